import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages, all in one go; where that fails each by itself, so that one that cannot be had takes no other
 * with it. Only for machines of continuous integration, which nobody else uses.
 * @param {readonly string[]} packages
 */
export function installPackages(packages) {
  if (packages.length === 0) return;
  aptGet(['update', '-q']);
  if (install(packages) || packages.length === 1) return;
  for (const one of packages) install([one]);
}

/** @param {readonly string[]} packages */
function install(packages) {
  return aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/** @param {readonly string[]} options */
function aptGet(options) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...rest] = [...asRoot, 'apt-get', '-o', 'Acquire::Retries=3', ...options];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (result.status !== 0) console.error(`${[command, ...rest].join(' ')} failed`);
  return result.status === 0;
}
