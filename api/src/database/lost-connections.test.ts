import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database/test-database.ts';
import { until } from '../../test/until.ts';
import { type Ctx, transaction } from '../platform/kernel/index.ts';
import { rows, run, sql } from './sql.ts';

/** More than the pool has places. */
const TIMES = 15;

let app: BareApp;
let database: FreshDatabase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  database = await freshDatabase('lost_connections');
  app = await bareApp({ url: database.url, modules: [] });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('a node that vanishes', () => {
  it('is noticed by the server within half a minute', async () => {
    const asked = sql`select current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int
                             * current_setting('tcp_keepalives_count')::int as seconds`;
    expect(await rows(system(), asked)).toEqual([{ seconds: 25 }]);
  });
});

describe('connections that break inside a transaction', () => {
  it('cost the pool no place', async () => {
    const broken = Array.from({ length: TIMES }, () =>
      transaction(system(), (tx) => run(tx, sql`select pg_terminate_backend(pg_backend_pid())`)),
    );
    const outcomes = await Promise.allSettled(broken);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    let answered = 0;
    const asked = Array.from({ length: TIMES }, async () => {
      await transaction(system(), (tx) => rows(tx, sql`select 1`));
      answered += 1;
    });
    await until(() => answered === TIMES);
    await Promise.all(asked);
  });
});
