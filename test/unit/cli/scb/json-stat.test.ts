import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/cli/scb/json-stat.ts';
import { readDataset } from '../../../../src/cli/scb/json-stat.ts';

const ANSWER = {
  version: '2.0',
  class: 'dataset',
  id: ['Region', 'Kon', 'Tid'],
  size: [2, 3, 1],
  dimension: {
    Region: { category: { index: { b: 1, a: 0 }, label: { a: 'Område a', b: 'Område b' } } },
    Kon: { category: { index: ['1', '2', '1+2'] } },
    Tid: { category: { label: { '2025': '2025' } } },
  },
  value: [1, 2, 3, 4, null, null],
  status: { '4': '..', '5': '.' },
};

function read(answer: unknown): Dataset {
  const dataset = readDataset(answer, 'TAB1');
  if (!dataset.ok) throw new Error(dataset.problem.message);
  return dataset.value;
}

describe('a JSON-stat 2 dataset', () => {
  it('gives the cell of one code in each dimension, those of one code unnamed', () => {
    const { cellAt, codesOf, labelOf } = read(ANSWER);
    expect(codesOf('Region')).toEqual(['a', 'b']);
    expect(labelOf('Region', 'b')).toBe('Område b');
    expect(cellAt({ Region: 'a', Kon: '1+2' })).toBe(3);
    expect(cellAt({ Region: 'b', Kon: '1', Tid: '2025' })).toBe(4);
  });

  it('keeps zero, secrecy, what cannot occur and what is not published apart', () => {
    const cells = (status: unknown, value: unknown = ANSWER.value) => {
      const { cellAt } = read({ ...ANSWER, value, status });
      return [cellAt({ Region: 'b', Kon: '2' }), cellAt({ Region: 'b', Kon: '1+2' })];
    };
    expect(cells({ '4': '..', '5': '.' })).toEqual(['suppressed', 'not-applicable']);
    expect(cells([null, null, null, null, '-', '...'])).toEqual(['not-applicable', 'missing']);
    expect(cells(undefined)).toEqual(['missing', 'missing']);
    expect(cells('..')).toEqual(['suppressed', 'suppressed']);
    expect(cells({ '5': '..' }, { '4': 0 })).toEqual([0, 'suppressed']);
  });

  it('throws on a code that is not there, for then the caller is mistaken', () => {
    expect(() => read(ANSWER).cellAt({ Region: 'c', Kon: '1' })).toThrow('TAB1: no code "c" in Region');
    expect(() => read(ANSWER).cellAt({ Region: 'a' })).toThrow('Kon');
  });

  it.each([
    ['a value too many', { value: [1, 2, 3, 4, 5, 6, 7] }],
    ['a size that its codes do not have', { size: [3, 3, 1] }],
    ['a dimension without codes', { dimension: { ...ANSWER.dimension, Kon: { category: {} } } }],
    ['text for a value', { value: ['1', 2, 3, 4, 5, 6] }],
    ['another class', { class: 'collection' }],
  ])('is refused with %s', (_what, change) => {
    expect(readDataset({ ...ANSWER, ...change }, 'TAB1')).toMatchObject({
      ok: false,
      problem: { kind: 'unexpected', message: expect.stringMatching(/^TAB1: /) },
    });
  });
});
