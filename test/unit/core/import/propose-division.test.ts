import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { holdsAsDivision } from '../../../../src/core/import/geo/borders-proposal.ts';
import { proposeDivision } from '../../../../src/core/import/geo/propose-division.ts';
import type { ImportedShape, ShapeChoices } from '../../../../src/core/import/geo/read-shapes.ts';
import { gridRectangle } from '../../../helpers/sample-reference.ts';

function shapes(...surfaces: readonly (readonly [Readonly<Record<string, string>>, LonLatMultiPolygon])[]) {
  return surfaces.map(([properties, polygons], place): ImportedShape => ({ feature: place + 1, polygons, properties }));
}

const DISTRICTS = shapes(
  [{ FID: '1', NYKO: '12', namn: 'Väster', typ: 'tätort' }, gridRectangle(0, 0, 1, 2)],
  [{ FID: '2', NYKO: '2', namn: 'Öster', typ: 'tätort' }, gridRectangle(1, 0, 2, 2)],
  [{ FID: '3', NYKO: '2', namn: 'Öster', typ: 'land' }, gridRectangle(2, 0, 3, 2)],
);
const PROPERTIES = ['FID', 'NYKO', 'namn', 'typ'];

function propose(given = DISTRICTS, choices: ShapeChoices = {}) {
  const proposal = proposeDivision(given, PROPERTIES, choices);
  if (proposal === null) throw new Error('no division was proposed');
  return proposal;
}

describe('surfaces as a division of their own', () => {
  it('are areas by the property that looks like a code, in the order of the codes, with names where there are any', () => {
    const proposal = propose();
    expect(proposal).toMatchObject({ property: 'NYKO', nameProperty: 'namn' });
    expect(proposal.areas.map(({ code, name }) => [code, name])).toEqual([
      ['2', 'Öster'],
      ['12', 'Väster'],
    ]);
    expect(holdsAsDivision(proposal)).toBe(true);
  });

  it('of one code are one area by their outline', () => {
    expect(propose().areas[0]?.polygons).toEqual([[expect.anything()]]);
  });

  it('are areas by another property when that is said, and without names', () => {
    const proposal = propose(DISTRICTS, { codes: 'FID', names: null });
    expect(proposal.areas.map(({ code, name }) => [code, name])).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
    ]);
    expect(proposal.codeProperties).toEqual(expect.arrayContaining(['NYKO', 'namn', 'typ', 'FID']));
    expect(proposal.codeProperties.at(-1)).toBe('FID');
  });

  it('have another fingerprint with other names', () => {
    expect(propose().fingerprint).not.toBe(propose(DISTRICTS, { names: null }).fingerprint);
  });

  it('that lie over each other are named, and do not hold', () => {
    const over = shapes([{ NYKO: 'A' }, gridRectangle(0, 0, 1, 1)], [{ NYKO: 'B' }, gridRectangle(0.5, 0, 2, 1)]);
    const proposal = propose(over);
    expect(proposal.overlaps).toMatchObject([{ first: 'A', second: 'B' }]);
    expect(holdsAsDivision(proposal)).toBe(false);
  });

  it('without a value that all of them have, or all alike, are none', () => {
    const some = shapes([{ NYKO: 'A' }, gridRectangle(0, 0, 1, 1)], [{}, gridRectangle(1, 0, 2, 1)]);
    expect(proposeDivision(some, PROPERTIES, {})).toBeNull();
    const alike = shapes([{ NYKO: 'A' }, gridRectangle(0, 0, 1, 1)], [{ NYKO: 'A' }, gridRectangle(1, 0, 2, 1)]);
    expect(proposeDivision(alike, PROPERTIES, {})).toBeNull();
    expect(proposeDivision([], PROPERTIES, {})).toBeNull();
  });
});
