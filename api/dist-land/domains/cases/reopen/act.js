import { run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { actOnRecords } from "../../../platform/flow/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { REOPEN } from "./reopen.flow.js";
/** The verdicts. The cases are locked before their requests, as every step of a case does. */ export function actOnReopenings(ctx, input) {
    const ids = input.rows.map(({ id })=>id).filter(isUuid);
    return transaction(ctx, async (tx)=>{
        await run(tx, sql`select id from one_thing_case where id in (select case_id from reopen_request where id = any(${ids}::uuid[]))
           order by id for update`);
        return actOnRecords(tx, REOPEN, input);
    });
}

//# sourceMappingURL=act.js.map