import { sql } from '../../../database/sql.ts';

/** What decides whether an institution may apply at all. */
export interface ApplicantFacts {
  institutionState: string;
  /** A required qualification has run out (mark M2). */
  expired: boolean;
  windowOpen: boolean;
}

/** Columns of {@link ApplicantFacts} but the window, of the institution `i`. */
export const applicantColumns = sql`i.state as "institutionState", exists (select 1 from training_mark m
  where m.target_id = i.id and m.kind = 'M2' and m.lifted_at is null) as expired`;

/** Why the institution may not submit now (T16-1, BR14-2, BR16-6, 02 §8.7). */
export function refusalOfApplicant({
  institutionState,
  expired,
  windowOpen,
}: ApplicantFacts): { code: string; message: string } | undefined {
  if (institutionState === 'SUSPENDED') return { code: 'E-1601', message: '机构处于暂停状态，不能申报' };
  if (institutionState === 'REMOVED') return { code: 'E-1601', message: '机构已被剔除，不能申报' };
  if (expired) return { code: 'E-1602', message: '机构资质已过期，不能申报' };
  if (!windowOpen) return { code: 'E-1603', message: '当前不在申报期' };
  return undefined;
}
