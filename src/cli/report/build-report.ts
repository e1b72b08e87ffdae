import { budgetTotals } from '../../core/budget/budget-totals.ts';
import { ledger } from '../../core/budget/ledger.ts';
import { zoneMoney } from '../../core/budget/zone-money.ts';
import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { ZoneId } from '../../core/identifiers.ts';
import { withImports } from '../../core/import/imported-reference.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import type { Figure, ZoneFigures } from '../../core/indicator/figure.ts';
import { computeZoneFigures } from '../../core/indicator/zone-figures.ts';
import { overlapsOfZones, zoneReach } from '../../core/overlap/zone-reach.ts';
import { applyPatch } from '../../core/plan/apply-patch.ts';
import type { Plan, Zone } from '../../core/plan/plan.ts';
import { fillSpan } from '../../core/plan/plan-span.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import type { PlanFileReading } from '../../io/plan-file/parse-plan-file.ts';
import { zoneGeometryProblems } from './zone-geometry-problems.ts';

/** Something the reader should know; `zone` or `where` says of what. */
export interface ReportProblem {
  readonly code: string;
  readonly [detail: string]: string | number | null;
}

function figureRecord({ value, reason, coverage, range, shareFromCutAreas, flags, spread }: Figure) {
  return {
    value,
    ...(reason === null ? {} : { reason }),
    coverage,
    range: range === null ? null : [range.low, range.high],
    shareFromCutAreas,
    flags,
    ...(spread === null ? {} : { spread: [spread.low, spread.high] }),
  };
}

function figuresRecord(zone: ZoneFigures) {
  return {
    areaM2: zone.areaM2,
    shares: Object.fromEntries([...zone.shares].map(([division, shares]) => [division, Object.fromEntries(shares)])),
    figures: Object.fromEntries([...zone.figures].map(([indicator, figure]) => [indicator, figureRecord(figure)])),
  };
}

/** A zone whose areas the data does not have keeps its place in the answer, without figures. */
const NO_FIGURES = { areaM2: null, shares: {}, figures: {} };

function unionRecord(zones: readonly Zone[], reference: ReferenceData) {
  if (zones.length < 2) return {};
  const union = computeZoneFigures(
    zones.map(({ shape }) => shape),
    reference,
  );
  return union.ok ? { union: { zones: zones.map(({ id }) => id), ...figuresRecord(union.value) } } : {};
}

function planProblems(plan: Plan, file: PlanFileReading, reference: ReferenceData): readonly ReportProblem[] {
  const problems: ReportProblem[] = file.ignoredFields.map((where) => ({ code: 'field-ignored', where }));
  const { municipality } = reference.catalog;
  if (plan.municipalityCode !== null && plan.municipalityCode !== municipality.code) {
    problems.push({ code: 'other-municipality', plan: plan.municipalityCode, data: municipality.code });
  }
  if (plan.dataHash !== null && plan.dataHash !== reference.contentHash) {
    problems.push({ code: 'other-data', plan: plan.dataHash, data: reference.contentHash });
  }
  // The borders themselves are in the browser that read them in.
  for (const { id, name, fingerprint } of plan.borders) {
    problems.push({ code: 'other-borders', division: id, name, fingerprint });
  }
  return problems;
}

/** Everything a plan's figures say, from the same core as the page. Every amount in whole kronor. */
export function buildReport(file: PlanFileReading, own: ReferenceData) {
  const document = applyPatch(file.document, fillSpan(file.document, own.catalog));
  const { plan, conflicts } = readPlan(document);
  const reference = withImports(own, plan.importedIndicators);
  const problems: ReportProblem[] = [...planProblems(plan, file, reference)];
  for (const { code, collection, id, field } of conflicts) problems.push({ code, collection, id, field });

  const figuresOfZone = new Map<ZoneId, ZoneFigures>();
  for (const zone of plan.zones) {
    const figures = computeZoneFigures([zone.shape], reference);
    if (figures.ok) figuresOfZone.set(zone.id, figures.value);
    else problems.push({ code: figures.problem.code, zone: zone.id, ...figures.problem.details });
    for (const code of zoneGeometryProblems(zone)) problems.push({ code, zone: zone.id });
  }
  const { residents } = countingDivisionOf(reference);
  const reach = zoneReach(
    plan.zones,
    overlapsOfZones(plan.zones, reference),
    ({ id }) => figuresOfZone.get(id)?.figures.get(residents)?.value ?? null,
  );
  const money = zoneMoney(plan, reach);
  const { totalSek, byPlace } = budgetTotals(plan);
  return {
    title: plan.title,
    municipality: reference.catalog.municipality.code,
    dataHash: reference.contentHash,
    zones: plan.zones.map((zone) => {
      const figures = figuresOfZone.get(zone.id);
      return {
        id: zone.id,
        name: zone.name,
        ...(figures === undefined ? NO_FIGURES : figuresRecord(figures)),
        overlaps: reach.get(zone.id)?.overlapping ?? [],
        money: money.get(zone.id) ?? [],
      };
    }),
    ...unionRecord(
      plan.zones.filter(({ id }) => figuresOfZone.has(id)),
      reference,
    ),
    years: ledger(plan, reference.catalog),
    budget: {
      totalSek,
      municipalityWideSek: byPlace.get('municipality-wide') ?? 0,
      withoutPlaceSek: byPlace.get('without-place') ?? 0,
    },
    problems,
  };
}
