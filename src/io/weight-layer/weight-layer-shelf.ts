import { checkPolygons } from '../../core/geometry/geojson.ts';
import type { Result } from '../../core/result.ts';
import type { WeightCell, WeightLayer } from '../../core/weights/weight-layer.ts';
import { attempt } from '../durable-log/indexed-db-log.ts';
import type { PlanDatabaseConnection } from '../durable-log/plan-database.ts';
import { planDatabase } from '../durable-log/plan-database.ts';

const KEY = 'weight-layer';

/** Keeps the layer in this browser, beside the plans and in none of them. Fails as storage does. */
export function keepWeightLayer(layer: WeightLayer): Promise<Result<void>> {
  return inDatabase(async (connection) => {
    const transaction = connection.transaction('settings', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put({ ...layer }, KEY), transaction.done]);
  });
}

export function removeWeightLayer(): Promise<Result<void>> {
  return inDatabase(async (connection) => {
    const transaction = connection.transaction('settings', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.delete(KEY), transaction.done]);
  });
}

/** The layer that is kept here; null where there is none, or what is there is none. */
export function keptWeightLayer(): Promise<Result<WeightLayer | null>> {
  return inDatabase(async (connection) => readStored(await connection.get('settings', KEY)));
}

/** Its own short connection: the layer is read once and written rarely. */
async function inDatabase<Value>(work: (connection: PlanDatabaseConnection) => Promise<Value>): Promise<Result<Value>> {
  const database = planDatabase();
  const result = await attempt(() => database.run(work));
  database.close();
  return result;
}

/** Storage is outside the program: what comes back is checked before it is a layer. */
function readStored(stored: unknown): WeightLayer | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, source, pointPositions, pointCounts, cells } = stored as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof source !== 'string') return null;
  if (!(areNumbers(pointPositions) && areNumbers(pointCounts) && Array.isArray(cells))) return null;
  const isWhole =
    pointPositions.length === 2 * pointCounts.length &&
    pointPositions.every(Number.isFinite) &&
    pointCounts.every(isCount) &&
    cells.every(isCell);
  return isWhole ? Object.freeze({ name, source, pointPositions, pointCounts, cells }) : null;
}

function areNumbers(value: unknown): value is Float64Array<ArrayBuffer> {
  return value instanceof Float64Array;
}

function isCell(value: unknown): value is WeightCell {
  if (typeof value !== 'object' || value === null) return false;
  const { polygons, count } = value as Readonly<Record<string, unknown>>;
  return typeof count === 'number' && isCount(count) && Array.isArray(polygons) && checkPolygons(polygons).ok;
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
