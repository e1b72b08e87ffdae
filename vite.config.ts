import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { contentSecurityPolicy } from './src/cli/serve/content-security-policy.mjs';
import { offlineScript } from './src/cli/serve/offline-script.mjs';

const SOLID_RUNTIME = '/src/app/solid-runtime.ts';

export default defineConfig({
  // Relative, so that the built files work under any path of any static host.
  base: './',
  plugins: [solid(solidOptions()), contentSecurityPolicyInPages(), offlineWorker()],
  worker: { format: 'es' },
  server: { port: 5173, strictPort: true, host: 'localhost' },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // A data: script or style would break the policy; so would the inline polyfill.
    assetsInlineLimit: 0,
    // Parts are fetched in peace after the map: lists of what each needs would cost the first map more than they give.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed) => needed.filter(isStyle) },
    cssCodeSplit: true,
    // MapLibre is one module of some 1 MB; what loads first is kept small by size-limit instead.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        online: fileURLToPath(new URL('online.html', import.meta.url)),
        presenter: fileURLToPath(new URL('presenter.html', import.meta.url)),
      },
      output: { codeSplitting: { groups: [{ name: firstChunk, debugName: 'first' }] } },
    },
  },
});

function isStyle(file: string): boolean {
  return file.endsWith('.css');
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

const FIRST_ENTRY = fileURLToPath(new URL('src/main.tsx', import.meta.url));
const needsAtOnce = new Map<string, boolean>();

/** All that the first map needs is one script: scores of small ones compress worse and are asked for one by one. */
function firstChunk(id: string, graph: ModuleGraph): string | null {
  return id !== FIRST_ENTRY && /\.(?:tsx?|m?js)$/.test(id) && isNeededAtOnce(id, graph) ? 'first' : null;
}

/** Whether static imports lead from the first script to the module. */
function isNeededAtOnce(id: string, graph: ModuleGraph): boolean {
  if (id === FIRST_ENTRY) return true;
  const known = needsAtOnce.get(id);
  if (known !== undefined) return known;
  needsAtOnce.set(id, false);
  const found = graph.getModuleInfo(id)?.importers.some((importer) => isNeededAtOnce(importer, graph)) === true;
  needsAtOnce.set(id, found);
  return found;
}

/** Compiled JSX takes its runtime from ours, which makes templates under Trusted Types. */
function solidOptions(): Parameters<typeof solid>[0] {
  const file = fileURLToPath(new URL(`.${SOLID_RUNTIME}`, import.meta.url));
  return existsSync(file) ? { solid: { moduleName: SOLID_RUNTIME } } : {};
}

/** Only when building: hot reload needs inline styles and a web socket. */
function contentSecurityPolicyInPages(): Plugin {
  return {
    name: 'zonplan-content-security-policy',
    apply: 'build',
    transformIndexHtml(_html, context) {
      const hosts = basename(context.filename) === 'online.html' ? onlineBasemapHosts() : [];
      const content = contentSecurityPolicy(hosts);
      return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }];
    },
  };
}

/** The service worker, which must know every file of the build. */
function offlineWorker(): Plugin {
  const worker = new URL('src/workers/offline-worker.mjs', import.meta.url);
  return {
    name: 'zonplan-offline-worker',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      writeFileSync(join(dir, 'offline-worker.js'), offlineScript(dir, readFileSync(worker, 'utf8')));
    },
  };
}

/** Hosts that the catalogue lists for online basemaps: the only ones that the second entry page may reach. */
function onlineBasemapHosts(): string[] {
  const file = new URL('public/geo/catalog.json', import.meta.url);
  if (!existsSync(file)) return [];
  const catalog: { basemap?: { online?: { hosts?: string[] }[] } } = JSON.parse(readFileSync(file, 'utf8'));
  return [...new Set((catalog.basemap?.online ?? []).flatMap((basemap) => basemap.hosts ?? []))];
}
