import { firstRow, run, sql } from "../../database/sql.js";
import { orderColumns } from "./order.js";
/** How long a worker may be silent before another begins anew in its place; longer than a statement may take. */ const LEASE_MS = 120_000;
const leaseFrom = (ctx)=>new Date(ctx.app.clock.now().getTime() + LEASE_MS);
/** The order was cancelled, or another worker has taken it: nothing more is to be done for it here. */ export class HoldLost extends Error {
}
/** Takes a waiting order, or one whose worker has been silent for too long; what that one wrote is void. */ export function takeOrder(ctx, { orderId, runner }) {
    const now = ctx.app.clock.now();
    return firstRow(ctx, sql`
    update export_order o set state = 'RUNNING', runner = ${runner}, lease_until = ${leaseFrom(ctx)}, attempts = attempts + 1,
           rows_written = 0, started_at = coalesce(started_at, ${now}), updated_at = ${now}
     where id = ${orderId} and (state = 'WAITING' or (state = 'RUNNING' and lease_until < ${now}))
    returning ${orderColumns}`);
}
/** Says how far the file is, and that its worker lives. @throws HoldLost */ export async function reportRows(ctx, { orderId, runner }, written) {
    const held = await run(ctx, sql`
    update export_order set rows_written = ${written}, lease_until = ${leaseFrom(ctx)}, updated_at = ${ctx.app.clock.now()}
     where id = ${orderId} and state = 'RUNNING' and runner = ${runner}`);
    if (held === 0) throw new HoldLost();
}
/** The order under its lock, while it is still this run's. @throws HoldLost */ export async function lockHeld(tx, { orderId, runner }) {
    const order = await firstRow(tx, sql`select ${orderColumns} from export_order o where o.id = ${orderId} and o.state = 'RUNNING' and o.runner = ${runner} for update`);
    if (!order) throw new HoldLost();
    return order;
}

//# sourceMappingURL=hold-order.js.map