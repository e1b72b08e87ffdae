/** The elements that paper drawings are made of: none that runs, loads or holds markup. */
export type SvgTag =
  | 'svg'
  | 'g'
  | 'path'
  | 'rect'
  | 'line'
  | 'circle'
  | 'text'
  | 'title'
  | 'desc'
  | 'defs'
  | 'pattern'
  | 'clipPath';

/** A drawing as plain data: it can be tested, made into DOM nodes, or written to a file. */
export interface SvgNode {
  readonly tag: SvgTag;
  readonly attributes: Readonly<Record<string, string>>;
  /** A string is text, never markup. */
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(
  tag: SvgTag,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const);
  return { tag, attributes: Object.fromEntries(texts), children };
}

/** A coordinate as it is written: hundredths of a unit are finer than print. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
