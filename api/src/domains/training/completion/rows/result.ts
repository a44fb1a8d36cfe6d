import { Decimal } from 'decimal.js';

/** What was examined. An external exam is taken as its organisation reports it. */
export const EXAM_KINDS = { FINAL: '结业考核', LEVEL: '职业技能等级认定', EXTERNAL: '外部考试' } as const;
export type ExamKind = keyof typeof EXAM_KINDS;

export const EXAM_RESULTS = { PASSED: '合格', FAILED: '不合格', ABSENT: '缺考', PENDING: '待定' } as const;
export type ExamResult = keyof typeof EXAM_RESULTS;

export const COMPLETION_RESULTS = { COMPLETED: '结业', NOT_COMPLETED: '未结业', WITHDRAWN: '退训' } as const;
export type CompletionResult = keyof typeof COMPLETION_RESULTS;

/** `done.min_attendance_pct` and `done.exam_pass`. */
export interface Bars {
  minAttendance: number;
  examPass: number;
}

export interface Marks {
  /** 0 to 100 with two decimals; null where there was no such part, or nobody came. */
  theory: string | null;
  practice: string | null;
}

/**
 * 考试结果 (BR24-1). In the institution's own exam each part needs the pass mark, and what it says itself counts only where there are no marks
 * (缺考, 待定); an external exam is as reported.
 */
export function examResultOf(kind: ExamKind, said: ExamResult, { theory, practice }: Marks, bars: Bars): ExamResult {
  if (kind === 'EXTERNAL' || said === 'ABSENT') return said;
  if (theory === null || practice === null) return 'PENDING';
  const passed = [theory, practice].every((mark) => new Decimal(mark).gte(bars.examPass));
  return passed ? 'PASSED' : 'FAILED';
}

export interface Judged {
  result: CompletionResult;
  /** Why not 结业. */
  reason: string | null;
}

/**
 * 结业, 未结业 or 退训 (BR24-1): attendance and exam both reach their bar.
 *
 * @param rate 全程出勤率, rounded half up to two decimals before it is compared; null where no session of his was held
 */
export function completionResultOf(
  { rate, exam, left }: { rate: string | null; exam: ExamResult; left: boolean },
  bars: Bars,
): Judged {
  if (left) return { result: 'WITHDRAWN', reason: null };
  const reasons = [
    ...(rate !== null && new Decimal(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).gte(bars.minAttendance)
      ? []
      : ['出勤不足']),
    ...(exam === 'PASSED' ? [] : [exam === 'ABSENT' ? '缺考' : exam === 'PENDING' ? '考试结果待定' : '考试不合格']),
  ];
  return reasons.length === 0
    ? { result: 'COMPLETED', reason: null }
    : { result: 'NOT_COMPLETED', reason: reasons.join('、') };
}
