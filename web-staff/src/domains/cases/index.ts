/** What other lines of business show of cases, and the days and colours in which all statistics are shown. */
export { OneClerkMark } from './CaseMarks.tsx';
export { GOOD, REST } from './statistics/chart-options.ts';
export { daysOf, exportFields, queueAddress } from './statistics/statistics-state.ts';
