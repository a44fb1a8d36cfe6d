import { describe, expect, it } from '@jest/globals';
import { addressFault, mayComeFrom } from './login-addresses.ts';

describe('addresses from which an account may sign in', () => {
  it.each([
    ['10.1.20.7', [], true],
    ['10.1.20.7', ['10.1.20.7'], true],
    ['10.1.20.8', ['10.1.20.7'], false],
    ['10.1.20.255', ['10.1.20.0/24'], true],
    ['10.1.21.0', ['10.1.20.0/24'], false],
    ['::ffff:10.1.20.7', ['10.1.20.0/24'], true],
    ['10.9.9.9', ['10.1.20.0/24', '10.9.9.9'], true],
    ['2001:db8::1', ['2001:db8::/32'], true],
    ['2001:db9::1', ['2001:db8::/32'], false],
    ['', ['10.1.20.0/24'], false],
    ['unknown', ['10.1.20.0/24'], false],
  ])('%s within %j is %s', (ip, ranges, allowed) => {
    expect(mayComeFrom(ip, ranges)).toBe(allowed);
  });

  it.each(['10.1.20', '10.1.20.0/33', '10.1.20.0/0', '10.1.20.0/a', '10.1.20.0/24/1', 'x', ''])(
    '%j is none',
    (text) => {
      expect(addressFault([text])).toContain('不是有效的地址或网段');
    },
  );

  it('are twenty at most', () => {
    expect(addressFault(Array.from({ length: 20 }, (_, at) => `10.0.0.${at}`))).toBeUndefined();
    expect(addressFault(Array.from({ length: 21 }, (_, at) => `10.0.0.${at}`))).toContain('最多');
  });
});
