import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { dissolveAreas } from '../../../../src/core/geometry/dissolve-areas.ts';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { shiftBorder } from '../../../../src/core/geometry/shapes/shift-border.ts';
import type { DivisionId, IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

let reference: ReferenceData;
let vivalla: LonLatMultiPolygon;
beforeAll(async () => {
  reference = await shippedReference();
  const regso = reference.divisions.get(asId<DivisionId>('regso'));
  const deso = reference.divisions.get(asId<DivisionId>('deso'));
  const code = regso?.areas.find(({ name }) => name === 'Vivalla')?.code;
  const parts = deso?.areas.filter(({ parentCode }) => parentCode === code) ?? [];
  expect(parts.length).toBeGreaterThan(1);
  vivalla = dissolveAreas(parts.map(({ polygons }) => polygons));
});

function residentsOf(polygons: LonLatMultiPolygon): Figure {
  const figures = computeZoneFigures([{ kind: 'drawn', polygons }], reference);
  const figure = figures.ok ? figures.value.figures.get(asId<IndicatorId>('pop_2025')) : undefined;
  if (figure === undefined) throw new Error('no residents');
  return figure;
}

describe('a zone drawn along the border of Vivalla', () => {
  it.each([-10, 10])('%d m outside it has no wild range: nobody is counted as cut by how it was drawn', (distanceM) => {
    const shifted = shiftBorder(vivalla, distanceM);
    if (!shifted.ok) throw new Error(shifted.problem.code);
    const own = residentsOf(vivalla);
    const drawn = residentsOf(shifted.value);
    expect(drawn.shareFromCutAreas).toBe(0);
    expect(drawn.range).toEqual({ low: drawn.value, high: drawn.value });
    expect(Math.abs((drawn.value ?? 0) / (own.value ?? 0) - 1)).toBeLessThan(0.05);
  });

  it('500 m outside it cuts its neighbours, and says between what the residents lie', () => {
    const shifted = shiftBorder(vivalla, 500);
    if (!shifted.ok) throw new Error(shifted.problem.code);
    const drawn = residentsOf(shifted.value);
    expect(drawn.shareFromCutAreas).toBeGreaterThan(0.1);
    expect(drawn.range?.low ?? Number.NaN).toBeLessThan(drawn.value ?? Number.NaN);
    expect(drawn.range?.high ?? Number.NaN).toBeGreaterThan(drawn.value ?? Number.NaN);
  });
});
