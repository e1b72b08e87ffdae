// `npm run dev`: the app with hot reload, for work on Zonplan itself.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from './node-version.mjs';
import { ensureDependencies, PreparationFailure } from './serve/prepare.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

const versionProblem = nodeVersionProblem(process.versions.node);
if (versionProblem === null) {
  try {
    ensureDependencies(ROOT);
    const vite = spawn(process.execPath, [VITE, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
    // Whoever ends this command means Vite as well.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => vite.kill(signal));
    vite.on('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    if (!(error instanceof PreparationFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
} else {
  console.error(versionProblem);
  process.exitCode = 1;
}
