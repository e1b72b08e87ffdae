import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode, DivisionId } from '../../src/core/identifiers.ts';
import { areaMatcher } from '../../src/core/import/match-areas.ts';
import type { KnownDivision } from '../../src/core/import/table-types.ts';

const municipality = { code: '1880', name: 'Örebro' };

function division(codes: readonly string[], names: readonly (string | null)[] = codes.map(() => null)): KnownDivision {
  return { id: 'd' as DivisionId, version: '2025', codes: codes as readonly AreaCode[], names };
}

const DIVISIONS: readonly KnownDivision[] = [
  division(['1880A0010', '1880A0020', '1880C1010']),
  division(['1880R001', '1880R002'], ['Adolfsberg', 'A1']),
  division(['0180A0010', '0180C1010', '01A']),
  division(['12', '7', 'N3', 'N04'], ['Norr', 'RIKET2', 'X9', null]),
];

const codes = fc.oneof(
  fc.constantFrom(...DIVISIONS.flatMap(({ codes: own, names }) => [...own, ...names.flatMap((name) => name ?? [])])),
  fc.stringMatching(/^(?:0{0,2})(?:1880|0180|180|0114)?[A-Z]?[0-9A-Z]{0,6}$/),
  fc.string({ maxLength: 12 }),
);

describe('finding areas in cells', () => {
  it('says the same of a bare code, which has a short way, as of one with a space before it, which has not', () => {
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom(...DIVISIONS), codes), ([known, text]) => {
        const match = areaMatcher(known, { municipality, here: BOX, divisions: DIVISIONS });
        expect(match(text)).toEqual(match(` ${text}`));
      }),
      { numRuns: 3000 },
    );
  });
});

const BOX = { west: 14, south: 59, east: 16, north: 60 };
