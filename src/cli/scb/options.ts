import { parseArgs } from 'node:util';
import { BORDERS_ADDRESS, TABLES_ADDRESS } from './settings.ts';

const USAGE = 'Usage: npm run geo:scb -- --kommun 0180 [--out public/geo] [--sources DIR] [--cache DIR] [--base URL]';

export interface ScbOptions {
  readonly code: string;
  readonly out: string;
  /** Where the source files are to be left too, for `npm run geo -- --from` with files of one's own beside. */
  readonly sources: string | null;
  /** Where answers are kept; the person's own folder, or null for one that is cleared when all went well. */
  readonly cache: string | null;
  readonly tablesAddress: string;
  readonly bordersAddress: string;
}

/** What was asked for, or in one line why that cannot be. */
export function readOptions(words: readonly string[]): ScbOptions | string {
  const options = {
    kommun: { type: 'string' },
    out: { type: 'string', default: 'public/geo' },
    sources: { type: 'string' },
    cache: { type: 'string' },
    base: { type: 'string' },
  } as const;
  try {
    const { kommun, out, sources, cache, base } = parseArgs({ args: [...words], options }).values;
    if (kommun === undefined) return USAGE;
    if (!/^\d{4}$/.test(kommun)) {
      return `--kommun ${kommun}: a municipality's number has four digits, as 0180 for Stockholm`;
    }
    if (base !== undefined && !/^https?:\/\/./.test(base))
      return `--base ${base}: an address begins with http:// or https://`;
    const [tablesHost, bordersHost] = base === undefined ? [TABLES_ADDRESS.host, BORDERS_ADDRESS.host] : [base, base];
    return {
      code: kommun,
      out,
      sources: sources ?? null,
      cache: cache ?? null,
      tablesAddress: withPath(tablesHost, TABLES_ADDRESS.path),
      bordersAddress: withPath(bordersHost, BORDERS_ADDRESS.path),
    };
  } catch (error) {
    return error instanceof Error ? `${error.message.split('\n')[0]}. ${USAGE}` : USAGE;
  }
}

function withPath(host: string, path: string): string {
  return `${host.replace(/\/+$/, '')}${path}`;
}
