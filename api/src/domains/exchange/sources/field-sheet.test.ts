import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unfoldsWithin } from '../../../platform/files/unfolded-size.ts';
import { readFieldSheet, writeFieldTemplate } from './field-sheet.ts';

async function sheetOf(rows: unknown[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('字段').addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('fields from an Excel file', () => {
  it('the template with its example reads back', async () => {
    const template = await writeFieldTemplate();
    expect(await readFieldSheet(template)).toEqual({
      faults: [],
      fields: [
        {
          name: 'idNo',
          label: '身份证号',
          type: 'STRING',
          length: 18,
          scale: null,
          codes: [],
          required: true,
          queryKey: true,
          sensitivity: 'L1',
          content: 'ID_NUMBER',
          standard: 'GB 11643',
        },
      ],
    });
  });

  it('the head may stand lower and in another order; empty rows are passed over', async () => {
    const file = await sheetOf([
      ['某系统字段表'],
      ['字段类型', '字段标识', '字段名称', '代码'],
      ['代码', 'sex', '性别', '1、2'],
      [],
      ['小数', 'amount', '金额'],
    ]);
    const { fields, faults } = await readFieldSheet(file);
    expect(faults).toEqual([]);
    expect(fields.map(({ name, type, codes }) => [name, type, codes])).toEqual([
      ['sex', 'CODE', ['1', '2']],
      ['amount', 'DECIMAL', []],
    ]);
  });

  it('what is wrong is named with its row', async () => {
    const file = await sheetOf([
      ['字段标识', '字段名称', '字段类型', '长度', '必填'],
      ['1a', '', '数字', '很长', '也许'],
    ]);
    expect((await readFieldSheet(file)).faults).toEqual([
      { row: 2, message: '“字段标识”应以字母开头，由字母、数字或下划线组成' },
      { row: 2, message: '“字段名称”应为1至50字' },
      { row: 2, message: '“字段类型”应为文本、整数、小数、日期、日期时间、是否、代码、文件之一' },
      { row: 2, message: '“长度”应为整数' },
      { row: 2, message: '“必填”应为是、否之一' },
    ]);
  });

  it('takes what is just within the bounds, and names what is just beyond', async () => {
    const head = ['字段标识', '字段名称', '长度'];
    const within = ['a'.repeat(64), '名'.repeat(50), '12345'];
    const beyond = ['a'.repeat(65), '名'.repeat(51), '123456'];
    const { faults } = await readFieldSheet(await sheetOf([head, within, beyond]));
    expect(faults.map(({ row, message }) => [row, message.slice(0, 6)])).toEqual([
      [3, '“字段标识”'],
      [3, '“字段名称”'],
      [3, '“长度”应为'],
    ]);
    const many = (count: number) => Array.from({ length: count }, (_, n) => [`f${n}`, '某项']);
    expect((await readFieldSheet(await sheetOf([head, ...many(200)]))).faults).toEqual([]);
    expect((await readFieldSheet(await sheetOf([head, ...many(201)]))).faults).toEqual([
      { row: 0, message: '字段不能超过200个' },
    ]);
    const under = (rows: number) => [...Array.from({ length: rows }, () => ['某系统']), head, ...many(1)];
    expect((await readFieldSheet(await sheetOf(under(19)))).fields).toHaveLength(1);
    expect((await readFieldSheet(await sheetOf(under(20)))).faults).toHaveLength(1);
  });

  it.each([
    [[['姓名']], '没有找到“字段标识”一列，请使用模板'],
    [[['字段标识', '字段名称']], '表中没有字段'],
  ])('%j is refused', async (rows, message) => {
    expect((await readFieldSheet(await sheetOf(rows))).faults).toEqual([{ row: 0, message }]);
  });

  it('what is no Excel file is refused', async () => {
    expect((await readFieldSheet(Buffer.from('PK nothing'))).faults).toEqual([
      { row: 0, message: '文件不是正确的xlsx' },
    ]);
  });
});

describe('the size of what unfolds', () => {
  it('is measured, not believed', async () => {
    const bomb = await sheetOf(Array.from({ length: 20_000 }, () => ['0'.repeat(40), '0'.repeat(40)]));
    expect(unfoldsWithin(bomb, 16 * 1024 * 1024)).toBe(true);
    expect(unfoldsWithin(bomb, 64 * 1024)).toBe(false);
    expect(unfoldsWithin(Buffer.from('no zip at all'), 1024)).toBe(false);
    expect(unfoldsWithin(bomb.subarray(0, bomb.length / 2), 16 * 1024 * 1024)).toBe(false);
  });
});
