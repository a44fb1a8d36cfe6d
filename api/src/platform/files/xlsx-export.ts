import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { formatDateTime, localDateOf } from '../calendar/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';

export type CellValue = string | number | Date | null | undefined;

export interface ExportColumn<Row> {
  title: string;
  /** In characters; 16 unless said. */
  width?: number;
  value: (row: Row) => CellValue;
}

export interface ExportInput<Row> {
  /** 事项: what the list is of. */
  title: string;
  /** 范围: the filter or organisation in words. */
  filter: string;
  columns: readonly ExportColumn<Row>[];
  /** Rows in their order, a page at a time, so that memory stays the same however many there are. */
  pages: AsyncIterable<readonly Row[]>;
}

/** `事项_范围_日期.xlsx`, without what file systems refuse (00-common "exports"). */
export function exportFileName(title: string, filter: string, now: Date): string {
  const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '').slice(0, 40);
  return `${clean(title)}_${clean(filter) || '全部'}_${localDateOf(now).replaceAll('-', '')}.xlsx`;
}

/**
 * Writes a list as an Excel file while its pages arrive: a header block with title, filter, time and person, a frozen line of column
 * titles, the rows. The caller masks, checks the permission and audits with the count that comes back.
 *
 * @returns how many rows were written
 */
export async function writeXlsx<Row>(ctx: Ctx, target: Writable, input: ExportInput<Row>): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: target as never,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: HEADER_LINES + 1 }] });
  sheet.columns = input.columns.map(({ width = 16 }) => ({ width }));
  writeHeader(ctx, sheet, input);
  let count = 0;
  for await (const page of input.pages) {
    for (const row of page) sheet.addRow(input.columns.map(({ value }) => cellOf(value(row)))).commit();
    count += page.length;
  }
  sheet.commit();
  await workbook.commit();
  return count;
}

const HEADER_LINES = 4;

function writeHeader<Row>(ctx: Ctx, sheet: ExcelJS.Worksheet, { title, filter, columns }: ExportInput<Row>): void {
  const lines: [string, string][] = [
    ['标题', title],
    ['筛选条件', filter || '全部'],
    ['导出时间', formatDateTime(ctx.app.clock.now())],
    ['导出人', actorName(ctx.actor)],
  ];
  for (const line of lines) sheet.addRow(line.map(cellOf)).commit();
  const titles = sheet.addRow(columns.map((column) => cellOf(column.title)));
  titles.font = { bold: true };
  titles.commit();
}

/**
 * A value as a cell. Texts that a spreadsheet would take for a formula get an apostrophe in front (00-common "exports"); instants become
 * local time as text, so that every spreadsheet shows the same.
 */
export function cellOf(value: CellValue): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return formatDateTime(value);
  if (typeof value === 'number') return value;
  const text = value.toWellFormed().replace(ILLEGAL_IN_XML, '');
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for these characters
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
