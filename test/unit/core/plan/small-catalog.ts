import type { Catalog, CatalogAllocation } from '../../../../src/core/catalog/catalog.ts';
import type { BodyId, DivisionId, IndicatorId, PurposeId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';

function preliminary(year: number, amountSek: number): CatalogAllocation {
  return { year, amountSek, state: 'preliminary', source: 'Press release', date: '2018-06-01' };
}

/** A catalogue of another municipality: two purposes, two bodies, three years of allocation, no data. */
export const SMALL_CATALOG: Catalog = {
  format: 'zonplan-catalog',
  version: 1,
  municipality: { code: '9999', name: 'Testköping' },
  divisions: [],
  tables: [],
  indicators: [],
  pointLayers: [],
  allocation: [preliminary(2019, 43_000_000), preliminary(2020, 71_000_000), preliminary(2021, 71_000_000)],
  bodies: [
    { id: asId<BodyId>('board'), name: { sv: 'Kommunstyrelsen', en: 'Municipal board' } },
    { id: asId<BodyId>('schools'), name: { sv: 'Skolnämnden', en: 'School committee' } },
  ],
  purposes: [
    { id: asId<PurposeId>('safety'), name: { sv: 'Ökad trygghet', en: 'Safety' }, origin: 'grant-use' },
    { id: asId<PurposeId>('jobs'), name: { sv: 'Sysselsättning', en: 'Employment' }, origin: 'grant-use' },
  ],
  presets: [],
  start: { indicator: asId<IndicatorId>('unemployment'), division: asId<DivisionId>('deso') },
  basemap: { file: null, online: [] },
};
