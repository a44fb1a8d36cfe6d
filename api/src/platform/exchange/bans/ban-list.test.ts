import { describe, expect, it } from '@jest/globals';
import { BanList } from './ban-list.ts';

const NOW = new Date('2026-03-09T02:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('the list of bans in memory', () => {
  const list = new BanList();
  list.replace([
    { ip: '10.1.1.1', until: later(10) },
    { ip: '10.1.1.1', until: later(5) },
    { ip: '10.1.1.0/24', until: later(20) },
    { ip: '10.9.0.0/28', until: later(7) },
    { ip: '2001:db8:0:1::/64', until: later(3) },
    { ip: '192.168.1.1', until: later(-1) },
    { ip: '2001:DB8:0:0:9::0007', until: later(4) },
    { ip: '::ffff:198.51.100.0/120', until: later(6) },
    { ip: '::ffff:c633:6509', until: later(8) },
  ]);

  it.each([
    ['10.1.1.1', later(20)],
    ['10.1.1.255', later(20)],
    ['10.1.2.0', undefined],
    ['10.9.0.15', later(7)],
    ['10.9.0.16', undefined],
    ['2001:db8:0:1:ffff::1', later(3)],
    ['2001:db8:0:2::1', undefined],
    ['::a09:1', undefined],
    ['::10.9.0.1', undefined],
    ['192.168.1.1', undefined],
    ['2001:db8::9:0:0:7', later(4)],
    ['2001:0db8:0000:0000:0009:0000:0000:0007', later(4)],
    ['2001:DB8::9:0:0:8', undefined],
    ['::ffff:10.1.1.1', later(20)],
    ['::FFFF:0a01:0101', later(20)],
    ['0:0:0:0:0:ffff:10.1.2.0', undefined],
    ['198.51.100.77', later(6)],
    ['198.51.101.9', later(8)],
    ['', undefined],
  ])('%s is banned until the latest end of what covers it', (ip, until) => {
    expect(list.until(ip, NOW)).toEqual(until);
  });

  it('a ban ends by the clock, at its very instant', () => {
    for (const [ip, minutes] of [
      ['10.9.0.1', 7],
      ['198.51.101.9', 8],
    ] as const) {
      expect(list.until(ip, new Date(later(minutes).getTime() - 1))).toEqual(later(minutes));
      expect(list.until(ip, later(minutes))).toBeUndefined();
    }
  });

  it.each([
    [['10.1.1.1'], ['10.1.1.1']],
    [['10.1.1.0/24'], ['10.1.1.1']],
    [
      ['10.1.1.0/24', '10.2.2.2'],
      ['10.1.1.1', '10.2.2.2'],
    ],
    [['0.0.0.0/0'], ['10.1.1.1', '192.168.1.1']],
  ])('however few there are: %j', (bans, banned) => {
    const few = new BanList();
    few.replace(bans.map((ip) => ({ ip, until: later(1) })));
    for (const ip of banned) expect(few.until(ip, NOW)).toEqual(later(1));
  });

  it('a block of one width covers no address of the other', () => {
    const wide = new BanList();
    wide.replace([{ ip: '::/96', until: later(1) }]);
    expect(wide.until('10.1.1.1', NOW)).toBeUndefined();
    expect(wide.until('::5', NOW)).toEqual(later(1));
  });

  it('a ban by a rule is known by any spelling of its address', () => {
    list.replace([{ ip: '2001:db8::7', until: later(5), rule: 'R2' }]);
    expect(list.isBannedBy('R2', '2001:DB8:0::0:7', NOW)).toBe(true);
    expect(list.isBannedBy('R2', '2001:DB8:0::0:8', NOW)).toBe(false);
    expect(list.isBannedBy('R3', '2001:db8::7', NOW)).toBe(false);
    expect(list.isBannedBy('R2', '2001:db8::7', later(5))).toBe(false);
  });
});
