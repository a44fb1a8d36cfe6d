import { rows, sql } from "../../../database/sql.js";
import { CLOSED_STATES } from "../case-facts.js";
const WARNINGS = [
    'N01',
    'N02',
    'N85'
];
/** A warning about a case that was finished a second ago is not sent (01 §6.11); what tells of a verdict is. */ export async function stillWarns(ctx, pending) {
    const live = await rows(ctx, sql`select w.id from warning w join one_thing_case c on c.id = w.case_id
          left join sub_case s on w.record_type = 'subCase' and s.id = w.record_id
         where w.id = any(${pending.map(({ recordId })=>recordId)}::uuid[]) and w.state not in ('RESOLVED', 'CLOSED')
           and coalesce(s.state, c.state) <> all(${[
        ...CLOSED_STATES
    ]}::text[])`);
    const ids = new Set(live.map(({ id })=>id));
    return new Set(pending.filter(({ templateCode, recordId })=>!WARNINGS.includes(templateCode) || ids.has(recordId)).map(({ notificationId })=>notificationId));
}

//# sourceMappingURL=send-check.js.map