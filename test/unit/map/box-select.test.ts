import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import { boxBetween, codesInBox } from '../../../src/map/box-select.ts';

const middles = new Map([
  [asId<AreaCode>('inside'), [5, 5] as const],
  [asId<AreaCode>('on-edge'), [10, 0] as const],
  [asId<AreaCode>('outside'), [10.1, 5] as const],
]);
const asPixels = ([x, y]: readonly [number, number]) => ({ x, y });

describe('codesInBox', () => {
  it('finds areas whose middle lies in the box, its edge included', () => {
    const box = boxBetween({ x: 0, y: 0 }, { x: 10, y: 10 });
    expect(codesInBox(box, middles, asPixels)).toEqual(['inside', 'on-edge']);
  });

  it('finds the same whichever way the box is dragged', () => {
    expect(boxBetween({ x: 10, y: 10 }, { x: 0, y: 0 })).toEqual(boxBetween({ x: 0, y: 10 }, { x: 10, y: 0 }));
  });
});
