import type { AllocationGhost } from '../../core/budget/ledger.ts';

/** Widths of one year's bar as fractions (0–1) of the widest year's; `over` starts where `allocated` ends. */
export interface YearBarGeometry {
  readonly allocated: number;
  readonly planned: number;
  readonly over: number;
  /** What else is known of the year and never planned within: announced, applied for, paid, spent, repaid. */
  readonly ghosts: readonly { readonly state: AllocationGhost['state']; readonly width: number }[];
}

interface YearAmounts {
  readonly allocationSek: number;
  /** What a decision lets be carried over from the year before: there to be planned within as well. */
  readonly carriedInSek: number;
  readonly plannedSek: number;
  readonly ghosts: readonly AllocationGhost[];
}

/** One scale for all years, so that bars can be compared; the part planned within the allocation is `planned`. */
export function yearBarGeometry(years: readonly YearAmounts[]): readonly YearBarGeometry[] {
  const frameOf = ({ allocationSek, carriedInSek }: YearAmounts): number => allocationSek + carriedInSek;
  const widest = Math.max(
    0,
    ...years.flatMap((year) => [frameOf(year), year.plannedSek, ...year.ghosts.map(({ amountSek }) => amountSek)]),
  );
  const fraction = (amountSek: number): number => (widest === 0 ? 0 : amountSek / widest);
  return years.map((year) => ({
    allocated: fraction(frameOf(year)),
    planned: fraction(Math.min(year.plannedSek, frameOf(year))),
    over: fraction(Math.max(year.plannedSek - frameOf(year), 0)),
    ghosts: year.ghosts.map(({ state, amountSek }) => ({ state, width: fraction(amountSek) })),
  }));
}
