import { runTogether, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** 一致, 警告, 拦截, 人工 (重复身份 or released by hand), 不可用 (02 §12.3, §12.6). */
export const CHECK_RESULTS = ['CONSISTENT', 'WARNING', 'INTERCEPTED', 'MANUAL', 'UNAVAILABLE'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** 核验记录. */
export interface IdentityCheck {
  enrolmentId: string;
  result: CheckResult;
  mode: 'LIVE' | 'MIRROR' | null;
  codes: readonly string[];
  /** What staff read. */
  notes: readonly string[];
  /** When the discharge system said so; null = it could not be asked, and what was known before stands. */
  checkedAt: Date | null;
  facts: string | null;
  /** Digest of what was read (02 §12.3 `record_hash`): tells a check from one of another content. null = nothing was read. */
  recordHash: string | null;
}

/** Keeps a check, and what of it the enrolment shows. Its version stays: nobody has decided anything. */
export async function writeCheck(tx: Ctx, check: IdentityCheck): Promise<void> {
  const now = tx.app.clock.now();
  const { enrolmentId, result, mode, checkedAt, facts, recordHash } = check;
  const [codes, notes] = [[...check.codes], [...check.notes]];
  await runTogether(tx, [
    sql`insert into training_identity_check (id, enrolment_id, at, mode, result, codes, notes, record_hash)
        values (${uuidv7(now.getTime())}, ${enrolmentId}, ${now}, ${mode}, ${result}, ${codes}::text[], ${notes}::text[],
          ${recordHash})`,
    checkedAt
      ? sql`update training_enrolment set identity_result = ${result}, identity_notes = ${notes}::text[],
              identity_checked_at = ${checkedAt}, identity_facts = ${facts} where id = ${enrolmentId}`
      : sql`update training_enrolment set identity_result = ${result}, identity_notes = ${notes}::text[] where id = ${enrolmentId}`,
  ]);
}
