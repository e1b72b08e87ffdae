import type { LonLatBox } from '../../geometry/lon-lat.ts';
import type { CompanyId, HoldingId } from '../../identifiers.ts';
import { asId } from '../../identifiers.ts';
import { placePolygons } from '../../import/geo/mend-polygons.ts';
import type { RawFeature, RawLayer, RawPosition } from '../../import/geo/raw-feature.ts';
import type { FoundSystem } from '../../import/geo/systems.ts';
import { findSystem, landsInSweden, toLonLat } from '../../import/geo/systems.ts';
import { tooMany } from '../../import/too-many.ts';
import type { HoldingPlace } from '../../plan/holdings.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readNumber } from '../../weights/reading/read-number.ts';
import type { UnusedReason } from '../../weights/reading/weight-reading.ts';
import { countFault, UnusedRowLog } from '../../weights/reading/weight-reading.ts';
import type { DwellingChoice, HoldingsReading, ReadHolding } from './holdings-reading.ts';
import {
  chooseDwellings,
  HOLDING_COMPANY_PROPERTY,
  HOLDING_ID_PROPERTY,
  holdingColumns,
  MOST_HOLDING_ROWS,
  RowKeys,
} from './holdings-reading.ts';

const SAMPLE_FEATURES = 2000;

/**
 * Holdings from the layer of a file that has the most features: points and polygons with their properties. An object without
 * geometry, or with one that cannot be used, is kept without a place. `here` is where the municipality lies. Fails with
 * `import-nothing-there`, `import-too-many-rows` or `import-crs-unknown`.
 */
export function readHoldingFeatures(
  layers: readonly RawLayer[],
  choice: DwellingChoice,
  here: LonLatBox,
): Result<HoldingsReading> {
  const [layer] = [...layers].sort((a, b) => b.features.length - a.features.length);
  if (layer === undefined || layer.features.length === 0) return fail(problem('import-nothing-there'));
  const { features } = layer;
  if (features.length > MOST_HOLDING_ROWS) return fail(tooMany('rows', MOST_HOLDING_ROWS));
  const sample = features.slice(0, SAMPLE_FEATURES);
  const positions = sample.flatMap(firstPosition);
  const system = positions.length === 0 ? null : findSystem(positions, layer.system, here);
  const [first] = positions;
  if (system === null && first !== undefined) return fail(problem('import-crs-unknown', { what: first.join(', ') }));
  const names = [...new Set(sample.flatMap(({ properties }) => Object.keys(properties)))];
  const known = holdingColumns(names, []);
  const dwellingColumns = names.filter(
    (name) => name !== known.id && sample.some(({ properties }) => readNumber(properties[name] ?? '') !== null),
  );
  const dwellingColumn = chooseDwellings(choice, dwellingColumns);
  const keys = new RowKeys();
  const remarks = new UnusedRowLog();
  const holdings = features.map((feature, position): ReadHolding => {
    const { properties } = feature;
    const textOf = (name: string | null): string => (name === null ? '' : (properties[name] ?? ''));
    const place = placeOf(feature, system);
    if (typeof place === 'string') remarks.add(place, position + 1);
    const dwellings = dwellingsOf(textOf(dwellingColumn));
    if (typeof dwellings === 'string') remarks.add(dwellings, position + 1);
    const taken = [...Object.values(known), dwellingColumn, HOLDING_ID_PROPERTY, HOLDING_COMPANY_PROPERTY];
    const rest = Object.entries(properties).filter(([name, text]) => !taken.includes(name) && text !== '');
    const holding = {
      name: textOf(known.name),
      designation: textOf(known.designation),
      address: textOf(known.address),
      place: typeof place === 'string' ? null : place,
      dwellings: typeof dwellings === 'string' ? null : dwellings,
      attributes: Object.fromEntries(rest),
      known: knownHolding(properties),
    };
    return { key: keys.keyOf(holding, textOf(known.id)), ...holding };
  });
  return succeed({
    holdings,
    rowCount: features.length,
    unused: [],
    remarks: remarks.toList(),
    dwellingColumns,
    dwellingColumn,
  });
}

function knownHolding(properties: RawFeature['properties']): ReadHolding['known'] {
  const [id, company] = [properties[HOLDING_ID_PROPERTY] ?? '', properties[HOLDING_COMPANY_PROPERTY] ?? ''];
  return id === '' || company === '' ? null : { id: asId<HoldingId>(id), company: asId<CompanyId>(company) };
}

function firstPosition({ polygons, points }: RawFeature): readonly RawPosition[] {
  const position = polygons[0]?.[0]?.[0] ?? points[0];
  return position === undefined ? [] : [position];
}

/** Several points stand for one building: the first of them. */
function placeOf({ polygons, points, otherKind }: RawFeature, system: FoundSystem | null): HoldingPlace | UnusedReason {
  const [point] = points;
  if (system === null || (polygons.length === 0 && point === undefined)) {
    return otherKind === null ? 'position-missing' : 'kind-of-geometry';
  }
  if (polygons.length > 0) {
    const placed = placePolygons(polygons, system);
    if (typeof placed !== 'string') return { kind: 'polygons', polygons: placed.polygons };
    return placed === 'outside' ? 'position-outside' : 'shape-invalid';
  }
  if (point === undefined || !landsInSweden(system, point)) return 'position-outside';
  return { kind: 'point', position: toLonLat(system, point) };
}

function dwellingsOf(text: string): number | null | UnusedReason {
  if (text === '') return null;
  const count = readNumber(text);
  return count === null ? 'count-not-number' : (countFault(count) ?? count);
}
