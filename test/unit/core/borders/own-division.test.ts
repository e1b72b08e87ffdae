import { describe, expect, it } from 'vitest';
import { withBorders } from '../../../../src/core/borders/division-borders.ts';
import type { DivisionBorders } from '../../../../src/core/borders/kept-borders.ts';
import { OWN_RESIDENTS } from '../../../../src/core/borders/own-division.ts';
import type { DivisionId, ImportedIndicatorId } from '../../../../src/core/identifiers.ts';
import { importedIndicatorId, withImports } from '../../../../src/core/import/imported-reference.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ImportedIndicator } from '../../../../src/core/plan/imported-indicator.ts';
import type { PlanBorders } from '../../../../src/core/plan/plan-borders.ts';
import { buildScene } from '../../../../src/core/scene/build-scene.ts';
import type { SceneChoices } from '../../../../src/core/scene/scene-choices.ts';
import { NOTHING_CHOSEN } from '../../../../src/core/scene/scene-choices.ts';
import { codes, gridRectangle, indicatorOf, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const own = sampleReference();
const DISTRICTS = 'own-districts' as DivisionId;
const [NORTH, SOUTH] = codes('N', 'S') as [ReturnType<typeof codes>[number], ReturnType<typeof codes>[number]];
const SAID: PlanBorders = {
  id: DISTRICTS,
  fingerprint: 'f',
  name: 'stadsdelar-2024.zip',
  source: 'Kommunen',
  accuracyM: 10,
  title: 'Stadsdelar',
};
/** N is S4, S5 and half of S6; S is S1, S2 and half of S3. */
const BORDERS: DivisionBorders = {
  fingerprint: 'f',
  division: DISTRICTS,
  areas: [
    { code: NORTH, name: 'Norr', polygons: gridRectangle(0, 1, 2.5, 2) },
    { code: SOUTH, polygons: gridRectangle(0, 0, 2.5, 1) },
  ],
};
const reference = withBorders(own, [SAID], new Map([['f', BORDERS]]));

const CHOICES: Omit<SceneChoices, 'division'> = {
  ...NOTHING_CHOSEN,
  indicator: indicatorOf(own, 'poor_pct').id,
  classes: { method: 'quantile', classCount: 2, manualBreaks: [] },
};

describe('a division of the plan’s own', () => {
  it('is among the others, last, with its own name and source', () => {
    expect(reference.catalog.divisions.map(({ id }) => id)).toEqual([...own.divisions.keys(), DISTRICTS]);
    expect(reference.divisions.get(DISTRICTS)).toMatchObject({
      division: { name: { sv: 'Stadsdelar' }, version: '2024', source: 'Kommunen', accuracyM: 10, ofPlan: true },
      areas: [
        { code: 'N', name: 'Norr' },
        { code: 'S', name: null },
      ],
    });
  });

  it('has the residents of what it lies over, by share of surface, in whole people', () => {
    const [north, south] = reference.divisions.get(DISTRICTS)?.columns.get(OWN_RESIDENTS) ?? [];
    expect(north).toBeCloseTo(400 + 200 + 450, -1);
    expect(south).toBeCloseTo(1000 + 800 + 300, -1);
  });

  it('shows counts and rates of other divisions worked out for it, and says so', () => {
    const unemployment = areaValues(indicatorOf(reference, 'unemployment_pct'), DISTRICTS, reference);
    expect(unemployment).toMatchObject({ shownOn: DISTRICTS, elsewhere: null, aggregated: true });
    // 40 + 18 + half of 48, of 400 + 360 + half of 240 in the labour force.
    expect(unemployment.values[1]).toBeCloseTo((100 * 82) / 880, 1);
  });

  it('never shows a median or a class as its own', () => {
    expect(areaValues(indicatorOf(reference, 'median_income'), DISTRICTS, reference)).toMatchObject({
      shownOn: SMALL,
      elsewhere: 'not-aggregable',
    });
  });

  it('gives a zone its shares of the areas', () => {
    const zone = computeZoneFigures([{ kind: 'drawn', polygons: gridRectangle(0, 0, 1.25, 1) }], reference);
    if (!zone.ok) throw new Error(JSON.stringify(zone.problem));
    expect(zone.value.shares.get(DISTRICTS)?.get(SOUTH)).toBeCloseTo(0.5, 3);
    expect(zone.value.shares.get(DISTRICTS)?.has(NORTH)).toBe(false);
  });

  it('takes an imported indicator, which is then its own', () => {
    const imported: ImportedIndicator = {
      id: 'i1' as ImportedIndicatorId,
      name: 'Trygghet',
      kind: 'rate',
      unit: 'percent',
      decimals: 1,
      division: DISTRICTS,
      version: '',
      year: 2024,
      direction: 'low-is-worse',
      denominator: null,
      source: 'Enkät',
      tableId: null,
      note: '',
      values: { codes: [NORTH], cells: [61.5] },
      orderKey: 'a0',
    };
    const placed = withImports(reference, [imported]);
    const indicator = placed.catalog.indicators.find(({ id }) => id === importedIndicatorId(imported.id));
    if (indicator === undefined) throw new Error('the indicator is not there');
    expect(areaValues(indicator, DISTRICTS, placed)).toMatchObject({ values: [61.5, 'missing'], aggregated: false });
    expect(indicator).toMatchObject({ denominator: { column: OWN_RESIDENTS, year: 2024, approximate: true } });
  });

  it('that is not here is simply not there', () => {
    const without = withBorders(own, [SAID], new Map());
    expect(without.divisions.has(DISTRICTS)).toBe(false);
    expect(without.catalog.divisions.map(({ id }) => id)).toEqual([...own.divisions.keys()]);
  });

  it('is made once while what it lies over stays', () => {
    const again = withBorders(own, [SAID], new Map([['f', BORDERS]]));
    expect(again.divisions.get(DISTRICTS)?.areas).toBe(reference.divisions.get(DISTRICTS)?.areas);
  });
});

describe('names on the map', () => {
  const labels = (division: DivisionId) => buildScene({ zones: [] }, { ...CHOICES, division }, reference).labels;

  it('are those of the plan’s own division while it is shown, codes where it has no names', () => {
    expect(labels(DISTRICTS).map(({ text }) => text)).toEqual(['Norr', 'S']);
  });

  it('are those of the other divisions while one of them is', () => {
    expect(labels(SMALL).map(({ text }) => text)).toEqual(['Västra Ängen', 'Östra Backen']);
  });
});
