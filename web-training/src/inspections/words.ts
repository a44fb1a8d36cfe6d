import type { StateTone } from '@yjs/web-kit';
import type { InspectionSeverity, ProjectInspectionState } from '../generated/graphql.ts';
import { inspectionSeverityTitles } from '../generated/titles/inspection-severity.ts';
import { projectInspectionStateTones } from '../generated/tones/project-inspection-state.ts';

export const stateTones: Readonly<Record<ProjectInspectionState, StateTone>> = {
  ...projectInspectionStateTones,
  REPORTING: 'paused',
  BACK_TO_DIST: 'working',
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
