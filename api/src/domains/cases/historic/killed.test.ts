import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { startChild } from '../../../../test/child/start-child.ts';
import { oldCases, propose, readRun, workOf } from '../../../../test/historic.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { rows, sql } from '../../../database/sql.ts';
import { approveBatch } from '../../../platform/batches/control-batch.ts';
import { BATCH_CHUNK } from '../../../platform/batches/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** How often the worker dies before the end; `BATCH_KILLS=20` for a long trial: a worker takes seconds to start. */
const KILLS = Number(process.env.BATCH_KILLS ?? 1);
/** A chunk for each death and half of one more, so that a worker dies between two and within one; `BATCH_ROWS=2000` for a long trial. */
const ROWS = Number(process.env.BATCH_ROWS ?? (KILLS + 0.5) * BATCH_CHUNK);

let app: Product;
let officer: Browser;
let url: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const child = (file: string, env: Readonly<Record<string, string>>) =>
  startChild(file, { DATABASE_URL: url, NOW: app.clock.now().toISOString(), ...env });

beforeAll(async () => {
  app = await product('historic_killed');
  officer = await app.as('city_officer');
  const [database] = await rows<{ name: string }>(system(), sql`select current_database() as name`);
  const address = new URL(app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
  await oldCases(system(), ROWS);
}, 180_000);
afterAll(() => app.close());

describe('a batch of several chunks', () => {
  it('is there whole or not at all when the API dies while it freezes the list, and a repeat finds it', async () => {
    const requestId = randomUUID();
    const api = child('historic-api.ts', { REQUEST_ID: requestId, SEEN: String(ROWS) });
    const frozen = async () =>
      (await rows<{ n: number }>(system(), sql`select count(*)::int as n from batch_row`))[0]?.n ?? 0;
    // The statement that freezes the rows is under way in the database when the process is gone.
    await until(
      async () =>
        (
          await rows(
            system(),
            sql`select 1 from pg_stat_activity where query like '%insert into batch%' and pid <> pg_backend_pid()`,
          )
        ).length > 0 || (await frozen()) > 0,
      60_000,
    );
    await api.kill();
    await until(async () => [0, ROWS].includes(await frozen()));
    const { run } = await propose(officer, { requestId, seen: ROWS });
    expect(run?.batch).toMatchObject({ state: 'PROPOSED', total: ROWS });
    expect(await frozen()).toBe(ROWS);
  }, 120_000);

  it('is done with each row once although its worker is killed at no chosen moment', async () => {
    const [batch] = await rows<{ id: string }>(system(), sql`select id from batch where state = 'PROPOSED'`);
    const id = batch?.id ?? '';
    await approveBatch(await (await app.as('city_officer2')).ctx(), id);
    const done = async () =>
      (await rows<{ ok: number }>(system(), sql`select ok from batch where id = ${id}`))[0]?.ok ?? 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await done();
      const worker = child('batch-worker.ts', { BATCH_ID: id });
      await until(
        async () => {
          const now = await done();
          return now > before || now === ROWS;
        },
        60_000,
        50,
      );
      await sleep(randomInt(0, 200));
      await worker.kill();
      app.clock.advance(31_000);
    }
    await app.job('batches.run', { batchId: id });
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'DONE', ok: ROWS, skipped: 0, failed: 0 });
    expect(await workOf(system(), 'historicReturn')).toEqual({
      cases: ROWS,
      subCases: 2 * ROWS,
      twice: 0,
      pushes: 2 * ROWS,
    });
    const results = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from historic_result where batch_id = ${id}`,
    );
    expect(results).toEqual([{ n: 3 * ROWS }]);
  }, 300_000);
});
