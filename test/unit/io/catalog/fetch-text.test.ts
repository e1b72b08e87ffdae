import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchText } from '../../../../src/io/catalog/fetch-text.ts';

function serve(respond: (address: string) => Promise<Response>): void {
  vi.stubGlobal('fetch', (address: URL) => respond(String(address)));
}

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://karta.example.se/zonplan/index.html' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchText', () => {
  it('asks beside the page, in whatever folder it is hosted', async () => {
    serve((address) => Promise.resolve(new Response(address)));
    const text = await fetchText('catalog.json');
    expect(text).toEqual({ ok: true, value: 'https://karta.example.se/zonplan/geo/catalog.json' });
  });

  it('calls a file missing that the host answers with 404, or with its start page', async () => {
    const missing = { ok: false, problem: { code: 'catalog-file-missing', details: { file: 'a.json' } } };
    serve(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await fetchText('a.json')).toEqual(missing);
    serve(() => Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })));
    expect(await fetchText('a.json')).toEqual(missing);
  });

  it('calls a file unreadable where the host fails or cannot be reached', async () => {
    serve(() => Promise.resolve(new Response('', { status: 503 })));
    expect(await fetchText('a.json')).toMatchObject({ problem: { code: 'file-unreadable', details: { status: 503 } } });
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchText('a.json')).toMatchObject({ problem: { code: 'file-unreadable' } });
  });
});
