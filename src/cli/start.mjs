// `npm start`: installs and builds what is missing, then serves the app. No dependencies: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOf } from './node-error.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { holderOfPort } from './serve/port-holder.mjs';
import { ensureBuild, ensureDependencies, PreparationFailure } from './serve/prepare.mjs';
import { startStaticServer } from './serve/static-server.mjs';
import { startOptions } from './start-options.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PreparationFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code; 0 also while the server goes on
 */
async function start(args) {
  const versionProblem = nodeVersionProblem(process.versions.node);
  if (versionProblem !== null) return refuse(versionProblem);
  const options = startOptions(args);
  if ('problem' in options) return refuse(options.problem);
  const { port } = options;
  const marker = markerOf(ROOT);

  const holder = await holderOfPort(port);
  if (holder.kind === 'stranger') return refuse(portTaken(port));
  if (holder.kind === 'zonplan' && holder.marker.clone !== marker.clone) return tellRunning(port, holder.marker);
  ensureDependencies(ROOT);
  ensureBuild(ROOT);
  // A server of this folder reads dist/ at each request, so it already serves the build of this moment.
  if (holder.kind === 'zonplan') return tellRunning(port, holder.marker);
  try {
    const server = await startStaticServer({
      directory: fileURLToPath(new URL('../../dist', import.meta.url)),
      port,
      marker,
    });
    console.log(`Zonplan: ${server.address}  (stop with Ctrl+C)`);
    return 0;
  } catch (error) {
    if (codeOf(error) === 'EACCES')
      return refuse(`This account may not open port ${port}. Choose another: npm start -- --port 4174`);
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    return refuse(portTaken(port));
  }
}

/** @param {number} port */
function portTaken(port) {
  const other = port === 65_535 ? port - 1 : port + 1;
  return [
    `Port ${port} is taken by another program, so Zonplan was not started.`,
    `Stop that program, or choose another port: npm start -- --port ${other}`,
    'Mind that the browser keeps plans by address: plans saved at another address are not seen there.',
    `Take a plan along as a plan file: save it to a file at the old address, open it at the new one.`,
  ].join('\n');
}

/**
 * @param {number} port
 * @param {import('./serve/static-server.mjs').ServerMarker} marker
 * @returns {number}
 */
function tellRunning(port, marker) {
  const where = marker.clone === markerOf(ROOT).clone ? 'from this folder' : 'from another folder';
  console.log(`Zonplan ${marker.version} already runs ${where}: http://localhost:${port}`);
  return 0;
}

/**
 * @param {string} message
 * @returns {number}
 */
function refuse(message) {
  console.error(message);
  return 1;
}

/**
 * @param {string} root
 * @returns {import('./serve/static-server.mjs').ServerMarker}
 */
function markerOf(root) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  // A hash, so that a page elsewhere never learns a path of this machine.
  return { application: 'zonplan', version, clone: createHash('sha256').update(root).digest('hex').slice(0, 16) };
}
