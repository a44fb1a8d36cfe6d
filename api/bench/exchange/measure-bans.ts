import { BanList } from '../../src/platform/exchange/bans/ban-list.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { line } from '../report/print.ts';

const SINGLES = 10_000;
/** Blocks are made by hand only. */
const BLOCKS = 100;
const CHECKS = 200_000;
const BAR_MS = 1;
const HOUR_MS = 3_600_000;

/** What the black list costs each call, with more bans than an installation will ever have; one address in a hundred is banned. */
export function measureBans(bars: Bars): void {
  const now = new Date();
  const until = new Date(now.getTime() + HOUR_MS);
  const address = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  const list = new BanList();
  list.replace([
    ...Array.from({ length: SINGLES }, (_, n) => ({ ip: address(n * 100), until })),
    ...Array.from({ length: BLOCKS }, (_, n) => ({ ip: `172.16.${n}.0/24`, until })),
  ]);
  const times: number[] = [];
  for (let n = 0; n < CHECKS; n += 1) {
    const ip = address((n * 7919) % (SINGLES * 100));
    const begun = performance.now();
    list.until(ip, now);
    times.push(performance.now() - begun);
  }
  const { p50, p99 } = percentiles(times);
  line(
    `${SINGLES} addresses and ${BLOCKS} blocks banned: p50 ${p50.toFixed(4)} ms, p99 ${p99.toFixed(4)} ms of ${CHECKS} checks`,
  );
  bars.below('ban check, p99', p99, BAR_MS, 'ms');
}
