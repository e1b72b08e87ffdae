import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../../../src/core/catalog/catalog-schema.ts';

const TEXT = readFileSync(new URL('../../../../public/geo/catalog.json', import.meta.url), 'utf8');

/** The shipped catalogue with one thing changed. `path` as `indicators.0.unit`; undefined removes. */
function changed(path: string, value: unknown): unknown {
  const catalog = JSON.parse(TEXT);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((inner, step) => inner[step], catalog);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return catalog;
}

describe('parseCatalog', () => {
  it('accepts the shipped catalogue and changes nothing in it', () => {
    expect(parseCatalog(JSON.parse(TEXT))).toEqual({ ok: true, value: JSON.parse(TEXT) });
  });

  it.each([
    ['a unit that does not exist', 'indicators.0.unit', 'furlongs', 'indicators.0.unit'],
    ['a kind that does not exist', 'indicators.0.kind', 'guess', 'indicators.0.kind'],
    ['a name in one language', 'divisions.1.name', { sv: 'RegSO' }, 'divisions.1.name.en'],
    ['a division without a version', 'divisions.0.version', undefined, 'divisions.0.version'],
    ['half a krona', 'allocation.2.amountSek', 0.5, 'allocation.2.amountSek'],
    ['a date that is none', 'allocation.0.date', '2018-13-01', 'allocation.0.date'],
    ['a field nobody knows', 'start.colour', 'red', 'start.colour'],
    ['a file outside the folder', 'divisions.0.file', '../secret.json', 'divisions.0.file'],
    ['a file at an address', 'tables.0.file', 'https://example.org/x.json', 'tables.0.file'],
    [
      'a basemap over http',
      'basemap.online.0.tileUrl',
      'http://tile.openstreetmap.org/{z}/{x}/{y}.png',
      'basemap.online.0.tileUrl',
    ],
    ['a basemap from a host not listed', 'basemap.online.0.hosts', ['example.org'], 'basemap.online.0.hosts'],
    [
      'a host that would widen the policy',
      'basemap.online.0.hosts',
      ["x.org 'unsafe-eval'"],
      'basemap.online.0.hosts.0',
    ],
    ['a preset of an unknown indicator', 'presets.0.indicators.1', 'luck', 'presets.0.indicators.1'],
    ['a start on an unknown division', 'start.division', 'nyko', 'start.division'],
    ['a table of an unknown division', 'tables.0.division', 'nyko', 'tables.0.division'],
    ['data in which nobody is counted', 'indicators.0.valueColumn', 'age_0_19', 'indicators'],
    ['an id used twice', 'indicators.1.id', 'pop_2025', 'indicators.1.id'],
  ])('refuses %s and points at it', (_what, path, value, pointedAt) => {
    expect(parseCatalog(changed(path, value))).toMatchObject({
      ok: false,
      problem: { code: 'catalog-invalid', details: { file: 'catalog.json', path: pointedAt } },
    });
  });

  it('calls a newer catalogue newer, not broken', () => {
    expect(parseCatalog(changed('version', 2))).toMatchObject({
      problem: { code: 'file-from-newer-version', details: { version: 2, known: 1 } },
    });
  });

  it.each([[null], [[]], ['catalog'], [{}]])('refuses %j', (json) => {
    expect(parseCatalog(json)).toMatchObject({ problem: { code: 'catalog-invalid' } });
  });
});
