import type { HoldingPlace } from '../../plan/holdings.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { FeatureContent } from '../../weights/reading/feature-content.ts';
import { readFeature, samplePosition } from '../../weights/reading/feature-content.ts';
import { commonForm } from '../../weights/reading/position-form.ts';
import { readNumber } from '../../weights/reading/read-number.ts';
import { crsName, featuresOf, KNOWN_CRS, propertiesOf } from '../../weights/reading/read-weight-features.ts';
import type { UnusedReason } from '../../weights/reading/weight-reading.ts';
import { countFault, UnusedRowLog } from '../../weights/reading/weight-reading.ts';
import type { DwellingChoice, HoldingsReading, ReadHolding } from './holdings-reading.ts';
import { chooseDwellings, holdingColumns, MOST_HOLDING_ROWS, RowKeys } from './holdings-reading.ts';

const SAMPLE_FEATURES = 2000;

/**
 * Holdings from parsed GeoJSON: points and polygons with their properties. An object without geometry, or with one that
 * cannot be used, is kept without a place. Fails with `import-not-understood`, `import-too-large` or `import-crs-unknown`.
 */
export function readHoldingFeatures(root: unknown, choice: DwellingChoice): Result<HoldingsReading> {
  const features = featuresOf(root);
  if (features === null) return fail(problem('import-not-understood'));
  if (features.length > MOST_HOLDING_ROWS) return fail(problem('import-too-large', { what: `> ${MOST_HOLDING_ROWS}` }));
  const crs = crsName(root);
  if (crs !== null && !KNOWN_CRS.test(crs)) return fail(problem('import-crs-unknown', { crs }));
  const sample = features.slice(0, SAMPLE_FEATURES);
  const form = commonForm(sample.map(samplePosition).filter((position) => position !== null));
  if (form === null && sample.some((feature) => samplePosition(feature) !== null)) {
    return fail(problem('import-crs-unknown', { crs: crs ?? '' }));
  }
  const names = [...new Set(sample.flatMap((feature) => Object.keys(propertiesOf(feature))))];
  const known = holdingColumns(names, []);
  const dwellingColumns = names.filter(
    (name) => name !== known.id && sample.some((feature) => numberOf(propertiesOf(feature)[name]) !== null),
  );
  const dwellingColumn = chooseDwellings(choice, dwellingColumns);
  const keys = new RowKeys();
  const remarks = new UnusedRowLog();
  const holdings = features.map((feature, position): ReadHolding => {
    const properties = propertiesOf(feature);
    const textOf = (name: string | null): string => (name === null ? '' : plainText(properties[name]));
    const read = form === null ? 'position-missing' : readFeature(feature, form);
    if (typeof read === 'string') remarks.add(read, position + 1);
    const dwellings = dwellingColumn === null ? null : dwellingsOf(properties[dwellingColumn]);
    if (typeof dwellings === 'string') remarks.add(dwellings, position + 1);
    const taken = [...Object.values(known), dwellingColumn];
    const rest = Object.keys(properties).filter((name) => !taken.includes(name) && name !== '__proto__');
    const holding = {
      name: textOf(known.name),
      designation: textOf(known.designation),
      address: textOf(known.address),
      place: typeof read === 'string' ? null : placeOf(read),
      dwellings: typeof dwellings === 'string' ? null : dwellings,
      attributes: Object.fromEntries(rest.map((name) => [name, textOf(name)]).filter(([, text]) => text !== '')),
    };
    return { key: keys.keyOf(holding, textOf(known.id)), ...holding };
  });
  return succeed({
    holdings,
    rowCount: features.length,
    unused: [],
    remarks: remarks.toList(),
    form,
    dwellingColumns,
    dwellingColumn,
  });
}

/** Several points stand for one building: the first of them. */
function placeOf(content: FeatureContent): HoldingPlace | null {
  if (content.kind === 'cell') return { kind: 'polygons', polygons: content.polygons };
  const [position] = content.points;
  return position === undefined ? null : { kind: 'point', position };
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? readNumber(value) : null;
}

function dwellingsOf(value: unknown): number | null | UnusedReason {
  if (value === null || value === undefined || value === '') return null;
  const count = numberOf(value);
  return count === null ? 'count-not-number' : (countFault(count) ?? count);
}

/** What is no text or number has no place in a list of buildings. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
