import { describe, expect, it } from 'vitest';
import type { CountCell } from '../../../../src/core/overlap/count-cell.ts';
import { membersOf, withheldCells, withheldHoldings } from '../../../../src/core/overlap/withhold-few.ts';

function cell(
  key: string,
  members: Readonly<Record<number, number>>,
  beside?: Readonly<Record<number, number>>,
): CountCell {
  const asMap = (shares: Readonly<Record<number, number>>) =>
    membersOf(Object.entries(shares).map(([holding, share]) => [Number(holding), share] as const));
  return { key, members: asMap(members), besideWholeAreas: asMap(beside ?? members) };
}

const people =
  (...counts: readonly number[]) =>
  (holding: number) =>
    counts[holding] ?? 0;
const hidden = (cells: readonly CountCell[], peopleOf: (holding: number) => number) =>
  [...withheldCells(cells, peopleOf)].sort();

describe('counts that rest on few people', () => {
  it('are hidden up to twenty, and shown above, and for nobody', () => {
    expect(hidden([cell('a', { 0: 1 }), cell('b', { 1: 1 }), cell('c', { 2: 1 })], people(20, 20.5, 0))).toEqual(['a']);
  });

  it('are hidden by the share that lies in the zone', () => {
    expect(hidden([cell('a', { 0: 0.5 })], people(38))).toEqual(['a']);
    expect(hidden([cell('a', { 0: 0.5 })], people(42))).toEqual([]);
  });

  it('are not revealed by a zone less another that it holds', () => {
    const big = cell('big', { 0: 1, 1: 1 });
    const small = cell('small', { 0: 1 });
    expect(hidden([big, small], people(100, 12))).toEqual(['small']);
    expect(hidden([big, small], people(100, 21))).toEqual([]);
    expect(hidden([big, small], people(100, 0))).toEqual([]);
  });

  it('are not revealed by what two zones both hold', () => {
    const one = cell('one', { 0: 1, 1: 1 });
    const other = cell('other', { 1: 1, 2: 1 });
    expect(hidden([one, other], people(100, 8, 50))).toEqual(['other']);
    expect(hidden([one, other], people(100, 30, 50))).toEqual([]);
  });

  it('are not revealed by a zone less the whole areas in it', () => {
    expect(hidden([cell('a', { 0: 1, 1: 1 }, { 1: 1 })], people(100, 6))).toEqual(['a']);
    expect(hidden([cell('a', { 0: 1, 1: 1 }, { 1: 1 })], people(100, 60))).toEqual([]);
    expect(hidden([cell('a', { 0: 1, 1: 1 }, {})], people(100, 6))).toEqual([]);
  });

  it('a building that is partly in both is taken at its most telling', () => {
    const one = cell('one', { 0: 1, 1: 0.5 });
    const other = cell('other', { 0: 1, 1: 0.5 });
    expect(hidden([one, other], people(100, 30))).toEqual(['one']);
  });
});

describe('single holdings of few people', () => {
  it('are hidden together with as many as it takes to hide them in every sum', () => {
    const cells = [cell('a', { 0: 1, 1: 1, 2: 1, 3: 1 })];
    expect([...withheldHoldings(cells, people(4, 30, 40, 50))].sort()).toEqual([0, 1]);
    expect([...withheldHoldings(cells, people(4, 6, 40, 50))].sort()).toEqual([0, 1, 2]);
    expect([...withheldHoldings(cells, people(25, 30, 40, 50))]).toEqual([]);
  });

  it('are hidden in each zone that they are in', () => {
    const cells = [cell('a', { 0: 1, 1: 1 }), cell('b', { 0: 1, 2: 1, 3: 1 })];
    expect([...withheldHoldings(cells, people(4, 30, 40, 50))].sort()).toEqual([0, 1, 2]);
  });
});
