import { describe, expect, it } from 'vitest';
import { sameOriginScriptAddress } from '../../../src/app/trusted-types.ts';

const page = 'http://localhost:4173/index.html';

describe('sameOriginScriptAddress', () => {
  it('lets a script of the same origin through, made absolute', () => {
    expect(sameOriginScriptAddress('./assets/worker.js', page)).toBe('http://localhost:4173/assets/worker.js');
  });

  it.each([
    'https://example.org/worker.js',
    '//example.org/worker.js',
    'http://localhost:4174/worker.js',
    'data:text/javascript,alert(1)',
    'blob:http://localhost:4173/0b9c',
    'javascript:alert(1)',
  ])('refuses %s and says so', (address) => {
    expect(() => sameOriginScriptAddress(address, page)).toThrow(address);
  });
});
