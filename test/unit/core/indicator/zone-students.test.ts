import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneStudents } from '../../../../src/core/indicator/zone-students.ts';
import { zoneStudents } from '../../../../src/core/indicator/zone-students.ts';
import { indicatorOf, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

describe('students of a zone', () => {
  let shipped: ReferenceData;
  beforeAll(async () => {
    shipped = await shippedReference();
  });

  function students(reference: ReferenceData, division: string, ...codes: readonly string[]): ZoneStudents | null {
    const id = asId<DivisionId>(division);
    const version = reference.divisions.get(id)?.division.version ?? '';
    const shape = { kind: 'areas', division: id, version, codes: codes.map((code) => asId<AreaCode>(code)) } as const;
    const figures = computeZoneFigures([shape], reference);
    if (!figures.ok) throw new Error(figures.problem.code);
    return zoneStudents(figures.value, reference);
  }

  it('are many where their share of its residents reaches the limit, with the areas that are marked themselves', () => {
    // Ladugårdsängen: most of those in two of its DeSO are of student age.
    const found = students(shipped, 'regso', '1880R015');
    expect(found?.sharePercent).toBeCloseTo(44, 1);
    expect(found?.markedAreas).toEqual(expect.arrayContaining(['1880C1141', '1880C1143']));
    expect(found?.areaCount).toBeGreaterThan(found?.markedAreas.length ?? 0);
  });

  it('are told of where only areas in it are marked, not the zone', () => {
    const deso = shipped.divisions.get(asId<DivisionId>('deso'))?.areas.map(({ code }) => code) ?? [];
    const found = students(shipped, 'deso', ...deso.slice(0, 40), '1880C1141');
    expect(found?.sharePercent).toBeNull();
    expect(found?.markedAreas).toContain('1880C1141');
  });

  it('are not spoken of where there are few, nor where the catalogue says nothing of students', () => {
    expect(students(shipped, 'regso', '1880R004')).toBeNull();
    expect(students(sampleReference(), SMALL, 'S1')).toBeNull();
  });

  it('are none of a zone that only touches a marked area', () => {
    const sample = sampleReference();
    // 10 % of S1 and 20 % of S2, which lies beside it.
    const poor = indicatorOf(sample, 'poor_pct');
    const reference: ReferenceData = {
      ...sample,
      catalog: { ...sample.catalog, studentAreas: { indicator: poor.id, fromPercent: 15 } },
    };
    // S1 with its border some metres out into S2, S4 and S5.
    const corners = [
      [15.2, 59.27],
      [15.2101, 59.27],
      [15.2101, 59.2801],
      [15.2, 59.2801],
      [15.2, 59.27],
    ] as const;
    const figures = computeZoneFigures([{ kind: 'drawn', polygons: [[corners]] }], reference);
    if (!figures.ok) throw new Error(figures.problem.code);
    expect(figures.value.figures.get(poor.id)?.contributions.length).toBeGreaterThan(1);
    expect(zoneStudents(figures.value, reference)).toBeNull();
  });
});
