import { DomainError, fillText } from '../errors/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { cancelLocked } from './end-order.ts';
import { exportErrors } from './errors.ts';
import { getOwnOrder } from './find-orders.ts';
import { ORDER_STATES } from './order.ts';
import { mayCancel } from './order-view.ts';

/** Ends one's own order; the worker notices within some thousand rows and removes what it has written. @throws NOT_FOUND, E-EXP-02 */
export async function cancelOrder(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const order = await getOwnOrder(tx, id, true);
    if (!mayCancel(order.state))
      throw new DomainError('E-EXP-02', fillText(exportErrors['E-EXP-02'], { state: ORDER_STATES[order.state] }));
    await cancelLocked(tx, order);
  });
}
