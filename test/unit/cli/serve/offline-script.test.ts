import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offlineScript } from '../../../../src/cli/serve/offline-script.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-built-'));
  for (const part of ['assets', 'geo', '.vite']) mkdirSync(join(folder, part));
  for (const file of [
    'index.html',
    'assets/main-abc.js',
    'geo/catalog.json',
    'geo/map.pmtiles',
    '.vite/manifest.json',
  ]) {
    writeFileSync(join(folder, file), file);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function buildOf(script: string): { version: string; files: string[] } {
  const [first = ''] = script.split('\n');
  return JSON.parse(first.replace('globalThis.zonplanBuild = ', '').replace(/;$/, '')) as ReturnType<typeof buildOf>;
}

describe('the service worker of a build', () => {
  it('knows every file of it, but not a basemap, which is asked for in parts, nor what only the build needs', () => {
    expect(buildOf(offlineScript(folder, '// worker')).files).toEqual([
      'assets/main-abc.js',
      'geo/catalog.json',
      'index.html',
    ]);
  });

  it('has another version when a part is another, and the same when only the data are swapped', () => {
    const { version } = buildOf(offlineScript(folder, '// worker'));
    writeFileSync(join(folder, 'geo/catalog.json'), 'another municipality');
    expect(buildOf(offlineScript(folder, '// worker')).version).toBe(version);
    writeFileSync(join(folder, 'index.html'), 'another page');
    expect(buildOf(offlineScript(folder, '// worker')).version).not.toBe(version);
  });

  it('ends with the worker itself', () => {
    expect(offlineScript(folder, '// worker')).toMatch(/\n\/\/ worker$/);
  });
});
