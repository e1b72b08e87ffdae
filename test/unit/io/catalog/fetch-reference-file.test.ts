import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchReferenceFile } from '../../../../src/io/catalog/fetch-reference-file.ts';

function serve(respond: (address: string) => Promise<Response>): void {
  vi.stubGlobal('fetch', (address: URL) => respond(String(address)));
}

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://karta.example.se/zonplan/index.html' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchReferenceFile', () => {
  it('asks beside the page, in whatever folder it is hosted', async () => {
    serve((address) => Promise.resolve(new Response(address)));
    const file = await fetchReferenceFile('catalog.json');
    expect(file).toMatchObject({ ok: true, value: { text: 'https://karta.example.se/zonplan/geo/catalog.json' } });
  });

  it('gives the bytes that the data are known by, without a byte order mark', async () => {
    serve(() => Promise.resolve(new Response('\uFEFFÖrebro')));
    const file = await fetchReferenceFile('catalog.json');
    const bytes = new TextEncoder().encode('Örebro');
    expect(file).toMatchObject({ ok: true, value: { text: 'Örebro', bytes } });
  });

  it('calls a file missing that the host answers with 404, or with its start page', async () => {
    const missing = { ok: false, problem: { code: 'catalog-file-missing', details: { file: 'a.json' } } };
    serve(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await fetchReferenceFile('a.json')).toEqual(missing);
    serve(() => Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })));
    expect(await fetchReferenceFile('a.json')).toEqual(missing);
  });

  it('calls a file unreadable where the host fails or cannot be reached', async () => {
    serve(() => Promise.resolve(new Response('', { status: 503 })));
    expect(await fetchReferenceFile('a.json')).toMatchObject({
      problem: { code: 'file-unreadable', details: { status: 503 } },
    });
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchReferenceFile('a.json')).toMatchObject({ problem: { code: 'file-unreadable' } });
  });
});
