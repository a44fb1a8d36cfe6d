import { sql } from '../../../database/sql.ts';
import { EFFECT_TITLES } from '../marks/index.ts';

/** What decides whether an institution may apply at all. */
export interface ApplicantFacts {
  institutionState: string;
  /** Last day of its suspension; null = until it is restored, or it is not suspended. */
  suspendedUntil: string | null;
  /** Why marks in force keep it from applying, in their words; null = none does. */
  blockedBecause: string | null;
  windowOpen: boolean;
}

/**
 * Columns of {@link ApplicantFacts} but the window, of the institution `i`. The mark says what it keeps its target from (02 §6.3
 * `block_application`); M2 does so unless `qual.block_on_expiry` was off when it was raised.
 */
export const applicantColumns = sql`i.state as "institutionState", i.suspended_until::text as "suspendedUntil", (select string_agg(m.reason, '；' order by m.kind)
  from training_mark m where m.target_id = i.id and m.lifted_at is null and 'APPLICATION' = any(m.effects)) as "blockedBecause"`;

/** Why the institution may not submit now (T16-1, BR14-2, BR16-6, 02 §8.7). */
export function refusalOfApplicant({
  institutionState,
  suspendedUntil,
  blockedBecause,
  windowOpen,
}: ApplicantFacts): { code: string; message: string } | undefined {
  if (institutionState === 'SUSPENDED')
    return {
      code: 'E-1601',
      message: `机构处于暂停状态，不能申报${suspendedUntil ? `（暂停至 ${suspendedUntil}）` : ''}`,
    };
  if (institutionState === 'REMOVED') return { code: 'E-1601', message: '机构已被剔除，不能申报' };
  if (blockedBecause !== null)
    return { code: 'E-1602', message: `机构${EFFECT_TITLES.APPLICATION}：${blockedBecause}` };
  if (!windowOpen) return { code: 'E-1603', message: '当前不在申报期' };
  return undefined;
}
