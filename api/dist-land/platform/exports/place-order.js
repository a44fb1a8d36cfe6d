import { firstRow, rows, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { recordAudit } from "../audit/index.js";
import { DomainError, fillText } from "../errors/index.js";
import { exportFileName } from "../files/index.js";
import { requireUser, transaction } from "../kernel/context.js";
import { exportErrors } from "./errors.js";
import { wakeOrder } from "./jobs.js";
import { digestOf, sealRequest } from "./order.js";
/**
 * Orders a file that is made in the background. One person has one order per list under way: the same request again is answered with it.
 *
 * @returns the order's id
 * @throws E-EXP-01 while a different request for the list is under way
 */ export async function placeOrder(ctx, list, request, expected) {
    const user = requireUser(ctx);
    const digest = digestOf(request);
    const { range, filter } = await list.describe(ctx, request);
    return transaction(ctx, async (tx)=>{
        const now = tx.app.clock.now();
        const id = uuidv7(now.getTime());
        const words = filter.slice(0, 1000);
        const plain = list.isPlain?.(request) ?? false;
        const [placed] = await rows(tx, sql`
      insert into export_order (id, owner_id, kind, title, filter_words, plain, request_cipher, request_digest, state, rows_expected, file_name,
                                ip, trace_id, created_at, updated_at)
      values (${id}, ${user.userId}, ${list.kind}, ${list.title}, ${words}, ${plain}, ${sealRequest(tx, id, request)}, ${digest}, 'WAITING',
              ${expected}, ${exportFileName(list.title, range, now)}, ${tx.ip}, ${tx.traceId}, ${now}, ${now})
      on conflict (owner_id, kind) where state in ('WAITING', 'RUNNING') do nothing returning id`);
        if (!placed) return getSame(tx, list, digest);
        await recordAudit(tx, {
            event: 'export.order',
            objectType: 'exportOrder',
            objectId: id,
            detail: {
                ...list.audit(request).detail,
                kind: list.kind,
                expected
            }
        });
        await wakeOrder(tx, id);
        return id;
    });
}
async function getSame(tx, { kind, title }, digest) {
    const open = await firstRow(tx, sql`
    select id, request_digest as digest from export_order
     where owner_id = ${requireUser(tx).userId} and kind = ${kind} and state in ('WAITING', 'RUNNING')`);
    if (open?.digest === digest) return open.id;
    throw new DomainError('E-EXP-01', fillText(exportErrors['E-EXP-01'], {
        title
    }));
}

//# sourceMappingURL=place-order.js.map