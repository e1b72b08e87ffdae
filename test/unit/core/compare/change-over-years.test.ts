import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/core/catalog/catalog.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { changesBetween } from '../../../../src/core/compare/change-over-years.ts';
import { yearFigures } from '../../../../src/core/compare/year-figures.ts';
import type { IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { indicatorOfYear, yearsOfIndicator } from '../../../../src/core/indicator/indicator-years.ts';
import { buildScene } from '../../../../src/core/scene/build-scene.ts';
import { changeBreaks, changeLayer } from '../../../../src/core/scene/change-layer.ts';
import type { SceneChoices } from '../../../../src/core/scene/scene-choices.ts';
import { NOTHING_CHOSEN } from '../../../../src/core/scene/scene-choices.ts';
import { loadReferenceData } from '../../../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../../../src/io/catalog/read-folder-text.ts';
import { codes, indicatorOf, LARGE, SMALL } from '../../../helpers/sample-reference.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/geo-years', import.meta.url));

describe('a data folder with several years of a table', () => {
  let reference: ReferenceData;
  let unemployment: Indicator;
  beforeAll(async () => {
    const loaded = await loadReferenceData(readFolderText(FOLDER));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    reference = loaded.value;
    unemployment = indicatorOf(reference, 'unemployment');
  });
  const sceneOf = (year: number | null) => {
    const choices: SceneChoices = {
      ...NOTHING_CHOSEN,
      indicator: asId<IndicatorId>('unemployment'),
      year,
      division: SMALL,
      classes: { method: 'quantile', classCount: 3, manualBreaks: [] },
    };
    return buildScene({ zones: [] }, choices, reference);
  };

  it('knows its years', () => {
    expect(yearsOfIndicator(unemployment)).toEqual([2020, 2022, 2024]);
  });

  it('holds the class limits fixed over the years, so that a colour means the same in each', () => {
    const limits = [2020, 2022, 2024].map((year) =>
      sceneOf(year).legend.classes.map(({ from, to, colour }) => [from, to, colour]),
    );
    expect(limits[1]).toEqual(limits[0]);
    expect(limits[2]).toEqual(limits[0]);
    // All years together, from 5 to 24.
    expect(sceneOf(2020).legend.classes[0]?.from).toBe(5);
    expect(sceneOf(2020).legend.classes.at(-1)?.to).toBe(24);
    expect(sceneOf(null).legend.year).toBe(2024);
  });

  it('counts each year’s own areas, and what is missing in that year', () => {
    expect(sceneOf(2020).legend.noDataCount).toBe(1);
    expect(sceneOf(2020).areaClasses.get(codes('S4')[0] as never)).toBe('no-data');
    expect(sceneOf(2022).legend.noDataCount).toBe(0);
    expect(sceneOf(2024).areaClasses.get(codes('S5')[0] as never)).toBe('no-data');
  });

  it('has the change of each area that has both years, and the reason where it has not', () => {
    const [from, to] = [2020, 2024].map(
      (year) => areaValues(indicatorOfYear(unemployment, year), SMALL, reference).values,
    );
    expect(changesBetween(from ?? [], to ?? [])).toEqual([-2, -1, 8, 'missing', 'suppressed', 1]);
  });

  it('draws the change about zero, equally strong either way, and leaves out what it does not know', () => {
    const areas = reference.divisions.get(SMALL)?.areas ?? [];
    const text = { sv: 'förändring', en: 'change' };
    const layer = changeLayer({
      indicator: unemployment,
      division: SMALL,
      areas,
      changes: [-2, -1, 8, 'missing', 'suppressed', 1],
      title: text,
      caption: text,
    });
    const breaks = layer.legend.classes.map(({ from }) => from);
    expect(breaks).toContain(0);
    expect(layer.legend.noDataCount).toBe(2);
    expect(layer.areaClasses.get(codes('S4')[0] as never)).toBe('no-data');
    const half = layer.legend.classes.length / 2;
    expect(layer.areaClasses.get(codes('S1')[0] as never)).toBeLessThan(half);
    expect(layer.areaClasses.get(codes('S3')[0] as never)).toBeGreaterThanOrEqual(half);
    expect(layer.legend.classes.reduce((sum, { areaCount }) => sum + areaCount, 0)).toBe(4);
  });

  it('sums a year over the areas chosen and over the municipality with that year’s people', () => {
    // 2020: 12 % of 400, 6 of 300, 5 of 100; S4 is missing: (48 + 18 + 5) / 800.
    const figures = yearFigures(indicatorOfYear(unemployment, 2020), LARGE, codes('L1'), reference);
    expect(figures.selected?.value).toBeCloseTo((100 * 71) / 800, 9);
    // With S3 and S6: (71 + 32 + 36) / 1 400.
    expect(figures.municipality.value).toBeCloseTo((100 * 139) / 1400, 9);
    expect(yearFigures(unemployment, SMALL, [], reference).selected).toBeNull();
  });
});

describe('changeBreaks', () => {
  it('mirror one another about zero', () => {
    const breaks = changeBreaks([-9, 1, 2, 3, 4, 5], 0);
    expect(
      breaks
        .map((limit) => -limit)
        .reverse()
        .map((limit) => limit + 0),
    ).toEqual(breaks.map((limit) => limit + 0));
    expect(breaks).toContain(0);
  });

  it('are one class of nothing where nothing changed, and none where nothing is known', () => {
    expect(changeBreaks([0, 0], 1)).toEqual([0, 0]);
    expect(changeBreaks([], 1)).toEqual([]);
  });
});
