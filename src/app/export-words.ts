/** What sheets and columns of exported files are called, in the language of the moment. */
import type { LeafPlace } from '../core/budget/leaves.ts';
import type { Area, DivisionData } from '../core/catalog/reference-data.ts';
import type { MoneyColumn, MoneyWords } from '../core/export/money-tables.ts';
import type { NeedWords } from '../core/export/need-tables.ts';
import type { ExportWords } from '../core/export/plan-tables.ts';
import type { ReachWords } from '../core/export/reach-table.ts';
import { bodyName, purposeName } from '../core/plan/effective-lists.ts';
import { areaLabel } from '../ui/areas/area-label.ts';
import { conditionText } from '../ui/areas/screening-text.ts';
import { linePlaceText } from '../ui/budget/line-place-text.ts';
import { periodText } from '../ui/budget/reach-context.ts';
import type { Workspace } from '../ui/workspace.ts';

/** A word of the screen may say where it can be broken; a cell of a table has no use for that. */
function unbroken(text: string): string {
  return text.replaceAll('\u00AD', '');
}

export function planWords({ t, session }: Workspace): ExportWords {
  return {
    zones: t('export.zones'),
    overlaps: t('export.overlaps'),
    sources: t('export.sources'),
    code: t('export.code'),
    name: t('export.name'),
    otherName: t('export.otherName'),
    status: t('export.status'),
    areaKm2: t('export.areaKm2'),
    residents: t('export.residents'),
    indicator: t('export.indicator'),
    source: t('export.source'),
    licence: t('export.licence'),
    year: t('export.year'),
    money: (year) => t('export.money', { year }),
    statusOf: ({ status }) => t(`zones.status.${status}`),
    indicatorName: ({ name }) => name[session.state.language],
    bordersOf: ({ name }) => t('export.borders', { division: name[session.state.language] }),
  };
}

const MONEY_COLUMNS: readonly MoneyColumn[] = [
  'line',
  'purpose',
  'body',
  'partners',
  'status',
  'priority',
  'commitment',
  'place',
  'start',
  'end',
  'decision',
  'goal',
  'measured',
  'baseline',
  'target',
  'note',
  'total',
  'year',
  'financier',
  'costType',
  'measure',
  'amount',
  'state',
  'standing',
  'source',
  'date',
  'firstYear',
  'lastYear',
  'carryOver',
  'frame',
  'carriedIn',
  'planned',
  'plannedAll',
  'left',
];

export function moneyWords({ t, format, session, store, reference }: Workspace): MoneyWords {
  const { language } = session.state;
  const plan = store().plan();
  const named = (name: { readonly sv: string; readonly en: string } | string | null): string => {
    if (name === null) return '';
    return typeof name === 'string' ? name : name[language];
  };
  const zoneNames = new Map(plan.zones.map(({ id, name }) => [id, name]));
  const leafPlace = (place: LeafPlace): string => {
    switch (place.kind) {
      case 'zone':
        return zoneNames.get(place.zone) ?? place.zone;
      case 'municipality-wide':
        return unbroken(t('budget.municipalityWide'));
      case 'without-place':
        return t('budget.withoutPlace');
    }
  };
  return {
    budgetLines: t('export.lines'),
    amounts: t('export.amounts'),
    allocation: t('export.allocation'),
    years: t('export.years'),
    column: Object.fromEntries(MONEY_COLUMNS.map((column) => [column, t(`export.money.${column}`)])) as Record<
      MoneyColumn,
      string
    >,
    yearSum: (year) => t('export.yearSum', { year }),
    yearGrant: (year) => t('export.yearGrant', { year }),
    purposeOf: ({ purpose }) => (purpose === null ? '' : named(purposeName(reference.catalog, plan, purpose))),
    bodyOf: ({ body }) => (body === null ? '' : named(bodyName(reference.catalog, plan, body))),
    placeOf: ({ place }) => unbroken(linePlaceText(t, format(), plan, place)),
    lineStatus: ({ status }) => t(`budget.status.${status}`),
    commitment: (commitment) => t(`lineFacts.commitment.${commitment}`),
    measured: ({ goal }) => {
      const indicator = reference.catalog.indicators.find(({ id }) => id === goal.indicator);
      return indicator === undefined ? goal.measure : indicator.name[language];
    },
    leafPlace,
    financier: (financier) => t(`budget.financier.${financier}`),
    costType: (costType) => t(`budget.costType.${costType}`),
    measure: (measure) => t(`budget.measure.${measure}`),
    state: (state) => t(`allocation.state.${state}`),
    standing: (standing) => t(`export.standing.${standing}`),
  };
}

export function reachWords(workspace: Workspace, counting: DivisionData): ReachWords {
  const { t, session } = workspace;
  const { money, measure } = session.state.reach;
  return {
    title: t('export.reach'),
    code: t('export.code'),
    name: t('export.name'),
    residents: t('export.residents'),
    amount: t('export.reachAmount', {
      period: periodText(workspace),
      money: t(`reach.money.${money}`),
      measure: t(`reach.measure.${measure}`),
    }),
    perResident: t('reach.perResidentLong'),
    municipalityWide: unbroken(t('reach.part.municipality-wide')),
    outside: t('reach.part.outside'),
    withoutPlace: t('reach.part.without-place'),
    nameOf: labelOf(workspace, counting),
  };
}

export function needWords(workspace: Workspace, data: DivisionData): NeedWords {
  const { t, session } = workspace;
  const indicatorName: NeedWords['indicatorName'] = ({ name }) => name[session.state.language];
  return {
    ranking: t('export.need'),
    screening: t('export.screening'),
    rank: t('export.rank'),
    code: t('export.code'),
    name: t('export.name'),
    index: t('export.needIndex'),
    verdict: t('export.verdict'),
    metCount: t('export.metCount'),
    nameOf: labelOf(workspace, data),
    weighted: (indicator, weight) =>
      t('export.weighted', { indicator: indicatorName(indicator), year: indicator.year, weight }),
    condition: (condition) => conditionText(condition, workspace),
    outcomeOf: (_, number) => t('screening.condition', { number }),
    verdictOf: (verdict) => t(`export.verdict.${verdict}`),
    outcome: (outcome) => t(`screening.outcome.${outcome}`),
    indicatorName,
  };
}

function labelOf({ reference }: Workspace, data: DivisionData): (area: Area) => string {
  return (area) => areaLabel(area, data, reference);
}
