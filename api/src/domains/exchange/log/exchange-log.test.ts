import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { logCalls } from '../../../../test/exchange-calls.ts';
import { setValue } from '../../../../test/probe-export.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { sealPending, verifyChainedLog } from '../../../platform/chain/index.ts';
import { admitUnloggedCall } from '../../../platform/exchange/log/admission.ts';
import { archiveName } from '../../../platform/exchange/log/archive-file.ts';
import { logCall } from '../../../platform/exchange/log/call-log.ts';
import type { ExchangeCall } from '../../../platform/exchange/log/exchange-call.ts';
import { exchangeLog } from '../../../platform/exchange/log/exchange-log.ts';
import { logWriterOf } from '../../../platform/exchange/log/log-writer.ts';
import { callLogModule } from '../../../platform/exchange/log/module.ts';
import { logYears } from '../../../platform/exchange/log/parameters.ts';
import { subjectIndex } from '../../../platform/exchange/log/subject-index.ts';
import { exportList } from '../../../platform/exports/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { callsExport } from './export-calls.ts';
import { askPayload, decidePayload, readPayload } from './payload-access.ts';
import { askPurge, confirmPurge, listArchives, listUnarchived } from './purge-days.ts';
import { verifyLogDays } from './verify-days.ts';

const PERSON = '310101194503120016';
const OTHER = '310101195607010036';
const NOW = '2026-03-09T02:00:00Z';

let app: Product;
let folder: string;
let auditor: Browser;
let security: Browser;
let auditorCtx: Ctx;
let securityCtx: Ctx;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-log-'));
  app = await product('exchange_log', { now: NOW, env: { DATA_DIR: folder, EXCHANGE_LOG_QUEUE: '5' } });
  auditor = await app.as('aud_admin');
  security = await app.as('sec_admin');
  auditorCtx = await auditor.ctx();
  securityCtx = await security.ctx();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const left = () => firstRow(ctx(), sql`select count(*)::int as n from exchange_call_log`);

const tamper = (work: (tx: Ctx) => Promise<unknown>) =>
  transaction(ctx(), async (tx) => {
    await run(tx, sql`set local session_replication_role = replica`);
    await work(tx);
  });

beforeEach(async () => {
  app.clock.set(new Date(NOW));
  const tables = ['log_payload', 'payload_access', 'log_archive', 'log_pending', 'log_chain', 'log_anchor', 'call_log'];
  await tamper(async (tx) => {
    for (const table of tables) await run(tx, sql`delete from ${sql.table(`exchange_${table}`)}`);
  });
});

const call = (overrides: Partial<ExchangeCall> = {}): ExchangeCall => ({
  direction: 'IN',
  clientIp: '10.10.1.20',
  appId: 'youfu',
  method: 'POST',
  path: '/exchange/v1/channels/RS_PENSION',
  httpStatus: 200,
  resultCode: '0000',
  startedAt: performance.now(),
  requestBytes: 10,
  responseBytes: 20,
  requestBody: '{}',
  ...overrides,
});

const about = (idNo: string): Partial<ExchangeCall> => ({
  subjects: [subjectIndex(app.keys, idNo) ?? ''],
  purpose: '优抚待遇核查',
  fieldsReturned: ['idNo', 'month', 'amount'],
});

const RANGE = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-20T00:00:00.000Z' };
const CALLS = `query ($filter: ExchangeCallFilterInput!) { exchangeCalls(filter: $filter) {
  totalCount nodes { id appId clientIp fieldsReturned purpose resultCode succeeded } } }`;
interface Found {
  totalCount: number;
  nodes: { id: string; resultCode: string }[];
}
const search = async (filter: object, who = auditor) => {
  const { data, code, message } = await who.run(CALLS, { filter: { ...RANGE, ...filter } });
  return { found: data.exchangeCalls as Found, code, message };
};

describe('the search', () => {
  it('AC38-1 finds exactly the calls about a person, with app, address, fields and purpose; the number itself is not stored', async () => {
    await logCall(ctx(), call(about(PERSON)));
    await logCall(ctx(), call(about(OTHER)));
    await logCall(ctx(), call({ httpStatus: 403, resultCode: 'DX-4032', clientIp: '10.10.1.21' }));
    const { found } = await search({ idNo: ` ${PERSON} ` });
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          appId: 'youfu',
          clientIp: '10.10.1.20',
          fieldsReturned: ['idNo', 'month', 'amount'],
          purpose: '优抚待遇核查',
          succeeded: true,
        },
      ],
    });
    const stored = await firstRow<{ text: string }>(
      ctx(),
      sql`select string_agg(l::text, '') as text from exchange_call_log l`,
    );
    expect(stored?.text).not.toContain(PERSON);
  });

  it.each([
    ['result', { resultCode: 'DX-4032' }],
    ['address', { ip: '10.10.1.21' }],
    ['success', { succeeded: false }],
  ])('narrows by %s', async (_name, filter) => {
    await logCall(ctx(), call());
    await logCall(ctx(), call({ httpStatus: 403, resultCode: 'DX-4032', clientIp: '10.10.1.21' }));
    expect((await search(filter)).found.nodes.map((n) => n.resultCode)).toEqual(['DX-4032']);
  });

  it.each([
    ['no range', { from: null, to: null }],
    ['a range beyond 93 days', { from: '2025-12-01T00:00:00.000Z' }],
    ['an end before the beginning', { from: '2026-03-21T00:00:00.000Z' }],
  ])('AC38-4 with %s is refused', async (_name, filter) => {
    expect(await search(filter)).toMatchObject({ message: '请选择时间范围（最长93天）', code: 'DX-LOG-01' });
  });

  it('an ID number that is none is refused at its field', async () => {
    expect((await search({ idNo: '123' })).code).toBe('BAD_INPUT');
  });

  it('is for who may see the log only', async () => {
    for (const name of ['clerk_hk', 'sys_admin', 'city_officer']) {
      expect((await search({}, await app.as(name))).code).toBe('FORBIDDEN');
    }
    expect((await search({}, new Browser(app))).code).toBe('UNAUTHENTICATED');
    expect((await search({}, await app.as('dx_admin'))).code).toBeUndefined();
  });
});

describe('integrity', () => {
  const verify = () => verifyLogDays(ctx(), '2026-03-01', '2026-03-31');
  const seal = async (count: number) => {
    for (let n = 0; n < count; n += 1) await logCall(ctx(), call({ messageId: `m${n}` }));
    await sealPending(ctx(), exchangeLog);
  };

  it('AC38-2 names the day and the first row that was altered, and alarms', async () => {
    await seal(5);
    app.clock.set(new Date('2026-03-10T02:00:00Z'));
    await seal(3);
    expect((await verify()).map(({ text }) => text)).toEqual(['完整，共 5 条', '完整，共 3 条']);
    await tamper((tx) =>
      run(
        tx,
        sql`update exchange_call_log set app_id = 'other'
             where id = (select entry_id from exchange_log_chain where day = '2026-03-09' and seq = 3)`,
      ),
    );
    expect(await verify()).toMatchObject([
      { day: '2026-03-09', brokenAt: 3, text: '第 3 条起校验失败' },
      { day: '2026-03-10', links: 3, text: '完整，共 3 条' },
    ]);
    const told = await rows<{ body: string }>(
      ctx(),
      sql`select body from notification where body like '%数据交换日志 2026-03-09 第 3 条起校验失败%'`,
    );
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    "update exchange_call_log set app_id = 'x'",
    'delete from exchange_call_log',
    'delete from exchange_log_chain',
  ])('refuses: %s', async (statement) => {
    await seal(1);
    await expect(run(ctx(), sql.raw(statement))).rejects.toThrow('exchange log rows are never changed');
  });

  it('is archived by day with a signature; two persons purge what has been online long enough, and the rest still verifies', async () => {
    await seal(4);
    app.clock.set(new Date('2026-03-11T20:30:00Z'));
    await app.job('exchange.archive-log');
    expect(await readdir(join(folder, 'exchange-archive'))).toEqual([archiveName('2026-03-09')]);

    app.clock.set(new Date('2027-06-01T02:00:00Z'));
    await seal(2);
    await expect(askPurge(securityCtx, '2027-05-01')).rejects.toMatchObject({ code: 'DX-LOG-02' });
    expect(await listUnarchived(securityCtx)).toEqual([]);
    await logCalls(app, [{ at: new Date('2026-03-20T02:00:00Z') }, { at: new Date('2027-05-30T02:00:00Z') }]);
    expect(await listUnarchived(securityCtx)).toEqual([{ day: '2026-03-20', rowCount: 1 }]);
    await askPurge(securityCtx, '2026-03-31');
    expect(
      await rows(ctx(), sql`select detail -> 'unarchived' as left from audit_entry where event = 'dx.log.purge-ask'`),
    ).toEqual([{ left: ['2026-03-20'] }]);
    await expect(confirmPurge(securityCtx)).rejects.toMatchObject({ code: 'E-0004' });
    expect(await confirmPurge(auditorCtx)).toMatchObject([{ day: '2026-03-09', purgedName: expect.any(String) }]);
    expect(await left()).toEqual({ n: 4 });
    expect(await verifyLogDays(ctx(), '2027-06-01', '2027-06-01')).toMatchObject([{ links: 2, text: '完整，共 2 条' }]);
    expect(await verifyChainedLog(ctx(), exchangeLog)).toMatchObject({ intact: true, links: 2 });

    // retention.logs (A11): the file goes when it was kept for six years, its row stays as proof.
    app.clock.set(new Date('2032-03-08T20:30:00Z'));
    await app.job('exchange.expire-log');
    expect(await readdir(join(folder, 'exchange-archive'))).toEqual([archiveName('2026-03-09')]);
    app.clock.set(new Date('2032-03-10T20:30:00Z'));
    await app.job('exchange.expire-log');
    await app.job('exchange.expire-log');
    expect(await readdir(join(folder, 'exchange-archive'))).toEqual([]);
    expect(await rows(ctx(), sql`select day::text from exchange_log_archive where expired_at is not null`)).toEqual([
      { day: '2026-03-09' },
    ]);
    expect(await listArchives(ctx())).toMatchObject([{ day: '2026-03-09', expiredAt: expect.anything() }]);
    expect([5, 6].map((years) => logYears.schema.safeParse(years).success)).toEqual([false, true]);
    expect(await rows(ctx(), sql`select object_id as day from audit_entry where event = 'dx.log.expire'`)).toEqual([
      { day: '2026-03-09' },
    ]);
  });

  it('a defective archive stops the purge', async () => {
    await seal(2);
    app.clock.set(new Date('2026-03-11T20:30:00Z'));
    await app.job('exchange.archive-log');
    await writeFile(join(folder, 'exchange-archive', archiveName('2026-03-09')), 'x');
    app.clock.set(new Date('2027-06-01T02:00:00Z'));
    await askPurge(securityCtx, '2026-03-31');
    await expect(confirmPurge(auditorCtx)).rejects.toMatchObject({
      code: 'DX-LOG-03',
      message: '2026-03-09 的归档不可用，未清理：归档文件摘要不符',
    });
    expect(await left()).toEqual({ n: 2 });
  });

  it.each([
    [
      'verifyExchangeLog(from: "2026-03-01", to: "2026-03-02") { day }',
      'aud_admin',
      ['sec_admin', 'dx_admin', 'clerk_hk'],
    ],
    ['askExchangeLogPurge(until: "2025-01-01") { day }', 'sec_admin', ['aud_admin', 'dx_admin', 'clerk_hk']],
    ['confirmExchangeLogPurge { day }', 'aud_admin', ['sec_admin', 'dx_admin', 'clerk_hk']],
  ])('%s is for %s only', async (operation, who, others) => {
    expect((await (await app.as(who)).run(`mutation { ${operation} }`)).code).toBeUndefined();
    for (const other of others)
      expect((await (await app.as(other)).run(`mutation { ${operation} }`)).code).toBe('FORBIDDEN');
    expect((await new Browser(app).run(`mutation { ${operation} }`)).code).toBe('UNAUTHENTICATED');
  });
});

describe('exports', () => {
  const filter = { from: new Date(RANGE.from), to: new Date(RANGE.to), idNo: PERSON };

  it('AC38-3 leave person, filter, reason, count and digest in the audit log, and no ID number', async () => {
    for (let n = 0; n < 7; n += 1) await logCall(ctx(), call(about(PERSON)));
    await logCall(ctx(), call());
    const made = await exportList(auditorCtx, callsExport, { ...filter, reason: '年度审计抽查' }, { orders: true });
    if (made.made !== 'FILE') throw new Error('ordered');
    const { name, file } = made;
    expect([name.startsWith('数据交换日志_'), file.rows]).toEqual([true, 7]);
    file.content().destroy();
    const audited = await firstRow<{ detail: unknown; actor: string }>(
      ctx(),
      sql`select detail, actor_id as actor from audit_entry where event = 'dx.log.export' order by id desc limit 1`,
    );
    expect(audited?.detail).toMatchObject({ rows: 7, sm3: file.sm3, reason: '年度审计抽查', byPerson: true });
    expect(JSON.stringify(audited)).not.toContain(PERSON);
  });

  it('of more than export.maxRows calls are made in the background, with the same entry in the audit log', async () => {
    for (let n = 0; n < 9; n += 1) await logCall(ctx(), call(about(PERSON)));
    await setValue(ctx(), 'export.maxRows', 5);
    const request = { ...filter, reason: '年度审计抽查' };
    const made = await exportList(auditorCtx, callsExport, request, { orders: true });
    await setValue(ctx(), 'export.maxRows', 50_000);
    if (made.made !== 'ORDER') throw new Error('made at once');
    await app.job('exports.run', { orderId: made.orderId });
    const audited = await firstRow<{ detail: { rows: number } }>(
      ctx(),
      sql`select detail from audit_entry where event = 'dx.log.export' and detail->>'order' = ${made.orderId}`,
    );
    expect(audited?.detail).toMatchObject({ reason: '年度审计抽查', byPerson: true });
    expect(audited?.detail.rows).toBeGreaterThanOrEqual(9);
    expect(JSON.stringify(audited)).not.toContain(PERSON);
  });

  it('need a reason', async () => {
    const short = exportList(auditorCtx, callsExport, { ...filter, reason: '查' }, { orders: true });
    await expect(short).rejects.toMatchObject({ code: 'E-0005' });
  });
});

describe('kept payloads', () => {
  const ASK = 'mutation ($logId: ID!) { askExchangePayload(logId: $logId, reason: "纠纷取证需要") { id } }';
  const DECIDE = 'mutation ($id: ID!) { decideExchangePayload(id: $id, approve: true) { approvedName } }';
  const READ = 'mutation ($logId: ID!) { readExchangePayload(logId: $logId) { request response } }';

  it('are sealed, and opened only after another administrator has agreed, for a day', async () => {
    await logCall(ctx(), call({ payload: { request: `{"idNo":"${PERSON}"}`, response: '{"amount":"1.00"}' } }));
    const stored = await firstRow<{ text: string; id: string }>(
      ctx(),
      sql`select p::text as text, log_id as id from exchange_log_payload p`,
    );
    expect(stored?.text).not.toContain(PERSON);
    const logId = stored?.id;
    expect((await auditor.run(READ, { logId })).code).toBe('DX-LOG-05');
    const { id } = (await auditor.run(ASK, { logId })).data.askExchangePayload as { id: string };
    await security.run(DECIDE, { id });
    expect((await security.run(DECIDE, { id })).code).toBe('DX-LOG-04');
    const { request } = (await auditor.run(READ, { logId })).data.readExchangePayload as { request: string };
    expect(request).toContain(PERSON);
    app.clock.advance(25 * 3_600_000);
    await expect(readPayload(auditorCtx, logId ?? '')).rejects.toMatchObject({ code: 'DX-LOG-05' });
  });

  it('are for the administrators only, and nobody decides on their own wish', async () => {
    await logCall(ctx(), call({ payload: { request: '{}', response: '{}' } }));
    const [kept] = await rows<{ id: string }>(ctx(), sql`select log_id as id from exchange_log_payload`);
    const logId = kept?.id ?? '';
    for (const name of ['dx_admin', 'sec_admin', 'clerk_hk'])
      expect((await (await app.as(name)).run(ASK, { logId })).code).toBe('FORBIDDEN');
    expect((await auditor.run(ASK, { logId: 'x' })).code).toBe('NOT_FOUND');
    const { id } = await askPayload(auditorCtx, logId, '纠纷取证需要');
    await expect(decidePayload(auditorCtx, id, true)).rejects.toMatchObject({ code: 'E-0004' });
  });
});

describe('resilience', () => {
  const stored = async () =>
    (await firstRow<{ n: number }>(ctx(), sql`select count(*)::int as n from exchange_call_log`))?.n;
  const breakStore = () => run(ctx(), sql`alter table exchange_log_pending rename to exchange_log_pending_away`);
  const mendStore = () => run(ctx(), sql`alter table exchange_log_pending_away rename to exchange_log_pending`);

  it('calls wait on the disk while the store is down; beyond the limit sensitive channels are refused and others counted; then all is written', async () => {
    const end = await callLogModule.background?.(app);
    try {
      await breakStore();
      for (let n = 0; n < 5; n += 1) await logCall(ctx(), call());
      const writer = logWriterOf(app);
      expect(writer?.admits).toBe(false);
      expect(() => admitUnloggedCall(app, true)).toThrow('日志服务暂不可用，敏感通道已暂停');
      expect(() => admitUnloggedCall(app, false)).not.toThrow();
      await logCall(ctx(), call());
      expect(writer?.health).toMatchObject({ waiting: 5, unlogged: 1 });
      await mendStore();
      await writer?.flush();
      expect(await stored()).toBe(5);
      expect(() => admitUnloggedCall(app, true)).not.toThrow();
    } finally {
      await end?.();
    }
  });

  it('what a process left behind is written by the next, once', async () => {
    const end = await callLogModule.background?.(app);
    await breakStore();
    for (let n = 0; n < 3; n += 1) await logCall(ctx(), call());
    await end?.();
    await mendStore();
    expect(await stored()).toBe(0);
    const endAgain = await callLogModule.background?.(app);
    await logWriterOf(app)?.flush();
    await endAgain?.();
    expect(await stored()).toBe(3);
    expect(await firstRow(ctx(), sql`select count(*)::int as n from exchange_log_pending`)).toEqual({ n: 3 });
    expect(await readdir(join(folder, 'exchange-log', (await readdir(join(folder, 'exchange-log')))[0] ?? ''))).toEqual(
      [],
    );
  });
});
