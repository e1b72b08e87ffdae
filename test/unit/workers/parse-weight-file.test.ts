import { describe, expect, it } from 'vitest';
import type { CountChoice, WeightReading } from '../../../src/core/weights/reading/weight-reading.ts';
import { MOST_WEIGHT_FILE_BYTES, MOST_WEIGHT_ROWS } from '../../../src/core/weights/reading/weight-reading.ts';
import { parseWeightFile } from '../../../src/workers/parse-weight-file.ts';

const AUTOMATIC: CountChoice = { kind: 'automatic' };

function attempt(file: string | Uint8Array, choice: CountChoice = AUTOMATIC) {
  const parsed = parseWeightFile(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  return parsed.ok ? parsed.value.read(choice) : parsed;
}

function read(file: string | Uint8Array, choice: CountChoice = AUTOMATIC): WeightReading {
  const result = attempt(file, choice);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function problemOf(file: string | Uint8Array): string {
  const result = attempt(file);
  return result.ok ? 'none' : result.problem.code;
}

function unusedOf({ unused }: WeightReading) {
  return Object.fromEntries(unused.map(({ reason, count, firstRows }) => [reason, [count, firstRows]]));
}

describe('a table of points', () => {
  it('is read with semicolons, decimal commas, a byte order mark and åäö', () => {
    const reading = read('\uFEFFGata;Längd;Bredd öst;Bredd nord;Antal boende\nÅgatan 1;1;15,2066;59,2741;12\n');
    expect([...reading.content.pointPositions]).toEqual([15.2066, 59.2741]);
    expect([...reading.content.pointCounts]).toEqual([12]);
    expect(reading).toMatchObject({
      form: { system: 'longitude-latitude', order: 'east-first' },
      positionColumns: ['Bredd öst', 'Bredd nord'],
      countColumns: ['Längd', 'Antal boende'],
      countChoice: { kind: 'column', name: 'Antal boende' },
      totalCount: 12,
    });
  });

  it.each([
    ['comma', 'lat,lon,n\n59.27,15.20,3\n'],
    ['tab', 'lat\tlon\tn\n59,27\t15,20\t3\n'],
    ['comma, quoted decimal commas', 'lat,lon,n\n"59,27","15,20","3"\n'],
  ])('is read with %s between cells', (_, text) => {
    expect([...read(text).content.pointPositions]).toEqual([15.2, 59.27]);
  });

  it.each([
    ['E;N;antal\n512000;6571000;4\n', 'east-first'],
    ['N;E;antal\n6571000;512000;4\n', 'north-first'],
    // In Sweden x often runs north: the numbers tell, not the names.
    ['x;y;antal\n6 571 000;512 000;4\n', 'north-first'],
  ])('knows SWEREF 99 TM and its order from the numbers: %j', (text, order) => {
    const reading = read(text);
    expect(reading.form).toEqual({ system: 'sweref99tm', order });
    const [longitude = 0, latitude = 0] = reading.content.pointPositions;
    expect(longitude).toBeCloseTo(15.2107, 3);
    expect(latitude).toBeCloseTo(59.2777, 3);
  });

  it('does not take small counts for longitudes', () => {
    const reading = read('antal;lat;lon\n12;59.27;15.2\n18;59.28;15.3\n');
    expect(reading.positionColumns).toEqual(['lat', 'lon']);
    expect([...reading.content.pointCounts]).toEqual([12, 18]);
  });

  it('is read without a header, each row counting one until a column is chosen', () => {
    const text = '15.20;59.27;3;7\n15.21;59.28;4;8\n';
    const reading = read(text);
    expect(reading).toMatchObject({ rowCount: 2, countColumns: ['#3', '#4'], countChoice: { kind: 'each-row' } });
    expect([...reading.content.pointCounts]).toEqual([1, 1]);
    expect([...read(text, { kind: 'column', name: '#4' }).content.pointCounts]).toEqual([7, 8]);
  });

  it('is read as Windows writes it', () => {
    const text = 'lon;lat;Invånare\n15,2;59,27;5\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(read(bytes).countChoice).toEqual({ kind: 'column', name: 'Invånare' });
  });

  it('uses every row or says why not, by the row’s number in a spreadsheet', () => {
    const reading = read(
      [
        'lon;lat;antal',
        '15,20;59,27;3',
        '15,20;;3',
        '15,20;Örebro;3',
        '59,27;15,20;3',
        '15,20;59,27;',
        '',
        '15,20;59,27;okänt',
        '15,20;59,27;-1',
        '15,20;59,27;1e12',
        '15,20;59,27',
        '15,20;59,27;3;4',
        '15,21;59,28;4;',
      ].join('\n'),
    );
    expect(unusedOf(reading)).toEqual({
      'position-missing': [1, [3]],
      'position-not-number': [1, [4]],
      'position-outside': [1, [5]],
      'count-missing': [1, [6]],
      'count-not-number': [1, [8]],
      'count-negative': [1, [9]],
      'count-too-large': [1, [10]],
      'cells-differ': [2, [11, 12]],
    });
    expect(reading).toMatchObject({ rowCount: 11, usedRowCount: 2, totalCount: 7 });
  });

  it('keeps text as text', () => {
    const markup = '<img src=x onerror=alert(1)>';
    expect(read(`lon;lat;${markup}\n15.2;59.27;3\n`).countColumns).toEqual([markup]);
  });

  it.each([
    [
      'an open quotation mark, that would swallow rows',
      'lon;lat;n\n15.2;59.27;"3\n15.2;59.27;4\n',
      'weights-quote-open',
    ],
    ['coordinates of RT 90', 'x;y;n\n6573000;1466000;3\n', 'weights-no-positions'],
    ['coordinates of a local SWEREF zone', 'N;E;n\n6573000;150000;3\n', 'weights-no-positions'],
    ['coordinates of another country', 'lat;lon;n\n48.85;2.35;3\n', 'weights-no-positions'],
    ['one column', 'antal\n3\n', 'weights-not-understood'],
    ['nothing', '', 'weights-not-understood'],
    ['broken JSON', '{"type":', 'weights-not-understood'],
    ['JSON of something else', '{"type":"Topology"}', 'weights-not-understood'],
  ])('is refused with %s', (_, text, code) => {
    expect(problemOf(text)).toBe(code);
  });

  it('is refused above 25 MB or 500 000 rows', () => {
    expect(problemOf(new Uint8Array(MOST_WEIGHT_FILE_BYTES + 1))).toBe('weights-file-too-large');
    expect(problemOf(`lon;lat\n${'15.2;59.2\n'.repeat(MOST_WEIGHT_ROWS + 1)}`)).toBe('weights-too-many-rows');
  });
});

function feature(geometry: unknown, properties: unknown = { antal: 6 }) {
  return { type: 'Feature', geometry, properties };
}

function collection(features: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', features, ...more });
}

const point = (...coordinates: readonly number[]) => ({ type: 'Point', coordinates });
const RING = [
  [15.2, 59.27],
  [15.21, 59.27],
  [15.21, 59.28],
  [15.2, 59.28],
  [15.2, 59.27],
];

describe('GeoJSON', () => {
  it('brings points, and shares the count of several points evenly', () => {
    const several = { type: 'MultiPoint', coordinates: [RING[0], RING[1]] };
    const reading = read(collection([feature(point(15.2, 59.27, 30)), feature(several)]));
    expect([...reading.content.pointCounts]).toEqual([6, 3, 3]);
    expect([...reading.content.pointPositions]).toEqual([15.2, 59.27, 15.2, 59.27, 15.21, 59.27]);
    expect(reading).toMatchObject({ rowCount: 2, usedRowCount: 2, totalCount: 12, positionColumns: null });
  });

  it('brings surfaces, of one part or several', () => {
    const reading = read(
      collection([
        feature({ type: 'Polygon', coordinates: [RING] }),
        feature({ type: 'MultiPolygon', coordinates: [[RING]] }),
      ]),
    );
    expect(reading.content.cells).toEqual([
      { polygons: [[RING]], count: 6 },
      { polygons: [[RING]], count: 6 },
    ]);
  });

  it('knows SWEREF 99 TM, and latitude before longitude, from the numbers', () => {
    const grid = read(collection([feature(point(512000, 6571000))]));
    expect(grid.form).toEqual({ system: 'sweref99tm', order: 'east-first' });
    expect(read(collection([feature(point(59.27, 15.2))])).form.order).toBe('north-first');
  });

  it('refuses a coordinate system whose numbers would be misread', () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    const features = [feature(point(512000, 6571000))];
    expect(problemOf(collection(features, crs('urn:ogc:def:crs:EPSG::25832')))).toBe('weights-crs-unknown');
    expect(problemOf(collection(features, crs('urn:ogc:def:crs:EPSG::3006')))).toBe('none');
    expect(problemOf(collection(features, crs('urn:ogc:def:crs:OGC:1.3:CRS84')))).toBe('none');
  });

  it('offers numbers, written as numbers or as text, and takes the one that is chosen', () => {
    const features = [
      feature(point(15.2, 59.27), { id: 7, antal: '4', typ: 'hus', våningar: 2, constructor: 9 }),
      feature(point(15.3, 59.27), { id: 8, antal: '5,5', typ: 'hus', våningar: 3, constructor: 9 }),
    ];
    const reading = read(collection(features));
    expect(reading.countColumns).toEqual(['id', 'antal', 'våningar', 'constructor']);
    expect(reading.totalCount).toBe(9.5);
    expect(read(collection(features), { kind: 'column', name: 'våningar' }).totalCount).toBe(5);
    expect(read(collection(features), { kind: 'each-row' }).totalCount).toBe(2);
  });

  it('uses every object or says why not', () => {
    const bow = [RING[0], RING[2], RING[1], RING[3], RING[0]];
    const reading = read(
      collection([
        feature(point(15.2, 59.27)),
        feature(null),
        feature({ type: 'LineString', coordinates: RING }),
        feature({ type: 'Polygon', coordinates: [bow] }),
        feature({ type: 'Polygon', coordinates: [RING.slice(0, 4)] }),
        feature({ type: 'Polygon', coordinates: 'none' }),
        feature({ type: 'Point', coordinates: ['15.2', 59.27] }),
        feature(point(2.35, 48.85)),
        feature(point(15.2, 59.27), null),
        feature(point(15.2, 59.27), { antal: 'okänt' }),
        'no feature',
        feature({ type: 'MultiPoint', coordinates: [] }),
      ]),
    );
    expect(unusedOf(reading)).toEqual({
      'position-missing': [3, [2, 11, 12]],
      'kind-of-geometry': [1, [3]],
      'shape-self-crossing': [1, [4]],
      'shape-invalid': [2, [5, 6]],
      'position-not-number': [1, [7]],
      'position-outside': [1, [8]],
      'count-missing': [1, [9]],
      'count-not-number': [1, [10]],
    });
    expect(reading.usedRowCount + reading.unused.reduce((sum, { count }) => sum + count, 0)).toBe(reading.rowCount);
  });
});
