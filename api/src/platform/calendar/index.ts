export { type Clock, ManualClock, SystemClock } from './clock.ts';
export { DEFAULT_OFFICE_WINDOWS, OfficeHours, type OfficeWindow } from './office-hours.ts';
export { fromChineseDays, officialDaysOf } from './official-days.ts';
export * from './shanghai.ts';
export type { CalendarDay } from './workday-table.ts';
export { WorkingCalendar, type WorkingCalendarInput } from './working-calendar.ts';
