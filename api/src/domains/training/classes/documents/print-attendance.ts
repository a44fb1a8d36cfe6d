import { recordAudit } from '../../../../platform/audit/index.ts';
import { type DocumentColumn, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { makeExportFile, writeXlsx } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CLASS } from '../record-types.ts';
import { LEGEND, type MonthLine, type MonthSheet, readMonth } from './month-sheet.ts';

/** So many sessions stand side by side on a page with room to sign in each. */
const SIDE_BY_SIDE = 8;
/** Points of a line into which somebody signs. */
const SIGN_HEIGHT = 26;
const PRINTED = 'training.attendance.print';

type Session = MonthSheet['sheet']['sessions'][number];

const dayOf = ({ day }: Session) => `${Number(day.slice(8))}日`;
const monthTitle = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
const percent = ({ rate }: MonthLine) => (rate === null ? '—' : `${rate}%`);

const blocksOf = (sessions: readonly Session[]): Session[][] =>
  sessions.length === 0 ? [] : [sessions.slice(0, SIDE_BY_SIDE), ...blocksOf(sessions.slice(SIDE_BY_SIDE))];

/**
 * 考勤表 of a class for a month as a PDF (02 §14.6): a cell for each trainee and session, in which he signs where nothing is written down yet; his
 * totals, and a place for his name under them.
 *
 * @throws NOT_FOUND, BAD_INPUT
 */
export async function printAttendance(ctx: Ctx, classId: string, month: string): Promise<PrintedDocument> {
  const found = await readMonth(ctx, classId, month);
  const { sheet, lines } = found;
  const about = {
    type: CLASS,
    id: sheet.classId,
    title: '考勤表',
    no: `${sheet.runNo}_${sheet.className}_${month}`,
    subtitle: `${sheet.runName}（${sheet.runNo}） ${sheet.className} ${monthTitle(month)}`,
    event: PRINTED,
    landscape: true,
  };
  return printDocument(ctx, about, (pdf) => {
    pdf.paragraph(LEGEND);
    for (const block of blocksOf(sheet.sessions)) {
      pdf.together(3);
      pdf.table<MonthLine>(
        [
          ...whoColumns,
          ...block.map((session) => ({
            title: `${dayOf(session)} ${session.startTime}`,
            width: 10,
            value: (line: MonthLine) => line.signOf(session),
          })),
          { title: '签字确认', width: 14, value: () => '' },
        ],
        lines,
        '没有学员',
        { rowHeight: SIGN_HEIGHT },
      );
    }
    if (sheet.sessions.length === 0) pdf.paragraph('本月没有已发布的课次。');
    pdf.heading('合计');
    pdf.table<MonthLine>(
      [
        ...whoColumns,
        ...totals.map(({ title, value }) => ({
          title,
          width: 10,
          align: 'right' as const,
          value: (line: MonthLine) => String(value(line)),
        })),
        { title: '学员签字', width: 16, value: () => '' },
      ],
      lines,
      '没有学员',
      { rowHeight: SIGN_HEIGHT },
    );
    pdf.signatures(['任课教师', '班主任', '培训机构（盖章）']);
  });
}

const whoColumns: readonly DocumentColumn<MonthLine>[] = [
  { title: '学号', width: 6, value: ({ seq }) => String(seq) },
  { title: '姓名', width: 10, value: ({ name }) => name },
];

const totals: readonly { title: string; value(line: MonthLine): string | number }[] = [
  { title: '应到课时', value: ({ heldHours }) => heldHours },
  { title: '出勤课时', value: ({ attendedHours }) => attendedHours },
  { title: '本月出勤率', value: percent },
  { title: '迟到', value: ({ counted }) => counted.L },
  { title: '早退', value: ({ counted }) => counted.E },
  { title: '请假', value: ({ counted }) => counted.V },
  { title: '旷课', value: ({ counted }) => counted.A },
];

/** The same as an Excel file, one column for each session. @throws NOT_FOUND, BAD_INPUT */
export async function exportAttendance(ctx: Ctx, classId: string, month: string): Promise<PrintedDocument> {
  const { sheet, lines } = await readMonth(ctx, classId, month);
  const columns = [
    { title: '学号', width: 8, value: ({ seq }: MonthLine) => seq },
    { title: '姓名', width: 12, value: ({ name }: MonthLine) => name },
    ...sheet.sessions.map((session) => ({
      title: `${dayOf(session)} ${session.startTime}`,
      width: 8,
      value: (line: MonthLine) => line.signOf(session),
    })),
    ...totals.map(({ title, value }) => ({ title, width: 12, value })),
    { title: '学员签字', width: 16, value: () => '' },
  ];
  const title = '考勤表';
  const filter = `${sheet.runName}（${sheet.runNo}） ${sheet.className} ${monthTitle(month)}`;
  const file = await makeExportFile(
    ctx.app,
    (target) => writeXlsx(ctx, target, { title, filter, notes: [['说明', LEGEND]], columns, pages: [lines] }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: PRINTED,
        objectType: CLASS,
        objectId: sheet.classId,
        detail: { kind: title, month, rows, sm3 },
      }),
  );
  return { name: `${title}_${sheet.runNo}_${sheet.className}_${month}.xlsx`, file };
}
