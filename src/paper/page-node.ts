import type { SvgNode } from './svg-node.ts';

/** The elements that printed pages are made of: none that runs, loads or holds markup. */
type PageTag =
  | 'section'
  | 'header'
  | 'footer'
  | 'div'
  | 'figure'
  | 'figcaption'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'caption'
  | 'colgroup'
  | 'col'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'span'
  | 'strong'
  | 'em'
  | 'a'
  | 'br';

/** A page as plain data: it can be tested, made into elements, or written to a file. A string is text, never markup. */
export interface PageNode {
  readonly tag: PageTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageChild[];
}

export type PageChild = PageNode | SvgNode | string;

export function pageNode(
  tag: PageTag,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly PageChild[] = [],
): PageNode {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const);
  return { tag, attributes: Object.fromEntries(texts), children };
}

export function isDrawing(node: PageNode | SvgNode): node is SvgNode {
  return node.tag === 'svg';
}

/** All text of a node, one after the other: for tests and for counting. */
export function textOfNode(node: PageChild): string {
  return typeof node === 'string' ? node : node.children.map(textOfNode).join('');
}
