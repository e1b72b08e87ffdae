import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode, DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { withAreaLayer } from '../../../../src/core/scene/area-layer.ts';
import { buildScene } from '../../../../src/core/scene/build-scene.ts';
import type { AreaMoney } from '../../../../src/core/scene/money-layer.ts';
import { moneyBreaks, moneyLayer } from '../../../../src/core/scene/money-layer.ts';
import { NOTHING_CHOSEN } from '../../../../src/core/scene/scene-choices.ts';
import { SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const text = (words: string) => ({ sv: words, en: words });

function money(...values: readonly (number | null)[]): readonly AreaMoney[] {
  return values.map((sekPerResident, turn) => ({ code: asId<AreaCode>(`S${turn + 1}`), sekPerResident }));
}

function layerOf(areas: readonly AreaMoney[], breaks = moneyBreaks(areas), division: DivisionId = SMALL) {
  const words = { title: text('kr'), caption: text('2026'), nothing: text('none'), source: 'SCB', licence: 'CC0' };
  return moneyLayer({ division, areas, breaks, ramp: 'oranges', year: 2026, ...words });
}

describe('the layer of kronor per resident', () => {
  it('has round, even limits around values near each other', () => {
    expect(moneyBreaks(money(2436.2, 2677.9, 2678.4, 3166))).toEqual([2400, 2600, 2800, 3000, 3200]);
  });

  it('has limits of 1, 2 and 5 where values spread wide', () => {
    expect(moneyBreaks(money(120, 450, 2600))).toEqual([100, 200, 500, 1000, 2000, 5000]);
    expect(moneyBreaks(money(1, 900_000))).toEqual([0, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]);
  });

  it('keeps no money apart from little money, and nobody apart from both', () => {
    const { areaClasses, legend } = layerOf(money(0, 100, 120, null));
    expect([...areaClasses.values()]).toEqual([0, 1, 4, 'no-data']);
    expect(legend.classes[0]).toMatchObject({ from: 0, to: 0, areaCount: 1, name: { sv: 'none' } });
    expect(legend.noDataCount).toBe(1);
  });

  it('has a class for nothing alone where nothing reaches any area', () => {
    expect(layerOf(money(0, 0)).legend.classes.map(({ areaCount }) => areaCount)).toEqual([2]);
  });

  it('puts every area in a class that holds its value', () => {
    const amounts = fc.array(fc.option(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }))), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(amounts, (values) => {
        const areas = money(...values);
        const { areaClasses, legend } = layerOf(areas);
        expect(legend.classes.length).toBeLessThanOrEqual(10);
        for (const { code, sekPerResident } of areas) {
          const found = areaClasses.get(code);
          if (sekPerResident === null) expect(found).toBe('no-data');
          else if (sekPerResident === 0) expect(found).toBe(0);
          else {
            const { from = Number.NaN, to = Number.NaN } = legend.classes[Number(found)] ?? {};
            expect(from <= sekPerResident && sekPerResident <= to).toBe(true);
          }
        }
      }),
    );
  });

  it('takes the place of the indicator in the scene, and leaves the rest of it', () => {
    const reference = sampleReference();
    const scene = buildScene(
      { zones: [] },
      {
        ...NOTHING_CHOSEN,
        indicator: reference.catalog.start.indicator,
        division: SMALL,
        classes: { method: 'quantile', classCount: 3, manualBreaks: [] },
      },
      reference,
    );
    const layer = layerOf(money(5, 10));
    const shown = withAreaLayer(scene, layer);
    expect(shown.legend).toBe(layer.legend);
    expect(shown.labels).toBe(scene.labels);
    expect(withAreaLayer(scene, null)).toBe(scene);
  });
});
