import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Browser } from '../../../../test/access.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let built: BuiltCase;
let other: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const RETRY = 'mutation ($q: ID!, $f: OutboxFilter) { retryFailedPushes(requestId: $q, filter: $f) }';

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('push_log');
  server = await serverOf(app);
  clerk = await app.as('clerk_hk');
  built = await buildCase(system(), { only: ['M01', 'M03'] });
  other = await buildCase(system(), { only: ['M01'], region: '310115' });
  await run(system(), sql`update outbox_message set state = 'DEAD', attempts = 7, last_error = '对方无应答'`);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const statesOf = async ({ id }: BuiltCase) =>
  (
    await rows<{ state: string }>(system(), sql`select state from outbox_message where root_id = ${id} order by id`)
  ).map(({ state }) => state);

describe('推送日志 for many pushes (01 §7.7, §15.3)', () => {
  it('is narrowed by kind and day, and taken away as a file by who may see it, of the own scope alone', async () => {
    const count = async (f: object, browser = clerk) => {
      const { data, code } = await browser.run('query ($f: OutboxFilter) { pushes(filter: $f) { totalCount } }', { f });
      return code ?? (data.pushes as { totalCount: number }).totalCount;
    };
    const all = (await statesOf(built)).length;
    expect(await count({})).toBe(all);
    expect(await count({ kind: 'BASIC' })).toBe(all);
    expect(await count({ kind: 'DONE' })).toBe(0);
    expect(await count({ from: '2026-03-09', to: '2026-03-09' })).toBe(all);
    expect(await count({ from: '2026-03-10' })).toBe(0);
    expect(await count({ to: '2026-02-30' })).toBe('BAD_INPUT');
    const file = (browser: Browser, filter: object = {}) =>
      fetchExport(server, browser, `/exports/pushes.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    const { rows: lines } = await readSheet(await file(clerk, { state: ['DEAD'] }), '推送编号');
    expect(lines).toHaveLength(all);
    expect(lines[0]).toMatchObject({ 状态: '推送失败', 最近错误: '对方无应答', 报文类型: '基本信息' });
    const { header } = await readSheet(await file(clerk, { kind: 'BASIC', state: ['RETRY'] }), '推送编号');
    expect(header.get('筛选条件')).toBe('推送待重试；基本信息');
    // Numbers, states and the counterpart's words; never the message.
    expect(Object.keys(lines[0] ?? {})).toHaveLength(11);
    expect((await file(await app.as('dept_ga'))).statusCode).toBe(403);
    expect((await file(clerk, { state: ['LOST'] })).statusCode).toBe(400);
  });

  it('批量重推 takes what failed under the filter in the background, once, and nothing of another district', async () => {
    const failed = (browser: Browser, f: object = {}) =>
      browser.run('query ($f: OutboxFilter) { failedPushes(filter: $f) }', { f });
    const all = (await statesOf(built)).length;
    expect((await failed(clerk)).data).toEqual({ failedPushes: all });
    const among = async (...state: string[]) => (await failed(clerk, { state })).data.failedPushes;
    expect(await among('ACKED', 'DEAD')).toBe(all);
    expect(await among('REJECTED')).toBe(0);
    expect(await among('ACKED', 'RETRY')).toBe(0);
    expect((await clerk.run(RETRY, { q: randomUUID(), f: { state: ['ACKED'] } })).code).toBe('E-BAT-01');
    expect((await failed(await app.as('dept_ga'))).code).toBe('FORBIDDEN');
    const order = { q: randomUUID(), f: { from: '2026-03-09' } };
    const first = await clerk.run(RETRY, order);
    const batchId = first.data.retryFailedPushes as string;
    expect((await clerk.run(RETRY, order)).data).toEqual(first.data);
    await app.job('batches.run', { batchId });
    const { data } = await clerk.run('query ($id: ID!) { batch(id: $id) { state total ok failed } }', { id: batchId });
    expect(data.batch).toMatchObject({ state: 'DONE', total: all, ok: all, failed: 0 });
    expect(new Set(await statesOf(built))).toEqual(new Set(['PENDING']));
    expect(new Set(await statesOf(other))).toEqual(new Set(['DEAD']));
    expect((await clerk.run(RETRY, { q: randomUUID(), f: {} })).code).toBe('E-BAT-01');
  });
});
