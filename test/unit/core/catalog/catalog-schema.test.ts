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
    [
      'an accessibility contact that runs',
      'accessibilityContact',
      { url: 'javascript:alert(1)' },
      'accessibilityContact.url',
    ],
    [
      'an accessibility contact without a place',
      'accessibilityContact',
      { email: 'anna' },
      'accessibilityContact.email',
    ],
    ['a start on an unknown division', 'start.division', 'nyko', 'start.division'],
    ['a table of an unknown division', 'tables.0.division', 'nyko', 'tables.0.division'],
    ['data in which nobody is counted', 'indicators.0.valueColumn', 'age_0_19', 'indicators'],
    ['an id used twice', 'indicators.1.id', 'pop_2025', 'indicators.1.id'],
    [
      'a year of a table that stands twice',
      'indicators.0.otherYears',
      [{ year: 2025, valueColumn: 'pop_2024' }],
      'indicators.0.otherYears.0.year',
    ],
    [
      'another year of a rate without its denominator',
      'indicators.5.otherYears',
      [{ year: 2020, valueColumn: 'age20_34_pct_2020', numeratorColumn: null }],
      'indicators.5.otherYears.0.denominator',
    ],
    ['students by an unknown indicator', 'studentAreas.indicator', 'luck', 'studentAreas.indicator'],
    ['students from more than all', 'studentAreas.fromPercent', 140, 'studentAreas.fromPercent'],
    ['an age pyramid of an unknown division', 'profile.agePyramid.division', 'nyko', 'profile.agePyramid.division'],
    ['tenures by an unknown indicator', 'profile.tenures.1', 'luck', 'profile.tenures.1'],
    [
      'a figure of points in an unknown unit',
      'pointLayers.0.measures.0.unit',
      'marks',
      'pointLayers.0.measures.0.unit',
    ],
  ])('refuses %s and points at it', (_what, path, value, pointedAt) => {
    expect(parseCatalog(changed(path, value))).toMatchObject({
      ok: false,
      problem: { code: 'catalog-invalid', details: { file: 'catalog.json', path: pointedAt } },
    });
  });

  it('accepts a catalogue from before it could say of students, profiles, years and schools’ figures', () => {
    const catalog = JSON.parse(TEXT);
    delete catalog.studentAreas;
    delete catalog.profile;
    for (const layer of catalog.pointLayers) delete layer.measures;
    for (const indicator of catalog.indicators) delete indicator.plausibility;
    expect(parseCatalog(catalog)).toEqual({ ok: true, value: catalog });
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
