import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Browser } from '../../../../../test/access.ts';
import { invoice, offsiteDesk } from '../../../../../test/offsite-desk.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { TITLES } from './columns.ts';
import { importOffsiteResults } from './import-results.ts';

const BOUNDS = 'query ($id: ID!) { offsiteBounds(id: $id) { item invoiced cap most } }';

const { desk, system, entered, act, save, register, pending } = offsiteDesk('offsite_results');

describe('费用和报销结果 (02 §20.5)', () => {
  it('AC28-1, BR28-1, BR28-2, T28-3, T28-5 is approved at 4,680.00, of which 2,000.00 central', async () => {
    const { id } = await pending();
    expect((await desk.hongkou.run(BOUNDS, { id })).data.offsiteBounds).toEqual([
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
    expect(await act(desk.city, 'void', id, { reasonText: '登记错误，作废' })).not.toBe('OK');
  });

  it('T28-2 nothing is submitted without its proof', async () => {
    const { id } = await entered({ certificateNo: null, examResult: 'NONE' });
    expect(await act(desk.hongkou, 'submit', id, { attachmentIds: [await fileOf(desk.hongkou)] })).toMatchObject({
      code: 'E-2807',
    });
    const proven = await entered();
    expect(await act(desk.hongkou, 'submit', proven.id)).toMatchObject({ code: 'E-2807' });
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
    expect(await act(desk.hongkou, 'correct', id, { reasonText: '资质已补充核实' })).toBe('OK');
    expect((await act(desk.hongkou, 'agree', id)) === 'OK').toBe(false);
    expect(await act(desk.city, 'agree', id)).toBe('OK');
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
  const template = await desk.server.inject({
    url: '/imports/offsite-results/template.xlsx',
    cookies: { sid: desk.hongkou.token ?? '' },
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
  expect(await send(desk.hongkou, true)).toMatchObject({
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
  await expect(send(desk.hongkou, true)).rejects.toThrow('文件中有错误的行');
  expect(await send(desk.pudong, false)).toMatchObject({ goodRows: 0 });
});
