import { budgetTotals } from '../budget/budget-totals.ts';
import { budgetLeaves, sumLeaves } from '../budget/leaves.ts';
import type { LedgerYear } from '../budget/ledger.ts';
import { ledger } from '../budget/ledger.ts';
import type { ZoneYearMoney } from '../budget/zone-money.ts';
import { zoneMoney } from '../budget/zone-money.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, BudgetLineId, ZoneId } from '../identifiers.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { ZoneFigures } from '../indicator/figure.ts';
import { municipalityFigures } from '../indicator/municipality-figures.ts';
import { computeZoneFigures } from '../indicator/zone-figures.ts';
import { overlapsOfZones, zoneReach } from '../overlap/zone-reach.ts';
import type { Financier, Plan, Zone } from '../plan/plan.ts';
import type { PlacedWeights } from '../weights/weighting.ts';
import type { RecordedFigure } from './recorded-figure.ts';
import { recordFigures } from './recorded-figure.ts';
import type { RecordedOverlap } from './recorded-overlaps.ts';
import { recordOverlaps } from './recorded-overlaps.ts';
import type { RecordedTypes } from './recorded-types.ts';
import { recordTypes } from './recorded-types.ts';

/** Whole kronor, by year and who pays. */
export interface YearAmount {
  readonly year: number;
  readonly financier: Financier;
  readonly amountSek: number;
}

export interface RecordedZone {
  readonly id: ZoneId;
  /** Null where the zone's areas are not in the data: then it has no figures either. */
  readonly areaM2: number | null;
  readonly figures: readonly RecordedFigure[];
  /** Areas of the counting division that the zone touches, and how much of each. */
  readonly touched: readonly { readonly code: AreaCode; readonly shareOfArea: number }[];
  readonly money: readonly ZoneYearMoney[];
}

export interface RecordedLine {
  readonly id: BudgetLineId;
  readonly totalSek: number;
  readonly amounts: readonly YearAmount[];
}

/**
 * Everything that a decision's paper says in numbers, as plain JSON: the same from the page and from the command line.
 * Without `weights` people are spread evenly inside areas, as in a decision: a weight layer lives in one browser and does
 * not follow the plan.
 */
export interface PlanFigures {
  readonly municipality: readonly RecordedFigure[];
  readonly zones: readonly RecordedZone[];
  /** All zones together, each resident once; null for fewer than two zones with figures. */
  readonly union: { readonly areaM2: number; readonly figures: readonly RecordedFigure[] } | null;
  readonly overlaps: readonly RecordedOverlap[];
  /** What reaches areas of each socioeconomic type, all years; null where the data have no types. */
  readonly reachByType: RecordedTypes | null;
  readonly years: readonly LedgerYear[];
  readonly lines: readonly RecordedLine[];
  readonly budget: {
    readonly totalSek: number;
    readonly municipalityWideSek: number;
    readonly withoutPlaceSek: number;
    readonly byYear: readonly YearAmount[];
  };
}

export function computePlanFigures(
  plan: Plan,
  reference: ReferenceData,
  layer: PlacedWeights | null = null,
): PlanFigures {
  const weights = layer?.beside(plan.zones, reference) ?? null;
  const { indicators } = reference.catalog;
  const figuresOfZone = new Map<ZoneId, ZoneFigures>();
  for (const zone of plan.zones) {
    const figures = computeZoneFigures([zone.shape], reference, weights);
    if (figures.ok) figuresOfZone.set(zone.id, figures.value);
  }
  const counted = plan.zones.filter(({ id }) => figuresOfZone.has(id));
  const { residents, data } = countingDivisionOf(reference);
  const overlapping = overlapsOfZones(plan.zones, reference);
  const reach = zoneReach(
    plan.zones,
    overlapping,
    ({ id }) => figuresOfZone.get(id)?.figures.get(residents)?.value ?? null,
  );
  const money = zoneMoney(plan, reach);
  const { totalSek, byPlace } = budgetTotals(plan);
  return {
    municipality: recordFigures(indicators, municipalityFigures(reference)),
    zones: plan.zones.map(({ id }) => {
      const figures = figuresOfZone.get(id);
      return {
        id,
        areaM2: figures?.areaM2 ?? null,
        figures: figures === undefined ? [] : recordFigures(indicators, figures.figures),
        touched: [...(figures?.shares.get(data.division.id) ?? [])].map(([code, shareOfArea]) => ({
          code,
          shareOfArea,
        })),
        money: money.get(id) ?? [],
      };
    }),
    union: recordUnion(counted, reference, weights),
    overlaps: recordOverlaps(counted, overlapping, figuresOfZone, reference, weights),
    reachByType: recordTypes(plan, figuresOfZone, reference),
    years: ledger(plan, reference.catalog),
    lines: recordLines(plan),
    budget: {
      totalSek,
      municipalityWideSek: byPlace.get('municipality-wide') ?? 0,
      withoutPlaceSek: byPlace.get('without-place') ?? 0,
      byYear: yearAmounts(sumLeaves(budgetLeaves(plan), ({ year, financier }) => `${year}/${financier}`)),
    },
  };
}

function recordUnion(
  zones: readonly Zone[],
  reference: ReferenceData,
  weights: PlacedWeights | null,
): PlanFigures['union'] {
  if (zones.length < 2) return null;
  const union = computeZoneFigures(
    zones.map(({ shape }) => shape),
    reference,
    weights,
  );
  if (!union.ok) return null;
  return { areaM2: union.value.areaM2, figures: recordFigures(reference.catalog.indicators, union.value.figures) };
}

/** What each line has for each year and financier: kinds of cost together. */
function recordLines(plan: Plan): readonly RecordedLine[] {
  const leaves = budgetLeaves(plan);
  return plan.budgetLines.map(({ id }) => {
    const own = leaves.filter(({ line }) => line === id);
    const amounts = yearAmounts(sumLeaves(own, ({ year, financier }) => `${year}/${financier}`));
    return { id, totalSek: own.reduce((sum, { amountSek }) => sum + amountSek, 0), amounts };
  });
}

function yearAmounts(sums: ReadonlyMap<string, number>): readonly YearAmount[] {
  return [...sums]
    .map(([key, amountSek]) => {
      const [year = '', financier = ''] = key.split('/');
      return { year: Number(year), financier: financier as Financier, amountSek };
    })
    .filter(({ amountSek }) => amountSek !== 0)
    .sort((a, b) => a.year - b.year || (a.financier < b.financier ? -1 : 1));
}
