import { firstRow, sql } from "../../database/sql.js";
import { DomainError, refuse } from "../errors/index.js";
import { requireUser } from "../kernel/context.js";
import { outboxErrors } from "./errors.js";
import { getPushesInScope } from "./find-pushes.js";
import { OUTBOX_STATES } from "./message.js";
import { openPayload } from "./payload.js";
/** The push of a person's act, inside the scope. @throws NOT_FOUND */ export async function getPushHead(ctx, id) {
    requireUser(ctx);
    const [push] = await getPushesInScope(ctx, [
        id
    ]);
    if (!push) throw refuse('NOT_FOUND');
    return push;
}
/** Opens the push and, in a transaction, holds it. @throws E-0503 where it is not rejected, E-PUSH-01 where its kind takes no corrections */ export async function openCorrectable(ctx, push) {
    const row = await firstRow(ctx, sql`select kind, state, attempts, payload, payload_masked as masked from outbox_message where id = ${push.id}
        ${ctx.inTransaction ? sql`for update` : sql``}`);
    if (!row) throw refuse('NOT_FOUND');
    if (row.state !== 'REJECTED') throw refuse('E-0503', {
        state: OUTBOX_STATES[row.state]
    });
    const correction = ctx.app.registry.outbound.get(push.channel)?.corrections?.[row.kind];
    if (!correction) throw new DomainError('E-PUSH-01', outboxErrors['E-PUSH-01']);
    const { attempts, masked } = row;
    return {
        push,
        correction,
        attempts,
        masked,
        payload: openPayload(ctx.app.keys, push.id, row.payload)
    };
}

//# sourceMappingURL=correctable.js.map