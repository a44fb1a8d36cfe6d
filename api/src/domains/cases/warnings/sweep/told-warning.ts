import { rows, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import {
  type Limit,
  lengthText,
  minutesOfLimit,
  momentText,
  type WorkingCalendar,
} from '../../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { dueLimitOfWarning } from '../lists/warning-row.ts';
import { priorityOrder } from '../priority.ts';
import type { WarningLevel } from '../words.ts';

/** A warning as its notices need it. */
export interface ToldWarning extends Placed {
  id: string;
  state: string;
  warningNo: string;
  ruleId: string;
  ruleVersion: number;
  matterCode: string;
  matterName: string;
  recordNo: string;
  stage: string;
  level: WarningLevel;
  message: string;
  advice: string;
  limitDueAt: Date | null;
  dueLimit: Limit | null;
  handlerId: string | null;
  priorityKey: number;
  priorityNo: number;
  reminded: number;
  escalated: number;
  notifiedAt: Date | null;
}

type Row = Omit<ToldWarning, 'limitDueAt' | 'notifiedAt' | 'priorityKey'> & {
  limitDueAt: SqlInstant | null;
  notifiedAt: SqlInstant | null;
  priorityKey: string;
};

/** Warnings under a condition over `w`, in the order of their urgency. */
export async function readTold(ctx: Ctx, where: ReturnType<typeof sql>, limit: number): Promise<ToldWarning[]> {
  const found = await rows<Row>(
    ctx,
    sql`
    select w.id, w.state, w.warning_no as "warningNo", w.rule_id as "ruleId", w.rule_version as "ruleVersion",
           w.matter_code as "matterCode", w.matter_name as "matterName", w.record_no as "recordNo", w.stage, w.level, w.message, w.advice,
           w.limit_due_at as "limitDueAt", ${dueLimitOfWarning} as "dueLimit", w.priority_key as "priorityKey", w.priority_no as "priorityNo", w.reminded, w.escalated,
           w.notified_at as "notifiedAt", w.org_id as "orgId", w.org_path as "orgPath", w.district_code as "districtCode",
           u.id as "handlerId"
      from warning w
      left join assignment a on w.record_type in ('case', 'subCase') and a.record_type = 'case' and a.record_id = w.case_id
      left join user_account u on u.id = a.user_id and u.org_id = w.org_id and u.status = 'ENABLED'
     where ${where}
     order by ${priorityOrder('w')} limit ${limit}`,
  );
  return found.map((row) => ({
    ...row,
    limitDueAt: toDateOrNull(row.limitDueAt),
    notifiedAt: toDateOrNull(row.notifiedAt),
    priorityKey: Number(row.priorityKey),
  }));
}

/** 「剩 1 个工作日（3月11日 17:30到期）」, 「已超期 2 小时」, or that no limit runs. Never more than the limit itself. */
export function remainingText(
  { limitDueAt: dueAt, dueLimit }: Pick<ToldWarning, 'limitDueAt' | 'dueLimit'>,
  calendar: WorkingCalendar,
  now: Date,
): string {
  if (!dueAt) return '无时限';
  if (now > dueAt) return `已超期 ${overdueText(dueAt, calendar, now)}`;
  const left = calendar.workingMinutesBetween(now, dueAt);
  // Days end with a working day: on the first of them more is left than their number says.
  const whole = dueLimit ? minutesOfLimit(dueLimit, { dayMinutes: calendar.hours.dayMinutes }) : left;
  return `剩 ${lengthOf(Math.min(left, whole), calendar)}（${momentText(dueAt, now)}到期）`;
}

/** How long it is overdue, in working time. */
export function overdueText(dueAt: Date, calendar: WorkingCalendar, now: Date): string {
  return lengthOf(calendar.workingMinutesBetween(dueAt, now), calendar);
}

function lengthOf(minutes: number, calendar: WorkingCalendar): string {
  return lengthText(Math.max(0, Math.ceil(minutes)), { unit: 'WORKDAY', ownDayMinutes: calendar.hours.dayMinutes });
}
