import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Node would pick Solid's server build, which has no effects: tests run on the same reactive build as the browser.
const solidInNode = {
  resolve: {
    alias: [
      { find: /^solid-js$/, replacement: inModules('solid-js/dist/dev.js') },
      { find: /^solid-js\/store$/, replacement: inModules('solid-js/store/dist/dev.js') },
      { find: /^solid-js\/web$/, replacement: inModules('solid-js/web/dist/dev.js') },
    ],
  },
};
// Random inputs are the same on every run, and others where they are asked for.
const seeded = { setupFiles: ['test/helpers/property-seed.ts'] };
const inlineSolid = { deps: { inline: [/solid-js/, /@solid-primitives/] } };

export default defineConfig({
  test: {
    projects: [
      {
        ...solidInNode,
        test: {
          ...seeded,
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          // A whole decision page is made anew for each changed byte; how fast is the benches' matter.
          testTimeout: 30_000,
          server: inlineSolid,
        },
      },
      {
        ...solidInNode,
        test: {
          ...seeded,
          name: 'properties',
          environment: 'node',
          include: ['test/properties/**/*.test.ts'],
          testTimeout: 180_000,
          server: inlineSolid,
        },
      },
      {
        // Exported files read by programs that share no code with this one; what they need is not on every machine.
        test: {
          name: 'readers',
          environment: 'node',
          include: ['test/readers/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/driver/built-app.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

function inModules(path: string): string {
  return fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
}
