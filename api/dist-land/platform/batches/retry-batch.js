import { firstRow, rows, sql } from "../../database/sql.js";
import { DomainError, refuse } from "../errors/index.js";
import { requireUser } from "../kernel/context.js";
import { openInput, openRowInput } from "./batch.js";
import { batchErrors } from "./errors.js";
import { getBatch } from "./find-batch.js";
import { startBatch } from "./start-batch.js";
/**
 * The failed rows of an ended batch as a new one, with the same input and the records' present versions; those that are out of sight by now
 * stay out.
 *
 * @returns the new batch's id
 * @throws NOT_FOUND, FORBIDDEN for somebody else's, E-BAT-04 when nothing failed or it is still under way
 */ export async function retryBatch(ctx, id, requestId) {
    const batch = await getBatch(ctx, id);
    if (batch.starterId !== requireUser(ctx).userId) throw refuse('FORBIDDEN');
    const failed = batch.endedAt ? await failedRows(ctx, id) : [];
    const kind = ctx.app.registry.getBatchKind(batch.kind);
    const frozen = await kind.freeze(ctx, failed.map((row)=>row.id));
    const again = failed.flatMap(({ id: recordId, position, input })=>{
        const record = frozen.get(recordId);
        if (!record) return [];
        return [
            {
                id: recordId,
                ...record,
                input: openRowInput(ctx, id, position, input)
            }
        ];
    });
    if (again.length === 0) throw new DomainError('E-BAT-04', batchErrors['E-BAT-04']);
    const stored = await firstRow(ctx, sql`select input_cipher as input from batch where id = ${id}`);
    return startBatch(ctx, {
        kind: batch.kind,
        title: batch.title,
        requestId,
        input: openInput(ctx, id, stored?.input ?? ''),
        rows: again,
        retryOf: id
    });
}
function failedRows(ctx, id) {
    return rows(ctx, sql`
    select record_id as id, position, input_cipher as input from batch_row
     where batch_id = ${id} and result = 'FAILED' order by position`);
}

//# sourceMappingURL=retry-batch.js.map