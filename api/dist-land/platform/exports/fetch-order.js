import { toDate } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { DomainError, fillText, refuse } from "../errors/index.js";
import { requireUser } from "../kernel/context.js";
import { exportErrors } from "./errors.js";
import { getOwnOrder } from "./find-orders.js";
import { ORDER_STATES, openRequest, scopeDigestOf } from "./order.js";
import { readOrderFile } from "./order-file.js";
/**
 * The file of one's own order, while it is kept and its orderer still sees what it shows. Every fetch is audited.
 *
 * @throws NOT_FOUND; E-EXP-02 where there is no file (yet, or any more); FORBIDDEN for who may no longer have such a file; E-EXP-03 where
 * the data scope is another one
 */ export async function fetchOrder(ctx, id) {
    const order = await getOwnOrder(ctx, id);
    const { fileId, fileName, size } = order;
    const over = order.expiresAt !== null && toDate(order.expiresAt) <= ctx.app.clock.now();
    if (order.state !== 'READY' || over || fileId === null || fileName === null || size === null) {
        const state = ORDER_STATES[over ? 'EXPIRED' : order.state];
        throw new DomainError('E-EXP-02', fillText(exportErrors['E-EXP-02'], {
            state
        }));
    }
    const list = ctx.app.registry.getExportList(order.kind);
    list.authorise(ctx, list.schema.parse(await openRequest(ctx, id)));
    if (scopeDigestOf(requireUser(ctx).scope) !== order.scopeDigest) throw new DomainError('E-EXP-03', exportErrors['E-EXP-03']);
    const content = await readOrderFile(ctx.app, fileId);
    if (!content) throw refuse('NOT_FOUND');
    await recordAudit(ctx, {
        event: 'export.download',
        objectType: 'exportOrder',
        objectId: id,
        detail: {
            kind: order.kind,
            rows: order.rowCount,
            sm3: order.sm3
        }
    });
    return {
        name: fileName,
        size: Number(size),
        content
    };
}

//# sourceMappingURL=fetch-order.js.map