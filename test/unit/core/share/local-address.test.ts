import { describe, expect, it } from 'vitest';
import { isLocalAddress } from '../../../../src/core/share/local-address.ts';

describe('an address', () => {
  it.each([
    'file:///home/anna/zonplan/index.html',
    'http://localhost:4173/',
    'http://zonplan.localhost/',
    'http://127.0.0.1:4173/',
    'http://127.8.9.1/',
    'http://0.0.0.0:4173/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.20/',
    'http://169.254.7.7/',
    'http://100.64.0.1/',
    'http://[::1]:4173/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:192.168.1.20]/',
    'http://planserver/',
    'http://planserver.local/',
    'http://PLANSERVER.LOCAL./',
    'http://karta.internal/',
  ])('%s leads nowhere from another machine', (address) => {
    expect(isLocalAddress(new URL(address))).toBe(true);
  });

  it.each([
    'https://zonplan.orebro.example/',
    'https://kommun.se/zonplan/index.html',
    'http://172.32.0.1/',
    'http://172.15.0.1/',
    'http://192.169.1.1/',
    'http://100.128.0.1/',
    'http://8.8.8.8/',
    'http://[2001:db8::1]/',
    'http://[::ffff:8.8.8.8]/',
    'https://localhost.kommun.se/',
    'https://10.kommun.se/',
  ])('%s can be reached from elsewhere', (address) => {
    expect(isLocalAddress(new URL(address))).toBe(false);
  });
});
