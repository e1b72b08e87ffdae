import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const MOST_BYTES = 12_000;

/** All it takes to index areas and to count zones, drags and overlaps against them. */
const MODULES = ['area-index', 'area-shares', 'drag-vertex-shares', 'overlap-area', 'zone-boundary'];

describe('the kernel with its index', () => {
  it('takes at most 12 kB, minified and gzipped', async () => {
    const code = await bundle();
    expect(code).toContain('Flatbush');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  }, 60_000);
});

/** The modules and what they import as one script, minified as in the app: of an ES library Vite keeps the white space. */
async function bundle(): Promise<string> {
  const geometry = fileURLToPath(new URL('../../../../src/core/geometry/', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'zonplan-kernel-'));
  try {
    const entry = join(folder, 'kernel.ts');
    await writeFile(entry, MODULES.map((module) => `export * from '${geometry}${module}.ts';`).join('\n'));
    const result = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'kernel' } },
    });
    const [output] = [result].flat();
    if (output === undefined || !('output' in output)) throw new Error('vite built nothing');
    return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
