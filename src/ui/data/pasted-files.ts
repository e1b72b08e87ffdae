/** What was pasted outside every field: files, or the text of a table. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Null where it is neither. A spreadsheet puts a picture of its cells beside them: the cells are meant. A lone word is no
 * table: whoever pastes one meant a field.
 */
export function pastedForImport({ clipboardData }: Pick<ClipboardEvent, 'clipboardData'>): Pasted | null {
  const files = [...(clipboardData?.files ?? [])].filter(({ type }) => !type.startsWith('image/'));
  if (files.length > 0) return { kind: 'files', files };
  const text = clipboardData?.getData('text/plain') ?? '';
  return /[\t\n]/.test(text.trim()) ? { kind: 'text', text } : null;
}

/** Whether what is pasted is somebody else's: a field's, or a dialog's that lies over the page. */
export function isPasteElsewhere({ target }: Pick<ClipboardEvent, 'target'>): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
