import ExcelJS from 'exceljs';
import { localDateOf } from '../../calendar/index.ts';

/** What is wrong with a cell of a sheet; row 0 = the sheet as a whole. */
export interface SheetFault {
  /** Name of the sheet, where it is not the first one. */
  sheet?: string;
  row: number;
  column: string;
  message: string;
}

/** A row with anything in it: its number in the file, and its cells by the title of their column. */
export interface SheetRow {
  row: number;
  cell(title: string): string;
}

/** Above its rows a sheet may have a title and remarks. */
const MOST_HEAD = 20;

/** An Excel file, or nothing where it is none. The caller has limited how large it may unfold. */
export async function openWorkbook(file: Buffer): Promise<ExcelJS.Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(file).buffer as ArrayBuffer);
  } catch {
    return undefined;
  }
  return workbook;
}

/**
 * The rows of a sheet below the line that holds `mark`, as texts: the first sheet unless `name` says another.
 *
 * @returns the rows, one more than `most` where there are more; nothing where there is no such sheet or line
 */
export function readRows(
  workbook: ExcelJS.Workbook,
  titles: readonly string[],
  { mark, most, name }: { mark: string; most: number; name?: string },
): SheetRow[] | undefined {
  const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
  const head = sheet && findHead(sheet, mark);
  if (!sheet || !head) return undefined;
  const found: SheetRow[] = [];
  for (let n = head.row + 1; n <= sheet.rowCount && found.length <= most; n += 1) {
    const row = sheet.getRow(n);
    const cell = (title: string) => {
      const at = head.columns.get(title);
      return at === undefined ? '' : textOf(row.getCell(at));
    };
    if (titles.some((title) => cell(title) !== '')) found.push({ row: n, cell });
  }
  return found;
}

function textOf(cell: ExcelJS.Cell): string {
  return cell.value instanceof Date ? localDateOf(cell.value) : cell.text.trim();
}

function findHead(sheet: ExcelJS.Worksheet, mark: string): { row: number; columns: Map<string, number> } | undefined {
  for (let n = 1; n <= Math.min(sheet.rowCount, MOST_HEAD); n += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(n).eachCell((cell, at) => columns.set(cell.text.trim(), at));
    if (columns.has(mark)) return { row: n, columns };
  }
  return undefined;
}
