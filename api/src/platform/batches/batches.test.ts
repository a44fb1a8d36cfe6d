import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../test/access.ts';
import { fetchExport, readSheet } from '../../../test/exports.ts';
import { onProbe, prepareProbe, probeModule, startProbe, stateOf } from '../../../test/probe-batch.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import type { Ctx } from '../kernel/index.ts';
import { maySee } from './find-batch.ts';
import { BATCH_ROWS_MAX, startBatch } from './start-batch.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let colleague: Browser;
let head: Browser;
let pudong: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const work = (batchId: string) => app.job('batches.run', { batchId });

beforeAll(async () => {
  app = await product('batches', { further: [probeModule] });
  server = await serverOf(app);
  await prepareProbe(system());
  [clerk, colleague, head, pudong] = [
    await app.as('clerk_hk'),
    await app.as('clerk_hk2'),
    await app.as('head_hk'),
    await app.as('clerk_pd'),
  ];
});
afterEach(() => onProbe(() => undefined));
afterAll(async () => {
  await server.close();
  await app.close();
});

const MUTATIONS = ['pauseBatch', 'resumeBatch', 'stopBatch', 'approveBatch'] as const;
const change = (browser: Browser, name: string, id: string) =>
  browser.run(`mutation ($id: ID!) { ${name}(id: $id) { id state } }`, { id });
const retry = (browser: Browser, id: string, requestId: string = randomUUID()) =>
  browser.run('mutation ($id: ID!, $r: ID!) { retryBatch(id: $id, requestId: $r) { id total retryOf } }', {
    id,
    r: requestId,
  });
const BATCH = `query ($id: ID!) { batch(id: $id) { own state stateTitle total ok failed open starterName canPause canResume canStop canRetry
  resultFileUrl } }`;

describe('access to batches', () => {
  it('asks everybody to sign in, and refuses who has no right to batches', async () => {
    const id = await startProbe(await clerk.ctx(), 1);
    const technician = await app.as('tech_city');
    for (const [browser, code] of [
      [new Browser(app), 'UNAUTHENTICATED'],
      [technician, 'FORBIDDEN'],
    ] as const) {
      expect(await browser.run('{ batches { nodes { id } } }')).toMatchObject({ code });
      expect(await browser.run(BATCH, { id })).toMatchObject({ code });
      expect(await browser.run('query ($id: ID!) { batchRows(id: $id) { nodes { id } } }', { id })).toMatchObject({
        code,
      });
      for (const name of MUTATIONS) expect(await change(browser, name, id)).toMatchObject({ code });
      expect(await retry(browser, id)).toMatchObject({ code });
      const { statusCode } = await fetchExport(server, browser, `/exports/batches/${id}.xlsx`);
      expect(statusCode).toBe(code === 'FORBIDDEN' ? 403 : 401);
    }
    await expect(startProbe(await technician.ctx(), 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await work(id);
  });

  it('a colleague’s batch is absent, and the audit log knows who asked', async () => {
    const id = await startProbe(await clerk.ctx(), 1);
    for (const browser of [colleague, pudong]) {
      const asked = async () => {
        expect(await browser.run(BATCH, { id })).toMatchObject({ code: 'NOT_FOUND' });
      };
      expect(await auditOf(system(), ['access.out-of-scope'], asked, 1)).toMatchObject([{ objectId: id, ok: false }]);
    }
    for (const browser of [colleague, pudong]) {
      for (const name of MUTATIONS) expect(await change(browser, name, id)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await retry(browser, id)).toMatchObject({ code: 'NOT_FOUND' });
      expect((await fetchExport(server, browser, `/exports/batches/${id}.xlsx`)).statusCode).toBe(404);
      const { data } = await browser.run('{ batches(first: 100) { nodes { id } } }');
      expect(JSON.stringify(data)).not.toContain(id);
    }
    await work(id);
  });

  it('the head of the centre looks on, but neither pauses nor stops', async () => {
    const id = await startProbe(await clerk.ctx(), 1);
    const none = { canPause: false, canResume: false, canStop: false };
    expect((await head.run(BATCH, { id })).data.batch).toMatchObject({ own: false, starterName: '刘敏', ...none });
    const { data } = await head.run('{ batches(filter: { state: [WAITING] }) { nodes { id } totalCount } }');
    expect(JSON.stringify(data)).toContain(id);
    for (const name of MUTATIONS) expect(await change(head, name, id)).toMatchObject({ code: 'FORBIDDEN' });
    const place = { starterId: randomUUID(), orgId: randomUUID(), orgPath: '/x/', districtCode: '310115' };
    expect(maySee(await head.ctx(), place)).toBe(false);
    await work(id);
  });
});

describe('batches', () => {
  it('show their rows and what may be done with them', async () => {
    onProbe((_tx, position) => {
      if (position === 2) throw new Error('a bug');
    });
    const id = await startProbe(await clerk.ctx(), 3);
    expect((await clerk.run(BATCH, { id })).data.batch).toMatchObject({
      own: true,
      state: 'WAITING',
      stateTitle: '等待',
      open: 3,
      canPause: true,
      canStop: true,
      canResume: false,
      canRetry: false,
      resultFileUrl: null,
    });
    expect((await fetchExport(server, clerk, `/exports/batches/${id}.xlsx`)).statusCode).toBe(400);
    await work(id);
    expect((await clerk.run(BATCH, { id })).data.batch).toMatchObject({
      state: 'DONE',
      ok: 2,
      failed: 1,
      open: 0,
      canPause: false,
      canRetry: true,
    });
    const rows =
      'query ($id: ID!, $r: RowResult, $a: String) { batchRows(id: $id, result: $r, first: 1, after: $a) { nodes { title result code } pageInfo { endCursor hasNextPage } totalCount } }';
    expect((await clerk.run(rows, { id, r: 'FAILED' })).data.batchRows).toMatchObject({
      nodes: [{ result: 'FAILED', code: 'E-0502' }],
      totalCount: 1,
    });
    const first = (await clerk.run(rows, { id })).data.batchRows as { pageInfo: { endCursor: string } };
    expect((await clerk.run(rows, { id, a: first.pageInfo.endCursor })).data.batchRows).toMatchObject({
      nodes: [{ result: 'FAILED' }],
    });
    expect(await clerk.run(rows, { id, a: 'nonsense' })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('leave a file with one line per row, its code and reason', async () => {
    onProbe((_tx, position) => {
      if (position === 2) throw new Error('a bug');
    });
    const id = await startProbe(await clerk.ctx(), 3);
    await work(id);
    const logged = await auditOf(
      system(),
      ['batch.export'],
      async () => {
        const sheet = await readSheet(await fetchExport(server, clerk, `/exports/batches/${id}.xlsx`), '序号');
        expect(sheet.header.get('办理结果')).toBe('成功 2 件，跳过 0 件，失败 1 件，未执行 0 件');
        expect(sheet.rows).toMatchObject([
          { 序号: 1, 编号: 'P1', 结果: '成功' },
          { 序号: 2, 结果: '失败', 代码: 'E-0502', 原因: expect.stringMatching(/^第2行/) },
          { 序号: 3, 编号: 'P3', 结果: '成功' },
        ]);
      },
      1,
    );
    expect(logged).toMatchObject([{ objectId: id, detail: { rows: 3 } }]);
  });

  it('try their failed rows again as a new batch, once per request', async () => {
    onProbe((_tx, position) => {
      if (position > 3) throw new Error('a bug');
    });
    const id = await startProbe(await clerk.ctx(), 5);
    expect(await retry(clerk, id)).toMatchObject({ code: 'E-BAT-04' });
    await work(id);
    onProbe(() => undefined);
    const requestId = randomUUID();
    const again = (await retry(clerk, id, requestId)).data.retryBatch as { id: string };
    expect(again).toMatchObject({ total: 2, retryOf: id });
    expect((await retry(clerk, id, requestId)).data.retryBatch).toEqual(again);
    await work(again.id);
    expect(await stateOf(system(), again.id)).toMatchObject({ state: 'DONE', ok: 2, failed: 0 });
    expect(await retry(clerk, again.id)).toMatchObject({ code: 'E-BAT-04' });
  });

  it('refuse an empty list, one that is too long, a foreign request id and the same id for something else', async () => {
    const ctx = await clerk.ctx();
    await expect(startProbe(ctx, 0)).rejects.toMatchObject({ code: 'E-BAT-01' });
    await expect(startProbe(ctx, BATCH_ROWS_MAX + 1)).rejects.toMatchObject({ code: 'E-BAT-02' });
    const batch = { kind: 'probe', title: '试验', requestId: randomUUID(), input: {}, rows: [{ id: randomUUID() }] };
    await expect(startBatch(ctx, { ...batch, requestId: 'x' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const id = await startBatch(ctx, batch);
    expect(await startBatch(ctx, batch)).toBe(id);
    await expect(startBatch(ctx, { ...batch, title: '别的' })).rejects.toMatchObject({ code: 'E-IDEM-01' });
    await work(id);
  });

  it('tell their starter of each chunk, and nobody else', async () => {
    app.events.length = 0;
    const id = await startProbe(await clerk.ctx(), 120);
    await work(id);
    const told = app.events.flatMap((event) => (event.type === 'batch' ? [event] : []));
    expect(told.length).toBeGreaterThanOrEqual(4);
    const [event] = told;
    if (!event) throw new Error('nothing told');
    expect(event.batchId).toBe(id);
    const seen = await Promise.all([clerk, colleague, head, pudong].map(async (b) => maySee(await b.ctx(), event)));
    expect(seen).toEqual([true, false, true, false]);
  });

  it('of a kind that needs a second person wait for one, who is not their starter (E-0004)', async () => {
    const chief = await app.as('chief_hk');
    const id = await startProbe(await chief.ctx(), 2, 'probe.two');
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'PROPOSED', ok: 0 });
    expect(await change(chief, 'approveBatch', id)).toMatchObject({ code: 'E-0004' });
    const city = await app.as('city_officer');
    expect((await change(city, 'approveBatch', id)).data.approveBatch).toMatchObject({ state: 'WAITING' });
    expect(await change(city, 'approveBatch', id)).toMatchObject({ code: 'E-BAT-03' });
    await work(id);
    expect(await stateOf(system(), id)).toMatchObject({ state: 'DONE', ok: 2 });
  });
});
