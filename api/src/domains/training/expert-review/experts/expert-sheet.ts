import ExcelJS from 'exceljs';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { codeMeant, offeredItems, PROJECT_CATEGORY } from '../../codes.ts';
import { type ExpertProfile, readExpert } from './expert-input.ts';

/** Columns of the template, in their order, with the field whose faults they name. */
const COLUMNS = {
  登录账号: 'loginName',
  姓名: 'name',
  身份证号码: 'idNo',
  手机号: 'phone',
  工作单位: 'employer',
  单位统一社会信用代码: 'employerUscc',
  上级单位: 'employerParent',
  区级机关所属区: 'employerDistrict',
  职称: 'title',
  专业领域: 'fields',
  聘期至: 'validTo',
  银行账号: 'bankAccount',
} as const;
type Column = keyof typeof COLUMNS;
const TITLES = Object.keys(COLUMNS) as Column[];
const MOST_ROWS = 500;
/** Above its rows a sheet may have a title and remarks. */
const MOST_HEAD = 20;

/** What is wrong with a cell of the sheet; row 0 = the sheet as a whole. */
export interface SheetFault {
  row: number;
  column: string;
  message: string;
}

/** An expert of the sheet without a fault. */
export interface SheetExpert {
  row: number;
  loginName: string;
  profile: ExpertProfile;
}

export interface ExpertSheet {
  experts: SheetExpert[];
  faults: SheetFault[];
  /** Rows with anything in them. */
  rowCount: number;
}

type Cell = (title: Column) => string;
const broken = (message: string): ExpertSheet => ({
  experts: [],
  faults: [{ row: 0, column: '文件', message }],
  rowCount: 0,
});

/** Experts from an Excel file, and what is wrong with it by row and column. The caller has limited how large it may unfold. */
export async function readExpertSheet(file: Buffer, today: LocalDate): Promise<ExpertSheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(file).buffer as ArrayBuffer);
  } catch {
    return broken('文件不是正确的xlsx');
  }
  const sheet = workbook.worksheets[0];
  const head = sheet && findHead(sheet);
  if (!sheet || !head) return broken('没有找到“登录账号”一列，请使用模板');
  const experts: SheetExpert[] = [];
  const faults: SheetFault[] = [];
  let rowCount = 0;
  for (let n = head.row + 1; n <= Math.min(sheet.rowCount, head.row + MOST_ROWS + 1); n += 1) {
    const row = sheet.getRow(n);
    const cell: Cell = (title) => {
      const at = head.columns.get(title);
      return at === undefined ? '' : textOf(row.getCell(at));
    };
    if (TITLES.every((title) => cell(title) === '')) continue;
    rowCount += 1;
    const read = readRow(cell, today);
    if (Array.isArray(read)) faults.push(...read.map((fault) => ({ row: n, ...fault })));
    else experts.push({ row: n, ...read });
  }
  if (rowCount === 0) return broken('表中没有专家');
  if (rowCount > MOST_ROWS) return broken(`一次最多导入${MOST_ROWS}位专家`);
  return { experts, faults: [...faults, ...repeated(experts)], rowCount };
}

function textOf(cell: ExcelJS.Cell): string {
  return cell.value instanceof Date ? localDateOf(cell.value) : cell.text.trim();
}

function findHead(sheet: ExcelJS.Worksheet): { row: number; columns: Map<string, number> } | undefined {
  for (let n = 1; n <= Math.min(sheet.rowCount, MOST_HEAD); n += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(n).eachCell((cell, at) => columns.set(cell.text.trim(), at));
    if (columns.has('登录账号')) return { row: n, columns };
  }
  return undefined;
}

function readRow(cell: Cell, today: LocalDate): Omit<SheetExpert, 'row'> | Omit<SheetFault, 'row'>[] {
  const faults: Omit<SheetFault, 'row'>[] = [];
  const loginName = cell('登录账号');
  if (!loginName) faults.push({ column: '登录账号', message: '请填写登录账号' });
  const fields = fieldsWithin(cell('专业领域'));
  if (!fields) faults.push({ column: '专业领域', message: '请填写项目类别的名称或代码，多个用分号隔开' });
  try {
    const profile = readExpert(
      {
        name: cell('姓名'),
        idNo: cell('身份证号码'),
        phone: cell('手机号'),
        employer: cell('工作单位'),
        employerUscc: cell('单位统一社会信用代码') || null,
        employerParent: cell('上级单位') || null,
        employerDistrict: districtWithin(cell('区级机关所属区')),
        title: cell('职称'),
        fields:
          fields ??
          offeredItems(PROJECT_CATEGORY)
            .slice(0, 1)
            .map(({ code }) => code),
        workHistory: [],
        relatives: [],
        validTo: cell('聘期至') || null,
        bankAccount: cell('银行账号') || null,
      },
      today,
    );
    return faults.length > 0 ? faults : { loginName, profile };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const found = error.fields ?? [];
    return [...faults, ...found.map(({ path, message }) => ({ column: titleOf(path), message }))];
  }
}

/** Categories by code or title, parted by semicolons or commas: titles themselves hold the mark 、. */
function fieldsWithin(text: string): string[] | undefined {
  const parts = text
    .split(/[;；,，]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const codes = parts.map((part) => codeMeant(PROJECT_CATEGORY, part));
  return codes.length > 0 && !codes.includes(undefined) ? codes.flatMap((code) => code ?? []) : undefined;
}

/** A district by its code or name; what is none is left to be refused. */
function districtWithin(text: string): string | null {
  if (!text) return null;
  return (
    shanghaiDistricts().find(({ code, title }) => code === text || title.replace('上海市', '') === text)?.code ?? text
  );
}

const titleOf = (path: string): string => TITLES.find((title) => COLUMNS[title] === path.split('.')[0]) ?? path;

/** A person or an account that stands in the sheet twice. */
function repeated(experts: readonly SheetExpert[]): SheetFault[] {
  const keys: [string, (expert: SheetExpert) => string][] = [
    ['登录账号', ({ loginName }) => loginName],
    ['身份证号码', ({ profile }) => profile.idNo],
  ];
  return keys.flatMap(([column, keyOf]) => {
    const first = new Map<string, number>();
    return experts.flatMap((expert): SheetFault[] => {
      const known = first.get(keyOf(expert));
      if (known === undefined) first.set(keyOf(expert), expert.row);
      return known === undefined ? [] : [{ row: expert.row, column, message: `与第${known}行重复` }];
    });
  });
}

/** An empty sheet to fill in, with one row as an example. */
export async function writeExpertTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('评审专家');
  sheet.columns = TITLES.map((header) => ({ header, width: 20, style: { numFmt: '@' } }));
  sheet.addRow([
    'expert_zhang',
    '示例（导入前请删除本行）',
    '',
    '',
    '上海示例研究院',
    '',
    '',
    '',
    '教授',
    '先进制造；文化创意',
    '2028-12-31',
    '',
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
