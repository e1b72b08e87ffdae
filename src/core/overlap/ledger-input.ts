import type { GroundZone } from './common-ground.ts';
import type { HoldingIndex } from './holding-index.ts';
import type { HoldingPeople } from './holding-people.ts';
import type { AreaPeople } from './residents-inside.ts';

/** A zone with what the ledger asks of it. */
export interface LedgerZone extends GroundZone {
  readonly name: string;
  /** The zone's own money, all years, whoever pays. Whole kronor. */
  readonly money: readonly { readonly year: number; readonly amountSek: number }[];
}

export interface LedgerInput {
  readonly zones: readonly LedgerZone[];
  readonly index: HoldingIndex;
  readonly holdingPeople: HoldingPeople;
  readonly areas: AreaPeople;
  /** Holdings outside a zone are listed as near up to this distance, m; 0 for none. */
  readonly nearM: number;
}
