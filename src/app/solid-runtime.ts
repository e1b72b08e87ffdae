import { template as solidTemplate } from 'solid-js/web';
import { trustedTypesOf } from './trusted-types.ts';

/**
 * What compiled JSX imports instead of 'solid-js/web' (`moduleName` in vite.config.ts): the same functions, except that the
 * static markup of a template passes through a Trusted Types policy of its own. Only code the compiler wrote calls `template`,
 * with markup known at build time; text from outside goes through text nodes and attributes.
 */
// biome-ignore-start lint/performance/noReExportAll: it must offer every name that the compiler may import, whichever it is
// biome-ignore-start lint/performance/noBarrelFile: stands in for one module of a library
export * from 'solid-js/web';

// biome-ignore-end lint/performance/noBarrelFile: see above
// biome-ignore-end lint/performance/noReExportAll: see above

const policy = trustedTypesOf(globalThis)?.createPolicy('solid-templates', { createHTML: (markup) => markup }) ?? null;

export function template(...[markup, ...rest]: Parameters<typeof solidTemplate>): ReturnType<typeof solidTemplate> {
  // Solid hands the value to `innerHTML` untouched, which takes a TrustedHTML object where the types say string.
  const trusted = policy === null ? markup : (policy.createHTML(markup) as unknown as string);
  return solidTemplate(trusted, ...rest);
}
