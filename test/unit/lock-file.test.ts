import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

async function lockedPackages(): Promise<Map<string, LockedPackage>> {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(text);
  return new Map(Object.entries(lock.packages));
}

describe('package-lock.json', () => {
  // npm leaves out binaries of platforms that it could not fetch when it wrote the file; `npm ci` then fails on every platform.
  it('lists the binaries of every platform, so that a fresh clone installs', async () => {
    const packages = await lockedPackages();
    const missing = [...packages].flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !packages.get(`node_modules/${name}`)?.version)
        .filter((name) => !packages.get(`${path}/node_modules/${name}`)?.version),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that a clone installs from its own', async () => {
    const named = [...(await lockedPackages())].filter(([, { resolved }]) => resolved !== undefined);
    expect(named.map(([path]) => path)).toEqual([]);
  });
});
