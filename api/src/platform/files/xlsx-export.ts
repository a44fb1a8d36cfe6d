import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { formatDateTime, localDateOf } from '../calendar/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { widthsOnPaper } from './xlsx-paper.ts';
import { type ColumnStyle, columnStyle, printedAcross, styleHeaderLine, styleTitles } from './xlsx-style.ts';

export type CellValue = string | number | Date | null | undefined;

export interface ExportColumn<Row> {
  title: string;
  /** In characters; 16 unless said. Less where the list would be too wide for paper, see `widthsOnPaper`. */
  width?: number;
  /** How its numbers stand, e.g. {@link MONEY_FORMAT}; as they are unless said. */
  format?: string;
  value: (row: Row) => CellValue;
}

export interface ExportInput<Row> {
  /** 事项: what the list is of. */
  title: string;
  /** 范围: the filter or organisation in words. */
  filter: string;
  /** Further lines of the header block: what, and its value. */
  notes?: readonly (readonly [string, CellValue])[];
  /** What stands beside person and time on every printed page: why a file in clear was made. */
  mark?: string | undefined;
  columns: readonly ExportColumn<Row>[];
  /** Most rows of one sheet, further ones go on in the next under the same header; one sheet holds them all where it is absent. */
  sheetRows?: number;
  /** Called after each page with the rows written so far; what it throws ends the writing. */
  onRows?(written: number): Promise<void>;
  /** Rows in their order, a page at a time, so that memory stays the same however many there are; `[rows]` for the few that are at hand. */
  pages: AsyncIterable<readonly Row[]> | readonly (readonly Row[])[];
}

/** `事项_范围_日期.xlsx` (`办件清单_待预审_2026-03-09.xlsx`), without what file systems refuse (00-common "exports"). */
export function exportFileName(title: string, filter: string, now: Date): string {
  const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '').slice(0, 40);
  return `${clean(title)}_${clean(filter) || '全部'}_${localDateOf(now)}.xlsx`;
}

/**
 * Writes a list as an Excel file while its pages arrive: a header block with title, filter, time and person, a frozen line of column
 * titles, the rows. Person and time stand on every printed page too (the watermark of 03 C-11). The caller masks, checks the permission and
 * audits with the count that comes back.
 *
 * @returns how many rows were written
 */
export async function writeXlsx<Row>(ctx: Ctx, target: Writable, input: ExportInput<Row>): Promise<number> {
  const ended = finished(target, { readable: false });
  ended.catch(() => undefined);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: false,
  });
  const { columns, sheetRows = Number.POSITIVE_INFINITY } = input;
  const header = headerOf(ctx, input);
  const styles = columns.map(({ format }) => columnStyle(format));
  let sheet = beginSheet(ctx, workbook, input, header, 1);
  let [count, sheets] = [0, 1];
  for await (const page of input.pages) {
    for (const row of page) {
      if (count === sheets * sheetRows) {
        sheet.commit();
        sheets += 1;
        sheet = beginSheet(ctx, workbook, input, header, sheets);
      }
      writeRow(sheet, columns, styles, row);
      count += 1;
    }
    await input.onRows?.(count);
  }
  sheet.commit();
  // The workbook would wait for ever for a target that has broken meanwhile.
  await Promise.race([workbook.commit(), ended]);
  return count;
}

function beginSheet<Row>(
  ctx: Ctx,
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  input: ExportInput<Row>,
  header: readonly (readonly [string, CellValue])[],
  number: number,
): ExcelJS.Worksheet {
  const widths = widthsOnPaper(input.columns);
  const sheet = workbook.addWorksheet(number === 1 ? '数据' : `数据${number}`, {
    views: [{ state: 'frozen', ySplit: header.length + 1 }],
    pageSetup: printedAcross(header.length + 1, widths),
    headerFooter: { oddHeader: `&R${printed(ctx, input.mark)}`, oddFooter: `&L${printed(ctx)}&R&P / &N` },
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const [place, line] of header.entries()) {
    const row = sheet.addRow(line.map(cellOf));
    styleHeaderLine(row, place === 0);
    row.commit();
  }
  writeTitles(sheet, input);
  return sheet;
}

function headerOf<Row>(ctx: Ctx, { title, filter, notes = [] }: ExportInput<Row>): (readonly [string, CellValue])[] {
  return [
    ['标题', title],
    ['筛选条件', filter || '全部'],
    ['导出时间', ctx.app.clock.now()],
    ['导出人', actorName(ctx.actor)],
    ...notes,
  ];
}

/** `&` begins a command in the headers of printed pages; Excel opens no file with one of more than 255 characters. */
function printed(ctx: Ctx, mark = ''): string {
  const line = [actorName(ctx.actor), formatDateTime(ctx.app.clock.now()), mark.replace(/\s+/g, ' ')].join(' ').trim();
  return line.slice(0, 120).toWellFormed().replaceAll('&', '&&');
}

function writeTitles<Row>(sheet: ExcelJS.Worksheet, { columns }: ExportInput<Row>): void {
  const titles = sheet.addRow(columns.map((column) => cellOf(column.title)));
  styleTitles(titles, columns.length);
  titles.commit();
}

/** The style is one object for all cells of a column: the writer knows it again and does not describe it anew. */
function writeRow<Row>(
  sheet: ExcelJS.Worksheet,
  columns: readonly ExportColumn<Row>[],
  styles: readonly ColumnStyle[],
  value: Row,
): void {
  const row = sheet.addRow(columns.map((column) => cellOf(column.value(value))));
  for (const [place, { text, number }] of styles.entries()) {
    const cell = row.getCell(place + 1);
    cell.style = typeof cell.value === 'number' ? number : text;
  }
  row.commit();
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

/** Control characters below a space but those that XML has a place for. */
const ILLEGAL_IN_XML = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;
