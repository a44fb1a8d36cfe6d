import { run, sql } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * Keeps, case by case and sub-case by sub-case, where each stood and stands (01 §7.6 no. 8), in the transaction of the act and in one
 * statement. A sub-case that had ended before keeps its state and has no step of its own.
 */
export async function keepResults(
  tx: Ctx,
  batchId: string,
  action: string,
  changes: readonly FlowChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  await run(
    tx,
    sql`
    insert into historic_result (batch_id, case_id, record_id, record_no, subject, from_state, to_state, event_seq)
    select ${batchId}, x.case_id, x.id, x.no, x.subject, coalesce(e.from_state, x.state), x.state, e.seq
      from (select id as case_id, id, case_no as no, '' as subject, state, event_seq from one_thing_case where id = any(${ids}::uuid[])
            union all
            select case_id, id, bj_no, matter_name, state, event_seq from sub_case where case_id = any(${ids}::uuid[])) x
      left join flow_event e on e.record_id = x.id and e.seq = x.event_seq and e.action = ${action}`,
  );
}
