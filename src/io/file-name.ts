/** A title without what file systems refuse, at most 80 characters; `untitled` where nothing is left of it. No ending. */
export function fileNameOf(title: string, untitled = 'plan'): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 80)
    .trim();
  return safe === '' ? untitled : safe;
}
