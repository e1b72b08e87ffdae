import { describe, expect, it } from 'vitest';
import { drawnRing, roundedPosition } from '../../../../src/map/drawing/rounded-position.ts';

describe('roundedPosition', () => {
  it('keeps eight decimals, about a millimetre', () => {
    expect(roundedPosition([15.123456789012, 59.987654321098])).toEqual([15.12345679, 59.98765432]);
  });

  it('throws where a coordinate is lacking', () => {
    expect(() => roundedPosition([15])).toThrow('[15]');
  });
});

describe('drawnRing', () => {
  it('closes the ring and drops corners that fall on the one before', () => {
    expect(
      drawnRing([
        [0, 0],
        [0, 1],
        [1e-12, 1],
        [1, 1],
      ]),
    ).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it('is not yet a ring with two corners, however often they are repeated', () => {
    expect(
      drawnRing([
        [0, 0],
        [0, 1],
        [0, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toBeNull();
    expect(drawnRing([])).toBeNull();
  });
});
