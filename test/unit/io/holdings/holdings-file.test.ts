import { describe, expect, it } from 'vitest';
import type { CompanyId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { toHoldings } from '../../../../src/core/overlap/reading/to-holdings.ts';
import type { Company, Holding } from '../../../../src/core/plan/holdings.ts';
import { holdingsFile } from '../../../../src/io/holdings/holdings-file.ts';
import { parseHoldings } from '../../../../src/workers/parse-holdings.ts';
import { box, holding, pointAt } from '../../../helpers/overlap-cases.ts';

const HERE = { west: 14.5, south: 59, east: 16, north: 59.6 };
const COMPANY: Company = {
  ...{ id: asId<CompanyId>('a'), name: 'Bolaget', colour: 0, contactRole: '', keeping: 'beside', orderKey: 'a' },
};
const HOLDINGS: readonly Holding[] = [
  {
    ...holding('hus', pointAt(10, 20), 12),
    ...{ designation: 'PÅHITTAD 1:1', address: 'Ågatan 1', attributes: { Byggår: '1967' } },
  },
  holding('ritad', { kind: 'polygons', polygons: box(0, 0, 40, 20) }, null),
  holding('utan plats', null, 3),
];

async function readBack(company: CompanyId): Promise<readonly Holding[]> {
  const bytes = new TextEncoder().encode(holdingsFile(COMPANY, HOLDINGS));
  const parsed = await parseHoldings('bolaget.geojson', bytes, HERE);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const reading = parsed.value.read({ kind: 'automatic' });
  if (!reading.ok) throw new Error(reading.problem.code);
  return toHoldings(company, reading.value.holdings);
}

/** Positions are written as they are; reading them may turn a ring and drops nothing. */
function withoutPlace({ place: _place, ...rest }: Holding): Omit<Holding, 'place'> {
  return rest;
}

describe('a file of holdings for the company’s own machine', () => {
  it('read in again gives the same holdings, those without a place too', async () => {
    const read = await readBack(COMPANY.id);
    expect(read.map(withoutPlace)).toEqual(HOLDINGS.map(withoutPlace));
    expect(read.map(({ place }) => place?.kind ?? null)).toEqual(['point', 'polygons', null]);
    expect(read[0]?.place).toEqual(HOLDINGS[0]?.place);
  });

  it('keeps what the list said under the name of another column, and the name that the holding has', () => {
    const attributes = { Namn: 'Områdets namn', lagenheter: 'sju', Byggår: '1967' };
    const [feature] = JSON.parse(holdingsFile(COMPANY, [{ ...holding('hus', null, 12), attributes }])).features;
    expect(feature.properties).toMatchObject({
      ...{ namn: 'Hus hus', lagenheter: 12, 'Namn 2': 'Områdets namn', 'lagenheter 2': 'sju', Byggår: '1967' },
    });
  });

  it('read in for another company gives it holdings of its own', async () => {
    const read = await readBack(asId<CompanyId>('b'));
    expect(read.map(({ company }) => company)).toEqual(['b', 'b', 'b']);
    const known = new Set(HOLDINGS.map(({ id }) => id));
    expect(read.filter(({ id }) => known.has(id))).toEqual([]);
  });
});
