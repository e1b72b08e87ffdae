/** Borders kept in this browser, to look over and to take away: fetched with the panel that lists them. */
import type { Accessor, Setter } from 'solid-js';
import type { PlanAsking } from '../core/borders/borders-named.ts';
import { bordersNamed } from '../core/borders/borders-named.ts';
import type { DivisionBorders } from '../core/borders/kept-borders.ts';
import {
  keepBorders,
  keptBorders,
  keptBordersSummaries,
  keptFingerprints,
  removeKeptBorders,
} from '../io/borders/borders-shelf.ts';
import type { KeptBordersEntry, KeptBordersList } from '../ui/import-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { BordersHere } from './borders-here.ts';
import { forgetBorders, haveBorders } from './plan-borders.ts';

/** What is kept, or null where nothing is or storage cannot be read, which is told where plans are opened. */
export async function keptBordersList(
  workspace: Accessor<Workspace>,
  setHere: Setter<BordersHere | null>,
): Promise<KeptBordersList | null> {
  const kept = await keptFingerprints();
  if (!kept.ok || kept.value.length === 0) return null;
  const list = async (): Promise<readonly KeptBordersEntry[]> => {
    const summaries = await keptBordersSummaries();
    if (!summaries.ok) {
      workspace().tell(summaries.problem);
      return [];
    }
    const plans = await plansAsking(workspace());
    return summaries.value.map((summary) => ({ ...summary, ...bordersNamed(summary.fingerprint, plans) }));
  };
  const putBack = async (borders: DivisionBorders): Promise<boolean> => {
    const put = await keepBorders(borders);
    if (put.ok) haveBorders([borders], setHere);
    else workspace().tell(put.problem);
    return put.ok;
  };
  return {
    count: kept.value.length,
    list,
    remove: async (fingerprint) => {
      const before = await keptBorders(fingerprint);
      const removed = before.ok ? await removeKeptBorders(fingerprint) : before;
      if (!removed.ok || !before.ok) {
        if (!removed.ok) workspace().tell(removed.problem);
        return null;
      }
      forgetBorders(fingerprint, setHere);
      const { value } = before;
      // What was damaged is no loss, and there is nothing to put back.
      return { putBack: value === null ? null : () => putBack(value) };
    },
  };
}

/** Every plan of the browser, those in the bin as well: they can be restored. */
async function plansAsking({ store, plans }: Workspace): Promise<readonly PlanAsking[]> {
  const open = store();
  const asking: PlanAsking[] = [{ title: open.plan().title, borders: open.plan().borders }];
  for (const { id, title } of plans.list()) {
    if (id !== open.id) asking.push({ title, borders: (await plans.read(id))?.borders ?? null });
  }
  return asking;
}
