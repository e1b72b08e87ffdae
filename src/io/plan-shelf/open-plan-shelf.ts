import { attempt } from '../durable-log/indexed-db-log.ts';
import { planDatabase } from '../durable-log/plan-database.ts';
import { indexedDbShelf } from './indexed-db-shelf.ts';
import { memoryShelf } from './memory-shelf.ts';
import type { PlanShelf } from './plan-shelf.ts';

/** The plans of this browser; where it denies storage, a shelf in memory whose `problem` says why. Never fails. */
export async function openPlanShelf(): Promise<PlanShelf> {
  const database = planDatabase();
  const opened = await attempt(() => database.run(() => Promise.resolve()));
  if (opened.ok) return indexedDbShelf(database);
  database.close();
  return memoryShelf(opened.problem);
}
