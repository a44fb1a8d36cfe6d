import type { StateTone } from '@yjs/web-kit';
import type { JobOutcome, JobRunPartsFragment } from '../../generated/graphql.ts';
import { jobOutcomeTitles } from '../../generated/titles/job-outcome.ts';

export const outcomeWords: Record<JobOutcome, string> = jobOutcomeTitles;
export const outcomeTones: Record<JobOutcome, StateTone> = { RUNNING: 'working', DONE: 'done', FAILED: 'ended' };

/** How long a run took. */
export function durationWords({ startedAt, endedAt }: Pick<JobRunPartsFragment, 'startedAt' | 'endedAt'>): string {
  if (!endedAt) return '—';
  const ms = new Date(String(endedAt)).getTime() - new Date(String(startedAt)).getTime();
  return ms < 1000 ? `${ms} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`;
}

/** What a run has done, in numbers. */
export const countWords = ({ counts }: Pick<JobRunPartsFragment, 'counts'>): string =>
  counts.length === 0 ? '—' : counts.map(({ label, count }) => `${label} ${count}`).join('，');
