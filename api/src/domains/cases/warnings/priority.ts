import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import type { WorkingCalendar } from '../../../platform/calendar/index.ts';
import type { LimitKind, WarningLevel } from './words.ts';

/** What decides which of two warnings goes first (01 §6.5). */
export interface Urgency {
  level: WarningLevel;
  limitKind: LimitKind;
  /** 0–5, the weight of the person’s flags. */
  personWeight: number;
  /** `null` where no limit runs: after all that have one. */
  dueAt: Date | null;
  /** 0–99. */
  matterWeight: number;
}

/** A warning’s place: the number of its urgency, then what makes the order total. */
export interface Place {
  priorityKey: number;
  triggeredAt: Date;
  caseNo: string;
  recordNo: string;
  warningNo: string;
}

const KIND_RANK: Readonly<Record<LimitKind, number>> = { LEGAL: 1, PROMISE: 2, PROCESS: 3, STAGE: 3 };
const MINUTE_MS = 60_000;
/** Minutes since 1970 have eight digits until 2160. */
const NEVER = 99_999_999;

/**
 * The first five criteria of 01 §6.5 in one number of 13 digits (smaller = more urgent): level, kind of limit, person, remaining working
 * time, matter. Two warnings have less working time left in the order in which they fall due, so that the moment of the deadline stands for
 * it and the number need not change as time passes.
 */
export function priorityKey(urgency: Urgency, calendar: WorkingCalendar): number {
  const { level, limitKind, personWeight, dueAt, matterWeight } = urgency;
  const minute = dueAt ? Math.floor(lastWorkingInstant(dueAt, calendar).getTime() / MINUTE_MS) : NEVER;
  const classes = level * 100 + KIND_RANK[limitKind] * 10 + (9 - personWeight);
  return (classes * 100_000_000 + minute) * 100 + (99 - matterWeight);
}

/** Deadlines with no working time between them leave the same time: 13:30 counts as 11:30, a Sunday as the Friday before. */
function lastWorkingInstant(due: Date, calendar: WorkingCalendar): Date {
  return calendar.addWorkingMinutes(calendar.addWorkingMinutes(due, 1), -1);
}

/** The one order of all warnings: never 0 for two different ones, whatever came first into the database. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    a.priorityKey - b.priorityKey ||
    a.triggeredAt.getTime() - b.triggeredAt.getTime() ||
    compareText(a.caseNo, b.caseNo) ||
    compareText(a.recordNo, b.recordNo) ||
    compareText(a.warningNo, b.warningNo)
  );
}

/** By code unit, as the database’s collation “C” does. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The columns of the same order in SQL, for `order by` and for row comparisons of keyset pages. */
export function priorityOrder(alias: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('priority_key')}, ${column('triggered_at')}, ${column('case_no')} collate "C",
    ${column('record_no')} collate "C", ${column('warning_no')} collate "C"`;
}
