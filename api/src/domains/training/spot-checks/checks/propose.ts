/** 抽查结果 (02 §15.3). */
export const SPOT_RESULTS = { NORMAL: '正常', MINOR: '一般问题', SERIOUS: '严重问题' } as const;
export type SpotResult = keyof typeof SPOT_RESULTS;

export interface Counted {
  expected: number;
  actual: number;
  teacherMatches: boolean;
  /** No lesson was held though one was planned. */
  noLesson: boolean;
}

/**
 * The result that the figures suggest (BR23-3); the inspector decides. Fewer than half of the trainees, or no lesson: 严重问题; fewer than 80 %, or
 * another teacher: 一般问题.
 */
export function proposedResult({ expected, actual, teacherMatches, noLesson }: Counted): SpotResult {
  if (noLesson || actual * 100 < expected * 50) return 'SERIOUS';
  return actual * 100 < expected * 80 || !teacherMatches ? 'MINOR' : 'NORMAL';
}
