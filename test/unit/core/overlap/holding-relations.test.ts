import { describe, expect, it } from 'vitest';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { buildHoldingIndex } from '../../../../src/core/overlap/holding-index.ts';
import { holdingsOfZone } from '../../../../src/core/overlap/holding-relations.ts';
import type { HoldingPlace } from '../../../../src/core/plan/holdings.ts';
import { box, holding, pointAt } from '../../../helpers/overlap-cases.ts';

const ZONE = resolveZoneBoundary(box(0, 0, 1000, 1000));

function relationsOf(places: readonly (HoldingPlace | null)[], nearM = 0) {
  const index = buildHoldingIndex(places.map((place, position) => holding(`h${position}`, place)));
  return holdingsOfZone(index, ZONE, nearM);
}

function building(minX: number, minY: number, maxX: number, maxY: number): HoldingPlace {
  return { kind: 'polygons', polygons: box(minX, minY, maxX, maxY) };
}

describe('a holding and a zone', () => {
  it('in: points inside, and polygons wholly inside', () => {
    expect(relationsOf([pointAt(500, 500), building(10, 10, 40, 40), pointAt(1500, 500)])).toEqual([
      { holding: 0, kind: 'in', share: 1, distanceM: 0 },
      { holding: 1, kind: 'in', share: 1, distanceM: 0 },
    ]);
  });

  it('partly, with the share of its surface', () => {
    const [relation, ...others] = relationsOf([building(990, 100, 1030, 120)]);
    expect(others).toEqual([]);
    expect(relation).toMatchObject({ holding: 0, kind: 'partly' });
    expect(relation?.share).toBeCloseTo(0.25, 8);
  });

  it('a sliver of up to a square metre is not partly in, and one outside leaves it wholly in', () => {
    expect(relationsOf([building(999.99, 100, 1030, 120)])).toEqual([]);
    expect(relationsOf([building(970, 100, 1000.01, 120)])).toEqual([
      { holding: 0, kind: 'in', share: 1, distanceM: 0 },
    ]);
  });

  it('near, with its distance, only within what is asked for', () => {
    const places = [pointAt(1030, 500), pointAt(1060, 500), building(1020, 0, 1040, 10), building(1045, 0, 1070, 10)];
    const near = relationsOf(places, 40);
    expect(near.map(({ holding: position, kind }) => [position, kind])).toEqual([
      [0, 'near'],
      [2, 'near'],
    ]);
    expect(near[0]?.distanceM).toBeCloseTo(30, 6);
    expect(near[1]?.distanceM).toBeCloseTo(20, 6);
    expect(relationsOf(places)).toEqual([]);
  });

  it('near, where a corner of the zone points at the long side of a building', () => {
    const [near] = relationsOf([building(1010, 900, 1020, 1100), null], 15);
    expect(near?.distanceM).toBeCloseTo(10, 6);
    const diagonal: HoldingPlace = {
      kind: 'polygons',
      polygons: box(1003, 1004, 1100, 1100),
    };
    expect(relationsOf([diagonal], 15)[0]?.distanceM).toBeCloseTo(5, 6);
  });

  it('no place is no relation, and a crossed outline counts by what it encloses', () => {
    expect(relationsOf([null])).toEqual([]);
    const [first, second, third, fourth, fifth] = box(100, 100, 140, 140)[0]?.[0] ?? [];
    if (!(first && second && third && fourth && fifth)) throw new Error('a box has five positions');
    const bowTie: HoldingPlace = { kind: 'polygons', polygons: [[[first, third, second, fourth, fifth]]] };
    expect(relationsOf([bowTie]).map(({ kind, share }) => [kind, share])).toEqual([['in', 1]]);
  });
});
