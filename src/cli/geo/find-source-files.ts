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

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A source folder in memory: every file's text by name. */
export type SourceFolder = ReadonlyMap<string, string>;

export type SourceFiles = Readonly<Record<SourceKind, SourceFile>>;

/** One file of each kind, or null after reporting those that are missing or there twice. */
export function findSourceFiles(folder: SourceFolder, report: Report): SourceFiles | null {
  const found: Partial<Record<SourceKind, SourceFile>> = {};
  for (const kind of Object.keys(PATTERNS) as SourceKind[]) {
    const { glob, pattern } = PATTERNS[kind];
    const matching = [...folder].filter(([name]) => pattern.test(name));
    const [first] = matching;
    if (first === undefined) {
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

function isComplete(found: Partial<Record<SourceKind, SourceFile>>): found is Record<SourceKind, SourceFile> {
  return (Object.keys(PATTERNS) as SourceKind[]).every((kind) => found[kind] !== undefined);
}
