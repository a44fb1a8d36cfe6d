import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUsable, kindOfAddress } from './address-kind.ts';
import { normaliseBlock, normaliseIp, textOfBlock } from './ip-address.ts';
import { IpList } from './ip-list.ts';

const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 });
const hex = (group: number) => group.toString(16);

/** The same address three ways: every digit, upper case without leading zeros, one run of zeros left out. */
function spellings(address: readonly number[]): string[] {
  const at = address.indexOf(0);
  const parts = address.map(hex);
  const left = at < 0 ? parts.join(':') : `${parts.slice(0, at).join(':')}::${parts.slice(at + 1).join(':')}`;
  return [address.map((group) => hex(group).padStart(4, '0')).join(':'), parts.join(':').toUpperCase(), left];
}

describe('one spelling of an address', () => {
  it('whatever the spelling, and once is enough', () => {
    fc.assert(
      fc.property(groups, (address) => {
        const read = spellings(address).map(normaliseIp);
        expect(new Set(read).size).toBe(1);
        expect(normaliseIp(read[0] ?? '')).toBe(read[0]);
      }),
    );
  });

  it('two addresses never share one', () => {
    fc.assert(
      fc.property(groups, groups, (one, other) => {
        fc.pre(one.join() !== other.join());
        expect(normaliseIp(one.map(hex).join(':'))).not.toBe(normaliseIp(other.map(hex).join(':')));
      }),
    );
  });

  it('an IPv4 address is itself in every dress of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number);
        const [high, low] = [hex(a * 256 + b), hex(c * 256 + d)];
        for (const dress of [`::ffff:${ip}`, `::FFFF:${high}:${low}`, `0:0:0:0:0:ffff:${high}:${low}`])
          expect(normaliseIp(dress)).toBe(ip);
      }),
    );
  });

  it.each([
    ['10.1.2.77/24', '10.1.2.0/24'],
    ['10.1.2.77/32', '10.1.2.77'],
    ['::ffff:10.1.2.77/120', '10.1.2.0/24'],
    ['::ffff:10.1.2.77/128', '10.1.2.77'],
    ['2001:DB8::1:0:0:1/64', '2001:db8::/64'],
    ['2001:db8::0001/128', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:10.1.2.0/95', undefined],
    ['10.1.2.77/0', '0.0.0.0/0'],
    ['10.1.2.0/33', undefined],
    ['10.1.2.0/24/24', undefined],
    ['010.1.2.3', undefined],
    ['10.1.2', undefined],
    ['', undefined],
  ])('%s is kept as %s', (text, kept) => {
    const block = normaliseBlock(text);
    expect(block && textOfBlock(block)).toBe(kept);
  });

  it('a list knows its addresses and blocks by any spelling', () => {
    const list = new IpList(['2001:DB8:0::1', '::ffff:10.1.2.0/120']);
    expect(['2001:db8::1', '10.1.2.9', '::ffff:a01:209'].map((ip) => list.has(ip))).toEqual([true, true, true]);
    expect(['2001:db8::2', '10.1.3.9'].map((ip) => list.has(ip))).toEqual([false, false]);
  });
});

describe('what no system has as its address', () => {
  it.each([
    ['127.8.8.8', 'LOOPBACK'],
    ['0:0:0:0:0:0:0:1', 'LOOPBACK'],
    ['::ffff:7f00:1', 'LOOPBACK'],
    ['169.254.169.254', 'LOCAL'],
    ['::ffff:a9fe:a9fe', 'LOCAL'],
    ['FE80::1%eth0', 'LOCAL'],
    ['100.100.100.200', 'LOCAL'],
    ['FF02:0::1', 'GROUP'],
    ['0.0.0.0', 'RESERVED'],
    ['0:0::0', 'RESERVED'],
    ['64:ff9b::7f00:1', 'TRANSLATED'],
    ['64:FF9B:1:0::10.0.0.1', 'TRANSLATED'],
    ['2002:a9fe:a9fe::1', 'TRANSLATED'],
    ['::10.9.9.9', 'TRANSLATED'],
    ['10.9.9.9', 'USUAL'],
    ['::ffff:10.9.9.9', 'USUAL'],
    ['fd12::1', 'USUAL'],
    ['localhost', undefined],
  ])('%s is %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind);
    expect(isUsable(address, false)).toBe(kind === 'USUAL');
    expect(isUsable(address, true)).toBe(kind === 'USUAL' || kind === 'LOOPBACK');
  });
});
