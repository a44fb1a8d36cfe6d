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
    ['', undefined],
  ])('%s is banned until the latest end of what covers it', (ip, until) => {
    expect(list.until(ip, NOW)).toEqual(until);
  });

  it('a ban ends by the clock', () => {
    expect(list.until('10.9.0.1', later(7))).toBeUndefined();
  });
});
