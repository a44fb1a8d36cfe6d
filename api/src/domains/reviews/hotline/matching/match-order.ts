import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { requireReviewedService } from '../../../cases/index.ts';
import { hotlineFlow, WAITING_STATES } from '../hotline.flow.ts';
import { hotlineOrder } from '../hotline.record.ts';
import { linkOrder } from '../intake/link-order.ts';

export interface GivenMatch {
  orderId: string;
  version: number;
  serviceType: 'case' | 'subCase';
  serviceId: string;
  requestId: string;
}

/**
 * 人工匹配: whoever sees both the order and the case gives the one to the other, and the order is handled like any other (11.10).
 *
 * @throws NOT_FOUND, E-0503 where it was matched or sent back, E-0504
 */
export async function matchOrder(ctx: Ctx, given: GivenMatch): Promise<{ orderId: string }> {
  const order = await hotlineOrder.get(ctx, given.orderId);
  return once(ctx, 'matchHotlineOrder', given.requestId, given, async (tx) => {
    if (!WAITING_STATES.includes(order.state))
      throw refuse('E-0503', { state: hotlineFlow.states[order.state]?.title ?? order.state });
    await requireReviewedService(tx, given.serviceType, given.serviceId);
    await linkOrder(
      tx,
      { id: order.id, version: given.version },
      { way: 'MANUAL', type: given.serviceType, id: given.serviceId.toLowerCase() },
    );
    return { orderId: order.id };
  });
}
