import type { TaskBucket } from '../../generated/graphql.ts';

/** To-dos by urgency, most urgent first. */
export const taskBuckets: readonly { key: TaskBucket; title: string }[] = [
  { key: 'OVERDUE', title: '超期' },
  { key: 'TODAY', title: '今天' },
  { key: 'WEEK', title: '本周' },
  { key: 'LATER', title: '以后' },
];

export interface BucketCount {
  bucket: TaskBucket;
  count: number;
}

/** The most urgent bucket that holds something; 今天 where nothing is to do. */
export function mostUrgent(counts: readonly BucketCount[]): TaskBucket {
  const filled = taskBuckets.find(({ key }) => counts.some((count) => count.bucket === key && count.count > 0));
  return filled?.key ?? 'TODAY';
}

/** What an empty bucket says. */
export function emptyBucket(bucket: TaskBucket): { title: string; hint: string } {
  if (bucket === 'OVERDUE') return { title: '没有超期的待办', hint: '超过时限的待办会排在这里，请优先办理。' };
  return { title: '没有待办', hint: '需要您办理的事项会按时限出现在这里。' };
}
