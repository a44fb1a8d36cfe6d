import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { startBatch } from "../../../platform/batches/index.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { advance, checkActInput, findReason, findTransition } from "../../../platform/flow/index.js";
import { hasPermission, scopeOf } from "../../../platform/kernel/index.js";
import { caseFlow } from "../case.flow.js";
import { subCaseFlow } from "../sub-case.flow.js";
import { moveSubCases } from "./move-sub-cases.js";
import { toOutcomes } from "./outcomes.js";
import { selectRows } from "./selection.js";
const toAdvanceRow = ({ id, version, input })=>({
        id,
        version,
        input: input
    });
async function freezeRecords(ctx, table, titleColumn, ids) {
    const found = await rows(ctx, sql`
    select r.id, r.version, ${sql.ref(`r.${titleColumn}`)} as title from ${sql.table(table)} r
     where r.id = any(${ids.filter(isUuid)}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'r')}`);
    return new Map(found.map(({ id, version, title })=>[
            id,
            {
                version,
                title
            }
        ]));
}
/** Acts on cases: the rights of each action are the flow's, asked for each row. */ export const caseActBatch = {
    kind: 'cases.advance-cases',
    title: '办件批量办理',
    permission: 'case:view',
    runChunk: async (tx, common, chunk)=>{
        const { action, input } = common;
        return toOutcomes(chunk, [
            await advance(tx, {
                type: 'case',
                action,
                rows: chunk.map(toAdvanceRow),
                input
            })
        ]);
    },
    freeze: (ctx, ids)=>freezeRecords(ctx, 'one_thing_case', 'case_no', ids)
};
export const subCaseActBatch = {
    kind: 'cases.advance-sub-cases',
    title: '子办件批量办理',
    permission: 'case:view',
    runChunk: (tx, common, chunk)=>{
        const { action, input } = common;
        return moveSubCases(tx, action, chunk.map(toAdvanceRow), input);
    },
    freeze: (ctx, ids)=>freezeRecords(ctx, 'sub_case', 'bj_no', ids)
};
/** Freezes what was selected and returns the batch that works through it. */ export async function startCaseBatch(ctx, request) {
    const { title } = checkRequest(ctx, caseFlow, request);
    const chosen = request.selection ? await selectRows(ctx, request.action, request.selection) : newRows(request.rows);
    return start(ctx, caseActBatch, title, request, chosen);
}
export async function startSubCaseBatch(ctx, request) {
    const { title } = checkRequest(ctx, subCaseFlow, request);
    return start(ctx, subCaseActBatch, title, request, newRows(request.rows));
}
function start(ctx, { kind }, title, { action, input, requestId }, chosen) {
    const common = {
        action,
        input
    };
    return startBatch(ctx, {
        kind,
        title,
        requestId,
        input: common,
        rows: chosen
    });
}
const newRows = (listed)=>listed.map(({ id, version, input })=>({
            id,
            version,
            input: hasOwn(input) ? input : undefined
        }));
const hasOwn = (input)=>Object.values(input ?? {}).some((v)=>v !== undefined);
/** What would refuse every row is said now, not ten thousand times later. @throws FORBIDDEN, BAD_INPUT, E-0005 */ function checkRequest(ctx, flow, { action, rows: listed, input }) {
    const steps = Object.values(flow.states).flatMap((state)=>findTransition(state, action) ?? []);
    const [step] = steps;
    if (!step || steps.every((one)=>!one.batch)) throw badInput([
        {
            path: 'action',
            message: '该操作不能批量办理'
        }
    ]);
    if (!steps.some(({ by })=>by.permission && hasPermission(ctx.actor, by.permission))) throw refuse('FORBIDDEN');
    if (!listed.some((row)=>hasOwn(row.input))) checkActInput(step, input, findReason);
    return step;
}

//# sourceMappingURL=act-batches.js.map