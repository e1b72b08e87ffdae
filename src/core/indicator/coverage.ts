import type { Indicator } from '../catalog/catalog.ts';
import type { DivisionData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import { CompensatedSum } from '../geometry/compensated-sum.ts';
import type { ColumnId } from '../identifiers.ts';
import type { PeopleShares } from '../weights/weighting.ts';
import { shareOfPeople } from '../weights/weighting.ts';
import { areaTerms, cellOf } from './area-terms.ts';
import { compensatedSum } from './compensated-sum.ts';

export interface Coverage {
  /** Share of the indicator's people (its denominator; residents for counts) that has data, 0–1. */
  readonly coverage: number;
  /** Share of the people with data that comes from cut areas, 0–1. */
  readonly shareFromCutAreas: number;
}

/**
 * How much of a zone a figure knows. Weighted by the first of these that every touched area has: the catalogue's
 * own measure, the denominator, residents; by m² where not even residents are known everywhere.
 */
export function coverageOf(
  indicator: Indicator,
  data: DivisionData,
  shares: readonly AreaShare[],
  people: PeopleShares | null,
): Coverage {
  const terms = areaTerms(indicator, data);
  const weights = coverageWeights(indicator, data, shares, people);
  const known = new CompensatedSum();
  const cut = new CompensatedSum();
  for (const [order, share] of shares.entries()) {
    if (terms[share.position]?.known !== true) continue;
    known.add(weights[order] ?? 0);
    if (share.cut) cut.add(weights[order] ?? 0);
  }
  const all = compensatedSum(weights);
  return {
    coverage: all > 0 ? Math.min(known.value / all, 1) : 0,
    shareFromCutAreas: known.value > 0 ? Math.min(cut.value / known.value, 1) : 0,
  };
}

function coverageWeights(
  indicator: Indicator,
  data: DivisionData,
  shares: readonly AreaShare[],
  people: PeopleShares | null,
): readonly number[] {
  for (const column of weightColumns(indicator, data)) {
    const weights: number[] = [];
    for (const share of shares) {
      const cell = cellOf(data, column, share.position);
      if (typeof cell !== 'number') break;
      weights.push(shareOfPeople(share, people) * cell);
    }
    if (weights.length === shares.length && compensatedSum(weights) > 0) return weights;
  }
  return shares.map((share) => share.overlapM2);
}

function weightColumns(indicator: Indicator, data: DivisionData): readonly ColumnId[] {
  const residents = data.division.residentsColumn;
  switch (indicator.kind) {
    case 'rate':
      return indicator.coverageColumn === null
        ? [indicator.denominator.column, residents]
        : [indicator.coverageColumn, indicator.denominator.column, residents];
    case 'mean':
      return [indicator.denominator.column, residents];
    case 'count':
    case 'not-aggregable':
      return [residents];
  }
}
