import type { Reach } from '../budget/reach.ts';
import type { ReachedArea } from '../budget/reach-areas.ts';
import type { Area } from '../catalog/reference-data.ts';
import { columnsOf, tableOfColumns } from './export-columns.ts';
import type { ExportTable } from './export-table.ts';

export interface ReachWords {
  readonly title: string;
  readonly code: string;
  readonly name: string;
  readonly residents: string;
  readonly amount: string;
  readonly perResident: string;
  readonly municipalityWide: string;
  readonly outside: string;
  readonly withoutPlace: string;
  readonly nameOf: (area: Area) => string;
}

interface ReachRow {
  readonly area: Area | null;
  readonly name: string;
  readonly residents: number | null;
  readonly amountSek: number;
  readonly sekPerResident: number | null;
}

/** What reaches every area, and at the end what reaches none of them: the rows sum to all the money. */
export function reachTable(reach: Reach, areas: readonly ReachedArea[], words: ReachWords): ExportTable {
  const elsewhere: readonly (readonly [string, number])[] = [
    [words.municipalityWide, reach.municipalityWideSek],
    [words.outside, reach.outsideSek],
    [words.withoutPlace, reach.withoutPlaceSek],
  ];
  const rows: readonly ReachRow[] = [
    ...areas.map((reached) => ({ ...reached, name: words.nameOf(reached.area) })),
    ...elsewhere
      .filter(([, amountSek]) => amountSek > 0)
      .map(([name, amountSek]) => ({ area: null, name, residents: null, amountSek, sekPerResident: null })),
  ];
  const { text, number } = columnsOf<ReachRow>();
  return tableOfColumns(
    { name: 'reach', title: words.title },
    [
      text('code', words.code, ({ area }) => area?.code),
      text('name', words.name, ({ name }) => name),
      number('residents', words.residents, ({ residents }) => residents),
      number('sek', words.amount, ({ amountSek }) => amountSek),
      number('sek_per_resident', words.perResident, ({ sekPerResident }) =>
        sekPerResident === null ? null : Number(sekPerResident.toFixed(2)),
      ),
    ],
    rows,
    ({ area }) => area?.polygons ?? null,
  );
}
