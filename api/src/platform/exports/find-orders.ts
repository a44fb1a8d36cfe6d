import { firstRow, rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { orderColumns, type StoredOrder } from './order.ts';
import type { ExportOrderType } from './order.type.ts';
import { viewOrder } from './order-view.ts';

/** One's own orders, newest first. */
export async function listOrders(ctx: Ctx, args: PageArgs): Promise<Page<ExportOrderType> & { totalCount: number }> {
  const { userId } = requireUser(ctx);
  const size = pageSize(args);
  const after = args.after ? sql`o.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<StoredOrder>(
    ctx,
    sql`select ${orderColumns} from export_order o where o.owner_id = ${userId} and ${after} order by o.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from export_order where owner_id = ${userId}`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewOrder(row),
  );
  return { ...page, totalCount: counted?.n ?? 0 };
}

/** One's own order, under its lock where asked. @throws NOT_FOUND also for somebody else's, and the audit log knows who asked */
export async function getOwnOrder(ctx: Ctx, id: string, lock = false): Promise<StoredOrder> {
  const { userId } = requireUser(ctx);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const order = await firstRow<StoredOrder>(
    ctx,
    sql`select ${orderColumns} from export_order o where o.id = ${id} and o.owner_id = ${userId} ${lock ? sql`for update` : sql``}`,
  );
  if (order) return order;
  if (await firstRow(ctx, sql`select 1 from export_order where id = ${id}`))
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'exportOrder', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}
