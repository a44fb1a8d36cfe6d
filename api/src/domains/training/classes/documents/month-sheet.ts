import { Decimal } from 'decimal.js';
import { dateOfDayNumber, dayNumberOfDate, isLocalDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { percentOf } from '../attendance/rate.ts';
import { readSheet } from '../attendance/sheet.ts';
import type { AttendanceSheetType } from '../attendance/sheet.type.ts';

type Session = AttendanceSheetType['sessions'][number];
type Row = AttendanceSheetType['rows'][number];

/** How a status is written on paper. */
const SIGNS = { P: '√', L: '迟', E: '早', V: '假', A: '旷', N: '—' } as const;
export const LEGEND = '√出勤  迟 迟到  早 早退  假 请假  旷 旷课  — 不适用；空格为尚未登记，供签到';

/** A trainee's line of a month. */
export interface MonthLine {
  seq: number;
  name: string;
  /** What stands in a session's cell: empty where it is still to be signed, a dash where the session is not his. */
  signOf(session: Session): string;
  heldHours: string;
  attendedHours: string;
  rate: string | null;
  counted: Readonly<Record<'L' | 'E' | 'V' | 'A', number>>;
}

/** 考勤表 of a class for a month. */
export interface MonthSheet {
  sheet: AttendanceSheetType;
  month: string;
  lines: readonly MonthLine[];
}

/** @throws NOT_FOUND for a class that the caller may not see, BAD_INPUT for what is no month */
export async function readMonth(ctx: Ctx, classId: string, month: string): Promise<MonthSheet> {
  const first = `${month}-01`;
  if (!isLocalDate(first)) throw badInput([{ path: 'month', message: '请选择月份' }]);
  const last = dateOfDayNumber(dayNumberOfDate(nextMonth(month)) - 1);
  const sheet = await readSheet(ctx, classId, first, last);
  return { sheet, month, lines: sheet.rows.map((row) => lineOf(sheet, row)) };
}

function nextMonth(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${year + 1}-01-01` : `${year}-${String(at + 1).padStart(2, '0')}-01`;
}

function lineOf({ sessions }: AttendanceSheetType, row: Row): MonthLine {
  const marks = new Map(row.marks.map((mark) => [mark.sessionId, mark]));
  // Whom nobody marked in a session whose list was taken was not there (BR22-4).
  const statusIn = ({ id, taken }: Session) => {
    const mark = marks.get(id);
    return mark && (mark.status ?? (taken ? 'A' : null));
  };
  const counted = sessions.filter((session) => session.taken && statusIn(session) && statusIn(session) !== 'N');
  const weightIn = ({ id }: Session) => new Decimal(marks.get(id)?.weight ?? 0);
  const held = Decimal.sum(0, ...counted.map(({ lessonHours }) => lessonHours));
  const attended = Decimal.sum(0, ...counted.map((session) => weightIn(session).times(session.lessonHours)));
  const times = (status: string) => counted.filter((session) => statusIn(session) === status).length;
  return {
    seq: row.seq,
    name: row.name,
    signOf: (session) => {
      const status = statusIn(session);
      if (status === undefined) return SIGNS.N;
      return status === null ? '' : SIGNS[status];
    },
    heldHours: held.toFixed(1),
    attendedHours: attended.toFixed(1),
    rate: percentOf(attended, held),
    counted: { L: times('L'), E: times('E'), V: times('V'), A: times('A') },
  };
}
