import ExcelJS from 'exceljs';
import { VENUE_KIND } from '../../codes.ts';
import { MOST_PLAN_LINES, type PlanLine } from '../content/content.ts';
import { PLAN_COLUMNS, type PlanCell, readPlanLine } from './plan-line.ts';

/** Above its rows a sheet may have a title and remarks. */
const MOST_HEAD = 20;

/** What is wrong with a row of the sheet; row 0 = the sheet as a whole. */
export interface PlanSheetFault {
  row: number;
  message: string;
}

export interface PlanSheet {
  lines: PlanLine[];
  faults: PlanSheetFault[];
}

/**
 * The lines of a teaching plan from an Excel file, or what is wrong with it, row by row: with one fault there are no lines at all (02 §8.7).
 * The caller has limited how large the file may unfold.
 *
 * @param teachers ids of the institution's own teachers by name
 */
export async function readPlanSheet(
  file: Buffer,
  teachers: ReadonlyMap<string, readonly string[]>,
): Promise<PlanSheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(file).buffer as ArrayBuffer);
  } catch {
    return broken('文件不是正确的xlsx');
  }
  const sheet = workbook.worksheets[0];
  const head = sheet && findHead(sheet);
  if (!sheet || !head) return broken('没有找到“模块”一列，请使用模板');
  const lines: PlanLine[] = [];
  const faults: PlanSheetFault[] = [];
  for (let n = head.row + 1; n <= Math.min(sheet.rowCount, head.row + MOST_PLAN_LINES + 1); n += 1) {
    const row = sheet.getRow(n);
    const cell: PlanCell = (title) => {
      const at = head.columns.get(title);
      return at === undefined ? '' : row.getCell(at).text.trim();
    };
    if (PLAN_COLUMNS.every((title) => cell(title) === '')) continue;
    const say = (message: string) => faults.push({ row: n, message });
    lines.push({ ...readPlanLine(cell, say), teacherId: teacherNamed(cell('教师'), teachers, say) });
  }
  if (lines.length === 0) return broken('表中没有教学计划');
  if (lines.length > MOST_PLAN_LINES) return broken(`教学计划不能超过${MOST_PLAN_LINES}行`);
  return faults.length > 0 ? { lines: [], faults } : { lines, faults };
}

const broken = (message: string): PlanSheet => ({ lines: [], faults: [{ row: 0, message }] });

function findHead(sheet: ExcelJS.Worksheet): { row: number; columns: Map<string, number> } | undefined {
  for (let n = 1; n <= Math.min(sheet.rowCount, MOST_HEAD); n += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(n).eachCell((cell, at) => columns.set(cell.text.trim(), at));
    if (columns.has('模块')) return { row: n, columns };
  }
  return undefined;
}

function teacherNamed(
  name: string,
  teachers: ReadonlyMap<string, readonly string[]>,
  fault: (message: string) => void,
): string | null {
  const [teacherId = null, another] = teachers.get(name) ?? [];
  if (!teacherId) fault(name ? `教师“${name}”不在本机构师资中` : '请填写教师');
  if (another) fault(`教师“${name}”有同名，请在页面上选择`);
  return teacherId;
}

/** An empty sheet to fill in, with one row as an example. */
export async function writePlanTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('教学计划');
  sheet.columns = PLAN_COLUMNS.map((header) => ({ header, width: 18 }));
  sheet.addRow(['飞行原理', 24, 0, '教师姓名', VENUE_KIND.items[0]?.title ?? '', '自编讲义']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
