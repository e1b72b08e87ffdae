/** What of a plan and its data can be exported, as tables. */
import { createRoot } from 'solid-js';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { ExportTable } from '../core/export/export-table.ts';
import { allocationTable, amountsTable, budgetLinesTable, yearsTable } from '../core/export/money-tables.ts';
import { needRankingTable, screeningTable } from '../core/export/need-tables.ts';
import { areasTable, overlapsTable, sourcesTable, zonesTable } from '../core/export/plan-tables.ts';
import { reachTable } from '../core/export/reach-table.ts';
import type { DivisionId } from '../core/identifiers.ts';
import { createReachValues } from '../store/reach-values.ts';
import { useScreening } from '../ui/areas/screening-context.ts';
import type { ExportContent } from '../ui/export-choice.ts';
import type { Workspace } from '../ui/workspace.ts';
import { moneyWords, needWords, planWords, reachWords } from './export-words.ts';

/** One table of what was chosen, as panels show it: what is withheld there is withheld here. */
export function tableOf(workspace: Workspace, what: ExportContent): ExportTable {
  const { reference, store, derived, session, need } = workspace;
  const plan = store().plan();
  switch (what.kind) {
    case 'zones':
      return zonesTable(plan.zones, reference, derived.figuresOfZone, derived.zoneMoney(), planWords(workspace));
    case 'overlaps':
      return overlapsTable(plan.zones, reference, planWords(workspace));
    case 'areas': {
      const data = divisionOf(workspace, what.division);
      return areasTable(data, reference, data.division.name[session.state.language], planWords(workspace));
    }
    case 'lines':
      return budgetLinesTable(plan, moneyWords(workspace));
    case 'amounts':
      return amountsTable(plan, moneyWords(workspace));
    case 'allocation':
      return allocationTable(plan, reference.catalog, moneyWords(workspace));
    case 'years':
      return yearsTable(plan, reference.catalog, moneyWords(workspace));
    case 'reach':
      return reachOfPlan(workspace);
    case 'need': {
      const data = divisionOf(workspace, need.values().division);
      return needRankingTable(need.values(), data, needWords(workspace, data));
    }
    case 'screening': {
      const screening = useScreening(workspace).screening();
      const data = divisionOf(workspace, screening.division);
      return screeningTable(screening, data, needWords(workspace, data));
    }
  }
}

/** A sheet a topic, and where everything comes from on the last. */
export function allTables(workspace: Workspace): readonly ExportTable[] {
  const kinds: readonly ExportContent[] = [
    { kind: 'zones' },
    { kind: 'overlaps' },
    { kind: 'lines' },
    { kind: 'amounts' },
    { kind: 'allocation' },
    { kind: 'years' },
    { kind: 'reach' },
    ...[...workspace.reference.divisions.keys()].map((division) => ({ kind: 'areas', division }) as const),
    { kind: 'need' },
    { kind: 'screening' },
  ];
  const tables = kinds.map((what) => tableOf(workspace, what));
  return [...tables, sourcesTable(workspace.reference, planWords(workspace))];
}

function reachOfPlan(workspace: Workspace): ExportTable {
  const { reference, store, session, derived, weights } = workspace;
  return createRoot((dispose) => {
    const values = createReachValues(reference, () => store().plan(), session, derived, weights.inUse);
    const { reach, areas } = values.picture();
    const table = reachTable(reach, areas, reachWords(workspace, derived.countingDivision()));
    dispose();
    return table;
  });
}

function divisionOf({ reference }: Workspace, division: DivisionId): DivisionData {
  const data = reference.divisions.get(division);
  if (data === undefined) throw new Error(`export: no division "${division}"`);
  return data;
}
