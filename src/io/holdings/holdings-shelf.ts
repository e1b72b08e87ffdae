import type { PlanId } from '../../core/identifiers.ts';
import type { Holding } from '../../core/plan/holdings.ts';
import { readHoldings } from '../../core/plan/read-holdings.ts';
import type { Result } from '../../core/result.ts';
import { attempt } from '../durable-log/indexed-db-log.ts';
import type { PlanDatabaseConnection } from '../durable-log/plan-database.ts';
import { planDatabase } from '../durable-log/plan-database.ts';

function keyOf(plan: PlanId): string {
  return `holdings ${plan}`;
}

/** Keeps holdings beside a plan in this browser: they are in no plan file. Fails as storage does. */
export function keepHoldings(plan: PlanId, holdings: readonly Holding[]): Promise<Result<void>> {
  return inDatabase(async (connection) => {
    const transaction = connection.transaction('settings', 'readwrite', { durability: 'strict' });
    const written =
      holdings.length === 0 ? transaction.store.delete(keyOf(plan)) : transaction.store.put([...holdings], keyOf(plan));
    await Promise.all([written, transaction.done]);
  });
}

/** What is kept beside a plan in this browser; nothing where nothing is. Storage is outside the program: it is checked. */
export function keptHoldings(plan: PlanId): Promise<Result<readonly Holding[]>> {
  return inDatabase(async (connection) => readStored(await connection.get('settings', keyOf(plan))));
}

async function inDatabase<Value>(work: (connection: PlanDatabaseConnection) => Promise<Value>): Promise<Result<Value>> {
  const database = planDatabase();
  const result = await attempt(() => database.run(work));
  database.close();
  return result;
}

/** By the same rules as those in a plan. */
function readStored(stored: unknown): readonly Holding[] {
  if (!Array.isArray(stored)) return [];
  const entities = new Map<string, ReadonlyMap<string, unknown>>();
  for (const entry of stored as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { id, ...fields } = entry as Readonly<Record<string, unknown>>;
    if (typeof id === 'string') entities.set(id, new Map(Object.entries(fields)));
  }
  return readHoldings(new Map([['holdings', entities]])).holdings;
}
