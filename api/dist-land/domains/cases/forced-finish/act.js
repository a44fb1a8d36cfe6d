import { rows, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { actOnRecords, advance } from "../../../platform/flow/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { FORCED_FINISH } from "./request.flow.js";
/** 同意, 不同意: by somebody else than who asked (E-0004). The cases are locked before their requests, as every step of a case does. */ export function actOnForcedFinishes(ctx, input) {
    const ids = input.rows.map(({ id })=>id).filter(isUuid);
    return transaction(ctx, async (tx)=>{
        await run(tx, sql`select id from one_thing_case where id in (select case_id from forced_finish_request where id = any(${ids}::uuid[]))
           order by id for update`);
        return actOnRecords(tx, FORCED_FINISH, input);
    });
}
/** Requests that wait for cases which are over lapse with them. */ export async function lapseRequests(tx, ended) {
    const waiting = await rows(tx, sql`select id from forced_finish_request where state = 'PENDING' and case_id = any(${ended.map(({ row })=>row.id)}::uuid[]) order by id`);
    if (waiting.length > 0) await advance(tx, {
        type: FORCED_FINISH,
        action: 'lapse',
        mode: 'CASCADE',
        rows: waiting
    });
}

//# sourceMappingURL=act.js.map