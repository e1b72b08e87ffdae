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
    'trusted-types default',
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
