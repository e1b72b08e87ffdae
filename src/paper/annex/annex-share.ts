import type { Translate } from '../../i18n/translator.ts';
import { pageNode } from '../page-node.ts';
import { qrCode } from '../qr-code.ts';
import type { AnnexBlock } from './annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock } from './annex-input.ts';

const MODULE_MM = 0.5;
/** A small code is printed larger: there is room. */
const LEAST_MM = 32;

export interface AnnexCode {
  readonly text: string;
  /** False where the plan is too large for a code, which then leads to the page alone. */
  readonly carriesPlan: boolean;
  /** What of the plan does not go along, in words; empty where all does. */
  readonly leftOut: string;
  /** The page, as it is typed by hand. */
  readonly page: string;
}

/** A code of the plan as it is printed, with the page's address beside it. */
export function shareBlocks(code: AnnexCode, t: Translate): readonly AnnexBlock[] {
  const { node, modules } = qrCode(code.text, t(code.carriesPlan ? 'share.codeOfPlan' : 'share.codeOfPage'));
  const side = `${Math.max(LEAST_MM, modules * MODULE_MM)}mm`;
  const drawing = { ...node, attributes: { ...node.attributes, width: side, height: side } };
  return [
    headingBlock('share', 2, t('share.paperHeading')),
    {
      ...paragraphBlock(t(code.carriesPlan ? 'share.paperPlan' : 'share.paperPage', { page: code.page })),
      keepWithNext: true,
    },
    ...(code.carriesPlan && code.leftOut !== ''
      ? [{ ...paragraphBlock(t('share.paperLeftOut', { things: code.leftOut })), keepWithNext: true }]
      : []),
    nodeBlock(pageNode('figure', { class: 'doc-code', 'data-code': code.text }, [drawing])),
  ];
}
