import { totalOf } from '../../core/budget/application.ts';
import { coFinancing } from '../../core/budget/co-financing.ts';
import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock } from '../annex/annex-input.ts';
import { annexMap, surroundings } from '../annex/annex-map.ts';
import { pageNode } from '../page-node.ts';
import { tableNode } from '../table-node.ts';
import type { ApplicationInput } from './application-input.ts';
import { moneyColumns, moneyRow, spanText } from './application-input.ts';
import { sectionBlocks } from './application-sections.ts';

/** The whole application in reading order: the same on paper and in the file. Numbers agree with the panels. */
export function applicationBlocks(input: ApplicationInput): readonly AnnexBlock[] {
  return [
    ...frontBlocks(input),
    ...wholeBlocks(input),
    ...missingBlocks(input),
    ...mapBlocks(input),
    ...input.pack.sections.flatMap((section, position) => sectionBlocks(input, section, position + 1)),
    ...methodBlocks(input),
  ];
}

function frontBlocks({ t, plan, reference, matter, pack }: ApplicationInput): readonly AnnexBlock[] {
  const fields: readonly (readonly [string, string])[] = [
    [t('application.municipality'), reference.catalog.municipality.name],
    [t('application.years'), spanText(pack)],
    [t('application.plan'), plan.title],
    [t('application.case'), matter.caseNumber],
    [t('application.officer'), matter.officer],
    [t('application.date'), matter.date],
  ];
  return [
    nodeBlock(pageNode('p', { class: 'doc-kicker' }, [t('application.kicker')])),
    nodeBlock(pageNode('h1', {}, [t('application.heading')])),
    ...(plan.isSample ? [paragraphBlock(t('annex.sample'), 'doc-warning')] : []),
    nodeBlock(
      pageNode(
        'dl',
        { class: 'doc-fields' },
        fields.flatMap(([name, value]) => [
          pageNode('dt', {}, [name]),
          // An empty field is a line to write on.
          pageNode('dd', value === '' ? { class: 'doc-blank' } : {}, [value === '' ? '\u00A0' : value]),
        ]),
      ),
    ),
  ];
}

function wholeBlocks(input: ApplicationInput): readonly AnnexBlock[] {
  const { t, format, pack, plan, challenged } = input;
  const { stateGrantSek, coFinancingSek } = totalOf(pack.years);
  const totalSek = stateGrantSek + coFinancingSek;
  const percent = plan.settings.maximumGrantPercent;
  const { grantShare, addSek } = coFinancing(stateGrantSek, totalSek, percent);
  return [
    headingBlock('whole', 1, t('application.whole')),
    paragraphBlock(
      t('application.wholeText', {
        grant: format.kronor(stateGrantSek),
        other: format.kronor(coFinancingSek),
        total: format.kronor(totalSek),
        years: spanText(pack),
      }),
    ),
    ...(grantShare === null
      ? []
      : [
          paragraphBlock(
            t('application.share', {
              share: format.percentOfFraction(grantShare, 1),
              limit: format.percentOfFraction(percent / 100),
            }),
          ),
        ]),
    ...(addSek > 0
      ? [paragraphBlock(t('application.shareOver', { amount: format.kronor(addSek) }), 'doc-warning')]
      : []),
    ...(challenged === null
      ? []
      : [
          paragraphBlock(
            t('application.reach', {
              share: format.percentOfFraction(challenged.shareOfMoney),
              residents: format.percentOfFraction(challenged.shareOfResidents),
            }),
          ),
        ]),
    nodeBlock(
      tableNode(t('application.byYear'), moneyColumns(input, t('application.year')), [
        ...pack.years.map((year) => moneyRow(input, String(year.year), [year])),
        moneyRow(input, t('application.total'), pack.years, 'total'),
      ]),
    ),
    nodeBlock(
      tableNode(t('application.byZone'), moneyColumns(input, t('application.section')), [
        ...pack.sections.map(({ kind, zone, years }, position) => {
          const other = t(kind === 'without-place' ? 'application.withoutPlace' : 'application.municipalityWide');
          return moneyRow(input, `${position + 1}. ${zone?.name ?? other}`, years);
        }),
        moneyRow(input, t('application.total'), pack.years, 'total'),
      ]),
    ),
  ];
}

/** On the first pages, where whoever signs sees it. */
function missingBlocks({ t, pack }: ApplicationInput): readonly AnnexBlock[] {
  const heading = headingBlock('missing', 1, t('application.missing'));
  if (pack.missing.length === 0) return [heading, paragraphBlock(t('application.complete'))];
  return [
    heading,
    paragraphBlock(t('application.missingText')),
    nodeBlock(
      tableNode(
        t('application.missing'),
        [
          { heading: t('application.measure'), widthPercent: 50 },
          { heading: t('application.missingColumn'), widthPercent: 50 },
        ],
        pack.missing.map(({ line, gaps }) => ({
          cells: [line.title, gaps.map((gap) => t(`application.gap.${gap}`)).join(', ')],
        })),
      ),
    ),
  ];
}

/** The zones that money is applied for, where there are any. */
function mapBlocks(input: ApplicationInput): readonly AnnexBlock[] {
  const { t, pack } = input;
  const zones = pack.sections.flatMap(({ zone }) => zone ?? []);
  const positions = surroundings(input, zones);
  if (positions.length === 0) return [];
  const options = { id: 'application-map', title: t('annex.zones'), zones, positions, widthMm: 174, heightMm: 232 };
  return [headingBlock('map', 1, t('annex.zones'), { startsPage: true }), nodeBlock(annexMap(input, options))];
}

function methodBlocks({ t, reference, language }: ApplicationInput): readonly AnnexBlock[] {
  const { divisions, allocation } = reference.catalog;
  const sources = [
    ...divisions.map(({ name, source, licence }) => t('application.source', { what: name[language], source, licence })),
    ...new Set(allocation.map(({ source }) => source)),
    t('application.data', { hash: reference.contentHash }),
  ];
  return [
    headingBlock('method', 1, t('application.method'), { startsPage: true }),
    paragraphBlock(t('application.method.money')),
    paragraphBlock(t('application.method.people')),
    paragraphBlock(t('application.method.reach')),
    nodeBlock(
      pageNode(
        'ul',
        {},
        sources.map((source) => pageNode('li', {}, [source])),
      ),
    ),
  ];
}
