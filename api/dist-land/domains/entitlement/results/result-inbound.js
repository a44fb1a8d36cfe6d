import { firstRow, run, sql } from "../../../database/sql.js";
import { publishChanges, readFlowRows } from "../../../platform/flow/index.js";
import { stopInsurance } from "../../people/index.js";
import { candidateBinding } from "../candidate-binding.js";
import { resultSchema, stoppedSchema } from "./result.schema.js";
import { SOURCE, takeResults } from "./take-results.js";
export const resultInbound = {
    bizType: 'ENTITLEMENT.RESULT',
    title: '免申即享办理结果',
    schema: resultSchema,
    handle: async (tx, message)=>{
        const { results } = message.body;
        const taken = await takeResults(tx, results, message.messageId);
        if (taken === 0) return {
            code: 1003,
            message: '未找到对应人员'
        };
        return {
            code: 0,
            message: '已接收',
            data: {
                received: taken,
                unknown: results.length - taken
            }
        };
    }
};
/** 社保系统 has ended the insurance: the person's file says so. */ export const stoppedInbound = {
    bizType: 'ENTITLEMENT.STOPPED',
    title: '停保结果',
    schema: stoppedSchema,
    handle: async (tx, message)=>{
        const body = message.body;
        const { candidateId, insuredTypes, stoppedOn } = body;
        const found = await firstRow(tx, sql`select person_id as "personId" from entitlement_candidate where id = ${candidateId} for update`);
        if (!found) return {
            code: 1003,
            message: '未找到对应人员'
        };
        await stopInsurance(tx, [
            {
                personId: found.personId,
                insuranceTypes: insuredTypes,
                stoppedOn,
                source: SOURCE
            }
        ]);
        await run(tx, sql`update entitlement_candidate set
            pension_state = case when 'PENSION' = any(${insuredTypes}::text[]) then 'STOPPED' else pension_state end,
            medical_state = case when 'MEDICAL' = any(${insuredTypes}::text[]) then 'STOPPED' else medical_state end
          where id = ${candidateId}`);
        publishChanges(tx, candidateBinding.type, 'stopped', await readFlowRows(tx, candidateBinding, [
            candidateId
        ]));
        return {
            code: 0,
            message: '已接收'
        };
    }
};

//# sourceMappingURL=result-inbound.js.map