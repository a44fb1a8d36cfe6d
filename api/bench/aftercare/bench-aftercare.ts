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
import { seedAftercare } from './seed-aftercare.ts';

/** p95 of a page of any of the lists. */
const BAR_MS = 300;
const REPEATS = 40;
const PAGE = 50;
/** Parts that leave the accounts of an installation. */
const SEEDING: ReadonlySet<Part> = new Set(['lists', 'work', 'live', 'city', 'batch', 'training', 'reviews']);
const CHIEF = 'bench_aftercare_chief';

/** What people look at: by the heads and filters of the console. */
const PAGES = [
  ['plans', 'plans', {}],
  ['plans by due date', 'plans', { sort: { field: 'nextDue', direction: 'ASC' } }],
  ['plans that are overdue', 'plans', { filter: { states: ['ACTIVE'] }, sort: { field: 'nextDue', direction: 'ASC' } }],
  ['records', 'records', {}],
  ['records of who has no work', 'records', { filter: { employment: ['UNEMPLOYED'] } }],
  ['registrations', 'reserve', {}],
  ['registrations to be exported', 'reserve', { filter: { states: ['COMPLETE'] } }],
  ['registrations whose limit has come', 'reserve', { filter: { overdue: true } }],
  ['registrations by discharge', 'reserve', { sort: { field: 'dischargeDate', direction: 'DESC' } }],
] as const;

/** Follow-up and reserve registration: a page of each list, for the city and for one district. */
export async function benchAftercare(
  operations: Operations,
  database: BenchDatabase,
  { parts, aftercare }: Parameters,
  bars: Bars,
): Promise<void> {
  heading(`After discharge: lists of ${aftercare} plans and registrations`);
  const app = await composeProduct(database.url, database.folder);
  try {
    if (![...parts].some((part) => SEEDING.has(part))) {
      await seedData(app);
      await seedAccounts(app, 1);
    }
    const ctx = app.context({ kind: 'SYSTEM', name: '性能测试' });
    const org = await findOrgByCode(ctx, DISTRICT);
    if (!org) throw new Error(`no organisation ${DISTRICT}`);
    const account = {
      loginName: CHIEF,
      realName: '测试员',
      phone: '19900009004',
      orgId: org.id,
      roles: ['DIST_CHIEF'],
    };
    await createUser(ctx, { ...account, password: PASSWORD, confirmed: true });
  } finally {
    await app.stop();
  }
  line(`seeded in ${(await seedAftercare(database.url, aftercare)).toFixed(0)} s`);
  const web = await startWorker<{ url: string }>('servers/web.js', {
    BENCH_DATABASE: database.url,
    BENCH_ROOT: database.folder,
  });
  const rows: string[][] = [];
  for (const [who, loginName] of [
    ['city', CITY_OFFICER],
    ['district', CHIEF],
  ] as const) {
    const client = await new Client(web.ready.url, operations).signIn(loginName);
    for (const [title, list, variables] of PAGES) {
      const times: number[] = [];
      for (let n = 0; n < REPEATS; n += 1) {
        const begun = performance.now();
        await client.run(operations.aftercare[list], { first: PAGE, ...variables });
        times.push(performance.now() - begun);
      }
      const { p50, p95 } = percentiles(times);
      rows.push([`${title}, ${who}`, ms(p50), ms(p95)]);
      bars.atMost(`p95 ${title}, ${who}`, p95, BAR_MS, 'ms');
    }
  }
  table(['', 'p50 ms', 'p95 ms'], rows);
  await web.stop();
}
