export { type Clock, ManualClock, SystemClock } from './clock.ts';
export {
  type CountedSuspension,
  momentWhenLeft,
  type Projection,
  project,
  type Reckoning,
  reckon,
  runsOutAt,
} from './deadline.ts';
export {
  type DeadlineExplanation,
  explain,
  explanationLines,
  type NamedSpan,
  type RuleReference,
} from './deadline-explanation.ts';
export { chipText, deadlineText, lengthText, limitText, momentText } from './deadline-text.ts';
export { HoursByDay, type HoursFrom } from './hours-by-day.ts';
export { DEFAULT_OFFICE_WINDOWS, OfficeHours, type OfficeWindow } from './office-hours.ts';
export { fromChineseDays, officialDaysOf } from './official-days.ts';
export { isReckonable } from './reckonable.ts';
export * from './shanghai.ts';
export {
  type Limit,
  type LimitUnit,
  measureOf,
  minutesOfLimit,
  problemOfLimit,
  type Suspension,
  type TimerState,
} from './time-limit.ts';
export type { CalendarDay } from './workday-table.ts';
export { WorkingCalendar, type WorkingCalendarInput } from './working-calendar.ts';
export { workingMinutesSql } from './working-minutes-sql.ts';
