import { createUser, findOrgByCode } from '../../src/platform/access/index.ts';
import { seedData } from '../../src/prepare.ts';
import type { Parameters, Part } from '../parameters.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { heading, line, ms, table } from '../report/print.ts';
import { CITY_OFFICER, DISTRICT, PASSWORD, seedAccounts } from '../seed/accounts.ts';
import { Client } from '../setup/client.ts';
import type { BenchDatabase } from '../setup/database.ts';
import type { Operations } from '../setup/operations.ts';
import { startWorker } from '../setup/processes.ts';
import { composeProduct } from '../setup/product-app.ts';
import { seedReviews } from './seed-reviews.ts';

/** 01 §11.8: an answer within five seconds. */
const BAR_MS = 5000;
const REPEATS = 7;
/** Parts that leave the accounts of an installation. */
const SEEDING: ReadonlySet<Part> = new Set(['lists', 'work', 'live', 'city', 'batch', 'training']);
const CHIEF = 'bench_review_chief';
const DAY_MS = 86_400_000;

interface Figures {
  evaluationStatistics: {
    whole: { total: number; satisfaction: string; complaints: string };
    lines: readonly object[];
  };
}

/** 好差评统计 of a year, as the console asks for it, for the city and for one district. */
export async function benchReviews(
  operations: Operations,
  database: BenchDatabase,
  { parts, reviews }: Parameters,
  bars: Bars,
): Promise<void> {
  heading(`Reviews: the figures of ${reviews} evaluations of a year`);
  const app = await composeProduct(database.url, database.folder);
  try {
    if (![...parts].some((part) => SEEDING.has(part))) {
      await seedData(app);
      await seedAccounts(app, 1);
    }
    const org = await findOrgByCode(app.context({ kind: 'SYSTEM', name: '性能测试' }), DISTRICT);
    if (!org) throw new Error(`no organisation ${DISTRICT}`);
    await createUser(app.context({ kind: 'SYSTEM', name: '性能测试' }), {
      loginName: CHIEF,
      realName: '测试员',
      phone: '19900009003',
      orgId: org.id,
      roles: ['DIST_CHIEF'],
      password: PASSWORD,
      confirmed: true,
    });
  } finally {
    await app.stop();
  }
  const seconds = await seedReviews(database.url, reviews);
  line(`seeded in ${seconds.toFixed(0)} s`);
  const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
  const web = await startWorker<{ url: string }>('servers/web.js', env);
  const { url } = web.ready;
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const filter = { from: day(Date.now() - 366 * DAY_MS), to: day(Date.now() + DAY_MS) };
  const rows: string[][] = [];
  for (const [who, loginName] of [
    ['city', CITY_OFFICER],
    ['district', CHIEF],
  ] as const) {
    const client = await new Client(url, operations).signIn(loginName);
    for (const by of ['DISTRICT', 'CENTRE', 'MATTER', 'CHANNEL', 'MONTH']) {
      const times: number[] = [];
      let seen: Figures | undefined;
      for (let n = 0; n < REPEATS; n += 1) {
        const begun = performance.now();
        seen = await client.run<Figures>(operations.evaluationStatistics, { by, filter });
        times.push(performance.now() - begun);
      }
      const { whole, lines } = seen?.evaluationStatistics ?? { whole: undefined, lines: [] };
      if (!whole || (who === 'city' && whole.total !== reviews))
        throw new Error(`the figures know ${whole?.total} of ${reviews} evaluations`);
      const slowest = Math.max(...times);
      rows.push([
        `${who} by ${by}`,
        String(whole.total),
        String(lines.length),
        whole.satisfaction,
        whole.complaints,
        ms(percentiles(times).p50),
        ms(slowest),
      ]);
      bars.atMost(`figures of the ${who} by ${by}, a year, slowest of ${REPEATS}`, slowest, BAR_MS, 'ms');
    }
  }
  table(['', 'evaluations', 'lines', '满意率 %', '投诉率 %', 'p50 ms', 'slowest ms'], rows);
  await web.stop();
}
