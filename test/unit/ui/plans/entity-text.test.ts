import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../src/core/plan/patch.ts';
import { createTranslate, loadLaterTexts } from '../../../../src/i18n/translator.ts';
import type { ValueWords } from '../../../../src/ui/plans/entity-text.ts';
import { fieldText, thingsText, valueText } from '../../../../src/ui/plans/entity-text.ts';

await loadLaterTexts();

const t = createTranslate(() => 'sv');
const words: ValueWords = {
  t,
  kronor: (amountSek) => `${amountSek} kr`,
  place: () => 'Vivalla',
  purpose: (id) => `ändamål ${id}`,
  body: (id) => `nämnd ${id}`,
};
const say = (collection: string, field: string, value: FieldValue): string =>
  valueText(words, collection, field, value);

describe('fields of a plan in words', () => {
  it('names a cell of a budget line by year, financier and kind of cost', () => {
    expect(fieldText(t, 'amount/2024/state-grant/unallocated/budget')).toBe('beloppet 2024, statsbidrag, ofördelat');
  });

  it('shows a field nobody has a word for by its own name', () => {
    expect(fieldText(t, 'somethingNew')).toBe('somethingNew');
  });
});

describe('things counted in words', () => {
  it('are a list, one and several each in their own form', () => {
    const counts = new Map([
      ['zones', 2],
      ['budgetLines', 1],
      ['purposes', 3],
    ] as const);
    expect(thingsText(t, 'sv', counts)).toBe('2 zoner, 1 budgetrad och 3 ändamål');
    expect(thingsText(t, 'sv', new Map([['zones', 1]]))).toBe('1 zon');
  });
});

describe('values of a plan in words', () => {
  it('tells nothing said from a budget of nothing', () => {
    expect(say('budgetLines', 'amount/2024/state-grant/unallocated/budget', null)).toBe('inget');
    expect(say('budgetLines', 'amount/2024/state-grant/unallocated/budget', 0)).toBe('0 kr');
  });

  it('says statuses of zones and of lines each in their own words', () => {
    expect(say('zones', 'status', 'draft')).toBe('utkast');
    expect(say('budgetLines', 'status', 'ongoing')).toBe('pågående');
    expect(say('allocationEvents', 'state', 'decided')).toBe('beslutad');
  });

  it('shows a status of a newer version as it stands', () => {
    expect(say('zones', 'status', 'paused')).toBe('paused');
  });

  it('says whether an allocation was struck out, not when', () => {
    expect(say('allocationEvents', 'struckAt', '2026-11-23T08:00:00.000Z')).toBe('ja');
    expect(say('allocationEvents', 'struckAt', null)).toBe('nej');
  });

  it('says removed or kept, not a time stamp', () => {
    expect(say('zones', 'deletedAt', '2026-11-23T08:00:00.000Z')).toBe('borttagen');
    expect(say('zones', 'deletedAt', null)).toBe('kvar i planen');
  });

  it('counts the corners of a drawn shape without the closing one, and the areas of a made one', () => {
    const ring = [
      [15, 59],
      [16, 59],
      [16, 60],
      [15, 59],
    ];
    expect(say('zones', 'shape', { kind: 'drawn', polygons: [[ring], [ring]] })).toBe('ritad form, 6 hörn');
    expect(say('zones', 'shape', { kind: 'areas', codes: ['a', 'b'] })).toBe('2 hela områden');
  });

  it('counts colours from one', () => {
    expect(say('zones', 'colour', 0)).toBe('färg 1');
  });
});
