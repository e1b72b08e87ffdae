/** Widths of one year's bar as fractions (0–1) of the widest year's; `over` starts where `allocated` ends. */
export interface YearBarGeometry {
  readonly allocated: number;
  readonly planned: number;
  readonly over: number;
}

interface YearAmounts {
  readonly allocationSek: number;
  readonly plannedSek: number;
}

/** One scale for all years, so that bars can be compared; the part planned within the allocation is `planned`. */
export function yearBarGeometry(years: readonly YearAmounts[]): readonly YearBarGeometry[] {
  const widest = Math.max(0, ...years.map(({ allocationSek, plannedSek }) => Math.max(allocationSek, plannedSek)));
  const fraction = (amountSek: number): number => (widest === 0 ? 0 : amountSek / widest);
  return years.map(({ allocationSek, plannedSek }) => ({
    allocated: fraction(allocationSek),
    planned: fraction(Math.min(plannedSek, allocationSek)),
    over: fraction(Math.max(plannedSek - allocationSek, 0)),
  }));
}
