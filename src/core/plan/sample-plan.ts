import { planningFrame } from '../budget/allocation.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Area, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, BudgetLineId, ZoneId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import { applyPatch, EMPTY_DOCUMENT } from './apply-patch.ts';
import { addBudgetLine } from './operations/add-budget-line.ts';
import { addZone } from './operations/add-zone.ts';
import { createPlan } from './operations/create-plan.ts';
import { setBudgetAmount } from './operations/set-budget-amount.ts';
import type { FieldChange, PlanPatch } from './patch.ts';
import type { BudgetPlace, Financier, Plan } from './plan.ts';
import { readPlan } from './read-plan.ts';

const SAMPLE_ZONES = 3;

const TEXTS = {
  sv: {
    title: 'Exempelplan',
    note: 'Exempel: påhittad zon och påhittade belopp.',
    lines: [
      'Fältarbete och mötesplatser',
      'Läxhjälp och tidiga insatser',
      'Väg till jobb',
      'Övergripande plan och uppföljning',
    ],
  },
  en: {
    title: 'Sample plan',
    note: 'Sample: an invented zone and invented amounts.',
    lines: [
      'Field work and meeting places',
      'Homework help and early support',
      'A way to work',
      'Overall plan and follow-up',
    ],
  },
} as const;

interface SampleLine {
  /** Shares of the year's frame. */
  readonly stateGrantShare: number;
  readonly ownFundingShare: number;
  /** Which of the plan's years it runs, as fractions of the span. */
  readonly from: number;
  readonly to: number;
  /** Weights of the sample zones in order; empty for municipality-wide. */
  readonly weights: readonly number[];
}

const LINES: readonly SampleLine[] = [
  { stateGrantShare: 0.22, ownFundingShare: 0, from: 0, to: 1, weights: [2, 1] },
  { stateGrantShare: 0.3, ownFundingShare: 0.05, from: 0.2, to: 1, weights: [1, 1, 1] },
  { stateGrantShare: 0.15, ownFundingShare: 0, from: 0.4, to: 0.8, weights: [0, 1, 2] },
  { stateGrantShare: 0.04, ownFundingShare: 0, from: 0, to: 1, weights: [] },
];

interface WorstGroup {
  readonly name: string;
  readonly codes: readonly AreaCode[];
}

/** Areas with a value on the first visit's indicator, the one with the greatest challenge first. */
function worstAreas({ catalog }: ReferenceData, data: DivisionData): readonly Area[] {
  const indicator = catalog.indicators.find(({ id }) => id === catalog.start.indicator);
  const values = indicator?.division === data.division.id ? data.columns.get(indicator.valueColumn) : undefined;
  const sign = indicator?.direction === 'low-is-worse' ? 1 : -1;
  return data.areas
    .flatMap((area, position) => {
      const value = values?.[position];
      return typeof value === 'number' ? [{ area, badness: sign * value }] : [];
    })
    .sort((a, b) => a.badness - b.badness || (a.area.code < b.area.code ? -1 : 1))
    .map(({ area }) => area);
}

/** The worst quarter of the areas, gathered by the named area they lie in; the largest gatherings. */
function worstGroups(reference: ReferenceData, data: DivisionData): readonly WorstGroup[] {
  const ranked = worstAreas(reference, data);
  const groups = new Map<AreaCode, AreaCode[]>();
  for (const { code, parentCode } of ranked.slice(0, Math.ceil(ranked.length / 4))) {
    const key = parentCode ?? code;
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  const { parentDivision } = data.division;
  const parents = parentDivision === null ? data : (reference.divisions.get(parentDivision) ?? data);
  // Sorting is stable: gatherings of the same size stay in order of their worst area.
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, SAMPLE_ZONES)
    .map(([key, codes]) => ({ name: parents.areas[parents.positionOfCode.get(key) ?? -1]?.name ?? key, codes }));
}

function placeOf(weights: readonly number[], zones: readonly ZoneId[]): BudgetPlace {
  const pointed = zones.flatMap((zone, turn) => {
    const weight = weights[turn] ?? 0;
    return weight > 0 ? [{ zone, weight }] : [];
  });
  return pointed.length === 0 ? { kind: 'municipality-wide' } : { kind: 'zones', weights: pointed };
}

/** Shares of a frame in whole ten thousands, as a budget is written. */
function roundedSek(amountSek: number): number {
  return Math.round(amountSek / 10_000) * 10_000;
}

/** Applies operations one after the other and gathers their changes. The first that fails stops the rest. */
class PlanBuilder {
  readonly changes: FieldChange[] = [];
  failure: Result<never> | null = null;
  private document = EMPTY_DOCUMENT;

  get plan(): Plan {
    return readPlan(this.document).plan;
  }

  do(operation: (plan: Plan) => Result<PlanPatch>): void {
    if (this.failure !== null) return;
    const patch = operation(this.plan);
    if (!patch.ok) {
      this.failure = patch;
      return;
    }
    this.changes.push(...patch.value.changes);
    this.document = applyPatch(this.document, patch.value);
  }
}

function addLine(builder: PlanBuilder, catalog: Catalog, turn: number, title: string, zones: readonly ZoneId[]): void {
  const line = LINES[turn];
  if (line === undefined) throw new Error(`addLine: no sample line ${turn}`);
  const id = asId<BudgetLineId>(`sample-line-${turn + 1}`);
  const purpose = catalog.purposes[turn % Math.max(1, catalog.purposes.length)]?.id ?? null;
  const body = catalog.bodies[turn % Math.max(1, catalog.bodies.length)]?.id ?? null;
  builder.do((plan) => addBudgetLine(plan, { id, title, purpose, body, place: placeOf(line.weights, zones) }));
  const { plan } = builder;
  const { firstYear, lastYear } = plan.settings;
  const yearCount = lastYear - firstYear + 1;
  const setAmount = (year: number, financier: Financier, amountSek: number): void => {
    if (amountSek === 0) return;
    const cell = { year, financier, costType: 'unallocated', measure: 'budget' } as const;
    builder.do((current) => setBudgetAmount(current, { id, cell, amountSek }));
  };
  for (let year = firstYear + Math.floor(line.from * yearCount); year < firstYear + line.to * yearCount; year++) {
    const frameSek = planningFrame(plan, catalog, year)?.amountSek ?? 0;
    setAmount(year, 'state-grant', roundedSek(frameSek * line.stateGrantShare));
    setAmount(year, 'own-funding', roundedSek(frameSek * line.ownFundingShare));
  }
}

/**
 * A plan to look around in, over whatever data is loaded: zones of the areas with the greatest challenges by the first
 * visit's indicator, and lines that fill part of each year. Marked as a sample. The patch fills a new document.
 */
export function makeSamplePlan(reference: ReferenceData, language: 'sv' | 'en'): Result<PlanPatch> {
  const { catalog, contentHash } = reference;
  const texts = TEXTS[language];
  const data = reference.divisions.get(catalog.start.division);
  const builder = new PlanBuilder();
  builder.do(() => createPlan({ title: texts.title, catalog, dataHash: contentHash, isSample: true }));
  const zones: ZoneId[] = [];
  if (data === undefined) throw new Error(`makeSamplePlan: division ${catalog.start.division} is not loaded`);
  const { division } = data;
  for (const { name, codes } of worstGroups(reference, data)) {
    const id = asId<ZoneId>(`sample-zone-${zones.length + 1}`);
    zones.push(id);
    const shape = { kind: 'areas', division: division.id, version: division.version, codes } as const;
    const purpose = catalog.purposes[zones.length - 1]?.id ?? null;
    builder.do((plan) => addZone(plan, { id, name, shape, purpose, note: texts.note, status: 'proposed' }));
  }
  for (const [turn, title] of texts.lines.entries()) addLine(builder, catalog, turn, title, zones);
  return builder.failure ?? succeed({ changes: builder.changes });
}
