import { rows, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** States that a sub-case reaches only when whoever handles it has begun. */
const BEGUN = ['IN_PROGRESS', 'PENDING_FINISH', 'FINISHED_NORMAL'] as const;

/**
 * T6 and T10: what the states of sub-cases mean for their cases, done as the system. Call after a sub-case moved on its own, and when a case
 * comes back from 待补正 or 挂起: departments may have reported meanwhile.
 */
export async function followUpCases(tx: Ctx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const system: Ctx = { ...tx, actor: { kind: 'SYSTEM', name: '办件流转' } };
  const begun = await rows<{ id: string }>(
    tx,
    sql`
    select c.id from one_thing_case c
     where c.id = any(${[...caseIds]}::uuid[]) and c.state = 'ACCEPTED'
       and exists (select 1 from sub_case s where s.case_id = c.id
                      and (s.state = any(${[...BEGUN]}::text[]) or (s.last_feedback_at is not null and s.state <> 'ACCEPTED')))`,
  );
  if (begun.length > 0) await advance(system, { type: 'case', action: 'progress', rows: begun });
  const open = await tables(tx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('id', '=', anyOf(caseIds))
    .where('state', 'in', ['ACCEPTED', 'IN_PROGRESS'])
    .execute();
  if (open.length > 0) await advance(system, { type: 'case', action: 'ready', rows: open });
}
