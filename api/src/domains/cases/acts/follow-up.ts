import { rows, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** T6 and T10: what the steps of sub-cases mean for their cases, done as the system. Call after a sub-case moved on its own. */
export async function followUpCases(tx: Ctx, caseIds: readonly string[], firstFeedback: boolean): Promise<void> {
  if (caseIds.length === 0) return;
  const system: Ctx = { ...tx, actor: { kind: 'SYSTEM', name: '办件流转' } };
  const inState = async (states: readonly string[]) =>
    rows<{ id: string }>(
      tx,
      sql`select id from one_thing_case where id = any(${[...caseIds]}::uuid[]) and state = any(${[...states]}::text[])`,
    );
  if (firstFeedback) {
    const accepted = await inState(['ACCEPTED']);
    if (accepted.length > 0) await advance(system, { type: 'case', action: 'progress', rows: accepted });
  }
  const open = await inState(['ACCEPTED', 'IN_PROGRESS']);
  if (open.length > 0) await advance(system, { type: 'case', action: 'ready', rows: open });
}
