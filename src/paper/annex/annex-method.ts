import { METHOD_VERSION } from '../../core/decision/decision-view.ts';
import { pageNode } from '../page-node.ts';
import { tableNode } from '../table-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, localText, nodeBlock, paragraphBlock } from './annex-input.ts';

const METHOD_TEXTS = [
  'annex.method.shares',
  'annex.method.rates',
  'annex.method.range',
  'annex.method.missing',
  'annex.method.money',
  'annex.method.fallacy',
] as const;

export function methodBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { t, reference, checksum } = input;
  const { indicators, divisions } = reference.catalog;
  const sources = tableNode(
    t('annex.sourcesCaption'),
    [
      { heading: t('figures.indicator'), widthPercent: 31 },
      { heading: t('annex.year'), widthPercent: 8, kind: 'number' },
      { heading: t('annex.division'), widthPercent: 12 },
      { heading: t('annex.source'), widthPercent: 29 },
      { heading: t('annex.licence'), widthPercent: 20 },
    ],
    indicators.map((indicator) => {
      const division = divisions.find(({ id }) => id === indicator.division);
      const { tableId } = indicator;
      const table = tableId === null || indicator.source.includes(tableId) ? '' : ` (${tableId})`;
      return {
        cells: [
          localText(input, indicator.name),
          String(indicator.year),
          division === undefined ? '' : localText(input, division.name),
          `${indicator.source}${table}`,
          indicator.licence,
        ],
      };
    }),
  );
  return [
    headingBlock('method', 1, t('annex.method'), { startsPage: true }),
    ...METHOD_TEXTS.map((key) => paragraphBlock(t(key))),
    headingBlock('sources', 2, t('annex.sources')),
    nodeBlock(sources),
    ...divisions.map((division) =>
      paragraphBlock(
        t('annex.divisionSource', {
          division: localText(input, division.name),
          source: division.source,
          licence: division.licence,
          metres: division.accuracyM,
        }),
        'doc-note',
      ),
    ),
    headingBlock('checksum', 2, t('annex.checksum')),
    paragraphBlock(t('annex.dataHash', { method: METHOD_VERSION })),
    nodeBlock(pageNode('p', { class: 'doc-hash' }, [reference.contentHash])),
    ...(checksum === null
      ? []
      : [
          paragraphBlock(t('annex.checksumText')),
          nodeBlock(pageNode('p', { class: 'doc-hash', 'data-checksum': checksum }, [checksum])),
        ]),
  ];
}
