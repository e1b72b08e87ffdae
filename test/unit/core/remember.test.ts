import { describe, expect, it } from 'vitest';
import { rememberEach, rememberEachBy, rememberPairs } from '../../../src/core/remember.ts';

describe('what is remembered', () => {
  it('is worked out once for each key, also where it is nothing', () => {
    const asked: object[] = [];
    const work = rememberEach((key: object) => {
      asked.push(key);
      return null;
    });
    const [one, other] = [{}, {}];
    expect([work(one), work(other), work(one)]).toEqual([null, null, null]);
    expect(asked).toEqual([one, other]);
  });

  it('is another for each thing asked of a key', () => {
    let times = 0;
    const work = rememberEachBy((key: { readonly name: string }, detail: number) => `${key.name} ${detail} ${++times}`);
    const key = { name: 'line' };
    expect([work(key, 1), work(key, 2), work(key, 1)]).toEqual(['line 1 1', 'line 2 2', 'line 1 1']);
    expect(work({ name: 'line' }, 1)).toBe('line 1 3');
  });

  it('of two keys knows which is first', () => {
    let times = 0;
    const work = rememberPairs((one: readonly number[], other: readonly number[]) => [...one, ...other, ++times]);
    const [one, other] = [[1], [2]];
    expect(work(one, other)).toEqual([1, 2, 1]);
    expect(work(other, one)).toEqual([2, 1, 2]);
    expect(work(one, other)).toBe(work(one, other));
    expect(times).toBe(2);
  });
});
