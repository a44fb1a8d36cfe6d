import { run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { actOnRecords } from "../../../platform/flow/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { HIT } from "./detect/keep-hits.js";
import { WITHDRAWAL } from "./withdrawals/withdrawal.flow.js";
/** 告知登记, 非重复. The cases are locked before their hits, as every step of a case does. */ export function actOnHits(ctx, input) {
    return lockingCases(ctx, HIT, input, (ids)=>sql`select new_case_id from duplicate_hit where id = any(${ids}::uuid[])`);
}
/** 同意撤回, 不同意撤回: by somebody else than who asked (E-0004). */ export function actOnWithdrawals(ctx, input) {
    return lockingCases(ctx, WITHDRAWAL, input, (ids)=>sql`select case_id from withdraw_request where id = any(${ids}::uuid[])`);
}
function lockingCases(ctx, type, input, casesOf) {
    const ids = input.rows.map(({ id })=>id).filter(isUuid);
    return transaction(ctx, async (tx)=>{
        await run(tx, sql`select id from one_thing_case where id in (${casesOf(ids)}) order by id for update`);
        return actOnRecords(tx, type, input);
    });
}

//# sourceMappingURL=act.js.map