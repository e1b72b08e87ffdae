import type { LonLatBox } from '../geometry/lon-lat.ts';
import type { DivisionId, IndicatorId } from '../identifiers.ts';
import type { NeedDefinition } from '../need/need-definition.ts';
import { readNeedDefinition } from '../need/read-definition.ts';
import type { FieldReader } from '../plan/field-values.ts';
import { isRecord, readNonEmptyText, readYear } from '../plan/field-values.ts';
import type { FieldValue } from '../plan/patch.ts';

const SHARED_TASKS = ['areas', 'zones', 'budget', 'overlaps', 'reach', 'present', 'data'] as const;

/** What was looked at when a link was made. Null where it is not said: then the one who opens it keeps their own. */
export interface PlanView {
  readonly task: (typeof SHARED_TASKS)[number] | null;
  readonly indicator: IndicatorId | null;
  readonly division: DivisionId | null;
  readonly year: number | null;
  /** What must be seen on the map. */
  readonly box: LonLatBox | null;
  /** The need index, where it is what colours the map. */
  readonly need: NeedDefinition | null;
}

/** Finer than a metre: the map is to show a place, not a point. */
const BOX_DECIMALS = 5;

/** As JSON that stays short; what is not said is left out. */
export function planViewRecord({ task, indicator, division, year, box, need }: PlanView): FieldValue {
  const corners = box === null ? null : [box.west, box.south, box.east, box.north].map(rounded);
  const said = Object.entries({ task, indicator, division, year, box: corners });
  return Object.fromEntries([...said, ['need', needRecord(need)] as const].filter(([, value]) => value !== null));
}

function needRecord(need: NeedDefinition | null): FieldValue {
  if (need === null) return null;
  const components = need.components.map(({ indicator, weight }) => ({ indicator, weight }));
  return { preset: need.preset, method: need.method, missingRule: need.missingRule, components };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(BOX_DECIMALS));
}

/** Total: whatever the data are, what cannot be understood is not said. */
export function readPlanView(stored: unknown): PlanView {
  const said = isRecord(stored) ? stored : {};
  const text = (name: string): string | null => readNonEmptyText(said[name]) ?? null;
  return {
    task: SHARED_TASKS.find((task) => task === said['task']) ?? null,
    indicator: text('indicator') as IndicatorId | null,
    division: text('division') as DivisionId | null,
    year: readYear(said['year']) ?? null,
    box: readCorners(said['box']) ?? null,
    need: readNeed(said['need']),
  };
}

function readNeed(stored: unknown): NeedDefinition | null {
  const definition = readNeedDefinition(stored);
  if (definition === null || definition.components.length === 0 || !isRecord(stored)) return null;
  return { ...definition, preset: readNonEmptyText(stored['preset']) ?? null };
}

const readCorners: FieldReader<LonLatBox> = (value) => {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [west, south, east, north]: readonly unknown[] = value;
  const isBox =
    isBetween(west, -180, 180) &&
    isBetween(east, -180, 180) &&
    isBetween(south, -90, 90) &&
    isBetween(north, -90, 90) &&
    west < east &&
    south < north;
  return isBox ? { west, south, east, north } : undefined;
};

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}
