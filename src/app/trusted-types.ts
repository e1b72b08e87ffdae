/**
 * The page's policy says `require-trusted-types-for 'script'`: a plain string never becomes markup or the address of a script.
 * Two sinks are still needed and each is opened as narrowly as it can be: workers from this origin (the default policy below;
 * MapLibre and our own workers start from plain address strings), and the templates that Solid compiles
 * (the policy in solid-runtime.ts). Anything else that reaches a sink throws.
 */

/** The part of the Trusted Types API used here; the TypeScript DOM library does not have it. */
interface TrustedTypePolicyOptions {
  readonly createHTML?: (markup: string) => string;
  readonly createScriptURL?: (address: string) => string;
}

interface TrustedTypePolicy {
  createHTML(markup: string): { toString(): string };
}

interface TrustedTypePolicyFactory {
  createPolicy(name: string, options: TrustedTypePolicyOptions): TrustedTypePolicy;
}

/** The browser's Trusted Types, or null in a browser without them: there the sinks take strings. */
export function trustedTypesOf(scope: object): TrustedTypePolicyFactory | null {
  return 'trustedTypes' in scope ? (scope.trustedTypes as TrustedTypePolicyFactory) : null;
}

/** The address back, absolute, when it is a script of this origin over http(s); throws with the address when not. */
export function sameOriginScriptAddress(address: string, pageAddress: string): string {
  const page = new URL(pageAddress);
  const script = new URL(address, page);
  const isHttp = script.protocol === 'https:' || script.protocol === 'http:';
  if (!isHttp || script.origin !== page.origin) throw new TypeError(`Script from another origin refused: ${address}`);
  return script.href;
}

/** Call once, before the first worker starts. */
export function installTrustedTypes(): void {
  trustedTypesOf(globalThis)?.createPolicy('default', {
    createScriptURL: (address) => sameOriginScriptAddress(address, document.baseURI),
  });
}
