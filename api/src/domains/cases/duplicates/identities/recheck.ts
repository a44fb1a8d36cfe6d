import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { detectOldPairs } from '../detect/detect.ts';
import { findMatches } from '../detect/find-matches.ts';
import { deriveFlags } from '../detect/flags.ts';

const OPEN = [
  'PENDING_PREREVIEW',
  'PREREVIEW_PASSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUPPLEMENT',
  'SUSPENDED',
  'PENDING_FINISH',
];

/**
 * Looks again at everything that one person has applied for, now under one number (01 §4.8): pairs that were a mere hint become what they
 * are, and pairs that nobody could see are reported.
 */
export async function recheckPerson(tx: Ctx, personId: string): Promise<void> {
  const cases = await tables(tx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', anyOf(OPEN))
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  for (const { id } of cases) {
    const values = (await findMatches(tx, id)).map(({ caseId, rule, severity, hint }) => ({
      caseId,
      rule,
      severity,
      hint,
    }));
    await run(
      tx,
      sql`update duplicate_hit h set match_rule = v.rule, severity = v.severity, hint = v.hint, version = h.version + 1
            from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
              as v("caseId" uuid, rule text, severity text, hint text)
           where h.new_case_id = ${id} and h.matched_case_id = v."caseId"
             and h.state in ('OPEN', 'TOLD') and h.match_rule = 'SAME_PERSON_OTHER_ID'`,
    );
    await detectOldPairs(tx, id);
  }
  await deriveFlags(
    tx,
    cases.map(({ id }) => id),
  );
}
