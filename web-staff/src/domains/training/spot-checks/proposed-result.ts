import type { SpotCheckResult } from '../../../generated/graphql.ts';

interface Counted {
  expectedHeadcount?: number | null;
  actualHeadcount?: number | null;
  teacherMatch?: boolean;
  noLesson?: boolean;
}

/** What the figures suggest while they are typed (BR23-3); the inspector decides. Nothing before both numbers are there. */
export function proposedResult({
  expectedHeadcount,
  actualHeadcount,
  teacherMatch,
  noLesson,
}: Counted): SpotCheckResult | undefined {
  if (noLesson) return 'SERIOUS';
  if (expectedHeadcount == null || actualHeadcount == null) return undefined;
  if (actualHeadcount * 100 < expectedHeadcount * 50) return 'SERIOUS';
  return actualHeadcount * 100 < expectedHeadcount * 80 || teacherMatch === false ? 'MINOR' : 'NORMAL';
}
