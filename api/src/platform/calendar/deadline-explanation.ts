import { type CountedSuspension, type Projection, project, reckon } from './deadline.ts';
import { deadlineText, lengthText, limitText, momentText } from './deadline-text.ts';
import { addDays, dayNumberOfDate, formatChineseDate, type LocalDate, localDateOf, weekdayOf } from './shanghai.ts';
import type { Limit, TimerState } from './time-limit.ts';
import type { CalendarDay } from './workday-table.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Days of one occasion in a row between start and due. */
export interface NamedSpan {
  name: string;
  /** HOLIDAY: not counted. MAKE_UP: a weekend day that is worked and counted. */
  kind: 'HOLIDAY' | 'MAKE_UP';
  from: LocalDate;
  to: LocalDate;
}

/** Where a limit comes from. */
export interface RuleReference {
  name: string;
  version: number;
}

/** Everything that made a due moment what it is, for the popover beside it. */
export interface DeadlineExplanation {
  rule?: RuleReference;
  budget: Limit;
  startedAt: Date;
  /** When the limit would have run out without pauses. */
  firstDueAt: Date;
  pauses: CountedSuspension[];
  days: NamedSpan[];
  /** The day on which a calendar limit ended, when it was moved on because nobody works then. */
  movedFrom?: LocalDate;
  /** Years on the way whose official arrangement is not maintained, counted Monday to Friday. */
  missingYears: number[];
  result: Projection;
}

/** Explains a timer as it stands at `now`. */
export function explain(
  timer: TimerState,
  calendar: WorkingCalendar,
  now: Date,
  rule?: RuleReference,
): DeadlineExplanation {
  const { firstDueAt, dueAt, countedTo, suspensions } = reckon(timer, calendar);
  const byWorkdays = timer.budget.unit === 'WORKDAY';
  // A day that counts to midnight ends with the last moment before it.
  const moved = localDateOf(countedTo) !== localDateOf(timer.untilMidnight ? new Date(dueAt.getTime() - 1) : dueAt);
  return {
    rule,
    budget: timer.budget,
    startedAt: timer.startedAt,
    firstDueAt,
    pauses: suspensions,
    days: byWorkdays ? spansOf(calendar.namedDaysBetween(timer.startedAt, dueAt), localDateOf(timer.startedAt)) : [],
    movedFrom: moved ? localDateOf(countedTo) : undefined,
    missingYears: byWorkdays || moved ? calendar.missingYearsBetween(timer.startedAt, dueAt) : [],
    result: project(timer, calendar, now),
  };
}

/** An explanation as lines of Chinese text, in the order in which one would count on one's fingers. */
export function explanationLines(explanation: DeadlineExplanation, now: Date): string[] {
  const { rule, budget, startedAt, pauses, days, movedFrom, missingYears, result } = explanation;
  const source = rule ? `（依据“${rule.name}”第${rule.version}版）` : '';
  const dayZero = budget.unit === 'HOUR' || budget.value < 1 ? '' : '，当日不计';
  return [
    `时限 ${limitText(budget)}${source}`,
    `${momentText(startedAt, now)} 起算${dayZero}`,
    ...days.map((span) => spanLine(span, now)),
    ...pauses.map((pause) => pauseLine(pause, result, now)),
    ...(movedFrom ? [`${formatChineseDate(movedFrom, now)} 期满，非工作时间，顺延到下一个工作日`] : []),
    ...missingYears.map((year) => `${year}年工作日历尚未维护，暂按周一至周五计算`),
    result.dueAt ? `到期时间：${deadlineText(result.dueAt, now)}` : '恢复计时后重新计算到期时间',
  ];
}

/** Groups named days after day 0 into spans, leaving out workdays that are ordinary weekdays. */
function spansOf(days: readonly CalendarDay[], dayZero: LocalDate): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const { date, isWorkday, note = '' } of days) {
    const weekday = weekdayOf(dayNumberOfDate(date));
    if (date <= dayZero || (isWorkday && weekday > 0 && weekday < 6)) continue;
    const kind = isWorkday ? 'MAKE_UP' : 'HOLIDAY';
    const last = spans.at(-1);
    if (last?.name === note && last.kind === kind && addDays(last.to, 1) === date) last.to = date;
    else spans.push({ name: note, kind, from: date, to: date });
  }
  return spans;
}

function spanLine({ name, kind, from, to }: NamedSpan, now: Date): string {
  const [first, last] = [formatChineseDate(from, now), formatChineseDate(to, now)];
  const range = from === to ? first : `${first}至${last}`;
  return kind === 'HOLIDAY' ? `${range} ${name || '休息日'}放假` : `${range} ${name}调休上班`;
}

function pauseLine({ from, to, reason, minutes }: CountedSuspension, result: Projection, now: Date): string {
  const why = reason ? `（${reason}）` : '';
  if (!to || minutes === undefined) return `${momentText(from, now)} 起暂停计时${why}`;
  return `${momentText(from, now)} 至 ${momentText(to, now)} 暂停计时${why}，不计 ${lengthText(minutes, result)}`;
}
