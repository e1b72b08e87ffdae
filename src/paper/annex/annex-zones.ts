import type { Indicator, IndicatorGroup } from '../../core/catalog/catalog.ts';
import type { RecordedZone } from '../../core/decision/plan-figures.ts';
import type { RecordedFigure } from '../../core/decision/recorded-figure.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { differenceFrom } from '../../core/indicator/difference.ts';
import { purposeName } from '../../core/plan/effective-lists.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { rangeText } from '../../i18n/figure-text.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import {
  headingBlock,
  indicatorById,
  localText,
  nodeBlock,
  paragraphBlock,
  perResidentText,
  recordedText,
} from './annex-input.ts';
import { annexMap, surroundings } from './annex-map.ts';

const GROUPS: readonly IndicatorGroup[] = [
  'people',
  'economy',
  'work',
  'education',
  'democracy',
  'housing',
  'safety',
  'imported',
];

/** All zones in one table, then each on a page of its own. */
export function zoneBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, figures, t } = input;
  if (plan.zones.length === 0) return [];
  return [
    headingBlock('zones', 1, t('annex.zones'), { startsPage: true }),
    nodeBlock(zonesTable(input)),
    paragraphBlock(t('annex.zonesNote'), 'doc-note'),
    ...zonesMap(input),
    ...plan.zones.flatMap((zone, position) => {
      const recorded = figures.zones.find(({ id }) => id === zone.id);
      return recorded === undefined ? [] : zonePage(input, zone, recorded, position + 1);
    }),
  ];
}

/** Under the table of them, on the same page where there are few. */
function zonesMap(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t, view, reference } = input;
  const title = t('annex.mapZones', { indicator: localText(input, indicatorById(reference, view.indicator).name) });
  const positions = surroundings(input, plan.zones);
  if (positions.length === 0) return [];
  const options = { id: 'map-zones', title, zones: plan.zones, positions, widthMm: 174, heightMm: 180 };
  return [headingBlock('zones-map', 2, title), nodeBlock(annexMap(input, options))];
}

export function residentsOf(input: AnnexInput, zone: RecordedZone): RecordedFigure | null {
  const { residents } = countingDivisionOf(input.reference);
  return zone.figures.find(({ indicator }) => indicator === residents) ?? null;
}

function residentsText(input: AnnexInput, zone: RecordedZone): string {
  const figure = residentsOf(input, zone);
  const indicator = input.reference.catalog.indicators.find(({ id }) => id === figure?.indicator);
  return figure === null || indicator === undefined ? '–' : recordedText(input, figure, indicator);
}

function zonesTable(input: AnnexInput) {
  const { plan, figures, t, format } = input;
  return tableNode(
    t('annex.zonesCaption'),
    [
      { heading: t('annex.zone'), widthPercent: 30 },
      { heading: t('zones.status'), widthPercent: 15 },
      { heading: t('figures.residents'), widthPercent: 15, kind: 'number' },
      { heading: t('figures.area'), widthPercent: 15, kind: 'number' },
      { heading: t('annex.moneyAllYears'), widthPercent: 25, kind: 'number' },
    ],
    figures.zones.map((recorded, position) => {
      const zone = plan.zones[position];
      const total = recorded.money.reduce((sum, { amountSek }) => sum + amountSek, 0);
      return {
        cells: [
          `${position + 1}. ${zone?.name ?? ''}`,
          zone === undefined ? '' : t(`zones.status.${zone.status}`),
          residentsText(input, recorded),
          recorded.areaM2 === null ? '–' : format.squareKilometres(recorded.areaM2),
          format.kronor(total),
        ],
      };
    }),
  );
}

function zonePage(input: AnnexInput, zone: Zone, recorded: RecordedZone, number: number): readonly AnnexBlock[] {
  const { t, plan, reference } = input;
  const purpose = zone.purpose === null ? null : purposeName(reference.catalog, plan, zone.purpose);
  const facts = [
    t('annex.zoneStatus', { status: t(`zones.status.${zone.status}`) }),
    ...(purpose === null ? [] : [t('annex.zonePurpose', { purpose: localText(input, purpose) })]),
    zone.shape.kind === 'areas' ? t('annex.zoneOfAreas') : t('annex.zoneDrawn'),
  ];
  const title = t('annex.zoneTitle', { number, name: zone.name });
  const map = annexMap(input, {
    id: `zone-map-${number}`,
    title,
    zones: plan.zones,
    positions: surroundings(input, [zone]),
    widthMm: 174,
    heightMm: 128,
  });
  return [
    headingBlock(`zone-${number}`, 2, title, { startsPage: true }),
    paragraphBlock(facts.join(' · ')),
    ...(zone.note === '' ? [] : [paragraphBlock(zone.note)]),
    ...(recorded.areaM2 === null ? [paragraphBlock(t('annex.zoneUnknown'), 'doc-warning')] : [nodeBlock(map)]),
    ...(recorded.figures.length === 0
      ? []
      : [nodeBlock(figuresTable(input, zone, recorded)), paragraphBlock(t('annex.figuresNote'), 'doc-note')]),
    ...moneyBlocks(input, zone, recorded),
    ...touchedBlocks(input, recorded),
  ];
}

function figuresTable(input: AnnexInput, zone: Zone, recorded: RecordedZone) {
  const { t, reference } = input;
  // A zone of whole areas has no range anywhere.
  const ranged = reference.catalog.indicators.some((indicator) => rangeOf(input, indicator, recorded) !== null);
  const rows = GROUPS.flatMap((group): readonly TableRow[] => {
    const own = reference.catalog.indicators.filter((indicator) => indicator.group === group);
    const figureRows = own.flatMap((indicator) => figureRow(input, indicator, recorded, ranged));
    return figureRows.length === 0 ? [] : [{ kind: 'group', cells: [t(`areas.group.${group}`)] }, ...figureRows];
  });
  return tableNode(
    t('annex.figuresCaption', { zone: zone.name }),
    [
      { heading: t('figures.indicator'), widthPercent: ranged ? 33 : 38 },
      { heading: t('annex.year'), widthPercent: 8, kind: 'number' },
      { heading: t('figures.zone'), widthPercent: ranged ? 18 : 25, kind: 'number' },
      ...(ranged ? [{ heading: t('annex.range'), widthPercent: 13, kind: 'number' as const }] : []),
      { heading: t('figures.municipality'), widthPercent: 16, kind: 'number' },
      { heading: t('figures.difference'), widthPercent: ranged ? 12 : 13, kind: 'number' },
    ],
    rows,
  );
}

function rangeOf({ format }: AnnexInput, indicator: Indicator, recorded: RecordedZone): string | null {
  const figure = recorded.figures.find((each) => each.indicator === indicator.id);
  return figure === undefined ? null : rangeText(figure, indicator.decimals, format);
}

function figureRow(
  input: AnnexInput,
  indicator: Indicator,
  recorded: RecordedZone,
  ranged: boolean,
): readonly TableRow[] {
  const { figures, format } = input;
  const figure = recorded.figures.find((each) => each.indicator === indicator.id);
  const whole = figures.municipality.find((each) => each.indicator === indicator.id);
  if (figure === undefined || whole === undefined) return [];
  const difference = differenceFrom(indicator, figure, whole);
  const differenceText =
    difference === null
      ? ''
      : difference.kind === 'percent-of-municipality'
        ? format.percentOfFraction(difference.percent / 100, 1)
        : format.signed(difference.amount, indicator.decimals);
  return [
    {
      cells: [
        localText(input, indicator.name),
        String(indicator.year),
        recordedText(input, figure, indicator),
        ...(ranged ? [rangeOf(input, indicator, recorded) ?? ''] : []),
        whole.value === null ? '' : recordedText(input, whole, indicator),
        differenceText,
      ],
    },
  ];
}

function moneyBlocks(input: AnnexInput, zone: Zone, recorded: RecordedZone): readonly AnnexBlock[] {
  const { t, format } = input;
  const years = recorded.money.filter(({ amountSek, overlappingZonesSek }) => amountSek > 0 || overlappingZonesSek > 0);
  if (years.length === 0) return [paragraphBlock(t('zones.noMoney'))];
  const residents = residentsOf(input, recorded);
  const sum = (of: (year: RecordedZone['money'][number]) => number): string =>
    format.kronor(years.reduce((total, year) => total + of(year), 0));
  // A column of nothing but noughts would only be asked about.
  const overlaps = years.some(({ overlappingZonesSek }) => overlappingZonesSek > 0);
  const withOverlap = (text: string): readonly string[] => (overlaps ? [text] : []);
  const table = tableNode(
    t('annex.zoneMoneyCaption', { zone: zone.name }),
    [
      { heading: t('annex.year'), widthPercent: overlaps ? 14 : 22 },
      { heading: t('annex.allFinanciers'), widthPercent: overlaps ? 24 : 28, kind: 'number' },
      { heading: t('annex.ofWhichGrant'), widthPercent: overlaps ? 22 : 28, kind: 'number' },
      { heading: t('zones.perResident'), widthPercent: overlaps ? 16 : 22, kind: 'number' },
      ...withOverlap(t('zones.overlappingMoney')).map((heading) => ({
        ...{ heading, widthPercent: 24, kind: 'number' as const },
      })),
    ],
    [
      ...years.map((year) => ({
        cells: [
          String(year.year),
          format.kronor(year.amountSek),
          format.kronor(year.stateGrantSek),
          perResidentText(input, year.sekPerResident, residents),
          ...withOverlap(format.kronor(year.overlappingZonesSek)),
        ],
      })),
      {
        kind: 'total' as const,
        cells: [
          t('budget.total'),
          sum(({ amountSek }) => amountSek),
          sum(({ stateGrantSek }) => stateGrantSek),
          '',
          ...withOverlap(sum(({ overlappingZonesSek }) => overlappingZonesSek)),
        ],
      },
    ],
  );
  return [nodeBlock(table)];
}

function touchedBlocks(input: AnnexInput, recorded: RecordedZone): readonly AnnexBlock[] {
  const { t, format, reference } = input;
  if (recorded.touched.length === 0) return [];
  const { data } = countingDivisionOf(reference);
  const parents = data.division.parentDivision === null ? null : reference.divisions.get(data.division.parentDivision);
  const parts = recorded.touched.map(({ code, shareOfArea }) => {
    const area = data.areas[data.positionOfCode.get(code) ?? -1];
    const parent = parents?.areas[parents.positionOfCode.get(area?.parentCode ?? code) ?? -1]?.name ?? null;
    const name = area?.name ?? parent;
    return `${code}${name === null ? '' : ` (${name})`} ${format.percentOfFraction(shareOfArea, 1)}`;
  });
  return [paragraphBlock(t('annex.touched', { areas: parts.join(', ') }), 'doc-note')];
}
