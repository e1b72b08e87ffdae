import type { LonLat, LonLatBox, LonLatMultiPolygon } from '../../geometry/lon-lat.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { sampleOf } from '../find-codes.ts';
import { tooMany } from '../too-many.ts';
import type { ShapeFault, ShapeMend } from './mend-polygons.ts';
import { placePolygons } from './mend-polygons.ts';
import type { RawFeature, RawLayer, RawPosition } from './raw-feature.ts';
import type { FoundSystem, PlaceSystem } from './systems.ts';
import { findSystem, landsInSweden, toLonLat } from './systems.ts';

export interface ShapeChoices {
  readonly layer?: string;
  readonly system?: PlaceSystem;
  /** The property with the codes, where the surfaces become a division. */
  readonly codes?: string;
  /** The one with the names; null for none. */
  readonly names?: string | null;
}

export interface ImportedShape {
  /** Number of the feature in its layer, from 1. */
  readonly feature: number;
  readonly polygons: LonLatMultiPolygon;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Counted<Kind> {
  readonly kind: Kind;
  readonly count: number;
  /** The first few features, from 1. */
  readonly first: readonly number[];
}

/** What was understood of a layer. featureCount = shapes + points + Σ unused. */
export interface ShapesReading {
  readonly layers: readonly string[];
  readonly layer: string;
  readonly system: PlaceSystem & Partial<FoundSystem>;
  readonly saidSystem: string | null;
  readonly featureCount: number;
  readonly shapes: readonly ImportedShape[];
  readonly points: readonly LonLat[];
  readonly unused: readonly Counted<ShapeFault>[];
  readonly mends: readonly Counted<ShapeMend>[];
  readonly propertyNames: readonly string[];
  /** The property that names the features best; null where none does. */
  readonly nameProperty: string | null;
}

const MOST_FEATURES = 20_000;
const MOST_POSITIONS = 500_000;
const SAMPLE_POSITIONS = 400;
const FEATURES_NAMED = 5;

/** Understands one of a file's layers. Fails with an `import-…` problem that says what to do. */
export function readShapes(layers: readonly RawLayer[], choices: ShapeChoices, here: LonLatBox): Result<ShapesReading> {
  const layer = layers.find(({ name }) => name === choices.layer) ?? fullestLayer(layers);
  if (layer === null || layer.features.length === 0) return fail(problem('import-nothing-there'));
  const positions = layer.features.flatMap(positionsOf);
  if (layer.features.length > MOST_FEATURES) return fail(tooMany('shapes', MOST_FEATURES));
  if (positions.length > MOST_POSITIONS) return fail(tooMany('corners', MOST_POSITIONS));
  const sample = sampleOf(positions, SAMPLE_POSITIONS);
  const [first] = sample;
  if (first === undefined) return fail(problem('import-nothing-there'));
  const system = choices.system ?? findSystem(sample, layer.system, here);
  if (system === null) return fail(problem('import-crs-unknown', { what: `${first[0]}, ${first[1]}` }));
  return succeed({
    layers: layers.map(({ name }) => name),
    layer: layer.name,
    system,
    saidSystem: layer.system?.slice(0, 120) ?? null,
    featureCount: layer.features.length,
    ...placeFeatures(layer.features, system),
    ...naming(layer.features),
  });
}

function fullestLayer(layers: readonly RawLayer[]): RawLayer | null {
  const surfaces = ({ features }: RawLayer): number => features.filter(({ polygons }) => polygons.length > 0).length;
  return [...layers].sort((a, b) => surfaces(b) - surfaces(a))[0] ?? null;
}

function positionsOf({ polygons, points }: RawFeature): readonly RawPosition[] {
  return [...polygons.flat(2), ...points];
}

function placeFeatures(features: readonly RawFeature[], system: PlaceSystem) {
  const shapes: ImportedShape[] = [];
  const points: LonLat[] = [];
  const unused = new Tally<ShapeFault>();
  const mends = new Tally<ShapeMend>();
  for (const [place, { polygons, points: rawPoints, otherKind, properties }] of features.entries()) {
    const feature = place + 1;
    if (polygons.length > 0) {
      const placed = placePolygons(polygons, system);
      if (typeof placed === 'string') unused.add(placed, feature);
      else {
        for (const mend of placed.mends) mends.add(mend, feature);
        shapes.push({ feature, polygons: placed.polygons, properties });
      }
    } else if (rawPoints.length > 0) {
      const inSweden = rawPoints.filter((position) => landsInSweden(system, position));
      if (inSweden.length < rawPoints.length) unused.add('outside', feature);
      else for (const position of inSweden) points.push(toLonLat(system, position));
    } else {
      unused.add(otherKind === null ? 'no-geometry' : 'kind', feature);
    }
  }
  return { shapes, points, unused: unused.list(), mends: mends.list() };
}

class Tally<Kind> {
  readonly #byKind = new Map<Kind, { count: number; readonly first: number[] }>();

  add(kind: Kind, feature: number): void {
    const entry = this.#byKind.get(kind) ?? { count: 0, first: [] };
    entry.count++;
    if (entry.first.length < FEATURES_NAMED) entry.first.push(feature);
    this.#byKind.set(kind, entry);
  }

  list(): readonly Counted<Kind>[] {
    return [...this.#byKind].map(([kind, { count, first }]) => ({ kind, count, first }));
  }
}

const NAMES = /^(?:namn|name|benamning|benämning|område|omrade|titel|title|zon|stadsdel|regsonamn|distrikt)/i;

function naming(features: readonly RawFeature[]): {
  readonly propertyNames: readonly string[];
  readonly nameProperty: string | null;
} {
  const propertyNames = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const scored = propertyNames.map((name) => {
    const texts = features.map(({ properties }) => properties[name] ?? '').filter((text) => text !== '');
    const distinct = new Set(texts).size;
    const words = texts.filter((text) => /\p{L}{2,}/u.test(text)).length;
    return { name, score: distinct + words + (NAMES.test(name) ? features.length : 0), distinct };
  });
  const [best] = scored.filter(({ distinct }) => distinct > 0).sort((a, b) => b.score - a.score);
  return { propertyNames, nameProperty: best?.name ?? null };
}
