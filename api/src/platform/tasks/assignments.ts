import { rows, run, sql } from '../../database/sql.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';

/** A record of any type, by its name in the registry. */
export interface AssignedRecord {
  type: string;
  id: string;
}

/**
 * 分派: gives records, with the to-dos open on them now and later, to one member of staff; what waits for a role that he does not hold stays
 * everybody's of that role.
 *
 * @returns who of those still at work handled them before, by record id
 */
export async function assignRecords(
  tx: Ctx,
  records: readonly AssignedRecord[],
  assignee: { id: string; name: string },
): Promise<Map<string, string>> {
  const given = JSON.stringify(records);
  const former = await rows<{ recordId: string; userId: string }>(
    tx,
    sql`select a.record_id as "recordId", a.user_id as "userId"
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
          join assignment a on a.record_type = v.type and a.record_id = v.id
          join user_account u on u.id = a.user_id and u.status = 'ENABLED'`,
  );
  await run(
    tx,
    sql`insert into assignment (record_type, record_id, user_id, user_name, assigned_by, assigned_at)
        select v.type, v.id, ${assignee.id}, ${assignee.name}, ${requireUser(tx).userId}, ${tx.app.clock.now()}
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
        on conflict (record_type, record_id) do update set user_id = excluded.user_id, user_name = excluded.user_name,
           assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
  );
  await run(
    tx,
    sql`update task t set assignee_id = case when exists (select 1 from user_role ur join role r on r.id = ur.role_id
                                                          where ur.user_id = ${assignee.id} and r.code = t.role_code) then ${assignee.id}::uuid end
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
         where t.closed_at is null and t.record_type = v.type and t.record_id = v.id`,
  );
  return new Map(former.map(({ recordId, userId }) => [recordId, userId]));
}
