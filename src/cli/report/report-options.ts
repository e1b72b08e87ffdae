import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const USAGE = 'usage: npm run -s report -- (plan.zonplan.json [--geo DIR] | --verify decision.html)';

export interface ReportOptions {
  readonly planFile: string;
  readonly geoFolder: string;
}

const DEFAULT_GEO_FOLDER = fileURLToPath(new URL('../../../public/geo', import.meta.url));

/** The frozen decision that is to be verified; null where the words ask for something else. */
export function readVerifyOption(words: readonly string[], environment: NodeJS.ProcessEnv): string | null {
  const [first = '', second, ...rest] = words;
  const given = first.startsWith('--verify=') ? [first.slice('--verify='.length), second] : [second, rest[0]];
  const [file, surplus] = given;
  const asked = (first === '--verify' || first.startsWith('--verify=')) && surplus === undefined && rest.length === 0;
  return asked && file !== undefined && file !== '' ? fromCaller(file, environment) : null;
}

/** Null where the words are not as `USAGE` says. Relative paths are the caller's, from where npm was called. */
export function readReportOptions(words: readonly string[], environment: NodeJS.ProcessEnv): ReportOptions | null {
  const planFiles: string[] = [];
  let geoFolder: string | null = null;
  const remaining = [...words];
  for (let word = remaining.shift(); word !== undefined; word = remaining.shift()) {
    if (word === '--geo' || word.startsWith('--geo=')) {
      const folder = word === '--geo' ? remaining.shift() : word.slice('--geo='.length);
      if (folder === undefined || folder === '' || geoFolder !== null) return null;
      geoFolder = folder;
    } else if (word.startsWith('--')) {
      return null;
    } else {
      planFiles.push(word);
    }
  }
  const [planFile] = planFiles;
  if (planFile === undefined || planFiles.length > 1) return null;
  return {
    planFile: fromCaller(planFile, environment),
    geoFolder: geoFolder === null ? DEFAULT_GEO_FOLDER : fromCaller(geoFolder, environment),
  };
}

/** `npm run` works from the project's root and notes in INIT_CWD where the person stood. */
function fromCaller(path: string, environment: NodeJS.ProcessEnv): string {
  if (isAbsolute(path)) return path;
  const callerFolder = environment['INIT_CWD'];
  const fromThere = callerFolder === undefined ? null : resolve(callerFolder, path);
  return fromThere !== null && existsSync(fromThere) ? fromThere : resolve(path);
}
