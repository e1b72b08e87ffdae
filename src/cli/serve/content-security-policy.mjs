/**
 * The content-security policy of the pages. Written once: the build puts it in the pages as a meta element, so that it
 * holds on any static host, and Zonplan's own server sends it as a header too.
 */

/**
 * @param {readonly string[]} onlineHosts hosts of an online basemap; empty on the main page, which reaches no other host
 * @returns {string} one line, as in a meta element
 */
export function contentSecurityPolicy(onlineHosts = []) {
  const outside = onlineHosts.map((host) => ` ${hostSource(host)}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${outside}`,
    `connect-src 'self'${outside}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // The default policy lets workers of this origin start; the other one is for the templates that Solid compiles.
    'trusted-types default solid-templates',
  ].join('; ');
}

/**
 * A host of the catalogue as a source of the policy: https, and nothing that could widen the policy.
 * @param {string} host
 * @returns {string}
 */
function hostSource(host) {
  if (!/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i.test(host)) {
    throw new Error(`Not a host name for the content-security policy: "${host}"`);
  }
  return `https://${host}`;
}

/** For scripts that run as workers: they take their policy from the header of their own file, not from the page. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

/**
 * @param {string} html a built page
 * @returns {string} the policy in its meta element, and that no page may frame it, which only a header can say. A page without
 *   a policy gets the strictest one.
 */
export function policyOfPage(html) {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  const policy = meta?.[1]?.replaceAll('&#39;', "'") ?? contentSecurityPolicy();
  return `${policy}; frame-ancestors 'none'`;
}
