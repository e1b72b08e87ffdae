import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOG_FILE, parseCatalog } from '../../core/catalog/catalog-schema.ts';
import { namedFiles } from '../../core/catalog/reading/assemble-reference.ts';
import { readJson } from '../../core/catalog/reading/read-json.ts';
import type { BuiltFiles } from '../geo/build-geo.ts';
import { buildGeo } from '../geo/build-geo.ts';
import type { SourceFolder } from '../geo/find-source-files.ts';
import { MUNICIPALITY_FILE, readMunicipality } from '../geo/municipality.ts';
import { formatSourceProblem } from '../geo/source-problem.ts';
import type { AnswerCache } from './answer-cache.ts';
import { answerCache } from './answer-cache.ts';
import { fetchSources } from './fetch-sources.ts';
import type { AskingTools } from './limit-calls.ts';
import type { ScbOptions } from './options.ts';
import { readOptions } from './options.ts';
import { replaceFolder } from './replace-folder.ts';
import { ANSWERS_KEEP_HOURS } from './settings.ts';

export interface RunTools extends AskingTools {
  /** One line on what went wrong. */
  readonly complain: (line: string) => void;
}

const OWN_CACHE = join('node_modules', '.cache', 'geo-scb');
/** Of what does not fit, as much as one can read. */
const MOST_PROBLEMS_TOLD = 20;

/** Fetches, builds and puts in place; gives the exit code. Writes the data folder whole or not at all. */
export async function runGeoScb(words: readonly string[], tools: RunTools): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') {
    tools.complain(options);
    return 1;
  }
  const cache = answerCache(options.cache ?? join(OWN_CACHE, options.code), tools.now);
  try {
    return (await build(options, cache, tools)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    tools.complain(error.message);
    return 1;
  }
}

async function build(options: ScbOptions, cache: AnswerCache, tools: RunTools): Promise<boolean> {
  const { code, out, tablesAddress, bordersAddress } = options;
  const existingMunicipality = await readIfThere(join(out, MUNICIPALITY_FILE));
  const sources = await fetchSources({ code, tablesAddress, bordersAddress, existingMunicipality }, tools, cache);
  if (!sources.ok) {
    tools.complain(sources.problem.message);
    await tellWhatIsKept(sources.problem.kind === 'unexpected', cache, tools);
    return false;
  }
  const built = await buildGeo(sources.value);
  if (!built.ok) {
    for (const problem of built.problem.slice(0, MOST_PROBLEMS_TOLD)) tools.complain(formatSourceProblem(problem));
    const untold = built.problem.length - MOST_PROBLEMS_TOLD;
    if (untold > 0) tools.complain(`and ${untold} more`);
    await tellWhatIsKept(true, cache, tools);
    return false;
  }
  if (options.sources !== null) await replaceFolder(options.sources, sources.value, () => true);
  await writeDataFolder(out, sources.value, built.value, existingMunicipality, tools);
  if (options.cache === null) await cache.clear();
  return true;
}

/** Answers that do not fit together are asked for anew the next time; those of a broken run are not. */
async function tellWhatIsKept(doNotFit: boolean, cache: AnswerCache, tools: RunTools): Promise<void> {
  if (doNotFit) {
    await cache.clear();
    tools.complain('Nothing was written.');
    return;
  }
  tools.complain(
    `Nothing was written. Answers that came are kept in ${cache.folder} for ${ANSWERS_KEEP_HOURS} hours: the same command goes on from there.`,
  );
}

async function writeDataFolder(
  out: string,
  sources: SourceFolder,
  built: BuiltFiles,
  existingMunicipality: string | null,
  tools: RunTools,
): Promise<void> {
  const files = new Map(built);
  const municipality = sources.get(MUNICIPALITY_FILE) ?? '';
  files.set(MUNICIPALITY_FILE, municipality);
  if (existingMunicipality === municipality) {
    tools.tell(`${MUNICIPALITY_FILE} is kept as it was: see that its local caveats hold for these files too`);
  } else if (existingMunicipality !== null) {
    const code = readMunicipality(existingMunicipality, () => undefined)?.code ?? 'before';
    const aside = `municipality-${code}.json`;
    files.set(aside, existingMunicipality);
    tools.tell(`${MUNICIPALITY_FILE} is another municipality's: it is kept as ${aside}`);
  }
  const replaced = filesOfCatalog(await readIfThere(join(out, CATALOG_FILE)));
  await replaceFolder(out, files, (name) => !replaced.has(name));
  tools.tell(`${out}: ${[...files.keys()].join(', ')}`);
}

/** What an earlier build made: left behind it would be another municipality's data in this one's folder. */
function filesOfCatalog(text: string | null): ReadonlySet<string> {
  if (text === null) return new Set();
  const json = readJson(CATALOG_FILE, text);
  const catalog = json.ok ? parseCatalog(json.value) : json;
  return new Set(catalog.ok ? [CATALOG_FILE, ...namedFiles(catalog.value)] : [CATALOG_FILE]);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
