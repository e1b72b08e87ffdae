/** Names that no name server outside the house knows (RFC 6761, RFC 6762, RFC 8375, and what routers use). */
const LOCAL_ENDINGS = ['.localhost', '.local', '.internal', '.lan', '.home.arpa', '.test'];

/**
 * Whether an address leads nowhere from another machine: a file, this computer, or a private network. A code of such an
 * address would send a listener's phone to itself.
 * @param protocol with its colon, and `hostname` without port, as `URL` has them
 */
export function isLocalAddress({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return true;
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isLocalVersion6(host.slice(1, -1));
  if (/^\d+(\.\d+){3}$/.test(host)) return isLocalVersion4(host.split('.').map(Number));
  // One word is a name of the house's own network.
  return !host.includes('.') || LOCAL_ENDINGS.some((ending) => host.endsWith(ending));
}

/** This host, private use, shared by carriers, link-local (RFC 6890). */
function isLocalVersion4(parts: readonly number[]): boolean {
  const [first = 0, second = 0] = parts;
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168)
  );
}

/** Loopback, unspecified, unique local (fc00::/7), link-local (fe80::/10), and IPv4 written as IPv6. */
function isLocalVersion6(host: string): boolean {
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (mapped !== null) {
    const [high, low] = [mapped[1] ?? '', mapped[2] ?? ''].map((part) => Number.parseInt(part, 16));
    return isLocalVersion4([(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255]);
  }
  return host === '::' || host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host);
}
