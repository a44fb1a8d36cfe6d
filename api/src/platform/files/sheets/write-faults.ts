import ExcelJS from 'exceljs';
import { localDateOf } from '../../calendar/index.ts';
import { type CellValue, cellOf } from '../xlsx-export.ts';
import { openWorkbook, type SheetFault } from './read-sheet.ts';

/** What stands beside the user's own columns. */
const ROW = '原文件行号';
const FAULT = '导入错误';
/** Above its rows a sheet may have a title and remarks. */
const MOST_HEAD = 20;
/** No import asks for more columns; a cell far to the right widens nothing. */
const MOST_COLUMNS = 200;

/**
 * 导入错误表 (03 C-10, 01 §12.8): the wrong rows of a file that somebody has just sent, under their own heads, each with its number and with what is
 * wrong at its end. Values alone, nothing that a spreadsheet would take for a formula. Put right, it may be sent in again: an import finds its columns
 * by their heads.
 */
export async function writeFaults(file: Buffer, faults: readonly SheetFault[]): Promise<Buffer> {
  const given = await openWorkbook(file);
  const made = new ExcelJS.Workbook();
  const bySheet = Map.groupBy(faults, ({ sheet }) => sheet ?? '');
  for (const [name, own] of bySheet) {
    const source = name === '' ? given?.worksheets[0] : given?.getWorksheet(name);
    writeSheet(made.addWorksheet(name || source?.name || FAULT), source, own);
  }
  // A workbook without a sheet opens nowhere.
  if (faults.length === 0) writeSheet(made.addWorksheet(FAULT), given?.worksheets[0], []);
  return Buffer.from(await made.xlsx.writeBuffer());
}

function writeSheet(sheet: ExcelJS.Worksheet, source: ExcelJS.Worksheet | undefined, faults: readonly SheetFault[]) {
  const head = source && headOf(source, faults);
  const titles = head && source ? valuesOf(source.getRow(head), MOST_COLUMNS) : [];
  sheet.columns = [ROW, ...titles.map((title) => cellOf(title)), FAULT].map((header) => ({
    header: String(header ?? ''),
    width: header === FAULT ? 60 : 18,
    style: { numFmt: '@' },
  }));
  for (const [row, own] of Map.groupBy(faults, ({ row }) => row)) {
    const values = row > 0 && source ? valuesOf(source.getRow(row), titles.length) : titles.map(() => null);
    const said = [...new Set(own.map(({ column, message }) => `${column}：${message}`))].join('；');
    sheet.addRow([row > 0 ? row : '整个文件', ...values.map(cellOf), cellOf(said)]);
  }
}

/** The line of the heads: the first one that names a column of a fault, else the first with anything in it. */
function headOf(source: ExcelJS.Worksheet, faults: readonly SheetFault[]): number | undefined {
  const columns = new Set(faults.map(({ column }) => column));
  const lines = Array.from({ length: Math.min(source.rowCount, MOST_HEAD) }, (_, n) => n + 1);
  const filled = lines.map((line) => ({ line, texts: valuesOf(source.getRow(line), MOST_COLUMNS) }));
  const named = filled.find(({ texts }) => texts.some((text) => typeof text === 'string' && columns.has(text)));
  return (named ?? filled.find(({ texts }) => texts.some((text) => text !== null)))?.line;
}

/** A line up to its last cell, as it is read: a formula by what it came to. */
function valuesOf(row: ExcelJS.Row, most: number): CellValue[] {
  const width = Math.min(row.cellCount, most);
  return Array.from({ length: width }, (_, n) => {
    const cell = row.getCell(n + 1);
    if (typeof cell.value === 'number') return cell.value;
    return cell.value instanceof Date ? localDateOf(cell.value) : cell.text.trim() || null;
  });
}
