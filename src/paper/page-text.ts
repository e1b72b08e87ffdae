import type { PageChild } from './page-node.ts';

/** Elements that have no content, and so no end. */
const VOID_TAGS: readonly string[] = ['br', 'col'];

/** A page as the text of an HTML file. Whatever stands in it as text is text there too. */
export function pageText(node: PageChild): string {
  if (typeof node === 'string') return escapedText(node);
  // In a page the namespace of a drawing follows from its tag.
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => name !== 'xmlns')
    .map(([name, value]) => ` ${name}="${escapedText(value).replaceAll('"', '&quot;')}"`)
    .join('');
  if (VOID_TAGS.includes(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${node.children.map(pageText).join('')}</${node.tag}>`;
}

function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
