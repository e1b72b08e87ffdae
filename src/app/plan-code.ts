/** Codes of links, fetched with the first page or scene that has one. */
import type { Translate } from '../i18n/translator.ts';
import { qrCode } from '../paper/qr-code.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import type { MadeLink, PlanCode } from '../ui/share-actions.ts';
import { pageAddress } from './page-address.ts';

/**
 * Characters of a code that a phone still reads off half a sheet or a projector: at error correction L some 113 modules a
 * side, half a millimetre each on 6 cm.
 */
const MOST_CODE_CHARACTERS = 1200;

interface CodeContent {
  readonly text: string;
  readonly carriesPlan: boolean;
  readonly leftOut: MadeLink['leftOut'];
}

/**
 * What a code holds: the first of the links that is short enough, or the bare page where none is. Null where the page's
 * address leads nowhere from another machine.
 */
export function codeContent(links: readonly MadeLink[]): CodeContent | null {
  if (links.some(({ isLocal }) => isLocal)) return null;
  for (const { address, leftOut } of links) {
    if (address !== null && address.length <= MOST_CODE_CHARACTERS)
      return { text: address, carriesPlan: true, leftOut };
  }
  return { text: pageAddress(), carriesPlan: false, leftOut: new Map() };
}

export function drawCode(links: readonly MadeLink[], t: Translate): PlanCode | null {
  const code = codeContent(links);
  if (code === null) return null;
  const name = t(code.carriesPlan ? 'share.codeOfPlan' : 'share.codeOfPage');
  return { drawing: renderSvg(qrCode(code.text, name).node), carriesPlan: code.carriesPlan };
}
