import type { CompanyId, HoldingId } from '../../identifiers.ts';
import { asId } from '../../identifiers.ts';
import type { Holding } from '../../plan/holdings.ts';
import { digestOf } from '../fingerprint.ts';
import type { ReadHolding } from './holdings-reading.ts';

/** As many digits of the digest as no two of a million holdings share. */
const ID_DIGITS = 32;

/**
 * A company's holdings from what was read. The id follows from the company and what the file knows the row by: a list that is
 * read again, here or on the company's own machine, gives the same holdings, and what was answered about them stays theirs.
 * A file of ours says which of the company's holdings each is.
 */
export function toHoldings(company: CompanyId, rows: readonly ReadHolding[]): readonly Holding[] {
  return rows.map(({ key, known, ...row }) => ({
    id: known?.company === company ? known.id : asId<HoldingId>(digestOf([company, key]).slice(0, ID_DIGITS)),
    company,
    ...row,
  }));
}
