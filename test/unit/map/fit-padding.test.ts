import { describe, expect, it } from 'vitest';
import { FIT_PADDING_PIXELS, fitPadding } from '../../../src/map/fit-padding.ts';
import type { MapCover } from '../../../src/map/map-types.ts';

const DESK = { width: 572, height: 745 };
const ZONES = { west: 15.14, south: 59.27, east: 15.22, north: 59.31 };
const left: MapCover = { left: 316 };
const bottom: MapCover = { bottom: 280 };

describe('the padding around what the map is asked to show', () => {
  it('is the room for controls where nothing covers the map', () => {
    expect(fitPadding(DESK, ZONES, [])).toEqual(FIT_PADDING_PIXELS);
  });

  it('keeps clear of the legend on the side that leaves the larger picture', () => {
    const clear = fitPadding(DESK, ZONES, [left, bottom]);
    expect(clear).toEqual({ ...FIT_PADDING_PIXELS, bottom: FIT_PADDING_PIXELS.bottom + 280 });
    const tall = { ...ZONES, east: 15.16 };
    expect(fitPadding({ width: 1000, height: 700 }, tall, [left, bottom]).left).toBe(FIT_PADDING_PIXELS.left + 316);
  });

  it('keeps clear of what stands on two sides at once', () => {
    const wall = { width: 1280, height: 720 };
    const clear = fitPadding(wall, ZONES, [{ left: 316, right: 400 }]);
    expect(clear).toEqual({
      ...FIT_PADDING_PIXELS,
      left: FIT_PADDING_PIXELS.left + 316,
      right: FIT_PADDING_PIXELS.right + 400,
    });
  });

  it('lets the legend cover something rather than make it less than a third as large', () => {
    const phone = { width: 390, height: 330 };
    const covers: MapCover[] = [{ left: 250 }, { top: 150 }];
    expect(fitPadding(phone, ZONES, covers)).toEqual(FIT_PADDING_PIXELS);
  });

  it('takes a place without width or height as it comes', () => {
    const point = { west: 15.2, south: 59.3, east: 15.2, north: 59.3 };
    expect(fitPadding(DESK, point, [left]).left).toBe(FIT_PADDING_PIXELS.left + 316);
  });
});
