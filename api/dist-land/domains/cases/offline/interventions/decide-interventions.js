import { rows, run, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { actOnRecords } from "../../../../platform/flow/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { lockParents } from "../../acts/case-effects.js";
import { INTERVENTION } from "./intervention.flow.js";
/** 同意, 不同意 of interventions, by somebody else than who asked (E-0004). Cases are locked first, then plans, then these. */ export function decideInterventions(ctx, input) {
    const ids = input.rows.map(({ id })=>id).filter(isUuid);
    return transaction(ctx, async (tx)=>{
        const plans = await rows(tx, sql`select plan_id as id, sub_case_id as "subCaseId" from offline_intervention where id = any(${ids}::uuid[])`);
        await lockParents(tx, plans.map(({ subCaseId })=>subCaseId));
        const planIds = plans.map(({ id })=>id);
        await run(tx, sql`select id from auto_finish_plan where id = any(${planIds}::uuid[]) order by id for update`);
        return actOnRecords(tx, INTERVENTION, input);
    });
}

//# sourceMappingURL=decide-interventions.js.map