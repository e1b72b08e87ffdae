import type { SvgNode } from './svg-node.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Makes the nodes one by one: no markup is parsed, so no text can become an element. */
export function renderSvg(node: SvgNode, ownerDocument: Document = document): SVGElement {
  const element = ownerDocument.createElementNS(SVG_NAMESPACE, node.tag);
  for (const [name, value] of Object.entries(node.attributes)) {
    // The namespace is the element's own; as an attribute it is only for drawings written to a file.
    if (name !== 'xmlns') element.setAttribute(name, value);
  }
  for (const child of node.children) {
    element.append(typeof child === 'string' ? child : renderSvg(child, ownerDocument));
  }
  return element;
}
