import { describe, expect, it } from 'vitest';
import { ownColumns } from '../../../../src/core/export/own-columns.ts';

const KNOWN = [
  { name: 'bolag', title: 'Bolag', kind: 'text' },
  { name: 'adress', title: 'Adress', kind: 'text' },
] as const;

describe('columns of what files said themselves', () => {
  it('have names that programs take, none twice in whatever capitals, and the titles of the file', () => {
    const facts = [
      { Byggår: '1967', ADRESS: 'Ågatan 1', fid: '7' },
      { byggar: '1970', 'Hyra/kvm (kr)': '1 200' },
    ];
    expect(ownColumns(facts, KNOWN).map(({ key, field: { name, title } }) => [key, name, title])).toEqual([
      ['Byggår', 'byggar', 'Byggår'],
      ['ADRESS', 'adress_2', 'ADRESS 2'],
      ['fid', 'fid_2', 'fid'],
      ['byggar', 'byggar_2', 'byggar'],
      ['Hyra/kvm (kr)', 'hyra_kvm_kr', 'Hyra/kvm (kr)'],
    ]);
  });

  it('take a name that is no letters, begins with a digit, is markup, or is very long', () => {
    const nameOf = (key: string) => ownColumns([{ [key]: '' }], [])[0]?.field.name;
    expect(['???', '2024', '<img src=x>', 'a'.repeat(500), '__proto__'].map(nameOf)).toEqual([
      ...['uppgift', 'u_2024', 'img_src_x', 'a'.repeat(60), 'proto'],
    ]);
  });

  it('are none where nothing was said', () => {
    expect(ownColumns([{}, {}], KNOWN)).toEqual([]);
  });
});
