import { describe, expect, it } from 'vitest';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import type { ZoneShares } from '../../../../src/core/indicator/zone-shares.ts';
import { sharesOfZones } from '../../../../src/core/indicator/zone-shares.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import { codes, gridRectangle, LARGE, SMALL, sampleReference, smallData } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function shape(division: DivisionId, ...names: readonly string[]): ZoneShape {
  return { kind: 'areas', division, version: '2025', codes: codes(...names) };
}

function drawn(west: number, south: number, east: number, north: number): ZoneShape {
  return { kind: 'drawn', polygons: gridRectangle(west, south, east, north) };
}

function sharesOf(...shapes: readonly ZoneShape[]): ZoneShares {
  const shares = sharesOfZones(shapes, reference);
  if (!shares.ok) throw new Error(shares.problem.code);
  return shares.value;
}

function byCode(zone: ZoneShares, division: DivisionId): Readonly<Record<string, number>> {
  const areas = reference.divisions.get(division)?.areas ?? [];
  const shares = zone.byDivision.get(division)?.shares ?? [];
  return Object.fromEntries(shares.map((share) => [areas[share.position]?.code, share.shareOfArea]));
}

describe('a zone made of whole areas', () => {
  it('holds exactly its areas, none cut, and nothing of their neighbours', () => {
    const zone = sharesOf(shape(SMALL, 'S1', 'S5'));
    expect(byCode(zone, SMALL)).toEqual({ S1: 1, S5: 1 });
    expect(zone.byDivision.get(SMALL)?.shares.every((share) => !share.cut)).toBe(true);
    const { areaM2 } = smallData(reference).index;
    expect(zone.areaM2).toBeCloseTo((areaM2[0] ?? 0) + (areaM2[4] ?? 0), 6);
  });

  it('covers a part of the larger area that they lie in, and no part of another', () => {
    const zone = sharesOf(shape(SMALL, 'S2', 'S5'));
    expect(Object.keys(byCode(zone, LARGE))).toEqual(['L1']);
    expect(byCode(zone, LARGE)['L1']).toBeCloseTo(0.5, 3);
    expect(zone.byDivision.get(LARGE)?.shares[0]?.cut).toBe(true);
  });

  it('holds a larger area exactly when all its areas are in', () => {
    const zone = sharesOf(shape(SMALL, 'S6', 'S3', 'S1'));
    expect(byCode(zone, LARGE)['L2']).toBe(1);
    expect(zone.byDivision.get(LARGE)?.shares.map((share) => share.cut)).toEqual([true, false]);
  });

  it('holds exactly the small areas of a larger one', () => {
    const zone = sharesOf(shape(LARGE, 'L2'));
    expect(byCode(zone, SMALL)).toEqual({ S3: 1, S6: 1 });
    expect(byCode(zone, LARGE)).toEqual({ L2: 1 });
  });

  it('counts a code once however often it is named', () => {
    expect(sharesOf(shape(SMALL, 'S1', 'S1')).areaM2).toBe(sharesOf(shape(SMALL, 'S1')).areaM2);
  });

  it('names unknown codes, and another version of the division, instead of guessing', () => {
    expect(sharesOfZones([shape(SMALL, 'S1', 'S9')], reference)).toMatchObject({
      ok: false,
      problem: { code: 'area-unknown', details: { division: 'small', codes: 'S9' } },
    });
    const older: ZoneShape = { kind: 'areas', division: SMALL, version: '2018', codes: codes('S1') };
    expect(sharesOfZones([older], reference)).toMatchObject({
      ok: false,
      problem: { code: 'area-unknown', details: { version: '2018', currentVersion: '2025' } },
    });
  });
});

describe('a drawn zone', () => {
  it('has the share of each area that it covers', () => {
    const zone = sharesOf(drawn(0.5, 0.1, 1.5, 0.9));
    expect(Object.keys(byCode(zone, SMALL))).toEqual(['S1', 'S2']);
    expect(byCode(zone, SMALL)['S1']).toBeCloseTo(0.4, 3);
    expect(zone.byDivision.get(SMALL)?.partlyOutside).toBe(false);
  });

  it('says when it reaches outside the areas', () => {
    const met = sharesOf(drawn(-0.5, 0, 0.5, 1)).byDivision.get(SMALL);
    expect(met?.partlyOutside).toBe(true);
    expect(met?.outsideM2).toBeCloseTo(0.5 * (smallData(reference).index.areaM2[0] ?? 0), -4);
  });

  it('touches nothing far away', () => {
    const zone = sharesOf(drawn(50, 50, 51, 51));
    expect(byCode(zone, SMALL)).toEqual({});
    expect(zone.byDivision.get(SMALL)?.partlyOutside).toBe(true);
  });
});

describe('several zones', () => {
  it('count what lies in two of them once', () => {
    const together = sharesOf(drawn(0.2, 0.2, 1.5, 0.8), drawn(0.1, 0.1, 1.8, 0.9));
    const larger = sharesOf(drawn(0.1, 0.1, 1.8, 0.9));
    expect(together.areaM2).toBeCloseTo(larger.areaM2, 3);
    expect(byCode(together, SMALL)['S1']).toBeCloseTo(byCode(larger, SMALL)['S1'] ?? 0, 9);
    expect(byCode(together, SMALL)['S2']).toBeCloseTo(byCode(larger, SMALL)['S2'] ?? 0, 9);
  });

  it('keep the areas that one of them names whole', () => {
    const zone = sharesOf(shape(SMALL, 'S1'), drawn(0.5, 0.1, 1.5, 0.9));
    expect(byCode(zone, SMALL)['S1']).toBe(1);
    expect(byCode(zone, SMALL)['S2']).toBeCloseTo(0.4, 3);
    expect(zone.areaM2).toBeCloseTo(1.4 * sharesOf(shape(SMALL, 'S1')).areaM2, -4);
  });

  it('of whole areas that overlap name each area once', () => {
    const zone = sharesOf(shape(SMALL, 'S1', 'S2'), shape(SMALL, 'S2', 'S3'), shape(LARGE, 'L2'));
    expect(byCode(zone, SMALL)).toEqual({ S1: 1, S2: 1, S3: 1, S6: 1 });
  });

  it('are a problem when there is none', () => {
    expect(sharesOfZones([], reference)).toMatchObject({ ok: false, problem: { code: 'zone-shape-empty' } });
    expect(sharesOfZones([{ kind: 'drawn', polygons: [] }], reference)).toMatchObject({ ok: false });
    expect(sharesOfZones([shape(SMALL)], reference)).toMatchObject({ ok: false });
  });
});
