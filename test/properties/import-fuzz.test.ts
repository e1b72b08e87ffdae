import { describe, expect, it } from 'vitest';
import { fuzzImports } from '../helpers/fuzz-import.ts';

describe('damaged files', () => {
  it('are read or refused: none throws, none hangs, no line is lost without a word', async () => {
    const { mutations, read, refused, failures } = await fuzzImports(1000, 1);
    expect(failures).toEqual([]);
    expect(read + refused).toBe(mutations);
    // Damage that is always refused would prove nothing of the reading.
    expect(read).toBeGreaterThan(300);
  }, 60_000);
});
