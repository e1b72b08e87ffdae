import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../../src/cli/serve/static-server.mjs';
import { startStaticServer } from '../../../../src/cli/serve/static-server.mjs';

const MARKER = { application: 'zonplan', version: '9.9.9', clone: 'here' } as const;
const POLICY = "default-src 'none'; connect-src 'self' https://tiles.example.org";
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zonplan-served-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await mkdir(join(site, 'geo'));
  await mkdir(join(site, '.vite'));
  await mkdir(join(folder, 'site-beside'));
  const escaped = POLICY.replaceAll("'", '&#39;');
  const files = {
    'secret.txt': 'secret',
    'site-beside/secret.txt': 'secret',
    'site/.vite/manifest.json': '{}',
    'site/index.html': `<!doctype html><meta http-equiv="Content-Security-Policy" content="${escaped}"><p>Zonplan`,
    'site/geo/index.html': '<!doctype html><p>no policy',
    'site/geo/areas.geojson': '{}',
    'site/geo/streets.pmtiles': '0123456789',
    'site/geo/Örebro län.json': '{}',
    'site/geo/empty.csv': '',
    'site/geo/unknown.xyz': 'x',
    'site/app.webmanifest': '{}',
    'site/assets/main-P3J06ozj.js': 'export {};',
    'site/assets/worker.mjs': 'export {};',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await symlink(join(folder, 'secret.txt'), join(site, 'linked.txt'));
  server = await startStaticServer({ directory: site, port: 0, marker: MARKER });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends a path exactly as written: fetch would tidy `..` away before it reached the server. */
function send(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path,
      method,
      headers: { host: 'localhost', ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.end();
  });
}

describe('the static server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-P3J06ozj.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/geo/areas.geojson', 'application/geo+json; charset=utf-8'],
    ['/geo/streets.pmtiles', 'application/vnd.pmtiles'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/geo/unknown.xyz', 'application/octet-stream'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await send(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  it('serves names with å, ä, ö and spaces', async () => {
    expect((await send(`/geo/${encodeURIComponent('Örebro län.json')}`)).text).toBe('{}');
  });

  it('serves an empty file', async () => {
    const answer = await send('/geo/empty.csv');
    expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([200, '', '0']);
  });

  it("sends the page's own policy as a header and forbids framing", async () => {
    expect((await send('/')).headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it('gives a page without a policy the strictest one', async () => {
    expect((await send('/geo/')).headers['content-security-policy']).toMatch(
      /^default-src 'none';.*connect-src 'self'; .*require-trusted-types-for 'script'.*frame-ancestors 'none'$/,
    );
  });

  it('gives scripts a policy, which workers take theirs from', async () => {
    expect((await send('/assets/worker.mjs')).headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it.each(['/', '/geo/areas.geojson', '/nothing', '/zonplan.json'])(
    'says nosniff and no-referrer at %s',
    async (path) => {
      const { headers } = await send(path);
      expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
    },
  );

  it.each([
    '/../secret.txt',
    '/geo/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-beside/secret.txt',
    '//etc/passwd',
    '/linked.txt',
    '/.vite/manifest.json',
    '/geo',
    '/nothing',
  ])('does not find %s', async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  it.each(['/%', '/%00', '/%ff'])('refuses %s, which is no path', async (path) => {
    expect((await send(path)).status).toBe(400);
  });

  it('refuses to be written to', async () => {
    const answer = await send('/', {}, 'POST');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('sends one part of a file, as PMTiles asks', async () => {
    const answer = await send('/geo/streets.pmtiles', { range: 'bytes=2-4' });
    expect([answer.status, answer.text, answer.headers['content-range'], answer.headers['content-length']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
      '3',
    ]);
  });

  it('refuses a part beyond the end', async () => {
    const answer = await send('/geo/streets.pmtiles', { range: 'bytes=10-' });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  it('sends the whole file where the part is of another version', async () => {
    const answer = await send('/geo/streets.pmtiles', { range: 'bytes=2-4', 'if-range': '"older"' });
    expect([answer.status, answer.text]).toEqual([200, '0123456789']);
  });

  it('sends the part where the version is the same', async () => {
    const tag = String((await send('/geo/streets.pmtiles')).headers['etag']);
    expect((await send('/geo/streets.pmtiles', { range: 'bytes=2-4', 'if-range': tag })).status).toBe(206);
  });

  it('answers HEAD with the length and no content', async () => {
    const answer = await send('/geo/streets.pmtiles', {}, 'HEAD');
    expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([200, '', '10']);
  });

  it('lets the browser keep hashed assets for good and ask for the rest each time', async () => {
    expect((await send('/assets/main-P3J06ozj.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await send('/')).headers['cache-control']).toBe('no-cache');
    expect((await send('/geo/areas.geojson')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 to who has the file already', async () => {
    const tag = String((await send('/')).headers['etag']);
    const answer = await send('/', { 'if-none-match': tag });
    expect([answer.status, answer.text]).toEqual([304, '']);
  });

  it.each(['127.0.0.1:4173', '[::1]:4173'])('leads %s to localhost, where the plans are', async (host) => {
    const answer = await send('/online.html', { host });
    expect([answer.status, answer.headers['location']]).toEqual([308, 'http://localhost:4173/online.html']);
  });

  it('says who it is', async () => {
    expect(JSON.parse((await send('/zonplan.json')).text)).toEqual(MARKER);
  });

  it('takes a port only once', async () => {
    const second = startStaticServer({ directory: folder, port: server.port, marker: MARKER });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('outlives a visitor who leaves in the middle', async () => {
    await new Promise<void>((resolve) => {
      const visitor = connect(server.port, '127.0.0.1', () => {
        visitor.write('GET /geo/streets.pmtiles HTTP/1.1\r\nHost: localhost\r\n\r\n');
        visitor.destroy();
      });
      visitor.on('close', () => resolve());
    });
    expect((await send('/')).status).toBe(200);
  });
});
