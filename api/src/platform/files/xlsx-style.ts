import type ExcelJS from 'exceljs';
import { paperFor } from './xlsx-paper.ts';

const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFD0D0D0' } };
const ALL_ROUND: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const QUIET: Partial<ExcelJS.Font> = { color: { argb: 'FF595959' } };

/** How amounts of money stand: two decimals, thousands apart. */
export const MONEY_FORMAT = '#,##0.00';

/** Across on the paper that shows all columns in a readable size, the titles on every page. @param titlesRow line of the column titles */
export function printedAcross(titlesRow: number, widths: readonly number[]): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: paperFor(widths).number,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${titlesRow}:${titlesRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

/** A line of the header block: what it says in grey, its value beside it, over the columns that follow; the first is the list's title. */
export function styleHeaderLine(row: ExcelJS.Row, first: boolean): void {
  row.alignment = { vertical: 'middle', wrapText: false };
  row.getCell(1).font = QUIET;
  if (first) row.getCell(2).font = { bold: true, size: 14 };
  row.getCell(2).alignment = { horizontal: 'left', vertical: 'middle', wrapText: false };
}

/** The line of the column titles. */
export function styleTitles(row: ExcelJS.Row, count: number): void {
  for (let column = 1; column <= count; column += 1) {
    const cell = row.getCell(column);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDE4' } };
    cell.border = ALL_ROUND;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  }
}

/** How the values of a column stand. */
export interface ColumnStyle {
  text: Partial<ExcelJS.Style>;
  number: Partial<ExcelJS.Style>;
}

/** Texts are wrapped; numbers stand at the right, a little off the text of the next column. */
export const columnStyle = (format: string | undefined): ColumnStyle => ({
  text: { border: ALL_ROUND, alignment: { vertical: 'top', wrapText: true } },
  number: {
    border: ALL_ROUND,
    alignment: { vertical: 'top', horizontal: 'right', indent: 1 },
    ...(format && { numFmt: format }),
  },
});
