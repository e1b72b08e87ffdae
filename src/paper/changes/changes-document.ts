import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock } from '../annex/annex-input.ts';
import { pageNode } from '../page-node.ts';
import { dataBlocks, figureBlocks } from './changes-figures.ts';
import type { ChangesInput } from './changes-input.ts';
import { moneyBlocks } from './changes-money.ts';
import { changesSummary } from './changes-summary.ts';
import { zoneBlocks } from './changes-zones.ts';

/** What has changed since the decision, in reading order: one sentence, then zones, money, data, figures side by side. */
export function changesBlocks(input: ChangesInput): readonly AnnexBlock[] {
  return [
    ...frontBlocks(input),
    ...zoneBlocks(input),
    ...moneyBlocks(input),
    ...dataBlocks(input),
    ...figureBlocks(input),
    ...methodBlocks(input),
  ];
}

function frontBlocks(input: ChangesInput): readonly AnnexBlock[] {
  const { before, after, changes, checksum, comparedOn, figuresAgree, t, format } = input;
  const { caseNumber, date } = before.plan.matter;
  const fields: readonly (readonly [string, string])[] = [
    [t('changes.decidedPlan'), before.plan.title],
    [t('changes.caseNumber'), caseNumber],
    [t('changes.decidedDate'), date],
    [t('changes.compared'), format.date(comparedOn)],
    [t('changes.checksum'), `${checksum.slice(0, 12)} …`],
  ];
  return [
    nodeBlock(pageNode('p', { class: 'doc-kicker' }, [t('changes.kicker')])),
    nodeBlock(pageNode('h1', {}, [after.plan.title])),
    nodeBlock(pageNode('p', { class: 'doc-lead' }, [changesSummary({ changes, t, format })])),
    ...(changes.isAnotherPlan ? [paragraphBlock(t('changes.anotherPlan'), 'doc-warning')] : []),
    ...(figuresAgree ? [] : [paragraphBlock(t('changes.figuresDisagree'), 'doc-warning')]),
    nodeBlock(
      pageNode(
        'dl',
        { class: 'doc-fields' },
        fields
          .filter(([, value]) => value !== '')
          .flatMap(([name, value]) => [pageNode('dt', {}, [name]), pageNode('dd', {}, [value])]),
      ),
    ),
  ];
}

function methodBlocks({ checksum, t }: ChangesInput): readonly AnnexBlock[] {
  return [
    headingBlock('method', 1, t('changes.method')),
    paragraphBlock(t('changes.method.ids')),
    paragraphBlock(t('changes.method.figures')),
    paragraphBlock(t('changes.method.left')),
    { node: pageNode('p', {}, [t('changes.method.checksum')]), keepWithNext: true },
    nodeBlock(pageNode('p', { class: 'doc-hash', 'data-checksum': checksum }, [checksum])),
  ];
}
