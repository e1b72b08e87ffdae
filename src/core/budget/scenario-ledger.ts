import type { Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../plan/plan.ts';
import type { WhatIf } from '../plan/scenario.ts';
import { ledger } from './ledger.ts';
import { applyWhatIf } from './what-if.ts';

/** One year of a scenario beside the plan as it is. Whole kronor. */
export interface ScenarioYear {
  readonly year: number;
  /** The frame in force, and as it is thought to become; the same where the scenario does not say the year. */
  readonly frameSek: number;
  readonly thoughtFrameSek: number;
  /** Planned against the grant, as the plan has it and as it would be. */
  readonly plannedSek: number;
  readonly plannedAfterSek: number;
}

/** The ledger of a plan under a scenario: its own frames, and the budgets that are left. */
export function scenarioLedger(plan: Plan, catalog: Catalog, whatIf: WhatIf): readonly ScenarioYear[] {
  const thought = new Map(whatIf.frames.map(({ year, amountSek }) => [year, amountSek]));
  const after = new Map(ledger(applyWhatIf(plan, whatIf).plan, catalog).map((entry) => [entry.year, entry]));
  return ledger(plan, catalog).map(({ year, allocationSek, plannedSek }) => ({
    year,
    frameSek: allocationSek,
    thoughtFrameSek: thought.get(year) ?? allocationSek,
    plannedSek,
    plannedAfterSek: after.get(year)?.plannedSek ?? 0,
  }));
}
