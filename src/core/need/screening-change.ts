import type { Cell, DivisionData } from '../catalog/reference-data.ts';
import type { AreaCode } from '../identifiers.ts';

/** What another threshold did: areas that came and went, and the people in them. */
export interface ScreeningChange {
  readonly gained: readonly AreaCode[];
  readonly lost: readonly AreaCode[];
  readonly residentsGained: number;
  readonly residentsLost: number;
}

/** Areas without a known number of residents count as areas, and add nobody. */
export function screeningChange(
  before: readonly AreaCode[],
  after: readonly AreaCode[],
  data: DivisionData,
): ScreeningChange {
  const [were, are] = [new Set(before), new Set(after)];
  const gained = after.filter((code) => !were.has(code));
  const lost = before.filter((code) => !are.has(code));
  return { gained, lost, residentsGained: residentsOf(gained, data), residentsLost: residentsOf(lost, data) };
}

/** Residents of the areas, those that are known. */
export function residentsOf(codes: readonly AreaCode[], data: DivisionData): number {
  const cells: readonly Cell[] = data.columns.get(data.division.residentsColumn) ?? [];
  return codes.reduce((sum, code) => {
    const cell = cells[data.positionOfCode.get(code) ?? -1];
    return typeof cell === 'number' ? sum + cell : sum;
  }, 0);
}
