const DATE = /(?<!\d)((?:19|20)\d{2})-(?:0[1-9]|1[0-2])(?:-\d{2})?(?!\d)/;
const YEARS = /(?<!\d)((?:19|20)\d{2})(?:\s?[-–/]\s?((?:19|20)?\d{2})(?!\d))?(?!\d)/g;

/** The year that a text names; of a span (2022–2024, 2023/24) its last; of several the last named. Null for none. */
export function yearIn(text: string): number | null {
  const date = DATE.exec(text);
  if (date?.[1] !== undefined && !/\d\s?[–/]/.test(text)) return Number(date[1]);
  let year: number | null = null;
  for (const [, first = '', second] of text.matchAll(YEARS)) {
    year = second === undefined ? Number(first) : Number(second.length === 2 ? first.slice(0, 2) + second : second);
  }
  return year;
}

/** Whether a text is a year or a span of years and nothing else. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?$/.test(text.trim());
}
