import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Browser } from '../../../../test/access.ts';
import { offsiteDesk } from '../../../../test/offsite-desk.ts';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { rows, sql } from '../../../database/sql.ts';
import { readMoney } from '../../../platform/money/index.ts';

const { desk, system, person, register, pending } = offsiteDesk('offsite_files');

describe('导入 (02 §20.4)', () => {
  const boundary = 'b0undary';
  const upload = async (step: string, file: Uint8Array) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="offsite.xlsx"\r\n\r\n`;
    const answer = await desk.server.inject({
      method: 'POST',
      url: `/imports/offsite-trainings/${step}`,
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'console' },
      cookies: { sid: desk.hongkou.token ?? '' },
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
    const template = await desk.server.inject({
      method: 'GET',
      url: '/imports/offsite-trainings/template.xlsx',
      cookies: { sid: desk.hongkou.token ?? '' },
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

it('02 §20.6 汇总表 says of a year what its trainings come to, as PDF and as sheet, of the own district alone', async () => {
  const { id } = await pending();
  expect((await register(id, { result: 'REIMBURSED' })).code).toBeUndefined();
  const get = (file: string, who: Browser) =>
    desk.server.inject({ url: `/exports/offsite-summaries/${file}`, cookies: { sid: who.token ?? '' } });
  const [known] = await rows<{ approved: string; lines: number }>(
    system(),
    sql`select coalesce(sum(approved), 0)::numeric(14,2)::text as approved, count(distinct (province, kind))::int as lines
          from offsite_training where district_code = '310109' and state not in ('DRAFT', 'VOID') and start_date >= '2026-01-01'
           and start_date < '2027-01-01'`,
  );
  expect(Number(known?.approved)).toBeGreaterThan(0);
  const text = textOfPdf((await get('2026/summary.pdf', desk.hongkou)).rawPayload);
  for (const words of ['异地培训补助汇总表', '核定金额合计', readMoney(known?.approved ?? '')])
    expect(text).toContain(words);
  const workbook = new ExcelJS.Workbook();
  const sheet = await get('2026/summary.xlsx', desk.hongkou);
  await workbook.xlsx.load(Uint8Array.from(sheet.rawPayload).buffer as ArrayBuffer);
  const cells = workbook.worksheets[0]?.getSheetValues().flat() ?? [];
  expect(cells.filter((cell) => cell === '长三角技能培训' || cell === '全国技能培训')).toHaveLength(known?.lines ?? -1);
  expect(textOfPdf((await get('2026/summary.pdf', desk.pudong)).rawPayload)).not.toContain(
    readMoney(known?.approved ?? ''),
  );
  expect((await get('26/summary.pdf', desk.hongkou)).statusCode).toBe(404);
});
