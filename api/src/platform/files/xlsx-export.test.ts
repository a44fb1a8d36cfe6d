import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { workerDatabaseUrl } from '../../../test/database/test-database.ts';
import { cellOf, exportFileName, writeXlsx } from './xlsx-export.ts';
import { MONEY_FORMAT } from './xlsx-style.ts';

let app: BareApp;
beforeAll(async () => {
  app = await bareApp({ url: workerDatabaseUrl(), modules: [] });
});
afterAll(() => app.close());

async function* pagesOf(count: number) {
  for (let at = 0; at < count; at += 100) {
    yield Array.from({ length: Math.min(100, count - at) }, (_, row) => ({
      no: at + row + 1,
      name: '=HYPERLINK("x")',
    }));
  }
}

async function exported(
  count: number,
): Promise<{ rows: unknown[][]; written: number; sheet: ExcelJS.Worksheet | undefined }> {
  const target = new PassThrough();
  const bytes = buffer(target);
  const ctx = app.context({ kind: 'SYSTEM', name: '王小明' });
  const written = await writeXlsx(ctx, target, {
    title: '一件事办件',
    filter: '虹口区 待预审',
    columns: [
      { title: '序号', value: (row) => row.no },
      { title: '姓名', width: 10, value: (row) => row.name },
      { title: '金额（元）', format: MONEY_FORMAT, value: (row) => row.no / 2 },
    ],
    pages: pagesOf(count),
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytes).buffer as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
  return { rows, written, sheet: workbook.worksheets[0] };
}

describe('exports', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\tx', "'\tx"],
    ['a=1', 'a=1'],
    ['a\u0000b', 'ab'],
    [-1, -1],
    [null, null],
    [undefined, null],
    [new Date('2026-03-09T02:00:00Z'), '2026-03-09 10:00:00'],
  ])('write %j as %j', (value, cell) => expect(cellOf(value)).toBe(cell));

  it('are named 事项_范围_日期', () => {
    expect(exportFileName('一件事 办件', '虹口区/待预审', new Date('2026-03-09T17:00:00Z'))).toBe(
      '一件事办件_虹口区待预审_2026-03-10.xlsx',
    );
    expect(exportFileName('推送日志', '', new Date('2026-03-09T02:00:00Z'))).toBe('推送日志_全部_2026-03-09.xlsx');
  });

  it('begin with title, filter, time and person, and hold every row', async () => {
    const { rows, written } = await exported(250);
    expect(written).toBe(250);
    expect(rows.slice(0, 6)).toEqual([
      ['标题', '一件事办件'],
      ['筛选条件', '虹口区 待预审'],
      ['导出时间', '2026-03-09 10:00:00'],
      ['导出人', '王小明'],
      ['序号', '姓名', '金额（元）'],
      [1, '\'=HYPERLINK("x")', 0.5],
    ]);
    expect(rows).toHaveLength(255);
  });

  it('are read on paper: the titles on every page, one page wide, long texts wrapped, money with two decimals', async () => {
    const { sheet } = await exported(3);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '5:5',
    });
    const [title, name, money] = ['A5', 'B6', 'C6'].map((cell) => sheet?.getCell(cell));
    expect(title?.fill).toMatchObject({ pattern: 'solid' });
    expect(name?.alignment).toMatchObject({ wrapText: true });
    expect([money?.numFmt, money?.value]).toEqual(['#,##0.00', 0.5]);
    expect(money?.alignment).toMatchObject({ horizontal: 'right', indent: 1 });
    expect(sheet?.getCell('B2').alignment?.wrapText).toBeFalsy();
  });
});
