import ExcelJS from 'exceljs';
import type { FieldContent, FieldType, Sensitivity } from '../../../platform/exchange/source-field.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
  文本: 'STRING',
  整数: 'INTEGER',
  小数: 'DECIMAL',
  日期: 'DATE',
  日期时间: 'DATETIME',
  是否: 'BOOLEAN',
  代码: 'CODE',
  文件: 'FILE',
};
const SENSITIVITIES: Readonly<Record<string, Sensitivity>> = { 不敏感: 'NONE', 一级: 'L1', 二级: 'L2' };
const CONTENTS: Readonly<Record<string, FieldContent>> = {
  普通: 'PLAIN',
  姓名: 'PERSON_NAME',
  身份证号: 'ID_NUMBER',
  电话: 'PHONE',
  银行账号: 'BANK_ACCOUNT',
  地址: 'ADDRESS',
};
const YES_NO = { 是: true, 否: false } as const;

/** Columns of the template, in their order. */
const COLUMNS = [
  { title: '字段标识', example: 'idNo', choices: undefined },
  { title: '字段名称', example: '身份证号', choices: undefined },
  { title: '字段类型', example: '文本', choices: Object.keys(TYPES) },
  { title: '长度', example: 18, choices: undefined },
  { title: '小数位数', example: '', choices: undefined },
  { title: '代码', example: '', choices: undefined },
  { title: '必填', example: '是', choices: Object.keys(YES_NO) },
  { title: '查询条件', example: '是', choices: Object.keys(YES_NO) },
  { title: '敏感级别', example: '一级', choices: Object.keys(SENSITIVITIES) },
  { title: '字段内容', example: '身份证号', choices: Object.keys(CONTENTS) },
  { title: '数据标准', example: 'GB 11643', choices: undefined },
] as const;
const MOST_FIELDS = 200;

/** A field as a sheet says it; the editor shows it, and saving checks it. */
export interface SheetField {
  name: string;
  label: string;
  type: FieldType;
  length: number | null;
  scale: number | null;
  codes: string[];
  required: boolean;
  queryKey: boolean;
  sensitivity: Sensitivity;
  content: FieldContent;
  standard: string | null;
}

export interface SheetFault {
  row: number;
  message: string;
}

/** The fields of an Excel file, or what is wrong with it, row by row. The caller has limited how large it may unfold. */
export async function readFieldSheet(file: Buffer): Promise<{ fields: SheetField[]; faults: SheetFault[] }> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(file).buffer as ArrayBuffer);
  } catch {
    return { fields: [], faults: [{ row: 0, message: '文件不是正确的xlsx' }] };
  }
  const sheet = workbook.worksheets[0];
  const head = sheet ? findHead(sheet) : undefined;
  if (!sheet || !head) return { fields: [], faults: [{ row: 0, message: '没有找到“字段标识”一列，请使用模板' }] };
  const fields: SheetField[] = [];
  const faults: SheetFault[] = [];
  for (let n = head.row + 1; n <= Math.min(sheet.rowCount, head.row + MOST_FIELDS + 1); n += 1) {
    const row = sheet.getRow(n);
    const cell = (title: string): string => {
      const at = head.columns.get(title);
      return at === undefined ? '' : row.getCell(at).text.trim();
    };
    if (COLUMNS.every(({ title }) => cell(title) === '')) continue;
    const field = readField(cell, (message) => faults.push({ row: n, message }));
    fields.push(field);
  }
  if (fields.length === 0 && faults.length === 0) faults.push({ row: 0, message: '表中没有字段' });
  if (fields.length > MOST_FIELDS) faults.push({ row: 0, message: `字段不能超过${MOST_FIELDS}个` });
  return { fields, faults };
}

function findHead(sheet: ExcelJS.Worksheet): { row: number; columns: Map<string, number> } | undefined {
  for (let n = 1; n <= Math.min(sheet.rowCount, 20); n += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(n).eachCell((cell, at) => columns.set(cell.text.trim(), at));
    if (columns.has('字段标识')) return { row: n, columns };
  }
  return undefined;
}

function readField(cell: (title: string) => string, fault: (message: string) => void): SheetField {
  const choice = <T>(title: string, choices: Readonly<Record<string, T>>, otherwise: T): T => {
    const text = cell(title);
    if (text === '') return otherwise;
    const found = Object.hasOwn(choices, text) ? choices[text] : undefined;
    if (found === undefined) fault(`“${title}”应为${Object.keys(choices).join('、')}之一`);
    return found ?? otherwise;
  };
  const number = (title: string): number | null => {
    const text = cell(title);
    if (text !== '' && !/^\d{1,5}$/.test(text)) fault(`“${title}”应为整数`);
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  };
  const name = cell('字段标识');
  if (!/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name)) fault('“字段标识”应以字母开头，由字母、数字或下划线组成');
  const label = cell('字段名称');
  if (label === '' || label.length > 50) fault('“字段名称”应为1至50字');
  return {
    name,
    label,
    type: choice('字段类型', TYPES, 'STRING'),
    length: number('长度'),
    scale: number('小数位数'),
    codes: cell('代码')
      .split(/[\s,，、;；]+/)
      .filter(Boolean),
    required: choice('必填', YES_NO, false),
    queryKey: choice('查询条件', YES_NO, false),
    sensitivity: choice('敏感级别', SENSITIVITIES, 'NONE'),
    content: choice('字段内容', CONTENTS, 'PLAIN'),
    standard: cell('数据标准').slice(0, 60) || null,
  };
}

/** An empty table to fill in, with one row as an example and the choices as drop-down lists. */
export async function writeFieldTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('字段');
  sheet.columns = COLUMNS.map(({ title }) => ({ header: title, width: 14 }));
  sheet.addRow(COLUMNS.map(({ example }) => example));
  for (const [n, { choices }] of COLUMNS.entries()) {
    if (!choices) continue;
    for (let row = 2; row <= MOST_FIELDS + 1; row += 1)
      sheet.getCell(row, n + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
