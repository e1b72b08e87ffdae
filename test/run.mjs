// `npm test`: installs what is missing, then runs every test: unit, property, and browser tests in real Chromium.
// What follows `--` goes to Vitest: npm test -- --project unit, npm test -- test/unit/core/geometry
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from '../src/cli/node-version.mjs';
import { ensureDependencies, PreparationFailure } from '../src/cli/serve/prepare.mjs';
import { findChromium, howToGetChromium } from './browser/driver/find-chromium.mjs';
import { missingPoppler } from './browser/driver/find-poppler.mjs';
import { installPackages } from './install-packages.mjs';
import { howToGetGdal, missingGdal } from './readers/find-gdal.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

try {
  process.exitCode = runTests(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PreparationFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} args for Vitest
 * @returns {number} exit code
 */
function runTests(args) {
  const versionProblem = nodeVersionProblem(process.versions.node);
  if (versionProblem !== null) throw new PreparationFailure(versionProblem);
  ensureDependencies(ROOT);
  if (isOnlyForTests()) installPackages(missingPackages(args));
  const env = { ...process.env };
  if (runs('browser', args)) env['CHROME_PATH'] = chromium();
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] };
  return spawnSync(process.execPath, [vitest, 'run', ...args, ...leftOut(args)], options).status ?? 1;
}

/** @returns {string} path of the browser */
function chromium() {
  const found = findChromium();
  if (found === null) throw new PreparationFailure(howToGetChromium());
  return found;
}

/**
 * What the tests need of a machine, as Debian packages. Without poppler or GDAL the tests that need them say so.
 * @param {readonly string[]} args
 * @returns {string[]}
 */
function missingPackages(args) {
  const forBrowser = [
    ...(findChromium() === null && !process.env['CHROME_PATH'] ? ['chromium'] : []),
    ...(missingPoppler().length > 0 ? ['poppler-utils'] : []),
  ];
  return [
    ...(runs('browser', args) ? forBrowser : []),
    ...(runs('readers', args) && missingGdal().length > 0 ? ['gdal-bin'] : []),
  ];
}

/**
 * Where somebody works, GDAL need not be there: then its check is left out, which is said. Never where it was asked for by
 * name, and never in continuous integration.
 * @param {readonly string[]} args
 * @returns {string[]} more arguments for Vitest
 */
function leftOut(args) {
  const isAsked = args.some((arg) => arg.includes('readers'));
  if (isOnlyForTests() || isAsked || !runs('readers', args) || missingGdal().length === 0) return [];
  console.error(`Left out: ${howToGetGdal()}\n`);
  return ['--project', '!readers'];
}

/** Whether this machine is one of continuous integration, which nobody else uses. */
function isOnlyForTests() {
  return process.env['CI'] !== undefined && process.env['CI'] !== '' && process.platform === 'linux';
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 */
function runs(project, args) {
  const projects = args.flatMap((arg, index) =>
    arg === '--project'
      ? [args[index + 1] ?? '']
      : arg.startsWith('--project=')
        ? [arg.slice('--project='.length)]
        : [],
  );
  return projects.length === 0 || projects.includes(project);
}
