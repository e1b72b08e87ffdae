import type { DivisionBorders } from '../../core/borders/kept-borders.ts';
import { readAreaGeometry } from '../../core/catalog/area-geometry.ts';
import type { AreaCode, DivisionId } from '../../core/identifiers.ts';
import type { BorderedArea } from '../../core/import/geo/borders-proposal.ts';
import { bordersFingerprint } from '../../core/import/geo/proposed-areas.ts';
import type { Result } from '../../core/result.ts';
import { attempt } from '../durable-log/indexed-db-log.ts';
import type { PlanDatabaseConnection } from '../durable-log/plan-database.ts';
import { planDatabase } from '../durable-log/plan-database.ts';

const KEY_START = 'borders ';

function keyOf(fingerprint: string): string {
  return `${KEY_START}${fingerprint}`;
}

/** What is kept here, without its megabytes of coordinates. */
export interface KeptBordersSummary {
  readonly fingerprint: string;
  /** Null where what is kept cannot be read. */
  readonly division: DivisionId | null;
  readonly areaCount: number;
}

/** Keeps borders in this browser, beside the plans: several plans may ask for the same. Fails as storage does. */
export function keepBorders(borders: DivisionBorders): Promise<Result<void>> {
  return inDatabase(async (connection) => {
    const transaction = connection.transaction('settings', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put({ ...borders }, keyOf(borders.fingerprint)), transaction.done]);
  });
}

/** The borders of a fingerprint; null where they are not here, or what is here is not them. */
export function keptBorders(fingerprint: string): Promise<Result<DivisionBorders | null>> {
  return inDatabase(async (connection) => {
    const read = readStored(await connection.get('settings', keyOf(fingerprint)));
    return read !== null && bordersFingerprint(read.areas) === fingerprint ? { ...read, fingerprint } : null;
  });
}

/** Fingerprints of all that is kept here. Fails as storage does. */
export function keptFingerprints(): Promise<Result<readonly string[]>> {
  return inDatabase(fingerprintsIn);
}

/** What all of it is, one after another: each may be megabytes. Fails as storage does. */
export function keptBordersSummaries(): Promise<Result<readonly KeptBordersSummary[]>> {
  return inDatabase(async (connection) => {
    const summaries: KeptBordersSummary[] = [];
    for (const fingerprint of await fingerprintsIn(connection)) {
      summaries.push({ fingerprint, ...summaryOf(await connection.get('settings', keyOf(fingerprint))) });
    }
    return summaries;
  });
}

/** Takes borders out of this browser, whatever asks for them. Fails as storage does. */
export function removeKeptBorders(fingerprint: string): Promise<Result<void>> {
  return inDatabase(async (connection) => {
    const transaction = connection.transaction('settings', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.delete(keyOf(fingerprint)), transaction.done]);
  });
}

async function fingerprintsIn(connection: PlanDatabaseConnection): Promise<readonly string[]> {
  const keys = await connection.getAllKeys('settings');
  return keys.filter((key) => key.startsWith(KEY_START)).map((key) => key.slice(KEY_START.length));
}

function summaryOf(stored: unknown): Omit<KeptBordersSummary, 'fingerprint'> {
  const { division, areas } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return {
    division: typeof division === 'string' ? (division as DivisionId) : null,
    areaCount: Array.isArray(areas) ? areas.length : 0,
  };
}

async function inDatabase<Value>(work: (connection: PlanDatabaseConnection) => Promise<Value>): Promise<Result<Value>> {
  const database = planDatabase();
  const result = await attempt(() => database.run(work));
  database.close();
  return result;
}

/** Storage is outside the program: what comes back is checked before anything is counted on it. */
function readStored(stored: unknown): Omit<DivisionBorders, 'fingerprint'> | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { division, areas } = stored as Readonly<Record<string, unknown>>;
  if (typeof division !== 'string' || !Array.isArray(areas)) return null;
  const read = (areas as readonly unknown[]).map(readArea);
  return read.some((area) => area === null)
    ? null
    : { division: division as DivisionId, areas: read.filter((area) => area !== null) };
}

function readArea(stored: unknown): BorderedArea | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { code, polygons, name } = stored as Readonly<Record<string, unknown>>;
  const geometry = readAreaGeometry({ type: 'MultiPolygon', coordinates: polygons });
  if (typeof code !== 'string' || !geometry.ok) return null;
  return { code: code as AreaCode, polygons: geometry.value, ...(typeof name === 'string' ? { name } : {}) };
}
