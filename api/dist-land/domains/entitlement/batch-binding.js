import { rows, sql } from "../../database/sql.js";
import { batchFlow } from "./batch.flow.js";
import { applyBatchEffects } from "./batches/batch-effects.js";
const hasPersons = ({ count })=>Number(count) > 0 ? true : {
        code: 'E-0503',
        message: '批次中已没有人员，请退回批次'
    };
async function loadFacts(ctx, records) {
    const found = await rows(ctx, sql`select id, count from entitlement_batch where id = any(${records.map((r)=>r.id)}::uuid[])`);
    return new Map(found.map(({ id, count })=>[
            id,
            {
                count
            }
        ]));
}
export const batchBinding = {
    type: 'entitlementBatch',
    title: '免申即享批次',
    flow: batchFlow.key,
    table: 'entitlement_batch',
    titleColumn: 'batch_no',
    subjectColumn: 'title',
    link: '/entitlement/batches/{id}',
    viewPermission: 'entitlement:view',
    limits: 'ENTITLEMENT',
    guards: {
        hasPersons
    },
    loadFacts,
    onChange: applyBatchEffects
};

//# sourceMappingURL=batch-binding.js.map