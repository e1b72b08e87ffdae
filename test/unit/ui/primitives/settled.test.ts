import { createEffect, createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createSettled } from '../../../../src/ui/primitives/settled.ts';

describe('a settled value', () => {
  it('is what is read, now and after every change', () => {
    createRoot((dispose) => {
      const [source, setSource] = createSignal(3);
      const isEven = createSettled(() => source() % 2 === 0);
      expect(isEven()).toBe(false);
      setSource(4);
      expect(isEven()).toBe(true);
      dispose();
    });
  });

  it('tells its readers of another value, never of the same', () => {
    const seen: string[] = [];
    const [source, setSource] = createSignal({ name: 'a' });
    const dispose = createRoot((end) => {
      const settled = createSettled(source, (before, now) => before.name === now.name);
      createEffect(() => seen.push(settled().name));
      return end;
    });
    setSource({ name: 'a' });
    setSource({ name: 'b' });
    setSource({ name: 'b' });
    expect(seen).toEqual(['a', 'b']);
    dispose();
  });
});
