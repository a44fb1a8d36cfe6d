import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findSealed, reportBroken, type SealedTable, sealAgain } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 停发指令 (03 §41.7): whose pay was stopped from which month on, and whether that still holds. Times of day are left out. */
export const SEALED_STOP_ORDERS: SealedTable = {
  name: 'stop_order',
  title: '停发指令',
  key: sql`s.id::text`,
  select: sql`s.id::text as key, s.order_no as title, coalesce(s.row_mac, '') as "rowMac", s.id, s.order_no as "orderNo",
    s.request_id as "requestId", s.payable_id as "payableId", s.stop_month as "stopMonth", s.revoked_at is not null as revoked
    from stop_order s`,
  where: (key) => sql`id = ${key}`,
  columns: ({ id, orderNo, requestId, payableId, stopMonth, revoked }) => ({
    id,
    orderNo,
    requestId,
    payableId,
    stopMonth,
    revoked,
  }),
};

/** To be called in the transaction that has written the order. */
export const sealStopOrder = (tx: Ctx, id: string): Promise<void> => sealAgain(tx, SEALED_STOP_ORDERS, id);

/** Whether the orders of a reduction are as the product wrote them; one that is not is told of, and nothing is done by it until it is confirmed. */
export async function areOrdersIntact(tx: Ctx, requestId: string): Promise<boolean> {
  const orders = await tables(tx).selectFrom('stop_order').select('id').where('request_id', '=', requestId).execute();
  let intact = true;
  for (const { id } of orders) {
    if ((await findSealed(tx, SEALED_STOP_ORDERS, id))?.intact) continue;
    await reportBroken(tx, SEALED_STOP_ORDERS.name, id);
    intact = false;
  }
  return intact;
}
