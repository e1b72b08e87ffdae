import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The import table of the README: the folders of src/ that each may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ['cli', 'commands', 'core', 'i18n', 'io', 'map', 'paper', 'store', 'styles', 'ui', 'workers'],
  cli: ['core', 'i18n', 'io', 'paper'],
  commands: ['core'],
  core: [],
  i18n: ['core'],
  io: ['core'],
  map: ['core'],
  paper: ['core', 'i18n'],
  store: ['core'],
  styles: [],
  ui: ['commands', 'core', 'i18n', 'store', 'styles'],
  workers: ['core'],
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** Libraries that must stay in their folder, and one folder or several where each is at home. */
const HOMES: Record<string, readonly string[]> = {
  'maplibre-gl': ['app', 'map'],
  'terra-draw': ['app', 'map'],
  yjs: ['app', 'store'],
  'solid-js': ['app', 'commands', 'i18n', 'store', 'ui'],
  'node:fs': ['app', 'cli'],
  'node:fs/promises': ['app', 'cli'],
};

/** Places inside a folder from where imports are planted: a rule must hold at every depth. */
const DEPTHS = { 'x.ts': '..', 'deep/x.ts': '../..', 'deep/deeper/x.tsx': '../../..' };

interface Planted {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly specifier: string;
}

const planted: Planted[] = FOLDERS.flatMap((from) =>
  Object.entries(DEPTHS).flatMap(([place, up]) => [
    ...FOLDERS.map((to) => ({ from, to, file: `src/${from}/${place}`, specifier: `${up}/${to}/thing.ts` })),
    ...Object.keys(HOMES).map((to) => ({ from, to, file: `src/${from}/${place}`, specifier: to })),
  ]),
);

function isLegal({ from, to }: Planted): boolean {
  return HOMES[to]?.includes(from) ?? (from === to || (MAY_IMPORT[from] ?? []).includes(to));
}

/** A copy of the linter's settings in a folder of its own, where violations can be planted. */
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'zonplan-architecture-'));
  for (const file of ['biome.json', 'package.json', '.gitignore']) await cp(join(ROOT, file), join(copy, file));
});

afterAll(async () => {
  await rm(copy, { recursive: true });
});

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy, file)), { recursive: true });
  await writeFile(join(copy, file), text);
}

/** What Biome says of the planted files: "rule file:line". */
function lint(...only: string[]): Set<string> {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const options = [
    'lint',
    '--reporter=github',
    '--max-diagnostics=none',
    ...only.map((rule) => `--only=${rule}`),
    'src',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: copy, encoding: 'utf8' });
  if (/configuration resulted in errors|panicked/.test(stderr)) throw new Error(stderr);
  const found = stdout.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/g);
  return new Set([...found].map(([, rule, file = '', line]) => `${rule} ${file.slice(file.indexOf('src/'))}:${line}`));
}

describe('the import table', () => {
  it('is kept by the linter: every illegal import is refused and every legal one passes, at every depth', async () => {
    const files = [...new Set(planted.map(({ file }) => file))];
    const byFile = new Map(files.map((file) => [file, planted.filter((item) => item.file === file)]));
    for (const [file, imports] of byFile) {
      await plant(file, imports.map(({ specifier }) => `import '${specifier}';`).join('\n'));
    }
    const refused = lint('style/noRestrictedImports');
    const wrong = [...byFile.values()].flatMap((imports) =>
      imports
        .filter((item, index) => isLegal(item) === refused.has(`noRestrictedImports ${item.file}:${index + 1}`))
        .map((item) => `${item.file} ${isLegal(item) ? 'may' : 'may not'} import ${item.specifier}`),
    );
    expect(wrong).toEqual([]);
    expect(refused.size).toBeGreaterThan(300);
  });

  it('refuses type imports, dynamic imports and re-exports as well', async () => {
    await plant(
      'src/core/kinds.ts',
      [
        "import type { A } from '../store/a.ts';",
        "export const b = import('../store/a.ts');",
        "export { c } from '../store/a.ts';",
      ].join('\n'),
    );
    const refused = lint('style/noRestrictedImports');
    expect([1, 2, 3].filter((line) => !refused.has(`noRestrictedImports src/core/kinds.ts:${line}`))).toEqual([]);
  });

  it('lets only main.tsx import app', async () => {
    await plant('src/main.tsx', "import './app/start.tsx';");
    expect([...lint('style/noRestrictedImports')].filter((found) => found.includes('main.tsx'))).toEqual([]);
  });

  it('covers every folder of src/', async () => {
    const entries = await readdir(join(ROOT, 'src'), { withFileTypes: true });
    const unknown = entries
      .filter((entry) => entry.isDirectory() && !FOLDERS.includes(entry.name))
      .map(({ name }) => name);
    expect(unknown).toEqual([]);
  });
});

describe('the purity of core', () => {
  it.each(['window', 'document', 'fetch', 'localStorage', 'indexedDB', 'crypto', 'performance', 'Date', 'setTimeout'])(
    'is kept by the linter: %s is refused',
    async (name) => {
      await plant(`src/core/impure-${name.toLowerCase()}.ts`, `export const thing = ${name};`);
      expect(lint('style/noRestrictedGlobals')).toContain(
        `noRestrictedGlobals src/core/impure-${name.toLowerCase()}.ts:1`,
      );
    },
  );

  it('is kept by the linter: chance is refused', async () => {
    await plant('src/core/chance.ts', 'export const thing = Math.random();');
    expect(lint('nursery/noJsRestrictedProperties')).toContain('noJsRestrictedProperties src/core/chance.ts:1');
  });
});

describe('the rules of the code', () => {
  it('are kept by the linter: cycles, barrels, default exports, any, non-null assertions, CamelCase files', async () => {
    await plant('src/core/ring-a.ts', "import { b } from './ring-b.ts';\nexport const a = () => b;");
    await plant('src/core/ring-b.ts', "import { a } from './ring-a.ts';\nexport const b = () => a;");
    await plant('src/core/barrel.ts', "export { a } from './ring-a.ts';\nexport { b } from './ring-b.ts';");
    await plant('src/core/loose.ts', 'export default 1;\nexport const c: any = 2;\nexport const d = [c][0]!;');
    await plant('src/core/CamelCase.ts', 'export const e = 1;');
    const found = lint();
    const expected = [
      'noImportCycles src/core/ring-a.ts:1',
      'noBarrelFile src/core/barrel.ts:1',
      'noDefaultExport src/core/loose.ts:1',
      'noExplicitAny src/core/loose.ts:2',
      'noNonNullAssertion src/core/loose.ts:3',
      'useFilenamingConvention src/core/CamelCase.ts:1',
    ];
    expect(expected.filter((line) => !found.has(line))).toEqual([]);
  });

  it('keep every file at 400 lines or fewer', async () => {
    const tooLong = (await textsOf('src', 'test'))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > 400 && !path.startsWith(join('test', 'fixtures')));
    expect(tooLong).toEqual([]);
  });

  it('let no municipality into src/ but in sample texts', async () => {
    expect(await sayingIn('src', /örebro|orebro|(?<![\d.])1880/i, /sample/)).toEqual([]);
  });

  it('keep text from outside text: nothing writes markup', async () => {
    expect(
      await sayingIn('src', /\.(inner|outer)HTML\b|\binnerHTML\s*=|insertAdjacentHTML|setHTML|document\.write/),
    ).toEqual([]);
  });

  it('keep styles in style sheets: no style attribute', async () => {
    expect(await sayingIn('src', /\sstyle=["'{]/)).toEqual([]);
  });

  it('use no eval under any name', async () => {
    expect(await sayingIn('src', /\beval\(|new Function\(/)).toEqual([]);
  });
});

async function sayingIn(folder: string, pattern: RegExp, allowed = /^$/): Promise<string[]> {
  const lines = (await textsOf(folder)).flatMap(({ path, text }) =>
    text.split('\n').map((line, index) => ({ where: `${path}:${index + 1}`, line })),
  );
  return lines.filter(({ where, line }) => pattern.test(line) && !allowed.test(where)).map(({ where }) => where);
}

async function textsOf(...folders: string[]): Promise<{ path: string; text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const isCode = ['.css', '.mjs', '.ts', '.tsx'].includes(extname(entry.name));
      const path = join(entry.parentPath, entry.name).slice(ROOT.length);
      // This file names what it forbids.
      if (entry.isFile() && isCode && basename(path) !== 'architecture.test.ts') {
        texts.push({ path, text: await readFile(join(ROOT, path), 'utf8') });
      }
    }
  }
  return texts;
}
