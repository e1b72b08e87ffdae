import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { BordersProposal } from '../../../../src/core/import/geo/borders-proposal.ts';
import { areasMissing, canReplaceBorders } from '../../../../src/core/import/geo/borders-proposal.ts';
import { proposeBorders } from '../../../../src/core/import/geo/propose-borders.ts';
import type { ImportedShape } from '../../../../src/core/import/geo/read-shapes.ts';
import type { KnownAreas } from '../../../../src/core/import/table-types.ts';
import { gridRectangle, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();
const KNOWN: KnownAreas = {
  municipality: { code: '9999', name: 'Provkommun' },
  here: { west: 15, south: 59, east: 16, north: 60 },
  divisions: [...reference.divisions.values()].map(({ division, areas, index }) => ({
    id: division.id,
    version: division.version,
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    areaM2: index.areaM2,
  })),
};

type Surface = readonly [properties: Readonly<Record<string, string>>, polygons: LonLatMultiPolygon];

/** Six columns of a wider grid, so that each area is larger than it was. */
const WIDER: readonly Surface[] = [1, 2, 3, 4, 5, 6].map((number) => [
  { kod: `S${number}`, stor: number % 3 === 0 ? 'L2' : 'L1', namn: `Område ${number}` },
  gridRectangle(number, 0, number + 1, 1.1),
]);

function propose(surfaces: readonly Surface[], properties = ['namn', 'stor', 'kod']): BordersProposal | null {
  const shapes = surfaces.map(
    ([own, polygons], place): ImportedShape => ({ feature: place + 1, polygons, properties: own }),
  );
  return proposeBorders(shapes, properties, KNOWN);
}

function proposed(surfaces: readonly Surface[]): BordersProposal {
  const proposal = propose(surfaces);
  if (proposal === null) throw new Error('no borders were proposed');
  return proposal;
}

describe('surfaces with the codes of a division', () => {
  it('are proposed as its borders, each area compared with what it was', () => {
    const proposal = proposed([...WIDER].reverse());
    expect(proposal).toMatchObject({ division: SMALL, property: 'kod', otherCount: 0, tangled: [], overlaps: [] });
    expect(proposal.areas.map(({ code }) => code)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']);
    const [first] = proposal.compared;
    // A tenth higher; further north a degree of longitude is a little shorter.
    expect((first?.thenM2 ?? 0) / (first?.nowM2 ?? 1)).toBeCloseTo(1.1, 3);
    expect(canReplaceBorders(proposal)).toBe(true);
  });

  it('are told by the same fingerprint in whatever order they come, and by another once a corner moves', () => {
    const { fingerprint } = proposed(WIDER);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(proposed([...WIDER].reverse()).fingerprint).toBe(fingerprint);
    const moved = WIDER.map(([own], place): Surface => [own, gridRectangle(place, 0, place + 1, 1.100001)]);
    expect(proposed(moved).fingerprint).not.toBe(fingerprint);
  });

  it('that name a larger area each become that area by its outline, where no other property names more', () => {
    const large = WIDER.map(([{ stor }, polygons]): Surface => [{ stor: stor ?? '' }, polygons]);
    const proposal = proposed(large);
    expect(proposal.division).toBe(LARGE);
    expect(proposal.areas).toHaveLength(2);
    // Columns 1–2 and 4–5 are two parts each without a border between them.
    expect(proposal.areas[0]?.polygons).toHaveLength(2);
    expect(canReplaceBorders(proposal)).toBe(true);
  });

  it('of other places are left and counted', () => {
    const proposal = proposed([...WIDER, [{ kod: 'S77' }, gridRectangle(9, 9, 10, 10)]]);
    expect(proposal.otherCount).toBe(1);
    expect(canReplaceBorders(proposal)).toBe(true);
  });

  it('that lack an area name it, and cannot replace the borders', () => {
    const proposal = proposed(WIDER.slice(1));
    expect(areasMissing(proposal)).toEqual(['S1']);
    expect(proposal.compared[0]).toMatchObject({ code: 'S1', thenM2: null });
    expect(canReplaceBorders(proposal)).toBe(false);
  });

  it('that lie over each other by more than a square metre are named with how much, and cannot replace the borders', () => {
    const over: readonly Surface[] = [...WIDER.slice(1), [{ kod: 'S1' }, gridRectangle(1, 0, 2.5, 1.1)]];
    const proposal = proposed(over);
    expect(proposal.overlaps).toMatchObject([{ first: 'S1', second: 'S2' }]);
    const [pair] = proposal.overlaps;
    expect((pair?.overlapM2 ?? 0) / (proposal.compared[1]?.thenM2 ?? 1)).toBeCloseTo(0.5, 3);
    expect(canReplaceBorders(proposal)).toBe(false);
  });

  it('that touch, or differ by less than a square metre, may', () => {
    const touching: readonly Surface[] = [...WIDER.slice(1), [{ kod: 'S1' }, gridRectangle(1, 0, 2 + 1e-7, 1.1)]];
    expect(proposed(touching).overlaps).toEqual([]);
  });

  it('that cross themselves are named, and cannot replace the borders', () => {
    const [west, middle, east] = [gridRectangle(1, 0, 1.6, 1), gridRectangle(1.4, 0, 2, 1), WIDER.slice(1)];
    const proposal = proposed([[{ kod: 'S1' }, [...west, ...middle]], ...east]);
    expect(proposal.tangled).toEqual(['S1']);
    expect(canReplaceBorders(proposal)).toBe(false);
  });

  it('say the version that their codes name', () => {
    const said = WIDER.map(([{ kod }, polygons]): Surface => [{ kod: `${kod}_DESO2018` }, polygons]);
    expect(proposed(said).versions).toEqual(['2018']);
  });

  it('of few of its areas, or with names only, are none', () => {
    expect(propose(WIDER.slice(0, 2), ['namn', 'kod'])).toBeNull();
    const named = ['Västra Ängen', 'Östra Backen'].map(
      (namn, place): Surface => [{ namn }, gridRectangle(place, 0, place + 1, 1)],
    );
    expect(propose(named)).toBeNull();
    expect(propose([])).toBeNull();
  });
});
