import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { formatDateTime, localDateOf } from "../calendar/index.js";
import { actorName } from "../kernel/index.js";
/** `事项_范围_日期.xlsx` (`办件清单_待预审_2026-03-09.xlsx`), without what file systems refuse (00-common "exports"). */ export function exportFileName(title, filter, now) {
    const clean = (text)=>text.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '').slice(0, 40);
    return `${clean(title)}_${clean(filter) || '全部'}_${localDateOf(now)}.xlsx`;
}
/**
 * Writes a list as an Excel file while its pages arrive: a header block with title, filter, time and person, a frozen line of column
 * titles, the rows. Person and time stand on every printed page too (the watermark of 03 C-11). The caller masks, checks the permission and
 * audits with the count that comes back.
 *
 * @returns how many rows were written
 */ export async function writeXlsx(ctx, target, input) {
    const ended = finished(target, {
        readable: false
    });
    ended.catch(()=>undefined);
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
        stream: target,
        useStyles: true,
        useSharedStrings: false
    });
    const { columns, sheetRows = Number.POSITIVE_INFINITY } = input;
    const header = headerOf(ctx, input);
    let sheet = beginSheet(ctx, workbook, input, header, 1);
    let [count, sheets] = [
        0,
        1
    ];
    for await (const page of input.pages){
        for (const row of page){
            if (count === sheets * sheetRows) {
                sheet.commit();
                sheets += 1;
                sheet = beginSheet(ctx, workbook, input, header, sheets);
            }
            sheet.addRow(columns.map(({ value })=>cellOf(value(row)))).commit();
            count += 1;
        }
        await input.onRows?.(count);
    }
    sheet.commit();
    // The workbook would wait for ever for a target that has broken meanwhile.
    await Promise.race([
        workbook.commit(),
        ended
    ]);
    return count;
}
function beginSheet(ctx, workbook, input, header, number) {
    const sheet = workbook.addWorksheet(number === 1 ? '数据' : `数据${number}`, {
        views: [
            {
                state: 'frozen',
                ySplit: header.length + 1
            }
        ],
        pageSetup: {
            orientation: 'landscape',
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0
        },
        headerFooter: {
            oddHeader: `&R${printed(ctx, input.mark)}`,
            oddFooter: `&L${printed(ctx)}&R&P / &N`
        }
    });
    sheet.columns = input.columns.map(({ width = 16 })=>({
            width
        }));
    for (const line of header)sheet.addRow(line.map(cellOf)).commit();
    writeTitles(sheet, input);
    return sheet;
}
function headerOf(ctx, { title, filter, notes = [] }) {
    return [
        [
            '标题',
            title
        ],
        [
            '筛选条件',
            filter || '全部'
        ],
        [
            '导出时间',
            ctx.app.clock.now()
        ],
        [
            '导出人',
            actorName(ctx.actor)
        ],
        ...notes
    ];
}
/** `&` begins a command in the headers of printed pages; Excel opens no file with one of more than 255 characters. */ function printed(ctx, mark = '') {
    const line = [
        actorName(ctx.actor),
        formatDateTime(ctx.app.clock.now()),
        mark.replace(/\s+/g, ' ')
    ].join(' ').trim();
    return line.slice(0, 120).toWellFormed().replaceAll('&', '&&');
}
function writeTitles(sheet, { columns }) {
    const titles = sheet.addRow(columns.map((column)=>cellOf(column.title)));
    titles.font = {
        bold: true
    };
    titles.commit();
}
/**
 * A value as a cell. Texts that a spreadsheet would take for a formula get an apostrophe in front (00-common "exports"); instants become
 * local time as text, so that every spreadsheet shows the same.
 */ export function cellOf(value) {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return formatDateTime(value);
    if (typeof value === 'number') return value;
    const text = value.toWellFormed().replace(ILLEGAL_IN_XML, '');
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for these characters
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

//# sourceMappingURL=xlsx-export.js.map