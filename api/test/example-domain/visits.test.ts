import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { firstRow, run, sql } from '../../src/database/sql.ts';
import { disagreements } from '../../src/platform/records/disagreements.ts';
import type { Browser } from '../access.ts';
import { postExport, readSheet } from '../exports.ts';
import { type Product, product } from '../product.ts';
import { auditOf } from '../security/audit.ts';
import { serverOf } from '../security/http.ts';
import { actorOf, hire } from '../staff.ts';
import { visitsModule } from './module.ts';
import { visit } from './visit.record.ts';
import { VISIT_TABLE } from './visit-table.ts';

let app: Product;
let server: FastifyInstance;
let street: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('example_domain', { further: [visitsModule] });
  await run(system(), sql.raw(VISIT_TABLE));
  server = await serverOf(app);
  street = await app.as('street_oyl');
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const PLAN = `mutation ($input: VisitInput!, $q: ID!) { planVisit(input: $input, requestId: $q) {
  id version visitNo personNameMasked idNoMasked kind kindTitle plannedOn allowance state stateTitle } }`;
const LIST = `query ($filter: VisitFilter, $sort: VisitSort, $first: Int, $after: String) {
  visits(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { visitNo plannedOn } } }`;
const ONE = `query ($id: ID!) { visit(id: $id) { id flow { state stateTitle availableActions { action } history { action } } } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceVisits(input: $input) { ok rows { code message } } }';
const GIVEN = {
  personName: '欧阳建国',
  idNo: '310109195803153218',
  kind: 'ILLNESS',
  plannedOn: '2026-03-20',
  allowance: '800.00',
};

async function planned(more: object = {}) {
  const { data, code, message } = await street.run(PLAN, { input: { ...GIVEN, ...more }, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  return data.planVisit as { id: string; version: number; visitNo: string };
}
const listed = async (variables: Record<string, unknown>, who = street) =>
  (await who.run(LIST, variables)).data.visits as {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { visitNo: string; plannedOn: string }[];
  };

describe('the line of business of README', () => {
  it('agrees with its table', async () => {
    expect(await disagreements(system(), [visit.table])).toEqual([]);
  });

  it('has number, history, limit and a to-do from the moment a visit is planned, and keeps name and number sealed', async () => {
    const made = await planned();
    expect(made).toMatchObject({
      visitNo: expect.stringMatching(/^ZF20260309\d{4}$/),
      personNameMasked: '欧***',
      idNoMasked: '310109********3218',
      kindTitle: '因病慰问',
      plannedOn: '2026-03-20',
      allowance: '800.00',
      stateTitle: '待走访',
    });
    const { data } = await street.run(ONE, { id: made.id });
    expect(data.visit).toMatchObject({
      flow: { availableActions: [{ action: 'report' }], history: [{ action: 'plan' }] },
    });
    const left = await firstRow<{ tasks: number; timers: number; kept: string }>(
      system(),
      sql`select (select count(*)::int from task where record_id = ${made.id} and closed_at is null) as tasks,
                 (select count(*)::int from flow_timer where record_id = ${made.id} and closed_at is null) as timers,
                 (select v::text from visit v where v.id = ${made.id}) as kept`,
    );
    expect(left).toMatchObject({ tasks: 1, timers: 1 });
    for (const secret of [GIVEN.personName, GIVEN.idNo]) expect(left?.kept).not.toContain(secret);
  });

  it('is reported by an act that closes limit and to-do; another district sees nothing of it', async () => {
    const { id, version } = await planned();
    const input = { action: 'report', requestId: randomUUID(), rows: [{ id, version }], reasonText: '已上门慰问' };
    expect((await street.run(ACT, { input })).data.advanceVisits).toMatchObject({ ok: 1 });
    const chief = await app.as('chief_hk');
    expect((await chief.run(ONE, { id })).data.visit).toMatchObject({
      flow: { stateTitle: '已走访', availableActions: [] },
    });
    const elsewhere = app.context(
      await actorOf(system(), await hire(system(), '310115', ['DIST_CHIEF']), ['visit:view']),
    );
    await expect(visit.get(elsewhere, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await visit.page(elsewhere, {}, {})).nodes).toEqual([]);
    expect(await (await app.as('clerk_hk')).run(ONE, { id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says everything that is wrong with a form at once, and writes nothing', async () => {
    const before = (await listed({})).totalCount;
    const input = {
      personName: ' ',
      kind: 'FESTIVAL',
      plannedOn: '2026-03-20',
      allowance: '800.005',
      remark: '长'.repeat(201),
    };
    const answer = await street.run(PLAN, { input, q: randomUUID() });
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.fields).toEqual([
      { path: 'input.personName', message: '请填写姓名' },
      { path: 'input.allowance', message: '慰问金（元）应为数字，小数不超过2位' },
      { path: 'input.remark', message: '备注不能超过200个字' },
    ]);
    expect((await listed({})).totalCount).toBe(before);
  });

  it('is found by its number, by the sealed ID number, by kind and by period; sorted and paged with a count', async () => {
    const idNo = '310109194901015579';
    const late = await planned({ idNo, plannedOn: '2026-05-02', kind: 'FESTIVAL' });
    const early = await planned({ idNo, plannedOn: '2026-04-02' });
    const numbers = async (filter: object) => (await listed({ filter })).nodes.map(({ visitNo }) => visitNo);
    expect(await numbers({ search: late.visitNo.toLowerCase() })).toEqual([late.visitNo]);
    expect(await numbers({ idNo })).toEqual([early.visitNo, late.visitNo]);
    expect(await numbers({ idNo, kinds: ['FESTIVAL'] })).toEqual([late.visitNo]);
    expect(await numbers({ from: '2026-04-01', to: '2026-04-02' })).toEqual([early.visitNo]);
    const sort = { field: 'plannedOn', direction: 'ASC' };
    const first = await listed({ filter: { idNo }, sort, first: 1 });
    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [{ visitNo: early.visitNo }],
      pageInfo: { hasNextPage: true },
    });
    const next = await listed({ filter: { idNo }, sort, first: 1, after: first.pageInfo.endCursor });
    expect(next.nodes).toEqual([{ visitNo: late.visitNo, plannedOn: '2026-05-02' }]);
  });

  it('is taken away as the page shows it, under the same filter', async () => {
    const idNo = '310109195002023356';
    const { visitNo } = await planned({ idNo });
    const fields = { filter: JSON.stringify({ idNo, kinds: ['ILLNESS'] }) };
    const answer = await postExport(server, street, '/exports/visits.xlsx', fields);
    const again = () => postExport(server, street, '/exports/visits.xlsx', fields);
    const [audited] = await auditOf(system(), ['visit.export'], again);
    expect(audited?.detail).toMatchObject({ filter: { idNo: true, kinds: ['ILLNESS'] } });
    const sheet = await readSheet(answer, '走访编号');
    expect(sheet.titles).toEqual(['走访编号', '姓名', '身份证号', '走访类型', '计划走访日期', '慰问金（元）', '状态']);
    expect(sheet.rows).toEqual([
      {
        走访编号: visitNo,
        姓名: '欧***',
        身份证号: '310109********3356',
        走访类型: '因病慰问',
        计划走访日期: '2026-03-20',
        '慰问金（元）': 800,
        状态: '待走访',
      },
    ]);
  });
});

describe('its import', () => {
  const boundary = 'b0undary';
  const upload = async (step: string, file: Uint8Array, who: Browser | undefined = street) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="visits.xlsx"\r\n\r\n`;
    const answer = await server.inject({
      method: 'POST',
      url: `/imports/visits/${step}`,
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'console' },
      ...(who?.token && { cookies: { sid: who.token } }),
    });
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
  };
  /** The template as it is handed out, with these rows below its head instead of the examples. */
  const filledIn = async (rows: readonly (readonly string[])[]) => {
    const template = await server.inject({
      method: 'GET',
      url: '/imports/visits/template.xlsx',
      cookies: { sid: street.token ?? '' },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(template.rawPayload).buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    sheet?.spliceRows(2, 10, ...rows.map((row) => [...row]));
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };

  it('names every wrong cell first, takes the right rows in once, each with its flow', async () => {
    const before = (await listed({})).totalCount;
    const file = await filledIn([
      ['李四', '310109195303034410', '困难帮扶', '2026-06-01', '500', ''],
      ['', '', '不知道', '昨天', '12.345', ''],
      ['王五', '', '节日慰问', '2026-06-02', '', '独居'],
    ]);
    const faults = [
      { row: 3, column: '姓名', message: '请填写姓名' },
      { row: 3, column: '走访类型', message: '走访类型不正确' },
      { row: 3, column: '计划走访日期', message: '计划走访日期应为正确的日期' },
      { row: 3, column: '慰问金（元）', message: '慰问金（元）应为数字，小数不超过2位' },
    ];
    expect((await upload('check', file)).body).toEqual({ rowCount: 3, goodRows: 2, faults, imported: 0 });
    expect((await upload('import', file)).body).toMatchObject({ code: 'E-IMP-06' });
    expect((await listed({})).totalCount).toBe(before);
    expect((await upload('import?onlyGood=1', file)).body).toMatchObject({ imported: 2 });
    expect((await listed({})).totalCount).toBe(before + 2);
    expect((await upload('import?onlyGood=1', file)).body).toMatchObject({ code: 'E-IMP-05' });
    const tasks = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from task t join visit v on v.id = t.record_id where v.planned_on >= '2026-06-01' and t.closed_at is null`,
    );
    expect(tasks?.n).toBe(2);
  });

  it('is for who may plan visits', async () => {
    const file = await filledIn([]);
    expect((await upload('check', file, await app.as('clerk_hk'))).status).toBe(403);
    expect((await upload('check', file)).body).toMatchObject({ faults: [{ row: 0, message: '表中没有数据' }] });
  });
});
