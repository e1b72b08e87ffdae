import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What a build is made from: files and folders of the repository. */
const BUILD_INPUTS = [
  'index.html',
  'online.html',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
const BUILT_FROM = join('dist', '.vite', 'built-from');

/**
 * Installs what package-lock.json lists where something of it is missing.
 * @param {string} root of the repository
 */
export function ensureDependencies(root) {
  if (installed(root)) return;
  console.log('Installing what Zonplan needs (npm ci) …');
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // On Windows npm is a script, which needs a shell to start; its arguments are fixed words.
  const result =
    npm === undefined || !npm.endsWith('.js')
      ? spawnSync('npm', options, {
          cwd: root,
          stdio: ['ignore', 'inherit', 'inherit'],
          shell: process.platform === 'win32',
        })
      : spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) {
    throw new PreparationFailure(
      'npm ci failed, see above. It needs the npm registry once; after that Zonplan needs no network.',
    );
  }
}

/**
 * Builds into dist/ where it is missing or made from other sources.
 * @param {string} root of the repository
 */
export function ensureBuild(root) {
  const builtFrom = join(root, BUILT_FROM);
  const sources = hashOfSources(root);
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === sources) return;
  console.log('Building …');
  build(root, join(root, 'dist'));
  mkdirSync(dirname(builtFrom), { recursive: true });
  writeFileSync(builtFrom, sources);
}

/**
 * @param {string} root of the repository
 * @param {string} directory to write to; emptied first
 */
export function build(root, directory) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--logLevel', 'warn', '--outDir', directory, '--emptyOutDir'];
  // Tests run with NODE_ENV=test, which would build a development version.
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = spawnSync(process.execPath, [vite, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (result.status !== 0) throw new PreparationFailure('The build failed, see above.');
}

/** Something outside this program went wrong and has been told: the message is all that a person needs. */
export class PreparationFailure extends Error {}

/**
 * Whether every package of package-lock.json is in node_modules in its version. Compared by content, as times of files say
 * little after a checkout. Packages for another platform are never installed and do not count.
 * @param {string} root
 */
function installed(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * @param {string} root
 * @returns {string} changes when any file that a build is made from changes, comes or goes
 */
function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const file of BUILD_INPUTS.flatMap((input) => filesUnder(join(root, input)))) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path file or folder
 * @returns {string[]} in an order that is the same everywhere
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
