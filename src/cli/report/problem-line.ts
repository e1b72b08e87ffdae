import type { Problem } from '../../core/problem.ts';

const SENTENCES: Readonly<Partial<Record<Problem['code'], string>>> = {
  'file-unreadable': 'cannot be read',
  'file-not-json': 'is not JSON',
  'file-is-decision': 'is a frozen decision, not a plan: --verify reads it',
  'file-wrong-format': 'is not a Zonplan file: "format" is not "zonplan"',
  'file-from-newer-version': 'is from a newer version of Zonplan',
  'file-invalid': 'does not hold what a plan holds',
  'geometry-coordinates-absurd': 'has coordinates that are not longitude and latitude',
  'geometry-ring-open': 'has a ring that does not end where it begins',
  'ring-too-short': 'has a ring of fewer than three corners',
  'catalog-file-missing': 'lacks a file that the catalogue names',
  'catalog-invalid': 'has a catalogue that does not fit',
};

/** A problem as one line: which file, what, and the details that say where. */
export function problemLine(subject: string, { code, details }: Problem): string {
  const facts = Object.entries(details)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  const line = `${subject}: ${SENTENCES[code] ?? code}${facts === '' ? '' : ` (${facts})`}`;
  // A parser's message may quote the file, line breaks and all.
  return line.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 500);
}
