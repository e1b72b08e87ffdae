import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/core/catalog/reference-data.ts';
import type { AreaCode, IndicatorId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import type { Zone, ZoneShape } from '../../../../src/core/plan/plan.ts';
import { classifyAreas } from '../../../../src/core/scene/build-legend.ts';
import { buildScene } from '../../../../src/core/scene/build-scene.ts';
import type { SceneChoices } from '../../../../src/core/scene/scene-choices.ts';
import { NOTHING_CHOSEN } from '../../../../src/core/scene/scene-choices.ts';
import { codes, gridRectangle, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function choices(changes: Partial<SceneChoices> = {}): SceneChoices {
  return {
    ...NOTHING_CHOSEN,
    indicator: asId<IndicatorId>('poor_pct'),
    division: SMALL,
    classes: { method: 'quantile', classCount: 2, manualBreaks: [] },
    ...changes,
  };
}

function zone(id: string, shape: ZoneShape): Zone {
  return { id: asId<ZoneId>(id), name: id, shape, colour: 0, purpose: null, note: '', status: 'draft', orderKey: id };
}

const wholeAreas: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1', 'S2') };
const drawn: ZoneShape = { kind: 'drawn', polygons: gridRectangle(0.2, 0.2, 0.8, 0.8) };

describe('the scene of an indicator', () => {
  it('puts every area in a class or in no data, never in class 0 for want of a value', () => {
    const scene = buildScene({ zones: [] }, choices(), reference);
    expect(Object.fromEntries(scene.areaClasses)).toEqual({
      S1: 0,
      S2: 1,
      S3: 1,
      S4: 'no-data',
      S5: 0,
      S6: 'no-data',
    });
  });

  it('has a legend that counts the areas of each class and those without data', () => {
    const { legend } = buildScene({ zones: [] }, choices(), reference);
    expect(legend.classes.map(({ from, to, areaCount }) => [from, to, areaCount])).toEqual([
      [5, 20, 2],
      [20, 30, 2],
    ]);
    expect(legend).toMatchObject({ noDataCount: 2, unit: 'percent', year: 2024, source: 'sample', aggregated: false });
  });

  it('makes the worst class darkest where low is worse', () => {
    const high = buildScene({ zones: [] }, choices(), reference).legend.classes.map(({ colour }) => colour);
    const low = buildScene({ zones: [] }, choices({ indicator: asId<IndicatorId>('mean_income') }), reference).legend;
    expect(low.classes.map(({ colour }) => colour)).toEqual([...high].reverse());
  });

  it('says that values of larger areas are computed', () => {
    const scene = buildScene({ zones: [] }, choices({ division: LARGE }), reference);
    expect(scene.division).toBe(LARGE);
    expect(scene.legend).toMatchObject({ aggregated: true, elsewhere: null });
    expect(scene.legend.flags).toContain('rebuilt-numerator');
  });

  it('stays on the division that has the values, and says why', () => {
    const turnout = choices({ indicator: asId<IndicatorId>('turnout_pct') });
    const scene = buildScene({ zones: [] }, turnout, reference);
    expect(scene).toMatchObject({ division: LARGE, legend: { elsewhere: 'never-inherited', noDataCount: 1 } });
  });

  it('shows categories by their own names, also those no area has', () => {
    const types = choices({ indicator: asId<IndicatorId>('area_type'), division: LARGE });
    const scene = buildScene({ zones: [] }, types, reference);
    expect(scene.legend.classes.map(({ name, areaCount }) => [name?.sv, areaCount])).toEqual([
      ['type 1', 0],
      ['type 2', 1],
      ['type 3', 0],
      ['type 4', 0],
      ['type 5', 1],
    ]);
    expect([...scene.areaClasses.values()]).toEqual([1, 4]);
  });

  it('says what areas without a class have in place of a value, where all have the same', () => {
    const types = reference.catalog.indicators.find(({ id }) => id === 'area_type');
    const areas = reference.divisions.get(LARGE)?.areas ?? [];
    if (types === undefined) throw new Error('no area types');
    const kindOf = (...values: readonly Cell[]) => {
      const of = { ...areaValues(types, LARGE, reference), values };
      return classifyAreas(types, of, areas, { method: 'quantile', classCount: 5, manualBreaks: [] }).legend.noDataKind;
    };
    expect(kindOf('not-applicable', 2, 'not-applicable')).toBe('not-applicable');
    expect(kindOf('missing', 2)).toBe('missing');
    expect(kindOf('missing', 'not-applicable')).toBeNull();
    expect(kindOf(1, 2)).toBeNull();
  });

  it('keeps the colours of a scene the same object while only the hand moves, and not when the classes change', () => {
    const one = buildScene({ zones: [] }, choices(), reference);
    const moved = buildScene({ zones: [] }, choices({ hoveredArea: asId<AreaCode>('S2') }), reference);
    const manual = choices({ classes: { method: 'manual', classCount: 2, manualBreaks: [15] } });
    expect(moved.areaClasses).toBe(one.areaClasses);
    expect(moved.legend).toBe(one.legend);
    expect(buildScene({ zones: [] }, manual, reference).areaClasses).not.toBe(one.areaClasses);
    expect(buildScene({ zones: [] }, manual, reference).legend.classes.map(({ to }) => to)).toEqual([15, 30]);
  });

  it('refuses an indicator that is not there, by name', () => {
    const wrong = choices({ indicator: asId<IndicatorId>('nothing') });
    expect(() => buildScene({ zones: [] }, wrong, reference)).toThrow('nothing');
  });
});

describe('the scene of a plan', () => {
  it('draws a zone of whole areas by their outline, without the border between them', () => {
    const [first] = buildScene({ zones: [zone('z1', wholeAreas)] }, choices(), reference).zones;
    expect(first?.polygons).toHaveLength(1);
    expect(first?.polygons[0]?.[0]).toHaveLength(7);
    expect(first?.labelPosition).not.toBeNull();
  });

  it('marks what is chosen and pointed at', () => {
    const id = asId<ZoneId>('z1');
    const area = asId<AreaCode>('S1');
    const scene = buildScene(
      { zones: [zone('z1', drawn), zone('z2', drawn)] },
      choices({ selectedZones: new Set([id]), hoveredZone: id, selectedAreas: new Set([area]), hoveredArea: area }),
      reference,
    );
    expect(scene.zones.map(({ selected, hovered }) => [selected, hovered])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect([...scene.selectedAreas, scene.hoveredArea]).toEqual([area, area]);
  });

  it('draws the draft in place of the zone that is being dragged', () => {
    const draft = gridRectangle(0.3, 0.3, 0.9, 0.9);
    const dragging = choices({ draft, draftOf: asId<ZoneId>('z1') });
    const scene = buildScene({ zones: [zone('z1', drawn), zone('z2', drawn)] }, dragging, reference);
    expect(scene.zones.map(({ id }) => id)).toEqual(['z2']);
    expect(scene.draft).toBe(draft);
  });

  it('lists the zones it cannot draw over these data', () => {
    const lost: ZoneShape = { kind: 'areas', division: SMALL, version: '2018', codes: codes('S1') };
    const scene = buildScene({ zones: [zone('z1', lost), zone('z2', drawn)] }, choices(), reference);
    expect(scene.undrawableZones).toEqual(['z1']);
    expect(scene.zones.map(({ id }) => id)).toEqual(['z2']);
  });

  it('labels the areas of the named division, inside them', () => {
    const { labels } = buildScene({ zones: [] }, choices(), reference);
    expect(labels.map(({ text }) => text)).toEqual(['Västra Ängen', 'Östra Backen']);
    expect(labels[1]?.position[0]).toBeCloseTo(15.225, 3);
  });

  it('shows the points of the layers that are on', () => {
    expect(buildScene({ zones: [] }, choices(), reference).points).toEqual([]);
    const on = choices({ pointLayers: new Set(['schools']) });
    expect(buildScene({ zones: [] }, on, reference).points.map(({ name }) => name)).toEqual([
      'Ängskolan',
      'Nya Backskolan',
    ]);
  });

  it('gives the same polygons for the same zone, so that a map need not draw them anew', () => {
    const plan = { zones: [zone('z1', wholeAreas)] };
    const one = buildScene(plan, choices(), reference).zones[0];
    const other = buildScene(plan, choices({ hoveredArea: asId<AreaCode>('S1') }), reference).zones[0];
    expect(one?.polygons).toBe(other?.polygons);
  });
});
