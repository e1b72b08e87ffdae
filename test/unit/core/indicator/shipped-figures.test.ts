import { beforeAll, describe, expect, it } from 'vitest';
import type { DivisionData, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import { dissolveAreas } from '../../../../src/core/geometry/dissolve-areas.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import type { Figure, ZoneFigures } from '../../../../src/core/indicator/figure.ts';
import { municipalityFigures } from '../../../../src/core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import { referenceZones } from '../../../helpers/reference-areas.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const DESO = asId<DivisionId>('deso');
const REGSO = asId<DivisionId>('regso');
let reference: ReferenceData;
let deso: DivisionData;
let regso: DivisionData;

beforeAll(async () => {
  reference = await shippedReference();
  deso = dataOf(DESO);
  regso = dataOf(REGSO);
});

function dataOf(id: DivisionId): DivisionData {
  const data = reference.divisions.get(id);
  if (data === undefined) throw new Error(`no division ${id}`);
  return data;
}

function figuresOf(...shapes: readonly ZoneShape[]): ZoneFigures {
  const figures = computeZoneFigures(shapes, reference);
  if (!figures.ok) throw new Error(figures.problem.code);
  return figures.value;
}

function named(division: DivisionId, areaCodes: readonly AreaCode[]): ZoneShape {
  return { kind: 'areas', division, version: dataOf(division).division.version, codes: areaCodes };
}

function figureOf(figures: ReadonlyMap<IndicatorId, Figure>, id: string): Figure {
  const figure = figures.get(asId<IndicatorId>(id));
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

describe('the municipality of the shipped data', () => {
  it.each([
    ['pop_2025', 160_698, 0],
    ['unemployment_pct_2024', 6.06, 2],
    ['employment_pct_2024', 79.3, 1],
    ['turnout_pct_2026', 84.1, 1],
  ])('has %s = %d', (id, expected, digits) => {
    expect(figureOf(municipalityFigures(reference), id).value).toBeCloseTo(expected, digits);
  });

  it('has turnout for 38.6 % of residents aged 20 and over in its areas', () => {
    const everywhere = figuresOf(
      named(
        REGSO,
        regso.areas.map(({ code }) => code),
      ),
    );
    expect(figureOf(everywhere.figures, 'turnout_pct_2026').coverage).toBeCloseTo(0.386, 3);
  });
});

describe('zones of whole areas over the shipped data', () => {
  it('hold their areas exactly, so that all of them hold the municipality', () => {
    const all = deso.areas.map(({ code }) => code);
    const { figures, shares } = figuresOf(named(DESO, all));
    expect([...(shares.get(REGSO)?.values() ?? [])]).toEqual(regso.areas.map(() => 1));
    for (const [id, figure] of municipalityFigures(reference)) {
      if (id === 'turnout_pct_2026') continue;
      expect(figures.get(id)?.value).toBe(figure.value);
    }
  });

  it('give for each named area what the choropleth shows there', () => {
    for (const [position, area] of regso.areas.entries()) {
      const { figures } = figuresOf(named(REGSO, [area.code]));
      for (const id of ['pop_2025', 'unemployment_pct_2024', 'rental_pct_2025']) {
        const indicator = reference.catalog.indicators.find((candidate) => candidate.id === id);
        if (indicator === undefined) throw new Error(`no indicator ${id}`);
        expect(figureOf(figures, id).value).toBe(areaValues(indicator, REGSO, reference).values[position]);
      }
    }
  });

  it('have an outline whose measured shares are those the codes state', () => {
    for (const area of regso.areas) {
      const children = deso.areas.filter(({ parentCode }) => parentCode === area.code);
      const outline = dissolveAreas(children.map(({ polygons }) => polygons));
      const measured = areaShares(deso.index, resolveZoneBoundary(outline), deso.division.accuracyM);
      const inside = measured.filter(({ shareOfArea }) => shareOfArea > 1e-9);
      expect(inside.map(({ position }) => deso.areas[position]?.code)).toEqual(children.map(({ code }) => code));
      for (const { shareOfArea, cut } of inside) {
        expect(shareOfArea).toBeCloseTo(1, 9);
        expect(cut).toBe(false);
      }
    }
  });

  it('of all areas have one outline without holes, whatever lies enclosed', () => {
    const outline = dissolveAreas(deso.areas.map(({ polygons }) => polygons));
    expect(outline.map((polygon) => polygon.length)).toEqual([1]);
  });
});

describe('drawn zones over the shipped data', () => {
  it('have figures that fit together: coverage in 0–1, value in its range, a reason for every gap', () => {
    for (const zone of referenceZones) {
      const { figures } = figuresOf({ kind: 'drawn', polygons: zone.polygons });
      for (const figure of figures.values()) {
        expect(figure.coverage).toBeGreaterThanOrEqual(0);
        expect(figure.coverage).toBeLessThanOrEqual(1);
        expect(figure.shareFromCutAreas).toBeLessThanOrEqual(1);
        expect(figure.value === null).toBe(figure.reason !== null);
        if (figure.value === null) expect(figure.range).toBeNull();
        else if (figure.range !== null) {
          expect(figure.range.low).toBeLessThanOrEqual(figure.value);
          expect(figure.range.high).toBeGreaterThanOrEqual(figure.value);
        }
      }
    }
  });

  it('have residents by the shares that an independent library computed', () => {
    for (const zone of referenceZones) {
      const { figures } = figuresOf({ kind: 'drawn', polygons: zone.polygons });
      const residents = deso.columns.get(deso.division.residentsColumn);
      const expected = deso.areas.reduce((sum, { code }, position) => {
        const people = residents?.[position];
        return sum + (zone.shares[code] ?? 0) * (typeof people === 'number' ? people : 0);
      }, 0);
      expect(figureOf(figures, 'pop_2025').value ?? 0).toBeCloseTo(expected, 4);
    }
  });

  it('say so when they reach outside the municipality', () => {
    for (const zone of referenceZones.filter(({ kind }) => kind === 'outside')) {
      const { figures } = figuresOf({ kind: 'drawn', polygons: zone.polygons });
      expect(figureOf(figures, 'pop_2025').flags).toContain('partly-outside');
    }
  });

  it('count residents of several zones once', () => {
    const [one, two] = referenceZones.filter(({ kind }) => kind === 'large');
    if (one === undefined || two === undefined) throw new Error('two large zones expected');
    const first: ZoneShape = { kind: 'drawn', polygons: one.polygons };
    const second: ZoneShape = { kind: 'drawn', polygons: two.polygons };
    const residents = (...shapes: ZoneShape[]) => figureOf(figuresOf(...shapes).figures, 'pop_2025').value ?? 0;
    const together = residents(first, second);
    expect(residents(first, first)).toBeCloseTo(residents(first), 6);
    expect(together).toBeGreaterThanOrEqual(Math.max(residents(first), residents(second)));
    expect(together).toBeLessThanOrEqual(residents(first) + residents(second) + 1e-6);
  });
});
