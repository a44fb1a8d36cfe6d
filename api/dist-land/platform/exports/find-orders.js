import { firstRow, rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../graphql/connection.js";
import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { requireUser } from "../kernel/context.js";
import { orderColumns } from "./order.js";
import { viewOrder } from "./order-view.js";
/** One's own orders, newest first. */ export async function listOrders(ctx, args) {
    const { userId } = requireUser(ctx);
    const size = pageSize(args);
    const after = args.after ? sql`o.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const found = await rows(ctx, sql`select ${orderColumns} from export_order o where o.owner_id = ${userId} and ${after} order by o.id desc limit ${size + 1}`);
    const counted = await firstRow(ctx, sql`select count(*)::int as n from export_order where owner_id = ${userId}`);
    const page = toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>viewOrder(row));
    return {
        ...page,
        totalCount: counted?.n ?? 0
    };
}
/** One's own order, under its lock where asked. @throws NOT_FOUND also for somebody else's, and the audit log knows who asked */ export async function getOwnOrder(ctx, id, lock = false) {
    const { userId } = requireUser(ctx);
    const order = isUuid(id) ? await firstRow(ctx, sql`select ${orderColumns} from export_order o where o.id = ${id} ${lock ? sql`for update` : sql``}`) : undefined;
    if (!order) throw refuse('NOT_FOUND');
    if (order.ownerId === userId) return order;
    const entry = {
        event: 'access.out-of-scope',
        objectType: 'exportOrder',
        objectId: order.id,
        ok: false
    };
    await recordAuditApart(ctx, entry);
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=find-orders.js.map