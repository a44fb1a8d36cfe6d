import { badInput, refuse } from "../errors/index.js";
import { transaction } from "../kernel/context.js";
import { once } from "../requests/index.js";
import { advance } from "./advance.js";
import { findTransition } from "./definition.js";
/** Most records of one interactive act (00-common "batches"). */ const MOST_AT_ONCE = 200;
/**
 * A person's act on records of one type: once per request id, in one transaction, with a result per row. For record types whose acts need
 * no preview of their own; effects are the binding's.
 */ export async function actOnRecords(ctx, type, request) {
    const { rows } = request;
    if (rows.length === 0 || rows.length > MOST_AT_ONCE) throw refuse('E-0501', {
        max: MOST_AT_ONCE
    });
    checkAction(ctx, type, request.action);
    const done = await once(ctx, `act.${type}.${request.action}`.slice(0, 60), request.requestId, request, ()=>transaction(ctx, async (tx)=>({
                rows: toOutcomes(request, await advanceAll(tx, type, request))
            })));
    const count = (result)=>done.rows.filter((row)=>row.result === result).length;
    return {
        rows: done.rows,
        ok: count('OK'),
        skipped: count('SKIPPED'),
        failed: count('FAILED')
    };
}
function checkAction(ctx, type, action) {
    const flow = ctx.app.registry.getFlow(ctx.app.registry.getRecord(type).flow);
    if (Object.values(flow.states).some((state)=>findTransition(state, action))) return;
    throw badInput([
        {
            path: 'action',
            message: '没有该办理操作'
        }
    ]);
}
function advanceAll(tx, type, request) {
    const input = {
        reasonCode: request.reasonCode ?? undefined,
        reasonText: request.reasonText ?? undefined,
        note: request.note ?? undefined
    };
    const rows = request.rows.map(({ id, version })=>({
            id: id.toLowerCase(),
            version
        }));
    return advance(tx, {
        type,
        action: request.action,
        rows,
        input
    });
}
function toOutcomes(request, { changes, refusals }) {
    const byId = new Map(refusals.map((refusal)=>[
            refusal.id,
            refusal
        ]));
    for (const { row } of changes)byId.set(row.id, {
        id: row.id,
        title: row.title,
        result: 'OK'
    });
    return request.rows.flatMap(({ id })=>byId.get(id.toLowerCase()) ?? []);
}

//# sourceMappingURL=act-on-records.js.map