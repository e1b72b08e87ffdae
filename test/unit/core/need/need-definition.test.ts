import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { NeedDefinition } from '../../../../src/core/need/need-definition.ts';
import {
  canBeNeedComponent,
  firstNeedDefinition,
  nameOfNeed,
  withComponent,
  withoutComponent,
  withWeight,
} from '../../../../src/core/need/need-definition.ts';
import { readNeedDefinition } from '../../../../src/core/need/read-definition.ts';
import { indicatorOf, sampleReference } from '../../../helpers/sample-reference.ts';

const POOR = asId<IndicatorId>('poor_pct');
const INCOME = asId<IndicatorId>('mean_income');
const reference = sampleReference();
const preset: NeedDefinition = {
  preset: 'a',
  method: 'exponential',
  missingRule: 'available',
  components: [{ indicator: POOR, weight: 10 }],
};

describe('a definition', () => {
  it('takes only quantities that say which end is worse', () => {
    const can = (id: string) => canBeNeedComponent(indicatorOf(reference, id));
    expect(can('poor_pct')).toBe(true);
    expect(can('median_income')).toBe(true);
    expect(can('residents')).toBe(false);
    expect(can('area_type')).toBe(false);
  });

  it('becomes one’s own when its parts or weights change', () => {
    expect(withWeight(preset, POOR, 30)).toEqual({
      ...preset,
      preset: null,
      components: [{ indicator: POOR, weight: 30 }],
    });
    expect(withComponent(preset, INCOME).components.map(({ indicator }) => indicator)).toEqual([POOR, INCOME]);
    expect(withoutComponent(preset, POOR).components).toEqual([]);
  });

  it('keeps weights whole and between 0 and 100', () => {
    expect([-5, 12.6, 900].map((weight) => withWeight(preset, POOR, weight).components[0]?.weight)).toEqual([
      0, 13, 100,
    ]);
  });

  it('starts with the first indicator that can be a part where the catalogue has no preset', () => {
    const first = firstNeedDefinition(reference.catalog);
    expect(first.components.map(({ indicator }) => indicator)).toEqual(['unemployment_pct']);
    expect(nameOfNeed(first, reference.catalog).sv).toBe('Eget index');
  });
});

describe('a definition kept in the browser', () => {
  it('is read back as it was, as one’s own', () => {
    const read = readNeedDefinition(JSON.parse(JSON.stringify(preset)));
    expect(read).toEqual({ ...preset, preset: null });
  });

  it.each([null, 7, 'z-score', [], {}, { method: 'z-score' }, { method: 'none', components: [] }])(
    'is none where %j is kept',
    (stored) => {
      expect(readNeedDefinition(stored)).toBeNull();
    },
  );

  it('leaves out what is no part, and says a part once', () => {
    const components = [
      { indicator: 'a', weight: 10 },
      { indicator: 'a', weight: 20 },
      { indicator: '', weight: 5 },
      { indicator: 'b', weight: -1 },
      { indicator: 'c', weight: 'x' },
      null,
    ];
    const read = readNeedDefinition({ method: 'mean', missingRule: 'other', components });
    expect(read).toEqual({
      preset: null,
      method: 'mean',
      missingRule: 'complete',
      components: [{ indicator: 'a', weight: 20 }],
    });
  });
});
