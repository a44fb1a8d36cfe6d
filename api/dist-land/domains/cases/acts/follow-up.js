import { rows, sql } from "../../../database/sql.js";
import { advance } from "../../../platform/flow/index.js";
/** States that a sub-case reaches only when whoever handles it has begun. */ const BEGUN = [
    'IN_PROGRESS',
    'PENDING_FINISH',
    'FINISHED_NORMAL'
];
/**
 * T6 and T10: what the states of sub-cases mean for their cases, done as the system. Call after a sub-case moved on its own, and when a case
 * comes back from 待补正 or 挂起: departments may have reported meanwhile.
 */ export async function followUpCases(tx, caseIds) {
    if (caseIds.length === 0) return;
    const system = {
        ...tx,
        actor: {
            kind: 'SYSTEM',
            name: '办件流转'
        }
    };
    const begun = await rows(tx, sql`
    select c.id from one_thing_case c
     where c.id = any(${[
        ...caseIds
    ]}::uuid[]) and c.state = 'ACCEPTED'
       and exists (select 1 from sub_case s where s.case_id = c.id
                      and (s.state = any(${[
        ...BEGUN
    ]}::text[]) or (s.last_feedback_at is not null and s.state <> 'ACCEPTED')))`);
    if (begun.length > 0) await advance(system, {
        type: 'case',
        action: 'progress',
        rows: begun
    });
    const open = await rows(tx, sql`select id from one_thing_case where id = any(${[
        ...caseIds
    ]}::uuid[]) and state in ('ACCEPTED', 'IN_PROGRESS')`);
    if (open.length > 0) await advance(system, {
        type: 'case',
        action: 'ready',
        rows: open
    });
}

//# sourceMappingURL=follow-up.js.map