import type { PageNode } from './page-node.ts';
import { isDrawing } from './page-node.ts';
import { renderSvg } from './render-svg-dom.ts';
import type { SvgNode } from './svg-node.ts';

/** Makes the elements one by one: no markup is parsed, so no text can become an element. */
export function renderPage(node: PageNode | SvgNode): Element {
  if (isDrawing(node)) return renderSvg(node);
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map((child) => (typeof child === 'string' ? child : renderPage(child as PageNode))));
  return element;
}
