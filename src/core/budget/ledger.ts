import type { AllocationState } from '../catalog/catalog.ts';

/** STUB of the contract: one year as the year bar shows it. Whole kronor. */
export interface LedgerYear {
  readonly year: number;
  /** The frame for planning: the decided amount where there is one, else the preliminary; 0 where neither is known. */
  readonly allocationSek: number;
  readonly state: AllocationState | null;
  readonly source: string | null;
  readonly date: string | null;
  /** Planned against the state grant (budget, financier statsbidrag). */
  readonly plannedSek: number;
  /** Everything planned, whoever pays. */
  readonly plannedAllFinanciersSek: number;
  /** allocation − planned; below zero when over-planned. */
  readonly leftSek: number;
}
