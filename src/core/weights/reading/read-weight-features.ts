import { CompensatedSum } from '../../geometry/compensated-sum.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { WeightCell, WeightContent } from '../weight-layer.ts';
import type { FeatureContent } from './feature-content.ts';
import { readFeature, samplePosition } from './feature-content.ts';
import { commonForm } from './position-form.ts';
import { readNumber } from './read-number.ts';
import type { CountChoice, UnusedReason, WeightReading } from './weight-reading.ts';
import { countFault, MOST_WEIGHT_ROWS, resolveChoice, UnusedRowLog } from './weight-reading.ts';

/** Enough to know coordinates and properties by. */
const SAMPLE_FEATURES = 2000;

/**
 * Coordinate systems by the codes that GeoJSON of older times names: those whose numbers are read rightly as longitude and
 * latitude or as SWEREF 99 TM. UTM zone 33 on ETRS89 (25833) is the same projection under another name.
 */
const KNOWN_CRS = /(CRS:?:?84|EPSG:+(?:[\d.]*:)?(?:4326|4258|4619|3006|5845|25833))$/i;

type Properties = Readonly<Record<string, unknown>>;

/**
 * Points and cells from parsed GeoJSON: a FeatureCollection or one Feature. The count of a MultiPoint is shared evenly by
 * its points, that of a MultiPolygon spread over all of its surface. Fails with `weights-not-understood`,
 * `weights-too-many-rows`, `weights-crs-unknown` or `weights-no-positions`.
 */
export function readWeightFeatures(root: unknown, choice: CountChoice): Result<WeightReading> {
  const features = featuresOf(root);
  if (features === null) return fail(problem('weights-not-understood'));
  if (features.length > MOST_WEIGHT_ROWS) {
    return fail(problem('weights-too-many-rows', { rowCount: features.length, limit: MOST_WEIGHT_ROWS }));
  }
  const crs = crsName(root);
  if (crs !== null && !KNOWN_CRS.test(crs)) return fail(problem('weights-crs-unknown', { crs }));
  const sample = features.slice(0, SAMPLE_FEATURES);
  const form = commonForm(sample.map(samplePosition).filter((position) => position !== null));
  if (form === null) return fail(problem('weights-no-positions'));
  const countColumns = numericProperties(sample);
  const countChoice = resolveChoice(choice, countColumns);
  const content = new ContentCollector();
  const unused = new UnusedRowLog();
  for (const [place, feature] of features.entries()) {
    const read = readFeature(feature, form);
    const count = typeof read === 'string' ? 0 : countOf(propertiesOf(feature), countChoice);
    if (typeof read === 'string') unused.add(read, place + 1);
    else if (typeof count === 'string') unused.add(count, place + 1);
    else content.add(read, count);
  }
  return succeed({
    content: content.toContent(),
    rowCount: features.length,
    usedRowCount: content.featureCount,
    unused: unused.toList(),
    totalCount: content.totalCount,
    form,
    positionColumns: null,
    countColumns,
    countChoice,
  });
}

class ContentCollector {
  featureCount = 0;
  readonly #positions: number[] = [];
  readonly #counts: number[] = [];
  readonly #cells: WeightCell[] = [];
  readonly #total = new CompensatedSum();

  get totalCount(): number {
    return this.#total.value;
  }

  add(read: FeatureContent, count: number): void {
    this.featureCount++;
    this.#total.add(count);
    if (read.kind === 'cell') this.#cells.push({ polygons: read.polygons, count });
    else for (const position of read.points) this.#addPoint(position, count / read.points.length);
  }

  #addPoint(position: LonLat, count: number): void {
    this.#positions.push(position[0], position[1]);
    this.#counts.push(count);
  }

  toContent(): WeightContent {
    return {
      pointPositions: Float64Array.from(this.#positions),
      pointCounts: Float64Array.from(this.#counts),
      cells: this.#cells,
    };
  }
}

function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function featuresOf(root: unknown): readonly unknown[] | null {
  if (!isRecord(root)) return null;
  if (root['type'] === 'Feature') return [root];
  const features = root['features'];
  return root['type'] === 'FeatureCollection' && Array.isArray(features) ? features : null;
}

function crsName(root: unknown): string | null {
  const crs = isRecord(root) ? root['crs'] : null;
  const properties = isRecord(crs) ? crs['properties'] : null;
  const name = isRecord(properties) ? properties['name'] : null;
  return typeof name === 'string' ? name : null;
}

function propertiesOf(feature: unknown): Properties {
  const properties = isRecord(feature) ? feature['properties'] : null;
  return isRecord(properties) ? properties : {};
}

/** Properties of the sample whose values are mostly numbers from 0 up. */
function numericProperties(sample: readonly unknown[]): readonly string[] {
  const counts = new Map<string, { filled: number; numeric: number }>();
  for (const feature of sample) {
    for (const [name, value] of Object.entries(propertiesOf(feature))) {
      if (value === null || value === '') continue;
      const entry = counts.get(name) ?? { filled: 0, numeric: 0 };
      entry.filled++;
      const number = numberOf(value);
      if (number !== null && number >= 0) entry.numeric++;
      counts.set(name, entry);
    }
  }
  return [...counts].filter(([, { filled, numeric }]) => numeric * 2 > filled).map(([name]) => name);
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? readNumber(value) : null;
}

function countOf(properties: Properties, choice: WeightReading['countChoice']): UnusedReason | number {
  if (choice.kind === 'each-row') return 1;
  // Own properties only: a column may be called "constructor".
  const value = Object.hasOwn(properties, choice.name) ? properties[choice.name] : null;
  if (value === null || value === undefined || value === '') return 'count-missing';
  const count = numberOf(value);
  if (count === null) return 'count-not-number';
  return countFault(count) ?? count;
}
