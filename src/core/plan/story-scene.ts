import type { LonLatBox } from '../geometry/lon-lat.ts';
import type { DivisionId, IndicatorId, StorySceneId, ZoneId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { NeedDefinition } from '../need/need-definition.ts';
import { readNeedDefinition } from '../need/read-definition.ts';
import { COLLECTION_FIELDS } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import type { FieldReader } from './field-values.ts';
import { isRecord, readNonEmptyText, readOrderKey, readText, readYear } from './field-values.ts';
import { FIRST_ORDER_KEY } from './order-key.ts';
import type { PlanConflict } from './plan.ts';

/** The one number that a scene shows large. `zone` null means all zones together. */
export type SceneFigure =
  | {
      readonly kind: 'indicator';
      readonly indicator: IndicatorId;
      readonly of: 'municipality' | 'zones' | 'zone';
      readonly zone: ZoneId | null;
    }
  | {
      readonly kind: 'money';
      readonly measure: 'allocated' | 'planned' | 'left' | 'all-financiers';
      readonly year: number | null;
    }
  | { readonly kind: 'per-resident'; readonly zone: ZoneId | null };

/** One picture of a story: what the map shows, the number beside it, and the words. */
export interface StoryScene {
  readonly id: StorySceneId;
  readonly title: string;
  /** With a few words of markup: **strong**, *emphasis*, lines that begin with "- ". */
  readonly text: string;
  /** For the speaker alone. */
  readonly notes: string;
  /** Null leaves what the map shows as it is. */
  readonly indicator: IndicatorId | null;
  /** Which year of the indicator's table the map shows; null for its latest. */
  readonly indicatorYear: number | null;
  /** The need index that the map shows in place of the indicator; null where it shows the indicator. */
  readonly need: NeedDefinition | null;
  readonly division: DivisionId | null;
  /** Year of the money. */
  readonly year: number | null;
  /** What must be seen; null for the whole municipality. */
  readonly view: LonLatBox | null;
  /** Null shows every zone. */
  readonly zones: readonly ZoneId[] | null;
  readonly figure: SceneFigure | null;
  readonly orderKey: string;
}

const MEASURES = ['allocated', 'planned', 'left', 'all-financiers'] as const;
const SUBJECTS = ['municipality', 'zones', 'zone'] as const;

const readView: FieldReader<LonLatBox> = (value) => {
  if (!isRecord(value)) return undefined;
  const [west, south, east, north] = [value['west'], value['south'], value['east'], value['north']];
  const isBox =
    typeof west === 'number' &&
    typeof south === 'number' &&
    typeof east === 'number' &&
    typeof north === 'number' &&
    -180 <= west &&
    west < east &&
    east <= 180 &&
    -90 <= south &&
    south < north &&
    north <= 90;
  return isBox ? { west, south, east, north } : undefined;
};

const readZones: FieldReader<readonly ZoneId[]> = (value) =>
  Array.isArray(value) && value.every((id) => readNonEmptyText(id) !== undefined)
    ? (value as readonly ZoneId[])
    : undefined;

/** Kept whole: a catalogue may change what a preset is made of, the story does not. */
const readNeed: FieldReader<NeedDefinition> = (value) => {
  const definition = readNeedDefinition(value);
  if (definition === null || !isRecord(value)) return undefined;
  return { ...definition, preset: readNonEmptyText(value['preset']) ?? null };
};

const readFigure: FieldReader<SceneFigure> = (value) => {
  if (!isRecord(value)) return undefined;
  const zone = readZoneReference(value['zone']);
  if (zone === undefined) return undefined;
  switch (value['kind']) {
    case 'indicator': {
      const indicator = readNonEmptyText(value['indicator']);
      const of = SUBJECTS.find((subject) => subject === value['of']);
      if (indicator === undefined || of === undefined || (of === 'zone') !== (zone !== null)) return undefined;
      return { kind: 'indicator', indicator: asId<IndicatorId>(indicator), of, zone };
    }
    case 'money': {
      const measure = MEASURES.find((name) => name === value['measure']);
      const year = value['year'] === null ? null : readYear(value['year']);
      return measure === undefined || year === undefined ? undefined : { kind: 'money', measure, year };
    }
    case 'per-resident':
      return { kind: 'per-resident', zone };
    default:
      return undefined;
  }
};

/** Null where none is said. */
function readZoneReference(value: unknown): ZoneId | null | undefined {
  if (value === undefined || value === null) return null;
  const id = readNonEmptyText(value);
  return id === undefined ? undefined : asId<ZoneId>(id);
}

/** Reads one scene of a document. Total: what breaks a rule is told, and has its default. */
export function readStoryScene(
  id: string,
  fields: ReadonlyMap<string, unknown>,
): { readonly scene: StoryScene; readonly conflicts: readonly PlanConflict[] } {
  const entity = new EntityFields('scenes', id, fields);
  const indicator = entity.optional('indicator', readNonEmptyText, null);
  const division = entity.optional('division', readNonEmptyText, null);
  const scene: StoryScene = {
    id: asId<StorySceneId>(id),
    title: entity.optional('title', readText, ''),
    text: entity.optional('text', readText, ''),
    notes: entity.optional('notes', readText, ''),
    indicator: indicator === null ? null : asId<IndicatorId>(indicator),
    division: division === null ? null : asId<DivisionId>(division),
    indicatorYear: entity.optional('indicatorYear', readYear, null),
    need: entity.optional('need', readNeed, null),
    year: entity.optional('year', readYear, null),
    view: entity.optional('view', readView, null),
    zones: entity.optional('zones', readZones, null),
    figure: entity.optional('figure', readFigure, null),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
  entity.tellUnknown(COLLECTION_FIELDS.scenes);
  return { scene, conflicts: entity.conflicts };
}
