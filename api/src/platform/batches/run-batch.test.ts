import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { onProbe, prepareProbe, probeModule, startProbe, stateOf, workOf } from '../../../test/probe-batch.ts';
import { type Product, product } from '../../../test/product.ts';
import { statementsOf } from '../../../test/statements.ts';
import { until } from '../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { DomainError } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { pauseBatch, resumeBatch, stopBatch } from './control-batch.ts';
import { BATCH_CHUNK } from './run-batch.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const work = (batchId: string) => app.job('batches.run', { batchId });

beforeAll(async () => {
  app = await product('run_batch', { further: [probeModule] });
  await prepareProbe(system());
  clerk = await app.as('clerk_hk');
});
afterEach(() => onProbe(() => undefined));
afterAll(() => app.close());

const noticesOf = (id: string) =>
  rows<{ title: string; body: string; link: string; login: string }>(
    system(),
    sql`
    select n.title, n.body, n.link, u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
     where n.template_code = 'N21' and n.record_id = ${id}`,
  );

describe('a batch', () => {
  it('is worked off in the name of its starter, row by row on record, and its end rings the bell', async () => {
    const id = await startProbe(await clerk.ctx(), 120);
    expect(await stateOf(system(), id)).toEqual({ state: 'WAITING', ok: 0, skipped: 0, failed: 0, total: 120 });
    expect(app.sentJobs.at(-1)).toEqual({ name: 'batches.run', key: id });
    await work(id);
    expect(await stateOf(system(), id)).toEqual({ state: 'DONE', ok: 120, skipped: 0, failed: 0, total: 120 });
    expect(await workOf(system(), id)).toEqual({ once: 120, twice: 0 });
    const actors = await rows<{ actor: string }>(system(), sql`select distinct actor from probe`);
    expect(actors).toEqual([{ actor: 'clerk_hk' }]);
    expect(await noticesOf(id)).toEqual([
      {
        title: '批量任务已完成：试验',
        body: expect.stringContaining('成功 120 件，跳过 0 件，失败 0 件，未执行 0 件'),
        link: `/batches/${id}`,
        login: 'clerk_hk',
      },
    ]);
  });

  it('of 10,000 rows costs the same statements per chunk as one of a hundred', async () => {
    const cost = async (count: number) => {
      const id = await startProbe(await clerk.ctx(), count);
      return (await statementsOf(app, () => work(id))).length;
    };
    const [one, two, many] = [await cost(BATCH_CHUNK), await cost(2 * BATCH_CHUNK), await cost(10_000)];
    expect(two - one).toBeLessThanOrEqual(12);
    expect(many - one).toBe((two - one) * (10_000 / BATCH_CHUNK - 1));
  });

  it('keeps its input sealed', async () => {
    const id = await startProbe(await clerk.ctx(), 1);
    const stored = await firstRow<{ cipher: string }>(
      system(),
      sql`select input_cipher as cipher from batch where id = ${id}`,
    );
    expect(stored?.cipher).toMatch(/^g1\./);
    await work(id);
  });

  it('tries a chunk that breaks row by row: only the bad ones fail, with code and reason', async () => {
    onProbe((_tx, position) => {
      if (position === 7) throw new Error('a bug');
      if (position === 9) throw new DomainError('E-0503', '当前状态不允许该操作（当前：撤销）');
    });
    const id = await startProbe(await clerk.ctx(), 60);
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'DONE', ok: 58, failed: 2 });
    expect(await workOf(system(), id)).toEqual({ once: 58, twice: 0 });
    const failed = await rows(
      system(),
      sql`select position, code, message from batch_row where batch_id = ${id} and result = 'FAILED' order by position`,
    );
    expect(failed).toEqual([
      {
        position: 7,
        code: 'E-0502',
        message: expect.stringMatching(/^第7行：系统处理失败，未作更改（编号 .+）$/),
      },
      { position: 9, code: 'E-0503', message: '当前状态不允许该操作（当前：撤销）' },
    ]);
    // 01 §15.2 "batch failed": what broke is the technicians' business, what the rules refuse is not.
    const told = await rows<{ body: string; login: string }>(
      system(),
      sql`select n.body, u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N04' and n.body like '%后台批量任务%'`,
    );
    expect(told).toEqual([
      {
        body: expect.stringMatching(/有 1 行系统处理失败（E-0502）；影响范围：共 60 行，失败的 1 行未作更改/),
        login: 'tech_city',
      },
    ]);
  });
});

describe('a batch of two lanes', () => {
  /** Holds the first row of each of the first two chunks until `open` is called. */
  function gate() {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    const waiting = new Set<number>();
    onProbe(async (_tx, position) => {
      if (position !== 1 && position !== BATCH_CHUNK + 1) return;
      waiting.add(position);
      await opened;
    });
    return { open, bothWait: () => until(() => waiting.size === 2) };
  }

  it('works at two chunks side by side, each row once', async () => {
    const { open, bothWait } = gate();
    const id = await startProbe(await clerk.ctx(), 430, 'probe.lanes');
    const working = work(id);
    await bothWait();
    open();
    await working;
    expect(await stateOf(system(), id)).toEqual({ state: 'DONE', ok: 430, skipped: 0, failed: 0, total: 430 });
    expect(await workOf(system(), id)).toEqual({ once: 430, twice: 0 });
  });

  it('is paused once both chunks under way are done, and nothing is done after that', async () => {
    const { open, bothWait } = gate();
    const id = await startProbe(await clerk.ctx(), 430, 'probe.lanes');
    const working = work(id);
    await bothWait();
    const paused = pauseBatch(await clerk.ctx(), id);
    await until(
      async () =>
        (
          await rows(
            system(),
            sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
          )
        ).length > 0,
    );
    open();
    await Promise.all([working, paused]);
    const { ok = 0, state } = (await stateOf(system(), id)) ?? {};
    expect({ state, whole: ok % BATCH_CHUNK, some: ok >= 2 * BATCH_CHUNK && ok < 430 }).toEqual({
      state: 'PAUSED',
      whole: 0,
      some: true,
    });
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'PAUSED', ok });
    await resumeBatch(await clerk.ctx(), id);
    await work(id);
    expect(await workOf(system(), id)).toEqual({ once: 430, twice: 0 });
  });

  it('counts a bad row once, whichever lane tries its chunk row by row', async () => {
    onProbe((_tx, position) => {
      if (position === 50 || position === 150) throw new Error('a bug');
    });
    const id = await startProbe(await clerk.ctx(), 300, 'probe.lanes');
    await work(id);
    expect(await stateOf(system(), id)).toEqual({ state: 'DONE', ok: 298, skipped: 0, failed: 2, total: 300 });
    expect(await workOf(system(), id)).toEqual({ once: 298, twice: 0 });
  });
});

describe('a batch whose worker dies', () => {
  it('goes on with another exactly where it stood: no row twice, none lost', async () => {
    const id = await startProbe(await clerk.ctx(), 230);
    let backend: number | undefined;
    // The first worker is stuck in its second chunk for good, as a process that was killed.
    onProbe(async (tx, position) => {
      if (position !== 175 || backend !== undefined) return;
      backend = (await firstRow<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`))?.pid;
      await new Promise(() => undefined);
    });
    void work(id);
    await until(() => backend !== undefined);
    // What the operating system does to the connections of a dead process.
    await run(system(), sql`select pg_terminate_backend(${backend ?? 0})`);
    await until(async () => (await stateOf(system(), id))?.ok === BATCH_CHUNK);

    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'RUNNING', ok: BATCH_CHUNK });
    app.clock.advance(31_000);
    app.sentJobs.length = 0;
    await app.job('batches.resume');
    expect(app.sentJobs).toEqual([{ name: 'batches.run', key: id }]);
    await work(id);
    expect(await stateOf(system(), id)).toEqual({ state: 'DONE', ok: 230, skipped: 0, failed: 0, total: 230 });
    expect(await workOf(system(), id)).toEqual({ once: 230, twice: 0 });
  });

  it('that was only slow does nothing more once another has taken over', async () => {
    const id = await startProbe(await clerk.ctx(), 250);
    let wakeUp: () => void = () => undefined;
    let asleep = false;
    onProbe(async (_tx, position) => {
      if (position !== 160 || asleep) return;
      asleep = true;
      await new Promise<void>((resolve) => {
        wakeUp = resolve;
      });
    });
    const slow = work(id);
    await until(() => asleep);
    app.clock.advance(31_000);
    const other = work(id);
    wakeUp();
    await Promise.all([slow, other]);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'DONE', ok: 250, failed: 0 });
    expect(await workOf(system(), id)).toEqual({ once: 250, twice: 0 });
  });

  it('whose job was lost is found by the sweep', async () => {
    const id = await startProbe(await clerk.ctx(), 1);
    app.sentJobs.length = 0;
    await app.job('batches.resume');
    expect(app.sentJobs).toEqual([]);
    app.clock.advance(61_000);
    await app.job('batches.resume');
    expect(app.sentJobs).toEqual([{ name: 'batches.run', key: id }]);
    await work(id);
  });
});

describe('a batch under way', () => {
  it('pauses after the chunk, stands still, and goes on with the next row', async () => {
    const ctx = await clerk.ctx();
    const id = await startProbe(ctx, 400);
    let paused: Promise<void> | undefined;
    onProbe((_tx, position) => {
      if (position === BATCH_CHUNK + 1) paused = pauseBatch(ctx, id);
    });
    await work(id);
    await paused;
    const still = await stateOf(system(), id);
    expect(still).toMatchObject({ state: 'PAUSED', failed: 0 });
    expect([2 * BATCH_CHUNK, 3 * BATCH_CHUNK]).toContain(still?.ok);
    await work(id);
    expect(await stateOf(system(), id)).toEqual(still);
    onProbe(() => undefined);
    await resumeBatch(await clerk.ctx(), id);
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'DONE', ok: 400 });
    expect(await workOf(system(), id)).toEqual({ once: 400, twice: 0 });
  });

  it('is stopped for good: what is done stays done, the rest has no result, and the bell says both', async () => {
    const ctx = await clerk.ctx();
    const id = await startProbe(ctx, 200);
    let stopped: Promise<void> | undefined;
    onProbe((_tx, position) => {
      if (position === 10) stopped = stopBatch(ctx, id);
    });
    await work(id);
    await stopped;
    const end = await stateOf(system(), id);
    expect(end).toMatchObject({ state: 'STOPPED' });
    expect(await workOf(system(), id)).toEqual({ once: end?.ok, twice: 0 });
    expect(await noticesOf(id)).toMatchObject([{ body: expect.stringContaining(`未执行 ${200 - (end?.ok ?? 0)} 件`) }]);
    await expect(resumeBatch(await clerk.ctx(), id)).rejects.toMatchObject({ code: 'E-BAT-03' });
  });

  it('stops when its starter’s account is closed', async () => {
    const other = await app.as('clerk_hk2');
    const id = await startProbe(await other.ctx(), 60);
    await run(system(), sql`update user_account set valid_to = '2026-03-01' where login_name = 'clerk_hk2'`);
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'STOPPED', ok: 0 });
  });
});
