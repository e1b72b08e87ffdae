import { describe, expect, it } from 'vitest';
import { projectPoint } from '../../../../src/core/geometry/projection.ts';
import { readCoordinates } from '../../../../src/core/scene/read-coordinates.ts';
import { foldText, searchPlaces } from '../../../../src/core/scene/search.ts';
import { sampleReference } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function labels(text: string): readonly string[] {
  return searchPlaces(text, reference).map(({ label }) => label);
}

describe('searching', () => {
  it('finds an area by its name, whichever way å ä ö are written', () => {
    expect(labels('Västra Ängen')).toEqual(['Västra Ängen']);
    expect(labels('vastra angen')).toEqual(['Västra Ängen']);
    expect(labels('VÄSTRA')).toEqual(['Västra Ängen']);
    expect(labels('vastra-a')).toEqual(['Västra Ängen']);
  });

  it('finds an area by its code and says what holds it', () => {
    expect(searchPlaces('s3', reference)).toMatchObject([
      { kind: 'area', division: 'small', code: 'S3', label: 'S3', within: 'Östra Backen' },
    ]);
  });

  it('gives the box of an area to zoom to', () => {
    const [hit] = searchPlaces('S1', reference);
    expect(hit).toMatchObject({ box: { west: 15.2, south: 59.27 } });
    expect(hit?.kind === 'area' && hit.box.east).toBeCloseTo(15.21, 10);
  });

  it('finds schools by any word', () => {
    expect(searchPlaces('backs', reference)).toMatchObject([
      { kind: 'point', layer: 'schools', label: 'Nya Backskolan' },
    ]);
  });

  it('puts what begins with the text first', () => {
    expect(labels('ang')).toEqual(['Ängskolan', 'Västra Ängen']);
  });

  it('finds all of them, so that a list can say how many it leaves out', () => {
    expect(labels('s')).toHaveLength(10);
  });

  it('finds nothing for nothing, or for what is not there', () => {
    expect(labels('')).toEqual([]);
    expect(labels('   ')).toEqual([]);
    expect(labels('Hjälmaren')).toEqual([]);
  });

  it('folds text to letters and digits', () => {
    expect(foldText('  Markbacken–Västra  Mark ')).toBe('markbacken vastra mark');
  });
});

describe('a position written by hand', () => {
  it.each([
    '59.27, 15.21',
    '59.27 15.21',
    '59,27 15,21',
    '59,27, 15,21',
    '59,27; 15,21',
    '15.21, 59.27',
    '15,21 59,27',
    '59.27,15.21',
    '59.27° N 15.21° E',
    'N 59.27, E 15.21',
    '59.27N 15.21E',
    'N59.27 E15.21',
    '59,27° N 15,21° Ö',
    'N 59,27 O 15,21',
    'lat: 59.27 lon: 15.21',
    '(59.27, 15.21)',
  ])('%s is read as degrees', (text) => {
    const position = readCoordinates(text);
    expect(position?.[0]).toBeCloseTo(15.21, 10);
    expect(position?.[1]).toBeCloseTo(59.27, 10);
  });

  it.each([
    '6570000 512000',
    '512000 6570000',
    '6570000, 512000',
    '6570000,512000',
    '6 570 000, 512 000',
    'N 6 570 000 E 512 000',
    '6\u00a0570\u00a0000; 512\u00a0000',
    'N: 6570000,00 E: 512000,00',
    'x=6570000 y=512000',
  ])('%s is read as SWEREF 99 TM', (text) => {
    const position = readCoordinates(text);
    expect(position).not.toBeNull();
    const [easting, northing] = projectPoint(position ?? [0, 0]);
    expect(easting).toBeCloseTo(512_000, 4);
    expect(northing).toBeCloseTo(6_570_000, 4);
  });

  it.each(['', '59.27', '1 2', '1 2 3', '200 300', '59.27 15.21 3', 'Vivalla 12', '6570000 12', '-59.27 15.21'])(
    '%s is no position in Sweden',
    (text) => {
      expect(readCoordinates(text)).toBeNull();
    },
  );

  it('comes first among the hits', () => {
    expect(searchPlaces('59.27,  15.21', reference)[0]).toMatchObject({ kind: 'coordinate', label: '59.27, 15.21' });
  });
});
