import { describe, expect, it } from 'vitest';
import { indicatorsOverYears, zoneYears } from '../../../../src/core/compare/zone-years.ts';
import type { AreaCode } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import { rateIndicator, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { COLUMNS_OF_2022, UNEMPLOYMENT } from '../../../helpers/two-years.ts';

const poor = rateIndicator('poor_pct', 'residents');
const reference = sampleReference({
  indicators: [UNEMPLOYMENT, poor],
  small: COLUMNS_OF_2022,
});

function areas(...codes: readonly string[]): ZoneShape {
  const version = reference.divisions.get(SMALL)?.division.version ?? '';
  return { kind: 'areas', division: SMALL, version, codes: codes.map((code) => asId<AreaCode>(code)) };
}

describe('a zone over the years', () => {
  it('has each year’s people and figures on the same ground, earliest first, beside the municipality', () => {
    const years = zoneYears(UNEMPLOYMENT, [areas('S1', 'S2')], reference);
    if (!years.ok) throw new Error(years.problem.code);
    expect(years.value.map(({ year }) => year)).toEqual([2022, 2024]);
    const [then, now] = years.value;
    // (20 + 30) / (100 + 300) and, over all areas, (20 + 30 + 60 + 5 + 5 + 20) / 1000
    expect(then?.zone.value).toBeCloseTo(12.5, 10);
    expect(then?.municipality.value).toBeCloseTo(14, 10);
    // (40 + 18) / (400 + 360)
    expect(now?.zone.value).toBeCloseTo(100 * (58 / 760), 10);
  });

  it('counts whoever lives in two of the zones once', () => {
    const years = zoneYears(UNEMPLOYMENT, [areas('S1', 'S2'), areas('S2')], reference);
    expect(years.ok ? years.value[0]?.zone.denominator : null).toBe(400);
  });

  it('is offered for indicators that have several years only', () => {
    expect(indicatorsOverYears(reference).map(({ id }) => id)).toEqual(['unemployment_pct']);
  });

  it('says what is wrong with a zone of areas that are not here', () => {
    const years = zoneYears(UNEMPLOYMENT, [areas('S9')], reference);
    expect(years.ok ? null : years.problem.code).toBe('area-unknown');
  });
});
