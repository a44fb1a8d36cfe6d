import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { FIT_PERSON, standIn } from '../../../../test/training-trainees.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { readMoney } from '../../../platform/money/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { judgeIdentity } from '../enrolments/checks/judge-identity.ts';
import { subsidyStandard } from '../standards/standard.record.ts';
import { completedSubsidised, lastCompleted } from '../trainees/completions.ts';
import { registerTrainee } from '../trainees/register-trainee.ts';
import { offsiteTraining } from './offsite.record.ts';
import { TITLES } from './results/columns.ts';
import { importOffsiteResults } from './results/import-results.ts';

let app: Product;
let server: FastifyInstance;
let hongkou: Browser;
let pudong: Browser;
let city: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('offsite', { now: '2026-05-06T10:00:00+08:00' });
  server = await serverOf(app);
  hongkou = await app.as('officer_hk');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  city = await app.as('city_officer');
  standIn(app, async (idNo, name) =>
    name === '查无此人' ? { kind: 'NOT_FOUND' } : { kind: 'FOUND', record: { ...FIT_PERSON, idNo, name: '杨帆' } },
  );
  await publishStandards();
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Caps of AC28-1 and the central standard, published by two people. */
async function publishStandards(): Promise<void> {
  const [one, other] = await Promise.all([city.ctx(), (await app.as('city_officer2')).ctx()]);
  const caps = [
    { kind: 'OFF_CAP', item: 'TRAIN', unit: 'RUN', amount: '3500.00' },
    { kind: 'OFF_CAP', item: 'LODGE', unit: 'DAY', amount: '60.00' },
    { kind: 'CENTRAL', unit: 'RUN', amount: '2000.00' },
  ];
  for (const cap of caps) {
    const values = { ...cap, valid_from: '2026-01-01', doc_no: '示例1号', doc_title: '演示' };
    const id = await transaction(one, (tx) => insertRecord(tx, subsidyStandard, values, { start: 'draft' }));
    const attachmentIds = [await fileOf(city)];
    await advanceOne(one, { type: 'subsidyStandard', action: 'submit', rows: [{ id }], input: { attachmentIds } });
    await advanceOne(other, { type: 'subsidyStandard', action: 'confirm', rows: [{ id }] });
  }
}

const ENTER = `mutation ($input: OffsiteTrainingInput!, $release: String, $q: ID!) {
  enterOffsiteTraining(input: $input, releaseReason: $release, requestId: $q) { id version offsiteNo idNoMasked personNameMasked state releaseReason } }`;
const EXPENSES = `mutation ($id: ID!, $version: Int!, $expenses: [OffsiteExpenseInput!]!) {
  saveOffsiteExpenses(id: $id, version: $version, expenses: $expenses) { id version invoiced } }`;
const REGISTER = `mutation ($id: ID!, $version: Int!, $input: OffsiteResultInput!, $q: ID!) {
  registerOffsiteResult(id: $id, version: $version, input: $input, requestId: $q) {
    id state approved central local paidOn bankAccountMasked resultVersion resultLines { item invoiced cap approved central local } } }`;
const BOUNDS = 'query ($id: ID!) { offsiteBounds(id: $id) { item invoiced cap most } }';
const ACT =
  'mutation ($input: RecordActInput!) { advanceOffsiteTrainings(input: $input) { ok rows { code message } } }';
const ONE = 'query ($id: ID!) { offsiteTraining(id: $id) { id state } }';

let serial = 500;
const person = () => {
  serial += 1;
  return buildIdNumber('310100', '1999-01-01', serial);
};
const entry = (more: object = {}) => ({
  kind: 'DELTA',
  personName: '杨帆',
  idNo: person(),
  province: '32',
  institutionName: '苏州示范职业培训学校',
  inDirectory: true,
  projectName: '低压电工作业',
  level: '5',
  startDate: '2026-03-02',
  endDate: '2026-03-20',
  hours: '90',
  days: 15,
  nights: 15,
  certificateNo: `ZS${serial}`,
  examResult: 'PASS',
  ...more,
});
const enter = (more: object = {}, who = hongkou, release?: string) =>
  who.run(ENTER, { input: entry(more), release, q: randomUUID() });
async function entered(more: object = {}, who = hongkou) {
  const { data, code, message } = await enter(more, who);
  if (code) throw new Error(`${code} ${message}`);
  return data.enterOffsiteTraining as { id: string; offsiteNo: string };
}
const versionOf = async (id: string) =>
  (await firstRow<{ version: number }>(system(), sql`select version from offsite_training where id = ${id}`))
    ?.version ?? 0;
async function act(who: Browser, action: string, id: string, more: object = {}) {
  const input = { action, requestId: randomUUID(), rows: [{ id, version: await versionOf(id) }], ...more };
  const { data, code, message } = await who.run(ACT, { input });
  if (code) return { code, message };
  const { ok, rows: [row] = [] } = data.advanceOffsiteTrainings as {
    ok: number;
    rows?: { code: string; message: string }[];
  };
  return ok === 1 ? 'OK' : row;
}
let invoices = 0;
const invoice = (item: string, amount: string, more: object = {}) => {
  invoices += 1;
  return {
    item,
    invoiceNo: `FP${invoices}`,
    invoiceDate: '2026-03-21',
    payee: '苏州示范职业培训学校',
    amount,
    ...more,
  };
};
const save = async (id: string, expenses: object[], who = hongkou) =>
  who.run(EXPENSES, { id, version: await versionOf(id), expenses });
const register = async (id: string, input: object, who = hongkou) =>
  who.run(REGISTER, { id, version: await versionOf(id), input, q: randomUUID() });
/** Entered, with the invoices of AC28-1, submitted. */
async function pending(
  more: object = {},
  expenses = [invoice('TRAIN', '3800'), invoice('CERT', '280'), invoice('LODGE', '1200')],
) {
  const made = await entered(more);
  await save(made.id, expenses);
  expect(await act(hongkou, 'submit', made.id, { attachmentIds: [await fileOf(hongkou)] })).toBe('OK');
  return made;
}

describe('录入 (02 §20.4 T28-1)', () => {
  it('agrees with its table', async () => expect(await disagreements(system(), [offsiteTraining.table])).toEqual([]));

  it.each([
    [{ province: '44' }, 'input.province', '长三角培训所在地须为江苏、浙江、安徽'],
    [{ province: '31', kind: 'NATION' }, 'input.province', '培训所在省不在可选范围内'],
    [{ endDate: '2026-05-07' }, 'input.endDate', '结束日期不能晚于今天'],
    [{ endDate: '2026-03-01' }, 'input.endDate', '结束日期不能早于开始日期'],
    [{ inDirectory: false }, 'input.outsideReason', '机构不在目录内的，请填写说明（至少5个字）'],
    [{ idNo: '310100199901010012' }, 'input.idNo', '身份证号码校验不通过'],
  ])('§20.7, BR28-5 %j is refused, and nothing written', async (more, path, message) => {
    const before = await rows(system(), sql`select id from offsite_training`);
    const answer = await enter(more);
    expect([answer.code, answer.fields]).toEqual(['BAD_INPUT', [{ path, message }]]);
    expect(await rows(system(), sql`select id from offsite_training`)).toEqual(before);
  });

  it('another province of the country is right for 全国技能培训', async () => {
    expect((await enter({ kind: 'NATION', province: '44' })).code).toBeUndefined();
  });

  it('B02 somebody unknown is refused; the city alone may let him through, with a reason', async () => {
    const unknown = { personName: '查无此人' };
    expect(await enter(unknown)).toMatchObject({ code: 'E-2809', message: expect.stringContaining('未查询到') });
    expect((await enter(unknown, hongkou, '档案在原单位，已电话核实')).code).toBe('E-2809');
    expect((await enter(unknown, city)).code).toBe('E-2809');
    const { data } = await enter(unknown, city, '档案在原单位，已电话核实');
    expect(data.enterOffsiteTraining).toMatchObject({ state: 'DRAFT', releaseReason: '档案在原单位，已电话核实' });
  });

  it('B03 another name than the discharge system has is refused', async () => {
    expect(await enter({ personName: '杨凡' })).toMatchObject({
      code: 'E-2809',
      message: expect.stringContaining('姓名'),
    });
  });

  it('BR28-3 the same certificate or overlapping days of one person are refused, of two at once one stands', async () => {
    const idNo = person();
    const { offsiteNo } = await entered({ idNo });
    expect(await enter({ idNo, startDate: '2026-03-20', endDate: '2026-03-25', certificateNo: 'X1' })).toMatchObject({
      code: 'E-2801',
      message: expect.stringContaining(offsiteNo),
    });
    expect(
      (await enter({ idNo, startDate: '2026-04-01', endDate: '2026-04-02', certificateNo: `ZS${serial - 2}` })).code,
    ).toBeUndefined();
    const other = { idNo: person() };
    const both = await Promise.all([enter(other), enter(other)]);
    expect(both.map(({ code }) => code ?? 'OK').toSorted()).toEqual(['E-2801', 'OK']);
  });

  it('AC28-5 a district neither enters nor opens somebody of another one', async () => {
    const { id } = await entered();
    expect((await pudong.run(ONE, { id })).data.offsiteTraining).toBeFalsy();
    expect((await enter({}, pudong)).code).toBe('E-2809');
    expect((await pudong.run(EXPENSES, { id, version: 1, expenses: [] })).code).toBe('NOT_FOUND');
  });
});

it('B09, B12, BR28-3 a training elsewhere keeps from a round on its days, and counts once it was reimbursed', async () => {
  const idNo = person();
  const { id, offsiteNo } = await pending({ idNo });
  const trainee = await transaction(system(), (tx) =>
    registerTrainee(tx, randomUUID(), { idNo, name: '杨帆', phone: '13800001234' }),
  );
  const hitsOf = async (plannedStart: string, plannedEnd: string) => {
    const known = await firstRow<{ completedSubsidised: number; lastCompleted: string | null }>(
      system(),
      sql`select ${completedSubsidised} as "completedSubsidised", ${lastCompleted} as "lastCompleted" from training_trainee t where t.id = ${trainee}`,
    );
    if (!known) throw new Error('no trainee');
    const eligibility = { categories: ['10'], districts: [], dischargeWindowMonths: null, ageMax: null };
    const { hits } = await judgeIdentity(system(), {
      trainee: { id: trainee, idNo, name: '杨帆', ...known },
      round: { id: randomUUID(), plannedStart, plannedEnd, eligibility },
      record: { ...FIT_PERSON, idNo, name: '杨帆' },
    });
    return hits.map(({ code, message }) => `${code} ${message}`);
  };
  expect(await hitsOf('2026-03-20', '2026-04-10')).toEqual([
    `B12 您已登记长三角/全国培训（${offsiteNo}），与本期时间重叠`,
  ]);
  expect(await hitsOf('2026-03-21', '2026-04-10')).toEqual([]);
  await register(id, { result: 'REIMBURSED' });
  expect(await hitsOf('2026-06-01', '2026-06-10')).toEqual(['B09 您已享受过1次补助性培训（2026年 低压电工作业）']);
});

describe('费用和报销结果 (02 §20.5)', () => {
  it('AC28-1, BR28-1, BR28-2, T28-3, T28-5 is approved at 4,680.00, of which 2,000.00 central', async () => {
    const { id } = await pending();
    expect((await hongkou.run(BOUNDS, { id })).data.offsiteBounds).toEqual([
      { item: 'TRAIN', invoiced: '3800.00', cap: '3500.00', most: '3500.00' },
      { item: 'CERT', invoiced: '280.00', cap: null, most: '280.00' },
      { item: 'LODGE', invoiced: '1200.00', cap: '900.00', most: '900.00' },
    ]);
    const input = { result: 'REIMBURSED', paidOn: '2026-05-06', voucherNo: 'PZ1', bankAccount: '6222020000000000018' };
    const { data } = await register(id, input);
    expect(data.registerOffsiteResult).toMatchObject({
      state: 'REIMBURSED',
      approved: '4680.00',
      central: '2000.00',
      local: '2680.00',
      bankAccountMasked: '****0018',
      resultVersion: 1,
      resultLines: [
        { item: 'TRAIN', approved: '3500.00', central: '2000.00', local: '1500.00' },
        { item: 'CERT', approved: '280.00', central: '0.00', local: '280.00' },
        { item: 'LODGE', approved: '900.00', central: '0.00', local: '900.00' },
      ],
    });
    expect(await act(city, 'void', id, { reasonText: '登记错误，作废' })).not.toBe('OK');
  });

  it('T28-2 nothing is submitted without its proof', async () => {
    const { id } = await entered({ certificateNo: null, examResult: 'NONE' });
    expect(await act(hongkou, 'submit', id, { attachmentIds: [await fileOf(hongkou)] })).toMatchObject({
      code: 'E-2807',
    });
    const proven = await entered();
    expect(await act(hongkou, 'submit', proven.id)).toMatchObject({ code: 'E-2807' });
  });

  it.each([
    [invoice('TRAIN', '55.555'), 'amount', '第1行：金额最多两位小数'],
    [invoice('TRAIN', '-100'), 'amount', '第1行：请填写正确的金额'],
    [invoice('TRAIN', '100', { invoiceDate: '2026-05-07' }), 'invoiceDate', '第1行：发票日期不能晚于今天'],
  ])('§20.7 an invoice %j is refused', async (expense, key, message) => {
    const { id } = await entered();
    expect((await save(id, [expense])).fields).toEqual([{ path: `expenses.0.${key}`, message }]);
  });

  it('§20.7 an invoice is reimbursed once, whoever brings it again; the other one keeps what it had', async () => {
    const [first, second] = [await entered(), await entered()];
    const used = invoice('TRAIN', '100');
    await save(first.id, [used]);
    await save(second.id, [invoice('CERT', '50')]);
    const answer = await save(second.id, [invoice('LODGE', '10'), { ...used, amount: '200' }]);
    expect(answer.fields).toEqual([{ path: 'expenses.1.invoiceNo', message: '第2行：发票号码已登记', code: 'E-2803' }]);
    const left = await rows<{ item: string }>(
      system(),
      sql`select item from offsite_expense where training_id = ${second.id}`,
    );
    expect(left).toEqual([{ item: 'CERT' }]);
  });

  it('AC28-4 不予报销 without a reason is refused, with one it is registered at nothing', async () => {
    const { id } = await pending();
    expect((await register(id, { result: 'REFUSED' })).fields).toEqual([
      { path: 'input.reason', message: '请填写部分或不予报销的原因，5至500个字', code: 'E-2805' },
    ]);
    const { data } = await register(id, { result: 'REFUSED', reason: '培训机构资质不符合要求' });
    expect(data.registerOffsiteResult).toMatchObject({ state: 'REFUSED', approved: '0.00', central: '0.00' });
  });

  it('BR28-4 without a certificate nothing is reimbursed', async () => {
    const { id } = await pending({ certificateNo: null });
    expect((await register(id, { result: 'REIMBURSED' })).code).toBe('E-2804');
  });

  it.each([
    [[{ item: 'TRAIN', amount: '3500.01' }], 'E-2806'],
    [[{ item: 'LIVING', amount: '1' }], 'E-2806'],
    [
      [
        { item: 'TRAIN', amount: '1' },
        { item: 'TRAIN', amount: '1' },
      ],
      'E-2806',
    ],
    [[], 'E-2806'],
    [
      [
        { item: 'TRAIN', amount: '3500' },
        { item: 'CERT', amount: '280' },
        { item: 'LODGE', amount: '900' },
      ],
      'E-2806',
    ],
    [
      [
        { item: 'TRAIN', amount: '1500' },
        { item: 'CERT', amount: '280' },
      ],
      undefined,
    ],
  ])('部分报销 of %j answers %s', async (approved, code) => {
    const { id } = await pending();
    const answer = await register(id, { result: 'PARTLY', approved, reason: '住宿费发票不合规' });
    expect(answer.code).toBe(code);
    if (!code)
      expect(answer.data.registerOffsiteResult).toMatchObject({
        approved: '1780.00',
        central: '1780.00',
        local: '0.00',
      });
  });

  it('T28-4 a result is corrected with the city’s consent; both versions are kept', async () => {
    const { id } = await pending();
    await register(id, { result: 'REFUSED', reason: '培训机构资质不符合要求' });
    expect((await register(id, { result: 'REIMBURSED' })).code).toBe('E-0503');
    expect(await act(hongkou, 'correct', id, { reasonText: '资质已补充核实' })).toBe('OK');
    expect((await act(hongkou, 'agree', id)) === 'OK').toBe(false);
    expect(await act(city, 'agree', id)).toBe('OK');
    const { data } = await register(id, { result: 'REIMBURSED' });
    expect(data.registerOffsiteResult).toMatchObject({ state: 'REIMBURSED', approved: '4680.00', resultVersion: 2 });
    const kept = await rows(
      system(),
      sql`select version, state, approved::text as approved from offsite_result where training_id = ${id} order by 1`,
    );
    expect(kept).toEqual([
      { version: 1, state: 'REFUSED', approved: '0.00' },
      { version: 2, state: 'REIMBURSED', approved: '4680.00' },
    ]);
  });
});

describe('导入 (02 §20.4)', () => {
  const boundary = 'b0undary';
  const upload = async (step: string, file: Uint8Array) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="offsite.xlsx"\r\n\r\n`;
    const answer = await server.inject({
      method: 'POST',
      url: `/imports/offsite-trainings/${step}`,
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'console' },
      cookies: { sid: hongkou.token ?? '' },
    });
    return answer.json() as {
      rowCount: number;
      goodRows: number;
      imported: number;
      faults: { row: number; message: string }[];
    };
  };
  const row = (n: number, changes: Readonly<Record<number, string>> = {}) =>
    Object.assign(
      [
        '长三角技能培训',
        '杨帆',
        person(),
        '江苏省',
        '苏州市',
        '苏州示范职业培训学校',
        '',
        '是',
        '',
        '低压电工作业',
        '',
        '五级（初级工）',
        '2026-03-02',
        '2026-03-20',
        '90',
        '15',
        '15',
        '',
        '',
        `IMP${n}`,
        '',
        '合格',
      ],
      changes,
    );
  async function sheetOf(lines: readonly (readonly string[])[]) {
    const template = await server.inject({
      method: 'GET',
      url: '/imports/offsite-trainings/template.xlsx',
      cookies: { sid: hongkou.token ?? '' },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(template.rawPayload).buffer as ArrayBuffer);
    workbook.worksheets[0]?.spliceRows(2, 10, ...lines.map((line) => [...line]));
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it('AC28-3 of 20 rows 18 are saved and 2 named; the same file again saves none and lists 18 as known', async () => {
    const lines = [...Array(20).keys()].map((n) => row(n));
    Object.assign(lines[5] ?? [], { 13: '2026/13/01' });
    Object.assign(lines[9] ?? [], { 3: '广东省' });
    const file = await sheetOf(lines);
    const first = await upload('import?onlyGood=1', file);
    expect(first).toMatchObject({ rowCount: 20, imported: 18 });
    expect(first.faults.map((fault) => `${fault.row} ${fault.message}`)).toEqual([
      '7 结束日期应为正确的日期',
      '11 长三角培训所在地须为江苏、浙江、安徽',
    ]);
    const again = await upload('check', file);
    expect(again.goodRows).toBe(0);
    expect(again.faults.filter(({ message }) => message.includes('已登记'))).toHaveLength(18);
    const kept = await rows(
      system(),
      sql`select state from offsite_training where source = 'IMPORT' and district_code = '310109'`,
    );
    expect(kept).toHaveLength(18);
  });
});

it('02 §20.6 批量登记 takes the right rows of a file, names the others, and registers nothing twice', async () => {
  const [good, refused, again] = [await pending(), await pending(), await pending()];
  const numbers = new Map(
    (
      await rows<{ id: string; no: string }>(
        system(),
        sql`select id, offsite_no as no from offsite_training where id = any(${[good.id, refused.id, again.id]}::uuid[])`,
      )
    ).map(({ id, no }) => [id, no]),
  );
  const template = await server.inject({
    url: '/imports/offsite-results/template.xlsx',
    cookies: { sid: hongkou.token ?? '' },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(template.rawPayload).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const column = (sheet?.getColumn(1).values ?? []).map(String);
  for (const no of numbers.values()) expect(column).toContain(no);
  const no = (id: string) => numbers.get(id) ?? '';
  const filled = new ExcelJS.Workbook();
  filled
    .addWorksheet('报销结果')
    .addRows([
      [...TITLES],
      [no(good.id), '', '', '', '已报销', '', '2026-05-06', 'PZ9', ''],
      [no(refused.id), '', '', '', '不予报销', '短', '', '', ''],
      [no(good.id), '', '', '', '已报销', '', '', '', ''],
      [no(again.id), '', '', '', '部分报销', '', '', '', ''],
      ['YD000', '', '', '', '已报销', '', '', '', ''],
    ]);
  const send = async (who: Browser, commit: boolean) =>
    importOffsiteResults(await who.ctx(), {
      bytes: Buffer.from((await filled.xlsx.writeBuffer()) as ArrayBuffer),
      fileName: '结果.xlsx',
      commit,
      onlyGood: true,
      evidenceIds: [],
      of: '',
    });
  expect(await send(hongkou, true)).toMatchObject({
    rowCount: 5,
    imported: 1,
    faults: [
      { row: 3, column: '原因' },
      { row: 4, message: '同一异地培训在表中重复' },
      { row: 5, column: '报销结果' },
      { row: 6, column: '登记编号' },
    ],
  });
  const states = await rows<{ state: string; approved: string | null }>(
    system(),
    sql`select state, approved::text as approved from offsite_training where id = any(${[good.id, refused.id]}::uuid[])
         order by array_position(${[good.id, refused.id]}::uuid[], id)`,
  );
  expect(states).toEqual([
    { state: 'REIMBURSED', approved: '4680.00' },
    { state: 'REIMB_PENDING', approved: null },
  ]);
  await expect(send(hongkou, true)).rejects.toThrow('文件中有错误的行');
  expect(await send(pudong, false)).toMatchObject({ goodRows: 0 });
});

it('02 §20.6 汇总表 says of a year what its trainings come to, as PDF and as sheet, of the own district alone', async () => {
  const get = (file: string, who: Browser) =>
    server.inject({ url: `/exports/offsite-summaries/${file}`, cookies: { sid: who.token ?? '' } });
  const [known] = await rows<{ approved: string; lines: number }>(
    system(),
    sql`select coalesce(sum(approved), 0)::numeric(14,2)::text as approved, count(distinct (province, kind))::int as lines
          from offsite_training where district_code = '310109' and state not in ('DRAFT', 'VOID') and start_date >= '2026-01-01'
           and start_date < '2027-01-01'`,
  );
  expect(Number(known?.approved)).toBeGreaterThan(0);
  const text = textOfPdf((await get('2026/summary.pdf', hongkou)).rawPayload);
  for (const words of ['异地培训补助汇总表', '核定金额合计', readMoney(known?.approved ?? '')])
    expect(text).toContain(words);
  const workbook = new ExcelJS.Workbook();
  const sheet = await get('2026/summary.xlsx', hongkou);
  await workbook.xlsx.load(Uint8Array.from(sheet.rawPayload).buffer as ArrayBuffer);
  const cells = workbook.worksheets[0]?.getSheetValues().flat() ?? [];
  expect(cells.filter((cell) => cell === '长三角技能培训' || cell === '全国技能培训')).toHaveLength(known?.lines ?? -1);
  expect(textOfPdf((await get('2026/summary.pdf', pudong)).rawPayload)).not.toContain(readMoney(known?.approved ?? ''));
  expect((await get('26/summary.pdf', hongkou)).statusCode).toBe(404);
});
