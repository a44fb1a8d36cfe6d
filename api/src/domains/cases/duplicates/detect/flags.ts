import { rows, sql } from '../../../../database/sql.ts';
import { publishChanges, readFlowRows } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/**
 * The mark of each case follows its hits: CONFIRMED while one that a clerk has confirmed is open and once it was withdrawn for it,
 * SUSPECTED while another that blocks is open, CLEARED when all are settled. The version stays, so that nobody's open dialog is refused.
 */
export async function deriveFlags(tx: Ctx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const changed = await rows<{ id: string }>(
    tx,
    sql`
    update one_thing_case c set duplicate_flag = v.flag
      from (select c.id, case when bool_or(h.confirmed_at is not null and h.state in ('OPEN', 'TOLD')) then 'CONFIRMED'
                              when bool_or(h.severity = 'BLOCKING' and h.state in ('OPEN', 'TOLD')) then 'SUSPECTED'
                              when bool_or(h.state = 'WITHDRAWN_NEW') then 'CONFIRMED'
                              when bool_or(h.severity = 'BLOCKING') then 'CLEARED' else 'NONE' end as flag
              from one_thing_case c left join duplicate_hit h on h.new_case_id = c.id
             where c.id = any(${[...caseIds]}::uuid[]) group by c.id) v
     where c.id = v.id and c.duplicate_flag <> v.flag
    returning c.id`,
  );
  if (changed.length === 0) return;
  const binding = tx.app.registry.getRecord('case');
  const records = await readFlowRows(
    tx,
    binding,
    changed.map(({ id }) => id),
  );
  publishChanges(tx, 'case', 'duplicate', records);
}
