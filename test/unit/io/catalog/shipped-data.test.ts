import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cell, DivisionData, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ColumnId, DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { loadReferenceData } from '../../../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../../../src/io/catalog/read-folder-text.ts';

const FOLDER = fileURLToPath(new URL('../../../../public/geo', import.meta.url));

async function shipped(): Promise<ReferenceData> {
  const loaded = await loadReferenceData(readFolderText(FOLDER));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}

async function division(id: string): Promise<DivisionData> {
  const data = (await shipped()).divisions.get(asId<DivisionId>(id));
  if (data === undefined) throw new Error(`no division ${id}`);
  return data;
}

function cells(data: DivisionData, column: string): readonly Cell[] {
  const found = data.columns.get(asId<ColumnId>(column));
  if (found === undefined) throw new Error(`no column ${column}`);
  return found;
}

function numbers(data: DivisionData, column: string): readonly number[] {
  return cells(data, column).map((cell) => {
    if (typeof cell !== 'number') throw new Error(`${column} holds ${cell}`);
    return cell;
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function aggregate(rates: readonly number[], denominators: readonly number[]): number {
  return total(rates.map((rate, position) => rate * (denominators[position] ?? 0))) / total(denominators);
}

describe('the shipped data', () => {
  it('has 91 DeSO and 36 RegSO, each DeSO in a RegSO', async () => {
    const { divisions } = await shipped();
    const [deso, regso] = [await division('deso'), await division('regso')];
    expect([...divisions.keys()]).toEqual(['deso', 'regso']);
    expect([deso.areas.length, regso.areas.length]).toEqual([91, 36]);
    expect(new Set(deso.areas.map((area) => area.parentCode)).size).toBe(36);
    expect(deso.areas.every((area) => area.name === null)).toBe(true);
    expect(regso.areas.every((area) => area.name !== null)).toBe(true);
  });

  it('has the municipality’s residents, the same on both divisions', async () => {
    expect(total(numbers(await division('deso'), 'pop_2025'))).toBe(160_698);
    expect(total(numbers(await division('regso'), 'pop_2025'))).toBe(160_698);
  });

  it('covers the municipality’s surface, the same on both divisions', async () => {
    const [deso, regso] = [await division('deso'), await division('regso')];
    expect(total([...deso.index.areaM2]) / 1e6).toBeCloseTo(1628.0, 1);
    expect(total([...regso.index.areaM2])).toBeCloseTo(total([...deso.index.areaM2]), 0);
    expect(total(numbers(deso, 'area_km2'))).toBeCloseTo(total([...deso.index.areaM2]) / 1e6, 2);
  });

  it('gives the municipality’s unemployment and employment by the formula', async () => {
    const deso = await division('deso');
    const unemployment = aggregate(numbers(deso, 'unemployment_pct_2024'), numbers(deso, 'labour_force_20_64'));
    const employment = aggregate(numbers(deso, 'employment_pct_2024'), numbers(deso, 'age_20_64'));
    expect(unemployment).toBeCloseTo(6.06, 2);
    expect(employment).toBeCloseTo(79.3, 1);
  });

  it('has turnout on 16 RegSO with 38.6 % of residents 20+, and the municipality’s from all voting districts', async () => {
    const regso = await division('regso');
    const turnout = cells(regso, 'turnout_pct_2026');
    const adults = numbers(regso, 'residents_20_plus');
    const covered = adults.filter((_, position) => typeof turnout[position] === 'number');
    expect(covered).toHaveLength(16);
    expect(turnout.filter((cell) => cell === 'missing')).toHaveLength(20);
    expect(total(covered) / total(adults)).toBeCloseTo(0.386, 3);
    const indicator = (await shipped()).catalog.indicators.find(({ id }) => id === 'turnout_pct_2026');
    if (indicator?.kind !== 'rate' || indicator.municipalityTotal === null) throw new Error('no turnout total');
    const { numerator, denominator } = indicator.municipalityTotal;
    expect((100 * numerator) / denominator).toBeCloseTo(84.1, 1);
  });

  it('recomputes the share of rented dwellings from the counts in every area', async () => {
    const deso = await division('deso');
    const rented = numbers(deso, 'dw_hyresratt');
    const dwellings = numbers(deso, 'dwellings');
    for (const [position, published] of numbers(deso, 'rental_pct_2025').entries()) {
      expect((100 * (rented[position] ?? 0)) / (dwellings[position] ?? 0)).toBeCloseTo(published, 2);
    }
  });

  it('keeps the five areas without a published figure missing', async () => {
    expect(cells(await division('deso'), 'in_flats_pct_2025').filter((cell) => cell === 'missing')).toHaveLength(5);
  });

  it('has the yearly allocation, all preliminary, with source and date', async () => {
    const { allocation } = (await shipped()).catalog;
    expect(allocation.map(({ year, amountSek }) => [year, amountSek])).toEqual([
      [2018, 13_400_000],
      [2019, 43_000_000],
      ...Array.from({ length: 8 }, (_, position) => [2020 + position, 71_000_000]),
    ]);
    expect(new Set(allocation.map(({ state }) => state))).toEqual(new Set(['preliminary']));
  });

  it('has schools as points, apart from the areas', async () => {
    const { pointLayers } = await shipped();
    expect(pointLayers.map(({ points }) => points.length)).toEqual([28]);
  });

  it('is all that the folder holds, beside what is written by hand', async () => {
    const { catalog } = await shipped();
    const named = [...catalog.divisions, ...catalog.tables, ...catalog.pointLayers].map(({ file }) => file);
    const byHand = ['README.md', 'municipality.json'];
    expect(readdirSync(FOLDER).sort()).toEqual([...named, ...byHand, 'catalog.json'].sort());
  });
});
