interface Piece {
  readonly kind: 'plain' | 'strong' | 'emphasis';
  readonly text: string;
}

/** `**strong**` and `*emphasis*`; a star without its fellow is a star. */
export function markupPieces(line: string): readonly Piece[] {
  return line.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).flatMap((text): readonly Piece[] => {
    if (text === '') return [];
    if (/^\*\*[^*]+\*\*$/.test(text)) return [{ kind: 'strong', text: text.slice(2, -2) }];
    if (/^\*[^*]+\*$/.test(text)) return [{ kind: 'emphasis', text: text.slice(1, -1) }];
    return [{ kind: 'plain', text }];
  });
}

/** Paragraphs, and lists of the lines that begin with "- ", in order. */
export function markupBlocks(
  text: string,
): readonly { readonly kind: 'paragraph' | 'list'; readonly lines: readonly string[] }[] {
  const blocks: { kind: 'paragraph' | 'list'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const item = /^\s*- (.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item !== undefined && last?.kind === 'list') last.lines.push(item);
    else if (item !== undefined) blocks.push({ kind: 'list', lines: [item] });
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', lines: [line.trim()] });
  }
  return blocks;
}
