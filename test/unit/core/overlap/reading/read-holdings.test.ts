import { describe, expect, it } from 'vitest';
import type { CompanyId } from '../../../../../src/core/identifiers.ts';
import { asId } from '../../../../../src/core/identifiers.ts';
import type { HoldingsReading } from '../../../../../src/core/overlap/reading/holdings-reading.ts';
import { joinPlaces, remarksOnceJoined } from '../../../../../src/core/overlap/reading/join-places.ts';
import { toHoldings } from '../../../../../src/core/overlap/reading/to-holdings.ts';
import { parseHoldings } from '../../../../../src/workers/parse-holdings.ts';

const HERE = { west: 14.5, south: 58.9, east: 15.8, north: 59.7 };

async function read(name: string, text: string): Promise<HoldingsReading> {
  const parsed = await parseHoldings(name, new TextEncoder().encode(text), HERE);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const reading = parsed.value.read({ kind: 'automatic' });
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

async function problemOf(name: string, text: string): Promise<string> {
  const parsed = await parseHoldings(name, new TextEncoder().encode(text), HERE);
  if (!parsed.ok) return parsed.problem.code;
  const reading = parsed.value.read({ kind: 'automatic' });
  return reading.ok ? '' : reading.problem.code;
}

const TABLE = [
  'Byggnad;Fastighetsbeteckning;Adress;Antal lägenheter;Byggår;N;E',
  'Hus 1;VIVALLA 1:1;Visgatan 1;24;1969;6573000;510000',
  'Hus 2;VIVALLA 1:2;Visgatan 3;tjugo;1970;6573100,5;510100',
  'Hus 3;VIVALLA 1:3;Visgatan 5;;1971;;',
  'Hus 4;VIVALLA 1:4;Visgatan 7;12;1971;6573200;12',
].join('\r\n');

describe('a table of buildings', async () => {
  const reading = await read('hus.csv', TABLE);

  it('brings every row: with its place where the coordinates are good, without where they are not', () => {
    expect(reading.rowCount).toBe(4);
    expect(reading.holdings.map(({ name, place }) => [name, place?.kind ?? null])).toEqual([
      ['Hus 1', 'point'],
      ['Hus 2', 'point'],
      ['Hus 3', null],
      ['Hus 4', null],
    ]);
    expect(reading.remarks).toEqual([
      { reason: 'count-not-number', count: 1, firstRows: [3] },
      { reason: 'position-missing', count: 1, firstRows: [4] },
      { reason: 'position-outside', count: 1, firstRows: [5] },
    ]);
  });

  it('no longer says of rows that they lack a place once a layer gave them one', () => {
    expect(remarksOnceJoined(reading.remarks)).toEqual([{ reason: 'count-not-number', count: 1, firstRows: [3] }]);
  });

  it('finds the columns by their names, and keeps what it has no use for', () => {
    const [first] = reading.holdings;
    expect(first).toMatchObject({ designation: 'VIVALLA 1:1', address: 'Visgatan 1', dwellings: 24 });
    expect(first?.attributes).toEqual({ Byggår: '1969' });
    expect(reading.dwellingColumn).toBe('Antal lägenheter');
  });

  it('keeps unknown dwellings apart from none', () => {
    expect(reading.holdings.map(({ dwellings }) => dwellings)).toEqual([24, null, null, 12]);
  });

  it('read again gives the same holdings, and one row more gives one more', async () => {
    const company = asId<CompanyId>('bolag');
    const ids = toHoldings(company, reading.holdings).map(({ id }) => id);
    const longer = await read('hus.csv', `${TABLE}\r\nHus 5;VIVALLA 1:5;Visgatan 9;8;1972;6573300;510300`);
    const again = toHoldings(company, longer.holdings).map(({ id }) => id);
    expect(again.slice(0, 4)).toEqual(ids);
    expect(new Set(again).size).toBe(5);
    expect(toHoldings(asId<CompanyId>('annat'), reading.holdings)[0]?.id).not.toBe(ids[0]);
  });

  it('tells apart two rows that say the same', async () => {
    const row = 'Hus 1;VIVALLA 1:1;Visgatan 1;24;1969;6573000;510000';
    const twice = await read('hus.csv', [TABLE.split('\r\n')[0], row, row].join('\n'));
    expect(new Set(toHoldings(asId<CompanyId>('bolag'), twice.holdings).map(({ id }) => id)).size).toBe(2);
  });
});

describe('a list without coordinates', async () => {
  const list = await read(
    'lista.csv',
    'Fastighetsbeteckning;Lägenheter\nÖrebro Vivalla 1:1;24\nVivalla  1:2;12\nVIVALLA 9:9;3',
  );
  const layer = async (features: readonly (readonly [string, number])[]) => {
    const reading = await read(
      'fastigheter.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: features.map(([fastighet, east]) => ({
          type: 'Feature',
          properties: { fastighet },
          geometry: { type: 'Point', coordinates: [east, 59.29] },
        })),
      }),
    );
    return reading.holdings;
  };

  it('is kept, and gets its places from a layer of properties, whatever the capitals', async () => {
    expect(list.holdings.map(({ place }) => place)).toEqual([null, null, null]);
    const properties = await layer([
      ['VIVALLA 1:1', 15.18],
      ['vivalla 1:2', 15.19],
    ]);
    const joined = joinPlaces(list.holdings, properties, 'Örebro');
    expect(joined).toMatchObject({ foundCount: 2, stillWithoutCount: 1 });
    expect(joined.holdings.map(({ place }) => place?.kind ?? null)).toEqual(['point', 'point', null]);
  });

  it('is not guessed about where two places have one designation', async () => {
    const properties = await layer([
      ['VIVALLA 1:1', 15.18],
      ['VIVALLA 1:1', 15.4],
    ]);
    expect(joinPlaces(list.holdings, properties, 'Örebro').foundCount).toBe(0);
  });
});

describe('GeoJSON of buildings', () => {
  it('brings points and polygons, and objects without geometry as they are', async () => {
    const ring = [
      [15.18, 59.29],
      [15.181, 59.29],
      [15.181, 59.291],
      [15.18, 59.29],
    ];
    const properties = { id: 7, namn: 'Hus', lgh: 5, ägare: null };
    const reading = await read(
      'hus.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } },
          { type: 'Feature', properties: { id: 8 }, geometry: null },
          { type: 'Feature', properties: { id: 9 }, geometry: { type: 'LineString', coordinates: ring } },
        ],
      }),
    );
    expect(reading.holdings.map(({ place }) => place?.kind ?? null)).toEqual(['polygons', null, null]);
    expect(reading.holdings[0]).toMatchObject({ key: '7', name: 'Hus', dwellings: 5, attributes: {} });
    expect(reading.remarks.map(({ reason }) => reason)).toEqual(['position-missing', 'kind-of-geometry']);
  });

  it('in an unknown system of coordinates is refused', async () => {
    // RT 90, whose eastings are those of no system that is read.
    const geometry = { type: 'Point', coordinates: [1466000, 6573000] };
    const features = [{ type: 'Feature', properties: {}, geometry }];
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3021' } };
    expect(await problemOf('hus.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features }))).toBe(
      'import-crs-unknown',
    );
  });
});

describe('what is no list of buildings', () => {
  it('is refused with a reason', async () => {
    expect(await problemOf('tom.csv', '')).toBe('import-nothing-there');
    expect(await problemOf('text.csv', 'a;b\n1;2')).toBe('import-not-understood');
    expect(await problemOf('trasig.json', '{"type":')).toBe('import-not-understood');
  });
});
