import type { ExportField } from './export-table.ts';

/** What files said of things beside what this program knows, each under the name that its file gave it. */
export type OwnFacts = Readonly<Record<string, string>>;

export interface OwnColumn {
  /** As the file had it. */
  readonly key: string;
  readonly field: ExportField;
}

/** Names that programs which read exported files give columns of their own. */
const RESERVED = ['fid', 'ogc_fid', 'geom', 'geometry', 'rowid'];
const MOST_NAME_LETTERS = 60;

/**
 * A column for each fact that any of the things has, in the order they come: names of letters, digits and low lines, none
 * that is there already in whatever capitals; titles as the files had them. Text, as the files said it: `0180` stays so.
 */
export function ownColumns(facts: readonly OwnFacts[], others: readonly ExportField[]): readonly OwnColumn[] {
  const names = new Set([...RESERVED, ...others.map(({ name }) => name.toLowerCase())]);
  const titles = new Set(others.map(({ title }) => title.toLowerCase()));
  const keys = new Set(facts.flatMap((each) => Object.keys(each)));
  return [...keys].map((key) => ({
    key,
    field: { name: distinctName(plainName(key), names, '_'), title: distinctName(key, titles, ' '), kind: 'text' },
  }));
}

/** The name, or the name with a number where it is taken in whatever capitals; it is taken from then on. */
export function distinctName(name: string, taken: Set<string>, between: string): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name}${between}${number}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}

function plainName(key: string): string {
  const letters = key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, MOST_NAME_LETTERS)
    .replace(/^_+|_+$/g, '');
  if (letters === '') return 'uppgift';
  return /^\d/.test(letters) ? `u_${letters}` : letters;
}
