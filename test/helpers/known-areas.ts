import type { AreaCode, DivisionId } from '../../src/core/identifiers.ts';
import type { KnownAreas } from '../../src/core/import/table-types.ts';

/** A few areas of Örebro, and voting districts whose codes are numbers: two begin with a zero that spreadsheets lose. */
export const KNOWN_AREAS: KnownAreas = {
  municipality: { code: '1880', name: 'Örebro' },
  here: { west: 14.8, south: 59, east: 15.8, north: 59.6 },
  divisions: [
    division('deso', '2025', [
      ['1880A0010', null],
      ['1880B3010', null],
      ['1880C1010', null],
      ['1880C1141', null],
    ]),
    division('regso', '2025', [
      ['1880R001', 'Adolfsberg'],
      ['1880R006', 'Baronbackarna'],
      ['1880R027', 'Tybble'],
      ['1880R029', 'Vivalla'],
      ['1880R030', 'Markbacken-Västra Mark'],
    ]),
    division('district', '2026', [
      ['18800101', 'Adolfsberg 1'],
      ['18800102', 'Adolfsberg 2'],
      ['01800103', 'Längbro'],
      ['01800104', 'Vivalla norra'],
    ]),
  ],
};

function division(id: string, version: string, areas: readonly (readonly [string, string | null])[]) {
  return {
    id: id as DivisionId,
    version,
    codes: areas.map(([code]) => code as AreaCode),
    names: areas.map(([, name]) => name),
  };
}
