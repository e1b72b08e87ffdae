// `npm test`: installs what is missing, then runs every test: unit, property, and browser tests in real Chromium.
// What follows `--` goes to Vitest: npm test -- --project unit, npm test -- test/unit/core/geometry
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from '../src/cli/node-version.mjs';
import { ensureDependencies, PreparationFailure } from '../src/cli/serve/prepare.mjs';
import { findChromium, howToGetChromium, installChromium } from './browser/driver/find-chromium.mjs';
import { installPoppler, missingPoppler } from './browser/driver/find-poppler.mjs';

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
  const env = { ...process.env };
  if (runsBrowserTests(args)) {
    env['CHROME_PATH'] = chromium();
    // Without it the test that needs it says so; the others run.
    if (isOnlyForTests() && missingPoppler().length > 0) installPoppler();
  }
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] };
  return spawnSync(process.execPath, [vitest, 'run', ...args], options).status ?? 1;
}

/** @returns {string} path of the browser */
function chromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (isOnlyForTests() && !process.env['CHROME_PATH']) {
    installChromium();
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new PreparationFailure(howToGetChromium());
}

/** Whether this machine is one of continuous integration, which nobody else uses. */
function isOnlyForTests() {
  return process.env['CI'] !== undefined && process.env['CI'] !== '' && process.platform === 'linux';
}

/** @param {readonly string[]} args */
function runsBrowserTests(args) {
  const projects = args.flatMap((arg, index) =>
    arg === '--project'
      ? [args[index + 1] ?? '']
      : arg.startsWith('--project=')
        ? [arg.slice('--project='.length)]
        : [],
  );
  return projects.length === 0 || projects.includes('browser');
}
