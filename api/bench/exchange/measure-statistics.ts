import pg from 'pg';
import type { ComposedApp } from '../../src/compose.ts';
import { rollUpDue } from '../../src/domains/exchange/statistics/roll-up.ts';
import { findStatistics } from '../../src/domains/exchange/statistics/statistics.ts';
import { DAY_MS } from '../../src/platform/calendar/index.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { line } from '../report/print.ts';
import { daysOf, seedLog } from './seed-log.ts';

const BAR_MS = 800;
const REPEATS = 5;

/** Fills the log, rolls it up by the product's own job, and asks for the figures of the whole period, of one application, and of the last three days. */
export async function measureStatistics(
  app: ComposedApp,
  databaseUrl: string,
  count: number,
  bars: Bars,
): Promise<void> {
  const seeding = performance.now();
  await seedLog(databaseUrl, count);
  const rolling = performance.now();
  const ctx = () => app.context({ kind: 'SYSTEM', name: '性能测试' });
  const hours = await rollUpDue(ctx());
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
  line(
    `${count} calls over ${daysOf(count)} days written in ${seconds(seeding, rolling)} s; ${hours} hours rolled up in ${seconds(rolling, performance.now())} s`,
  );
  await vacuum(databaseUrl);
  const to = app.clock.now();
  const back = (days: number) => new Date(to.getTime() - days * DAY_MS);
  // The log ends a day back, so its first call lies this far back.
  const whole = { from: back(daysOf(count) + 1), to };
  const { totals } = await findStatistics(ctx(), whole);
  if (totals.calls < count) throw new Error(`the statistics know ${totals.calls} of ${count} calls`);
  for (const [name, filter] of [
    ['statistics of the whole period', whole],
    ['statistics of one application, whole period', { ...whole, appId: 'app-1' }],
    ['statistics of three days, by the hour', { from: back(3), to }],
  ] as const) {
    const times: number[] = [];
    for (let n = 0; n < REPEATS; n += 1) {
      const begun = performance.now();
      await findStatistics(ctx(), filter);
      times.push(performance.now() - begun);
    }
    bars.atMost(`${name}, slowest of ${REPEATS}`, percentiles(times).p99, BAR_MS, 'ms');
  }
}

/** What the database does by itself in the course of the year that was written here in minutes. */
async function vacuum(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('vacuum (analyze) exchange_stat');
  } finally {
    await client.end();
  }
}
