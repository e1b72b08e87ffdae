import { describe, expect, it } from 'vitest';
import type { AreaCode, DivisionId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import type { AreaClass, Legend } from '../../../src/core/scene/scene.ts';
import { areaStateChanges } from '../../../src/map/area-paint.ts';

type Painted = Parameters<typeof areaStateChanges>[1];

const code = (text: string) => asId<AreaCode>(text);
const classes = (entries: Record<string, AreaClass>) =>
  new Map(Object.entries(entries).map(([text, areaClass]) => [code(text), areaClass]));
const legendOf = (...colours: string[]): Legend =>
  ({ classes: colours.map((colour) => ({ colour })), noDataCount: 0 }) as unknown as Legend;

function scene(change: Partial<Painted> = {}): Painted {
  return {
    division: asId<DivisionId>('deso'),
    areaClasses: classes({ a: 0, b: 1, c: 'no-data' }),
    legend: legendOf('#111111', '#222222'),
    selectedAreas: new Set(),
    hoveredArea: null,
    ...change,
  };
}

describe('areaStateChanges', () => {
  it('paints every area the first time, missing ones without a colour of their own', () => {
    expect(areaStateChanges(null, scene())).toEqual([
      { code: 'a', state: { colour: '#111111', missing: false } },
      { code: 'b', state: { colour: '#222222', missing: false } },
      { code: 'c', state: { colour: 'rgba(0, 0, 0, 0)', missing: true } },
    ]);
  });

  it('says nothing when nothing differs, though the maps are other objects', () => {
    expect(areaStateChanges(scene(), scene())).toEqual([]);
  });

  it('repaints only the areas whose class changed', () => {
    const after = scene({ areaClasses: classes({ a: 1, b: 1, c: 'no-data' }) });
    expect(areaStateChanges(scene(), after)).toEqual([{ code: 'a', state: { colour: '#222222', missing: false } }]);
  });

  it('repaints the same classes when the ramp has other colours', () => {
    const changes = areaStateChanges(scene(), scene({ legend: legendOf('#333333', '#222222') }));
    expect(changes).toEqual([{ code: 'a', state: { colour: '#333333', missing: false } }]);
  });

  it('takes the pattern away from an area that has got a value', () => {
    const [change] = areaStateChanges(scene(), scene({ areaClasses: classes({ a: 0, b: 1, c: 0 }) }));
    expect(change).toEqual({ code: 'c', state: { colour: '#111111', missing: false } });
  });

  it('costs two changes to move the pointer to the neighbour', () => {
    const areaClasses = classes({ a: 0, b: 1 });
    const before = scene({ areaClasses, hoveredArea: code('a') });
    expect(areaStateChanges(before, { ...before, hoveredArea: code('b') })).toEqual([
      { code: 'a', state: { hovered: false } },
      { code: 'b', state: { hovered: true } },
    ]);
  });

  it('tells what was selected and what no longer is', () => {
    const before = scene({ selectedAreas: new Set([code('a'), code('b')]) });
    const after = scene({ selectedAreas: new Set([code('b'), code('c')]) });
    expect(areaStateChanges(before, after)).toEqual([
      { code: 'a', state: { selected: false } },
      { code: 'c', state: { selected: true } },
    ]);
  });

  it('starts anew on another division, whose codes can be the same', () => {
    const after = scene({ division: asId<DivisionId>('regso') });
    expect(areaStateChanges(scene(), after)).toHaveLength(3);
  });

  it('throws with the class that the legend lacks', () => {
    expect(() => areaStateChanges(null, scene({ areaClasses: classes({ a: 7 }) }))).toThrow('class 7');
  });
});
