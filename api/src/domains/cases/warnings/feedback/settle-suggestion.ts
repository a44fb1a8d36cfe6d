import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { RuleDecision } from '../../../../platform/rules/index.ts';

/** The suggestion behind a version is over once somebody has decided about the version. */
export async function settleSuggestion(tx: Ctx, { suggestionId, approved }: RuleDecision): Promise<void> {
  if (!suggestionId) return;
  await run(
    tx,
    sql`update rule_suggestion set state = ${approved ? 'APPROVED' : 'REJECTED'}, decided_at = ${tx.app.clock.now()}
         where id::text = ${suggestionId} and state = 'OPEN'`,
  );
}
