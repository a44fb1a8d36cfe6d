import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../test/access.ts';
import { fetchExport } from '../../../test/exports.ts';
import {
  onExportPage,
  type ProbeRequest,
  prepareLines,
  probeExportModule,
  probeList,
  setValue,
} from '../../../test/probe-export.ts';
import { type Product, product } from '../../../test/product.ts';
import { setRoles } from '../../../test/roles.ts';
import { serverOf } from '../../../test/security/http.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { settleAudit } from '../audit/index.ts';
import { sm3Hex } from '../crypto/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { exportList } from './index.ts';

const LINES = 7_300;
const DAY = 86_400_000;

let app: Product;
let server: FastifyInstance;
let folder: string;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const work = (orderId: string) => app.job('exports.run', { orderId });
const files = () => readdirSync(join(folder, 'export-orders'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-orders-'));
  app = await product('export_orders', { further: [probeExportModule], env: { DATA_DIR: folder } });
  server = await serverOf(app);
  await prepareLines(system(), LINES);
  await setValue(system(), 'export.maxRows', 100);
  await setValue(system(), 'export.sheetRows', 3_000);
});
beforeEach(async () => {
  app.clock.set(new Date('2026-03-09T02:00:00Z'));
  await run(system(), sql`delete from export_order`);
  await app.job('exports.expire');
  clerk = await app.as('clerk_hk');
});
afterEach(() => onExportPage(() => undefined));
afterAll(async () => {
  await server.close();
  await app.close();
});

async function order(request: ProbeRequest = { most: LINES }, browser = clerk): Promise<string> {
  const made = await exportList(await browser.ctx(), probeList, request, { orders: true });
  if (made.made !== 'ORDER') throw new Error('made at once');
  return made.orderId;
}

const stateOf = (id: string) =>
  firstRow<{ state: string; written: number; attempts: number; failure: string | null }>(
    system(),
    sql`select state, rows_written as written, attempts, failure from export_order where id = ${id}`,
  );
const fetchFile = (id: string, browser: Browser | undefined = clerk) =>
  fetchExport(server, browser, `/exports/orders/${id}.xlsx`);
const codeOf = async (id: string, browser: Browser | undefined) => {
  const answer = await fetchFile(id, browser);
  return answer.statusCode === 200 ? 200 : answer.json<{ code: string }>().code;
};
async function auditOf(id: string) {
  // A refusal inside a transaction is written beside it.
  await settleAudit(system().app);
  return rows<{ event: string; actor: string; detail: Record<string, unknown> }>(
    system(),
    sql`
    select a.event, a.actor_name as actor, a.detail from audit_entry a
     where a.object_id = ${id} or a.detail->>'order' = ${id} order by a.id`,
  );
}
const noticesOf = (id: string) =>
  rows<{ title: string; body: string; link: string; login: string }>(
    system(),
    sql`
    select n.title, n.body, n.link, u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
     where n.template_code = 'N25' and n.record_id = ${id}`,
  );

const ORDERS = `{ exportOrders(first: 10) { totalCount nodes { id title filter state stateTitle rowsExpected rowsWritten fileUrl canCancel
  expiresAt failure plain } } }`;
const CHANGE =
  'mutation ($id: ID!, $v: Int!, $changes: ChangeUserInput!, $why: String!) { changeUser(id: $id, version: $v, changes: $changes, reason: $why) { version } }';
const CONFIRM = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { id } }';
const ENABLE =
  'mutation ($id: ID!, $v: Int!, $on: Boolean!, $why: String!) { setUserEnabled(id: $id, version: $v, enabled: $on, reason: $why) { status } }';
const CANCEL = 'mutation ($id: ID!) { cancelExportOrder(id: $id) { id state stateTitle canCancel } }';

describe('a list beyond what one answer may carry', () => {
  it('is a file at once up to export.maxRows, and an order beyond', async () => {
    const made = await exportList(await clerk.ctx(), probeList, { most: 100 }, { orders: true });
    expect(made).toMatchObject({ made: 'FILE', file: { rows: 100 } });
    if (made.made === 'FILE') made.file.content().destroy();
    const id = await order({ most: 101 });
    expect(await stateOf(id)).toMatchObject({ state: 'WAITING', written: 0 });
    expect(app.sentJobs.at(-1)).toEqual({ name: 'exports.run', key: id });
    expect((await clerk.run(ORDERS)).data.exportOrders).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id,
          title: '试验清单',
          filter: '序号不超过101',
          state: 'WAITING',
          stateTitle: '等待生成',
          rowsExpected: 101,
          fileUrl: null,
        },
      ],
    });
  });

  it('is refused beyond export.backgroundRows, and to who merely followed a link', async () => {
    const ctx = await clerk.ctx();
    await expect(exportList(ctx, probeList, { most: LINES }, { orders: false })).rejects.toMatchObject({
      code: 'E-EXP-04',
    });
    await setValue(system(), 'export.backgroundRows', 200);
    await expect(exportList(ctx, probeList, { most: 201 }, { orders: true })).rejects.toMatchObject({
      code: 'E-0509',
      message: '符合条件的记录超过200条，一次最多导出200条，请缩小筛选范围后再导出',
    });
    await setValue(system(), 'export.backgroundRows', 2_000_000);
  });

  it('is ordered once: the same again is the same order, another one waits for its end', async () => {
    const id = await order();
    expect(await order()).toBe(id);
    await expect(order({ most: 500 })).rejects.toMatchObject({
      code: 'E-EXP-01',
      message: '您的“试验清单”还有一个后台导出没有结束，请等它完成或取消后再导出',
    });
    // Whoever else orders it has an order of his own.
    expect(await order({ most: 500 }, await app.as('officer_hk'))).not.toBe(id);
    const both = await Promise.allSettled([
      order({ most: 700 }, await app.as('head_hk')),
      order({ most: 700 }, await app.as('head_hk')),
    ]);
    expect(new Set(both.map((one) => one.status === 'fulfilled' && one.value)).size).toBe(1);
  });

  it('keeps its request sealed, and its file encrypted', async () => {
    const id = await order({ most: LINES, search: '310109199001011234' });
    const [stored] = await rows<{ text: string }>(
      system(),
      sql`select o::text as text from export_order o where id = ${id}`,
    );
    expect(stored?.text).not.toContain('310109199001011234');
    await work(id);
    const [name] = files();
    expect(
      readFileSync(join(folder, 'export-orders', name ?? ''))
        .subarray(0, 2)
        .toString(),
    ).not.toBe('PK');
  });
});

describe('the file of an order', () => {
  it('holds every row once and in order on several sheets, under the orderer’s name; audited, told, fetched', async () => {
    const id = await order();
    await work(id);
    expect(await stateOf(id)).toEqual({ state: 'READY', written: LINES, attempts: 1, failure: null });
    expect(await noticesOf(id)).toEqual([
      {
        title: '后台导出已完成：试验清单',
        body: '“试验清单”已完成：共 7,300 行，请在“我的导出”中下载，文件保留 7 天。',
        link: '/exports',
        login: 'clerk_hk',
      },
    ]);
    const answer = await fetchFile(id);
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      '试验清单_前7300条_2026-03-09.xlsx',
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(answer.rawPayload).buffer as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['数据', '数据2', '数据3']);
    const numbers: unknown[] = [];
    for (const sheet of workbook.worksheets) {
      const lines: unknown[][] = [];
      sheet.eachRow((row) => void lines.push((row.values as unknown[]).slice(1)));
      expect(lines.slice(0, 5).map(([what]) => what)).toEqual(['标题', '筛选条件', '导出时间', '导出人', '条数']);
      expect(lines[3]?.[1]).toBe(actorName((await clerk.ctx()).actor));
      expect(lines[5]).toEqual(['序号', '内容']);
      expect(lines[6]?.[1]).toMatch(/^'=第/);
      numbers.push(...lines.slice(6).map(([n]) => n));
    }
    expect(numbers).toEqual(Array.from({ length: LINES }, (_, n) => n + 1));
    const audit = await auditOf(id);
    expect(audit.map(({ event }) => event)).toEqual(['export.order', 'case.export', 'export.download']);
    expect(new Set(audit.map(({ actor }) => actor)).size).toBe(1);
    const sm3 = sm3Hex(answer.rawPayload);
    expect(audit[1]?.detail).toEqual({ most: LINES, rows: LINES, sm3, order: id });
    expect(audit[2]?.detail).toEqual({ kind: 'probe', rows: LINES, sm3 });
  });

  it('is given to its orderer alone; the audit log knows who else asked', async () => {
    const id = await order();
    expect(await codeOf(id, clerk)).toBe('E-EXP-02');
    await work(id);
    const colleague = await app.as('head_hk');
    expect((await server.inject(`/exports/orders/${id}.xlsx`)).statusCode).toBe(401);
    expect(await codeOf(id, colleague)).toBe('NOT_FOUND');
    expect(await codeOf(id, await app.as('city_officer'))).toBe('NOT_FOUND');
    expect((await colleague.run(CANCEL, { id })).code).toBe('NOT_FOUND');
    expect((await new Browser(app).run(ORDERS)).code).toBe('UNAUTHENTICATED');
    expect((await colleague.run(ORDERS)).data.exportOrders).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await codeOf('%27or%201', clerk)).toBe('NOT_FOUND');
    const foreign = (await auditOf(id)).filter(({ event }) => event === 'access.out-of-scope');
    expect(foreign).toHaveLength(3);
  });

  it('is gone after export.keepDays, also before the clearing has run', async () => {
    const id = await order();
    await work(id);
    app.clock.advance(7 * DAY);
    clerk = await app.as('clerk_hk');
    expect(await codeOf(id, clerk)).toBe('E-EXP-02');
    expect(files()).toHaveLength(1);
    await app.job('exports.expire');
    expect(files()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'EXPIRED' });
    expect((await fetchFile(id)).json()).toMatchObject({ message: '后台导出已过期清除，不能执行该操作' });
    expect((await auditOf(id)).at(-1)).toMatchObject({ event: 'export.expire', actor: '清除过期导出文件' });
    app.clock.advance(181 * DAY);
    await app.job('exports.expire');
    expect(await stateOf(id)).toBeUndefined();
  });

  it('is not given out once the orderer sees other records, may no longer export, or is disabled', async () => {
    const mover = await app.as('clerk_pd');
    const id = await order({ most: LINES }, mover);
    await work(id);
    expect(await codeOf(id, mover)).toBe(200);
    const administrator = await app.as('sys_admin');
    const account = async () => {
      const found = await firstRow<{ id: string; v: number; orgId: string }>(
        system(),
        sql`
        select u.id, u.version as v, o.id as "orgId" from user_account u, org o where u.login_name = 'clerk_pd' and o.code = '310109-C'`,
      );
      if (!found) throw new Error('no account');
      return found;
    };
    const { id: userId, v, orgId } = await account();
    await administrator.run(CHANGE, { id: userId, v, changes: { orgId }, why: '人员调动至新单位' });
    // His roles wait for the security administrator again (03 §40.3).
    expect(await codeOf(id, await app.as('clerk_pd'))).toBe('FORBIDDEN');
    const moved = await account();
    await (await app.as('sec_admin')).run(CONFIRM, { id: moved.id, v: moved.v });
    expect(await codeOf(id, await app.as('clerk_pd'))).toBe('E-EXP-03');
    await setRoles(administrator, 'clerk_pd', ['STREET_OFFICER']);
    expect(await codeOf(id, await app.as('clerk_pd'))).toBe('FORBIDDEN');
    const last = await app.as('clerk_pd');
    const now = await account();
    await administrator.run(ENABLE, { id: now.id, v: now.v, on: false, why: '离职停用账号' });
    expect(await codeOf(id, last)).toBe('UNAUTHENTICATED');
  });
});

describe('a worker that makes a file', () => {
  it('begins anew where another was killed, and what that one left is swept', async () => {
    const id = await order();
    let left = '';
    onExportPage(async (_tx, first) => {
      if (first !== 5_501) return;
      [left = ''] = files();
      throw new Error('killed');
    });
    await work(id);
    // As a killed process leaves it: under way, with its file, and silent.
    writeFileSync(join(folder, 'export-orders', left), 'half a file');
    await run(
      system(),
      sql`update export_order set state = 'RUNNING', runner = ${left}::uuid, lease_until = ${app.clock.now()} where id = ${id}`,
    );
    onExportPage(() => undefined);
    await app.job('exports.resume');
    app.clock.advance(1);
    app.sentJobs.length = 0;
    await app.job('exports.resume');
    expect(app.sentJobs).toEqual([{ name: 'exports.run', key: id }]);
    await work(id);
    expect(await stateOf(id)).toMatchObject({ state: 'READY', written: LINES, attempts: 2 });
    expect(files()).toHaveLength(2);
    await app.job('exports.expire');
    expect(files()).not.toContain(left);
    expect(await codeOf(id, clerk)).toBe(200);
  });

  it('gives way to the one that has taken over, and leaves nothing behind', async () => {
    const id = await order();
    let second: Promise<void> | undefined;
    onExportPage(async (_tx, first) => {
      if (first !== 501 || second) return;
      await run(system(), sql`update export_order set lease_until = ${new Date(0)} where id = ${id}`);
      second = work(id);
      await second;
    });
    await work(id);
    expect(await stateOf(id)).toMatchObject({ state: 'READY', written: LINES, attempts: 2 });
    expect(files()).toHaveLength(1);
    expect(await noticesOf(id)).toHaveLength(1);
    expect(await codeOf(id, clerk)).toBe(200);
  });

  it('shows how far it is, and stops when the orderer cancels', async () => {
    const id = await order();
    const seen: unknown[] = [];
    onExportPage(async (_tx, first) => {
      if (first !== 5_001) return;
      const cancelled = await clerk.run(CANCEL, { id });
      expect(cancelled.data.cancelExportOrder).toEqual({
        id,
        state: 'CANCELLED',
        stateTitle: '已取消',
        canCancel: false,
      });
      seen.push((await stateOf(id))?.written);
    });
    await work(id);
    expect(seen).toEqual([5_000]);
    expect(await stateOf(id)).toMatchObject({ state: 'CANCELLED' });
    expect(files()).toEqual([]);
    expect(await noticesOf(id)).toEqual([]);
    expect(await clerk.run(CANCEL, { id })).toMatchObject({ code: 'E-EXP-02' });
    expect((await auditOf(id)).map(({ event }) => event)).toEqual(['export.order', 'export.cancel']);
    expect(await order()).not.toBe(id);
  });

  it('tries three times what breaks, then says so', async () => {
    const id = await order();
    onExportPage(() => {
      throw new Error('a bug');
    });
    for (const attempt of [1, 2, 3]) {
      await work(id);
      expect(await stateOf(id)).toMatchObject({ state: 'WAITING', attempts: attempt });
    }
    await work(id);
    expect(await stateOf(id)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringContaining('系统多次未能生成文件'),
    });
    expect(await noticesOf(id)).toMatchObject([{ title: '后台导出未完成：试验清单' }]);
    expect(files()).toEqual([]);
    expect((await auditOf(id)).at(-1)).toMatchObject({ event: 'export.failed' });
  });

  it('makes nothing for an account that was closed, not even at the last row', async () => {
    const other = await app.as('clerk_hk2');
    const id = await order({ most: LINES }, other);
    const close = (day: string | null) =>
      run(system(), sql`update user_account set valid_to = ${day}::date where login_name = 'clerk_hk2'`);
    onExportPage(async (_tx, first) => {
      if (first === 7_001) await close('2026-03-01');
    });
    await work(id);
    expect(await stateOf(id)).toMatchObject({ state: 'FAILED', failure: '导出人账号已不可用' });
    expect(files()).toEqual([]);
    await close(null);
  });
});
