import type { CompanyId, HoldingId } from '../../identifiers.ts';
import type { HoldingPlace } from '../../plan/holdings.ts';
import type { UnusedRows } from '../../weights/reading/weight-reading.ts';

/** More than all buildings of a large city. */
export const MOST_HOLDING_ROWS = 100_000;

/** What a file of ours calls a holding and its company by: read again in the same plan it is the same holding. */
export const HOLDING_ID_PROPERTY = 'zonplan_id';
export const HOLDING_COMPANY_PROPERTY = 'zonplan_bolag';

/** A row or object of a file, before it is anybody's holding. */
export interface ReadHolding {
  /** What the file knows it by: an id, else designation, address, name and place. The same file gives the same. */
  readonly key: string;
  readonly name: string;
  readonly designation: string;
  readonly address: string;
  /** Null where the file gives none, or none that is known: kept, and listed as without place. */
  readonly place: HoldingPlace | null;
  readonly dwellings: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** In a file of ours: which holding it is, of which company; null in others. */
  readonly known: { readonly id: HoldingId; readonly company: CompanyId } | null;
}

/** What was understood of a file of holdings. rowCount = holdings.length + Σ unused. */
export interface HoldingsReading {
  readonly holdings: readonly ReadHolding[];
  readonly rowCount: number;
  /** Rows that say nothing of a holding. */
  readonly unused: readonly UnusedRows[];
  /** Rows that are kept without a place or without dwellings, and why. */
  readonly remarks: readonly UnusedRows[];
  /** Columns or properties that could be dwellings, and the one that is. */
  readonly dwellingColumns: readonly string[];
  readonly dwellingColumn: string | null;
}

/** Which column says how many dwellings: found by its name, none, or chosen. */
export type DwellingChoice =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'none' }
  | { readonly kind: 'column'; readonly name: string };

const COLUMN_NAMES = {
  id: /^(?:id|objekt-?id|byggnads-?id|uuid|fnr|objektnummer|byggnadsnummer)$/i,
  designation: /beteckning|fastighet|property/i,
  address: /adress|address/i,
  name: /namn|name|byggnad|\bhus\b|objekt|kvarter|building/i,
  dwellings: /l[äa]genhet|\blgh\b|bost[äa]d|dwelling|flats|apartments|homes/i,
} as const;

type HoldingColumn = keyof typeof COLUMN_NAMES;

/** The first column of that name which is no other already; an empty one where there is none. */
function findColumn(names: readonly string[], column: HoldingColumn, taken: readonly string[]): string | null {
  return names.find((name) => COLUMN_NAMES[column].test(name) && !taken.includes(name)) ?? null;
}

export interface HoldingColumns {
  readonly id: string | null;
  readonly designation: string | null;
  readonly address: string | null;
  readonly name: string | null;
}

export function holdingColumns(names: readonly string[], taken: readonly string[]): HoldingColumns {
  const id = findColumn(names, 'id', taken);
  const designation = findColumn(names, 'designation', [...taken, id ?? '']);
  const address = findColumn(names, 'address', [...taken, id ?? '', designation ?? '']);
  const name = findColumn(names, 'name', [...taken, id ?? '', designation ?? '', address ?? '']);
  return { id, designation, address, name };
}

export function chooseDwellings(choice: DwellingChoice, columns: readonly string[]): string | null {
  if (choice.kind === 'none') return null;
  if (choice.kind === 'column' && columns.includes(choice.name)) return choice.name;
  return findColumn(columns, 'dwellings', []);
}

/** What a row is known by; the same twice is told apart by a number. */
export class RowKeys {
  readonly #counts = new Map<string, number>();

  keyOf(holding: Omit<ReadHolding, 'key'>, id: string): string {
    const { designation, address, name, place } = holding;
    const key = id === '' ? JSON.stringify([designation, address, name, place]) : id;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  }
}
