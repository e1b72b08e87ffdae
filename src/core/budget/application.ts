import type { BudgetLineId, ZoneId } from '../identifiers.ts';
import type { BudgetLine, Financier, Plan, YearSpan, Zone } from '../plan/plan.ts';
import { isWithoutPlace } from '../plan/weights.ts';
import type { BudgetLeaf } from './leaves.ts';
import { budgetLeaves } from './leaves.ts';

/** What ordinance 2018:151 § 5 wants of every line that is applied for, and a line does not say. */
export type ApplicationGap = 'use' | 'goal' | 'dates' | 'place';

/** Whole kronor of one year. */
export interface ApplicationYear {
  readonly year: number;
  readonly stateGrantSek: number;
  readonly coFinancingSek: number;
}

/** A line's part of a section. */
export interface ApplicationLine {
  readonly line: BudgetLine;
  /** Only years with money. */
  readonly years: readonly ApplicationYear[];
}

/** What is applied for to one zone, to the whole municipality, or without a place yet. */
export interface ApplicationSection {
  readonly kind: 'zone' | 'municipality-wide' | 'without-place';
  readonly zone: Zone | null;
  readonly lines: readonly ApplicationLine[];
  readonly years: readonly ApplicationYear[];
}

export interface ApplicationPack {
  readonly span: YearSpan;
  /** Zones with money in the plan's order, then what is for the whole municipality, then what has no place. */
  readonly sections: readonly ApplicationSection[];
  /** Of everything: each year is the sum of the sections' same year, to the krona. */
  readonly years: readonly ApplicationYear[];
  /** In the plan's order. */
  readonly missing: readonly { readonly line: BudgetLine; readonly gaps: readonly ApplicationGap[] }[];
}

function gapsOf(line: BudgetLine): readonly ApplicationGap[] {
  const { goal, purpose, note, startDate, endDate, place } = line;
  const found: readonly (ApplicationGap | null)[] = [
    purpose === null && note.trim() === '' ? 'use' : null,
    goal.text.trim() === '' ? 'goal' : null,
    startDate === '' || endDate === '' ? 'dates' : null,
    isWithoutPlace(place) ? 'place' : null,
  ];
  return found.filter((gap) => gap !== null);
}

function isGrant(financier: Financier): boolean {
  return financier === 'state-grant';
}

function yearsOf(leaves: readonly BudgetLeaf[]): readonly ApplicationYear[] {
  const years = new Map<number, ApplicationYear>();
  for (const { year, financier, amountSek } of leaves) {
    const known = years.get(year) ?? { year, stateGrantSek: 0, coFinancingSek: 0 };
    const grant = isGrant(financier) ? amountSek : 0;
    years.set(year, {
      year,
      stateGrantSek: known.stateGrantSek + grant,
      coFinancingSek: known.coFinancingSek + amountSek - grant,
    });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function sectionOf(
  plan: Plan,
  kind: ApplicationSection['kind'],
  zone: Zone | null,
  leaves: readonly BudgetLeaf[],
): ApplicationSection {
  const ofLine = new Map<BudgetLineId, BudgetLeaf[]>();
  for (const leaf of leaves) {
    const list = ofLine.get(leaf.line);
    if (list === undefined) ofLine.set(leaf.line, [leaf]);
    else list.push(leaf);
  }
  const lines = plan.budgetLines.flatMap((line): readonly ApplicationLine[] => {
    const own = ofLine.get(line.id);
    return own === undefined ? [] : [{ line, years: yearsOf(own) }];
  });
  return { kind, zone, lines, years: yearsOf(leaves) };
}

/**
 * What an application says of the years asked for: the budget by zone and year, and what § 5 wants that is not said.
 * Lines without money in those years are not in it.
 */
export function applicationPack(plan: Plan, span: YearSpan): ApplicationPack {
  const leaves = budgetLeaves(plan).filter(
    ({ year, amountSek }) => amountSek > 0 && year >= span.firstYear && year <= span.lastYear,
  );
  const ofZone = (id: ZoneId) => leaves.filter(({ place }) => place.kind === 'zone' && place.zone === id);
  const sections = [
    ...plan.zones.map((zone) => sectionOf(plan, 'zone', zone, ofZone(zone.id))),
    ...(['municipality-wide', 'without-place'] as const).map((kind) =>
      sectionOf(
        plan,
        kind,
        null,
        leaves.filter(({ place }) => place.kind === kind),
      ),
    ),
  ].filter(({ lines }) => lines.length > 0);
  const applied = new Set(leaves.map(({ line }) => line));
  const missing = plan.budgetLines
    .filter(({ id }) => applied.has(id))
    .map((line) => ({ line, gaps: gapsOf(line) }))
    .filter(({ gaps }) => gaps.length > 0);
  return { span, sections, years: yearsOf(leaves), missing };
}

/** Over all the years. */
export function totalOf(years: readonly ApplicationYear[]): Omit<ApplicationYear, 'year'> {
  return years.reduce(
    (sum, { stateGrantSek, coFinancingSek }) => ({
      stateGrantSek: sum.stateGrantSek + stateGrantSek,
      coFinancingSek: sum.coFinancingSek + coFinancingSek,
    }),
    { stateGrantSek: 0, coFinancingSek: 0 },
  );
}
