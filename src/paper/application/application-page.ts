import type { AnnexBlock } from '../annex/annex-input.ts';
import { pageText } from '../page-text.ts';

export interface ApplicationPageParts {
  readonly title: string;
  readonly language: 'sv' | 'en';
  readonly blocks: readonly AnnexBlock[];
  /** The one style sheet, and its SHA-256 as the policy wants it: base64. */
  readonly style: string;
  readonly styleHash: string;
}

/**
 * The application as one HTML file: no script, nothing fetched, and a policy that lets nothing else be. What people wrote
 * is text in it, never markup.
 */
export function applicationPage({ title, language, blocks, style, styleHash }: ApplicationPageParts): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${pageText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body class="frozen">',
    '<main class="doc frozen__main">',
    ...blocks.map(({ node }) => pageText(node)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
