import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { cancelOrder } from './cancel-order.ts';
import { getOwnOrder, listOrders } from './find-orders.ts';
import { ExportOrderConnection, ExportOrderType } from './order.type.ts';
import { viewOrder } from './order-view.ts';

/** 我的导出: everybody’s own orders and nobody else’s. */
@Resolver()
export class ExportOrderResolver {
  @SignedIn()
  @Query(() => ExportOrderConnection, { description: '我的导出: one’s own background exports, newest first' })
  exportOrders(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'size of the page, 1–100' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor of the last row seen' }) after?: string,
  ) {
    return listOrders(ctx, { first, after });
  }

  @SignedIn()
  @Mutation(() => ExportOrderType, {
    description: 'Ends one’s own export that is not made yet; what was written is removed',
  })
  async cancelExportOrder(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'of the order' }) id: string,
  ): Promise<ExportOrderType> {
    await cancelOrder(ctx, id);
    return viewOrder(await getOwnOrder(ctx, id));
  }
}
