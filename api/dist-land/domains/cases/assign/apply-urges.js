import { rows, run, sql } from "../../../database/sql.js";
import { URGED } from "./notices.js";
import { tellClerks } from "./tell-clerks.js";
/** Reminds who handles the cases; of those that are nobody's, or whose clerk has left, all clerks of the centre. */ export async function applyUrges(tx, changes) {
    if (changes.length === 0) return;
    const ids = changes.map((change)=>change.row.id);
    await run(tx, sql`update one_thing_case set urged_at = ${tx.app.clock.now()} where id = any(${ids}::uuid[])`);
    const assigned = await rows(tx, sql`select a.record_id as id, a.user_id as "userId" from assignment a
          join one_thing_case c on c.id = a.record_id
          join user_account u on u.id = a.user_id and u.org_id = c.org_id and u.status = 'ENABLED'
         where a.record_type = 'case' and a.record_id = any(${ids}::uuid[])`);
    const userOf = new Map(assigned.map(({ id, userId })=>[
            id,
            userId
        ]));
    const told = [
        ...Map.groupBy(changes, ({ row })=>userOf.get(row.id) ?? row.orgId)
    ].map(([key, cases])=>({
            receiver: userOf.has(cases[0]?.row.id ?? '') ? {
                userId: key
            } : {
                roleCode: 'CENTRE_CLERK',
                orgId: key
            },
            changes: cases
        }));
    await tellClerks(tx, URGED, told, {});
}

//# sourceMappingURL=apply-urges.js.map