import { describe, expect, it } from 'vitest';
import { distinctTitle } from '../../../src/app/plan-files.ts';

describe('the title of an opened file', () => {
  it('is the file’s own where no plan has it', () => {
    expect(distinctTitle('Norr', new Set(['Söder']))).toBe('Norr');
  });

  it('has a number behind it where other plans have it already', () => {
    expect(distinctTitle('Norr', new Set(['Norr']))).toBe('Norr (2)');
    expect(distinctTitle('Norr', new Set(['Norr', 'Norr (2)']))).toBe('Norr (3)');
  });
});
