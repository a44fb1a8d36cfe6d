import type { StateTone } from '@yjs/web-kit';
import type { InspectionSeverity, ProjectInspectionState } from '../generated/graphql.ts';
import { inspectionSeverityTitles } from '../generated/titles/inspection-severity.ts';

export const stateTones: Readonly<Record<ProjectInspectionState, StateTone>> = {
  NOT_STARTED: 'waiting',
  REPORTING: 'paused',
  DIST_REVIEW: 'working',
  IMPROVING: 'paused',
  RE_REVIEW: 'working',
  CENTRE_RECHECK: 'working',
  BACK_TO_DIST: 'working',
  DONE: 'done',
  ENDED: 'ended',
};

export const severityWords: Readonly<Record<InspectionSeverity, string>> = inspectionSeverityTitles;

export const percentText = (rate: string | null | undefined): string => (rate == null ? '—' : `${rate}%`);

const DAY = 86_400_000;

/** How long there is left until a day, seen on another: 剩 3 天, 今天截止, 已超期 2 天. */
export function daysText(until: string, day: string): string {
  const days = Math.round((Date.parse(until) - Date.parse(day)) / DAY);
  if (days === 0) return '今天截止';
  return days > 0 ? `剩 ${days} 天` : `已超期 ${-days} 天`;
}
