import type { AttendanceRateLevel, AttendanceSheetQuery, AttendanceStatus } from '../../generated/graphql.ts';
import { attendanceStatusTitles } from '../../generated/titles/attendance-status.ts';

/** CL-ATT as the sheet shows it; its codes are the quick keys. */
export const ATTENDANCE: Readonly<Record<AttendanceStatus, string>> = attendanceStatusTitles;

/** BR22-5; the word says the same as the colour. */
export const LEVELS: Readonly<Record<AttendanceRateLevel, { word: string; color: string }>> = {
  GREEN: { word: '', color: '#3f5b32' },
  AMBER: { word: '偏低', color: '#8c6d1f' },
  RED: { word: '不足', color: '#a8071a' },
};

const ROUND: readonly AttendanceStatus[] = ['P', 'L', 'E', 'V', 'A'];

/** What a click makes of a mark. */
export const nextStatus = (status: AttendanceStatus | undefined): AttendanceStatus =>
  ROUND[(status ? ROUND.indexOf(status) + 1 : 0) % ROUND.length] ?? 'P';

/** 其余出勤: whoever has no mark in a session was there, or is on the leave that was approved. */
export function restPresent(
  sheet: AttendanceSheetQuery['attendanceSheet'],
  sessionId: string,
  changed: Readonly<Record<string, AttendanceStatus>>,
): Record<string, AttendanceStatus> {
  const rest: Record<string, AttendanceStatus> = {};
  for (const { traineeId, marks } of sheet.rows) {
    const mark = marks.find((one) => one.sessionId === sessionId);
    const key = `${traineeId} ${sessionId}`;
    if (mark && !mark.status && !changed[key]) rest[key] = mark.onLeave ? 'V' : 'P';
  }
  return rest;
}
