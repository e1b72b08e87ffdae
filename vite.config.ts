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
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    // MapLibre is one module of some 1 MB; what loads first is kept small by size-limit instead.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        online: fileURLToPath(new URL('online.html', import.meta.url)),
        presenter: fileURLToPath(new URL('presenter.html', import.meta.url)),
      },
    },
  },
});

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
