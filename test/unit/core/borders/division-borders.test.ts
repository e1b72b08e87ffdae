import { describe, expect, it } from 'vitest';
import { bordersMissing, withBorders } from '../../../../src/core/borders/division-borders.ts';
import type { DivisionBorders } from '../../../../src/core/borders/kept-borders.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { areaOfPolygonsM2 } from '../../../../src/core/geometry/measure.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import { zonePolygons } from '../../../../src/core/indicator/zone-shape.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import type { PlanBorders } from '../../../../src/core/plan/plan-borders.ts';
import { codes, countIndicator, gridRectangle, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const own = sampleReference();
const SAID: PlanBorders = { id: SMALL, fingerprint: 'f1', name: 'deso.gpkg', source: 'SCB 2025', accuracyM: 5 };
/** S1 takes the western half of S2. */
const MOVED: DivisionBorders = {
  fingerprint: 'f1',
  division: SMALL,
  areas: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'].map((name, place) => {
    const [code] = codes(name);
    if (code === undefined) throw new Error(name);
    const [column, row] = [place % 3, Math.floor(place / 3)];
    const [west, east] = name === 'S1' ? [0, 1.5] : name === 'S2' ? [1.5, 2] : [column, column + 1];
    return { code, polygons: gridRectangle(west, row, east, row + 1) };
  }),
};
const kept = new Map([[MOVED.fingerprint, MOVED]]);

function residents(shape: ZoneShape, reference: ReferenceData): number | null {
  const figures = computeZoneFigures([shape], reference);
  if (!figures.ok) throw new Error(JSON.stringify(figures.problem));
  return figures.value.figures.get(countIndicator('residents').id)?.value ?? null;
}

function outlineM2(shape: ZoneShape, reference: ReferenceData): number {
  const polygons = zonePolygons(shape, reference);
  if (!polygons.ok) throw new Error(JSON.stringify(polygons.problem));
  return areaOfPolygonsM2(polygons.value);
}

describe('borders that a plan asks for', () => {
  const changed = withBorders(own, [SAID], kept);

  it('are counted on: a drawn zone holds other shares of the same people', () => {
    const drawn: ZoneShape = { kind: 'drawn', polygons: gridRectangle(1, 0, 1.5, 1) };
    expect(residents(drawn, own)).toBeCloseTo(400, 0);
    // A third of S1 now, and nothing of S2.
    expect(residents(drawn, changed)).toBeCloseTo(1000 / 3, 0);
  });

  it('give a zone of whole areas another outline and the same figures, also when it was resolved before', () => {
    const whole: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1') };
    const before = outlineM2(whole, own);
    expect(outlineM2(whole, changed) / before).toBeCloseTo(1.5, 3);
    expect(outlineM2(whole, own)).toBe(before);
    expect(residents(whole, changed)).toBe(1000);
  });

  it('say their source, accuracy and file in place of what was said of the old', () => {
    const division = changed.divisions.get(SMALL)?.division;
    expect(division).toMatchObject({ source: 'SCB 2025', accuracyM: 5, version: '2025' });
    expect(division?.caveats.map(({ sv }) => sv).join()).toContain('deso.gpkg');
    expect(changed.catalog.divisions.find(({ id }) => id === SMALL)).toEqual(division);
    expect(own.divisions.get(SMALL)?.division.accuracyM).toBe(50);
  });

  it('leave every other division, every column and every name as it is', () => {
    const [before, after] = [own.divisions.get(SMALL), changed.divisions.get(SMALL)];
    expect(after?.columns).toBe(before?.columns);
    expect(after?.areas.map(({ code, name, parentCode }) => [code, name, parentCode])).toEqual(
      before?.areas.map(({ code, name, parentCode }) => [code, name, parentCode]),
    );
    for (const [id, data] of own.divisions) if (id !== SMALL) expect(changed.divisions.get(id)).toBe(data);
  });

  it('are indexed once, however often the plan is looked at', () => {
    expect(withBorders(own, [SAID], kept).divisions.get(SMALL)?.areas).toBe(changed.divisions.get(SMALL)?.areas);
  });

  it('that are not here leave the own ones, are told, and said among the caveats', () => {
    const without = withBorders(own, [SAID], new Map());
    expect(bordersMissing(own, [SAID], new Map())).toEqual([SAID]);
    expect(bordersMissing(own, [SAID], kept)).toEqual([]);
    expect(without.divisions.get(SMALL)?.areas).toBe(own.divisions.get(SMALL)?.areas);
    expect(
      without.divisions
        .get(SMALL)
        ?.division.caveats.map(({ sv }) => sv)
        .join(),
    ).toContain('deso.gpkg');
    expect(without.divisions.get(SMALL)?.division.accuracyM).toBe(50);
  });

  it('that lack an area of the division, or are of another, are as good as not here', () => {
    const short = { ...MOVED, areas: MOVED.areas.slice(1) };
    expect(bordersMissing(own, [SAID], new Map([['f1', short]]))).toEqual([SAID]);
    const other = { ...MOVED, division: 'large' as PlanBorders['id'] };
    expect(bordersMissing(own, [SAID], new Map([['f1', other]]))).toEqual([SAID]);
    expect(withBorders(own, [{ ...SAID, id: 'gone' as PlanBorders['id'] }], kept).divisions.get(SMALL)?.areas).toBe(
      own.divisions.get(SMALL)?.areas,
    );
  });
});
