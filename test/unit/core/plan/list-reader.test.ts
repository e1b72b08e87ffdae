import { describe, expect, it } from 'vitest';
import { DELETED_FIELD } from '../../../../src/core/plan/document-schema.ts';
import type { Entities, Fields, ItemReading } from '../../../../src/core/plan/list-reader.ts';
import { makeListReader } from '../../../../src/core/plan/list-reader.ts';

interface Item {
  readonly id: string;
  readonly orderKey: string;
  readonly text: unknown;
}

function countingReader() {
  const readings = new WeakMap<Fields, ItemReading<Item>>();
  const asked: string[] = [];
  const read = (fields: Fields, id: string): ItemReading<Item> => {
    asked.push(id);
    const known = readings.get(fields);
    if (known !== undefined) return known;
    const reading = { item: { id, orderKey: String(fields.get('orderKey')), text: fields.get('text') }, conflicts: [] };
    readings.set(fields, reading);
    return reading;
  };
  return { asked, read };
}

const fields = (orderKey: string, text: string): Fields =>
  new Map([
    ['orderKey', orderKey],
    ['text', text],
  ]);
const THREE: Entities = new Map([
  ['c', fields('a0', 'first')],
  ['a', fields('a2', 'third')],
  ['b', fields('a1', 'second')],
]);
const ids = (items: readonly Item[]): string => items.map(({ id }) => id).join('');

describe('a reader of a list', () => {
  it('asks for nothing but what was changed, and leaves the rest as the same objects', () => {
    const { asked, read } = countingReader();
    const readList = makeListReader<Item>();
    const first = readList(THREE, read);
    expect(ids(first.items)).toBe('cba');
    asked.length = 0;
    const second = readList(new Map([...THREE, ['b', fields('a1', 'another')]]), read);
    expect(new Set(asked)).toEqual(new Set(['b']));
    expect(second.items.map(({ text }) => text)).toEqual(['first', 'another', 'third']);
    expect(second.items[0]).toBe(first.items[0]);
    expect(first.items[1]?.text).toBe('second');
  });

  it('moves what got another place, takes out what was removed and takes in what is new', () => {
    const { read } = countingReader();
    const readList = makeListReader<Item>();
    readList(THREE, read);
    expect(ids(readList(new Map([...THREE, ['c', fields('a3', 'first')]]), read).items)).toBe('bac');
    expect(ids(readList(new Map([...THREE, ['d', fields('a0', 'new')]]), read).items)).toBe('cdba');
    const removed = new Map([...fields('a1', 'second'), [DELETED_FIELD, '2026-01-01']]);
    expect(ids(readList(new Map([...THREE, ['b', removed]]), read).items)).toBe('ca');
    expect(ids(readList(THREE, read).items)).toBe('cba');
  });
});
