import { CHECKSUM_NAME, PAYLOAD_END, PAYLOAD_START } from '../../core/decision/decision-page-marks.ts';
import { annexBlocks } from '../annex/annex-document.ts';
import type { AnnexBlock, AnnexInput } from '../annex/annex-input.ts';
import { pageNode } from '../page-node.ts';
import { pageText } from '../page-text.ts';
import { frozenScenes } from './frozen-scenes.ts';

export interface FrozenPageParts {
  /** The payload as the text that is hashed. */
  readonly payload: string;
  /** SHA-256 over the payload, hex. */
  readonly checksum: string;
  /** SHA-256 of each part of it: where a change is looked for. */
  readonly parts: readonly { readonly name: string; readonly sha256: string }[];
  /** The one style sheet and the one script, and their SHA-256 as the policy wants it: base64. */
  readonly style: string;
  readonly styleHash: string;
  readonly script: string;
  readonly scriptHash: string;
}

/**
 * A decision as one HTML file that opens from disk: nothing is fetched, its policy lets nothing be, and its one script and one
 * style sheet are named by their hashes. The same payload gives the same bytes.
 */
export function frozenPage(input: AnnexInput, parts: FrozenPageParts): string {
  const { t, plan, language } = input;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${parts.scriptHash}'`,
    `style-src 'sha256-${parts.styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = t('frozen.title', { title: plan.title });
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="${CHECKSUM_NAME}" content="${parts.checksum}">`,
    `<title>${pageText(title)}</title>`,
    `<style>${parts.style}</style>`,
    '</head>',
    '<body class="frozen">',
    '<header class="frozen__head">',
    pageText(pageNode('p', {}, [t('frozen.lead')])),
    ...playButton(input),
    '</header>',
    '<main class="doc frozen__main">',
    ...frozenBlocks(input).map(({ node }) => pageText(node)),
    ...partsBlocks(input, parts).map(({ node }) => pageText(node)),
    '</main>',
    ...frozenScenes(input).map(pageText),
    `${PAYLOAD_START}${parts.payload}${PAYLOAD_END}`,
    `<script>${parts.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** There where there is a story to play. */
function playButton({ plan, t }: AnnexInput): readonly string[] {
  if (plan.scenes.length === 0) return [];
  return [
    `<p><button type="button" data-play>${pageText(t('frozen.play'))}</button></p>`,
    pageText(pageNode('p', {}, [t('frozen.playHelp')])),
  ];
}

/** The annex in one flow: the contents lead to headings, not to pages. */
function frozenBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const blocks = annexBlocks(input);
  const headings = blocks.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  return blocks.map((block) =>
    block.isContents === true
      ? {
          node: pageNode(
            'ol',
            { class: 'doc-contents' },
            headings.map(({ id, level, text }) =>
              pageNode('li', { class: `doc-contents__level-${level}` }, [pageNode('a', { href: `#${id}` }, [text])]),
            ),
          ),
        }
      : block,
  );
}

function partsBlocks({ t }: AnnexInput, { parts }: FrozenPageParts): readonly AnnexBlock[] {
  return [
    { node: pageNode('p', {}, [t('frozen.parts')]) },
    {
      node: pageNode(
        'ul',
        { class: 'frozen__parts' },
        parts.map(({ name, sha256 }) => pageNode('li', {}, [`${name} `, pageNode('span', {}, [sha256])])),
      ),
    },
  ];
}
