import { recordAuditApart } from "../../audit/index.js";
import { accessEvents } from "../events.js";
/** Says that a row of the access tables is not as the product wrote it: it gives nothing, and the audit log knows (03 §41.7). */ export async function reportBroken(ctx, table, row) {
    ctx.app.log.error({
        table,
        row
    }, 'integrity code of an access row does not fit');
    await recordAuditApart(ctx, {
        event: accessEvents.integrityBroken,
        objectType: table,
        objectId: row,
        ok: false
    });
}

//# sourceMappingURL=report-broken.js.map