import type { SourcePart } from './source-notes.ts';
import type { Report } from './source-problem.ts';

/** What a source folder holds, by the shape of the names: publishers and municipalities differ, the kinds do not. */
const PATTERNS = {
  desoAreas: { glob: '*deso*.geojson', pattern: /deso.*\.geojson$/i },
  regsoAreas: { glob: '*regso*.geojson', pattern: /regso.*\.geojson$/i },
  indicators: { glob: '*deso*indicators.csv', pattern: /deso.*indicators\.csv$/i },
  ageSex: { glob: '*deso*age-sex.csv', pattern: /deso.*age-sex\.csv$/i },
  turnoutByRegso: { glob: '*turnout*by-regso.csv', pattern: /turnout.*by-regso\.csv$/i },
  turnoutByVotingDistrict: {
    glob: '*turnout*by-voting-district.csv',
    pattern: /turnout.*by-voting-district\.csv$/i,
  },
  schools: { glob: '*schools*.geojson', pattern: /schools.*\.geojson$/i },
} as const;

export type SourceKind = keyof typeof PATTERNS;
type OptionalKind = 'turnoutByRegso' | 'turnoutByVotingDistrict' | 'schools';

/** What a folder may do without, where its notes say so. */
const PART_OF: Readonly<Record<OptionalKind, SourcePart>> = {
  turnoutByRegso: 'turnout',
  turnoutByVotingDistrict: 'turnout',
  schools: 'schools',
};

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A source folder in memory: every file's text by name. */
export type SourceFolder = ReadonlyMap<string, string>;

export type SourceFiles = Readonly<
  Record<Exclude<SourceKind, OptionalKind>, SourceFile> & Record<OptionalKind, SourceFile | null>
>;

/**
 * One file of each kind, or null after reporting those that are missing or there twice. The kinds of a part that is left
 * out are null where none of its files is there; half a part is a mistake.
 */
export function findSourceFiles(
  folder: SourceFolder,
  leftOut: ReadonlySet<SourcePart>,
  report: Report,
): SourceFiles | null {
  const found: Partial<Record<SourceKind, SourceFile | null>> = {};
  for (const kind of Object.keys(PATTERNS) as SourceKind[]) {
    const { glob, pattern } = PATTERNS[kind];
    const matching = [...folder].filter(([name]) => pattern.test(name));
    const [first] = matching;
    if (isOptional(kind) && leftOut.has(PART_OF[kind]) && isAbsent(folder, PART_OF[kind])) {
      found[kind] = null;
    } else if (first === undefined) {
      report({ code: 'catalog-file-missing', file: glob, place: null, message: 'no such file in the source folder' });
    } else if (matching.length > 1) {
      const names = matching.map(([name]) => name).join(', ');
      report({ code: 'file-invalid', file: glob, place: null, message: `one file expected, found ${names}` });
    } else {
      found[kind] = { name: first[0], text: first[1] };
    }
  }
  return isComplete(found) ? found : null;
}

function isAbsent(folder: SourceFolder, part: SourcePart): boolean {
  const kinds = (Object.keys(PART_OF) as OptionalKind[]).filter((kind) => PART_OF[kind] === part);
  return kinds.every((kind) => ![...folder.keys()].some((name) => PATTERNS[kind].pattern.test(name)));
}

function isOptional(kind: SourceKind): kind is OptionalKind {
  return kind in PART_OF;
}

function isComplete(found: Partial<Record<SourceKind, SourceFile | null>>): found is SourceFiles {
  return (Object.keys(PATTERNS) as SourceKind[]).every((kind) => found[kind] !== undefined);
}
