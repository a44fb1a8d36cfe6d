/** What a trainee's own pages share with those of classes: words of attendance, days of a week. */
export { ATTENDANCE, LEVELS } from './attendance/marks.ts';
export { daysLater, mondayOf, todayOf } from './timetable/week.ts';
