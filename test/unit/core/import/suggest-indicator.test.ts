import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { readTable } from '../../../../src/core/import/read-table.ts';
import { suggestIndicator } from '../../../../src/core/import/suggest-indicator.ts';
import type { KnownAreas } from '../../../../src/core/import/table-types.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

let reference: ReferenceData;
let known: KnownAreas;
beforeAll(async () => {
  reference = await shippedReference();
  known = {
    municipality: reference.catalog.municipality,
    here: { west: 14, south: 59, east: 16, north: 60 },
    divisions: [...reference.divisions.values()].map(({ division, areas }) => ({
      id: division.id,
      version: division.version,
      codes: areas.map(({ code }) => code),
      names: areas.map(({ name }) => name),
    })),
  };
});

/** One column of figures over three areas of DeSO, with a title above and a source below. */
function suggest(header: string, cells: readonly string[], fileName = 'x.csv', title = '', source = '') {
  const codes = ['1880A0010', '1880A0020', '1880A0030'];
  const lines = [
    ...(title === '' ? [] : [[title, '']]),
    ['deso', header],
    ...codes.map((code, row) => [code, cells[row] ?? '']),
    ...(source === '' ? [] : [[source, '']]),
  ];
  const { reading } = readTable(lines, known, {});
  const [series] = reading.series;
  if (series === undefined) throw new Error('no series');
  return suggestIndicator(series, reading, fileName, reference);
}

describe('what a series is taken to be', () => {
  it('follows its words: a share is per its own people, and worse when high', () => {
    expect(suggest('Andel arbetslösa 20–64 år 2024', ['5,1', '6,0', '7,25'])).toMatchObject({
      kind: 'rate',
      unit: 'percent',
      decimals: 2,
      direction: 'high-is-worse',
      denominator: { column: 'labour_force_20_64', approximate: false },
      year: 2024,
    });
  });

  it('stands on residents, marked approximate, where nothing says what it is per', () => {
    expect(suggest('Andel otrygga', ['5,1', '6,0', '7,2']).denominator).toEqual({
      column: 'pop_2025',
      approximate: true,
    });
  });

  it('takes whole numbers for counts, and medians for what is never added up', () => {
    expect(suggest('Antal elever 2024', ['10', '20', '30'])).toMatchObject({
      kind: 'count',
      decimals: 0,
      denominator: null,
    });
    expect(suggest('Medianinkomst 2024, tkr', ['251,5', '300', '280'])).toMatchObject({
      kind: 'not-aggregable',
      unit: 'thousand-sek',
      direction: 'low-is-worse',
    });
  });

  it('follows the table that the file is named after', () => {
    const suggestion = suggest('Eftergymnasial utbildning', ['30,1', '40,2', '50,3'], 'TAB6534_sv.csv');
    expect(suggestion).toMatchObject({ tableId: 'TAB6534', kind: 'rate', source: 'SCB, TAB6534' });
    expect(suggestion.denominator).toEqual({ column: 'residents_25_64', approximate: true });
  });

  it('takes title, year and source from the words around the table, and never guesses a year', () => {
    const suggestion = suggest('2024', ['1', '2', '3'], 'x.csv', 'Anmälda brott efter region och år', 'Källa: Brå');
    expect(suggestion).toMatchObject({ name: 'Anmälda brott', year: 2024, source: 'Brå' });
    expect(suggest('Antal', ['1', '2', '3']).year).toBeNull();
  });
});
