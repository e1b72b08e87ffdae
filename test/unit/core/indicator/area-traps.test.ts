import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { areaTraps, studentAreas } from '../../../../src/core/indicator/area-traps.ts';
import { indicatorOf, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const DESO = asId<DivisionId>('deso');
const REGSO = asId<DivisionId>('regso');

describe('the traps of an area', () => {
  let shipped: ReferenceData;
  beforeAll(async () => {
    shipped = await shippedReference();
  });

  it('finds Tybble and one more RegSO, and the DeSO where at least 40 % are of student age', () => {
    const named = [...studentAreas(REGSO, shipped)].map(([code, share]) => `${code} ${share.toFixed(1)}`);
    expect(named).toEqual(['1880R015 44.0', '1880R027 47.6']);
    const deso = studentAreas(DESO, shipped);
    for (const code of ['1880C1141', '1880C1143', '1880C1160']) {
      expect(deso.get(code as never), code).toBeGreaterThan(50);
    }
    expect(Math.min(...deso.values())).toBeGreaterThanOrEqual(40);
  });

  it('marks nothing where the catalogue says nothing of students', () => {
    expect(studentAreas(SMALL, sampleReference()).size).toBe(0);
  });

  it('says how many a rate rests on where they are fewer than 20', () => {
    const reference = sampleReference();
    const unemployment = indicatorOf(reference, 'unemployment_pct');
    // Unemployed of the labour force, by hand: 40 of 400, 18 of 360, 48 of 240, 15 of 150, 4 of 80, missing.
    expect([0, 1, 2, 3, 4, 5].map((position) => areaTraps(unemployment, SMALL, position, reference))).toEqual([
      [],
      [{ kind: 'few-people', people: 18, ofPeople: 360 }],
      [],
      [{ kind: 'few-people', people: 15, ofPeople: 150 }],
      [{ kind: 'few-people', people: 4, ofPeople: 80 }],
      [],
    ]);
    expect(areaTraps(unemployment, LARGE, 0, reference)).toEqual([]);
  });

  it('shows the ratio beside turnout: 16 RegSO within the limits have a value, the others none', () => {
    const turnout = indicatorOf(shipped, 'turnout_pct_2026');
    const areas = shipped.divisions.get(REGSO)?.areas ?? [];
    const matches = areas.map((_, position) => {
      const found = areaTraps(turnout, REGSO, position, shipped).find(({ kind }) => kind === 'plausibility');
      return found?.kind === 'plausibility' ? found : null;
    });
    expect(matches.filter((match) => match?.covers === true)).toHaveLength(16);
    for (const match of matches) {
      const within = typeof match?.ratio === 'number' && match.ratio >= 0.75 && match.ratio <= 1.2;
      expect(within, JSON.stringify(match)).toBe(match?.covers);
    }
  });
});
