import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { ReserveReceiptInput } from '../reserve.inputs.ts';
import { reserveBatch } from './batch.record.ts';
import { deliverBatch } from './deliver-batch.ts';
import { requestBatch } from './request-batch.ts';

const { Node } = reserveBatch.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };

/** What 登记表批量导出 have beside list, page and acts. */
@Resolver()
export class ReserveBatchResolver {
  @Allow(RIGHTS.export)
  @Mutation(() => Node, { description: '发起批量导出; of more than 50 persons a second one releases it' })
  async exportReserveBatch(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '预备役登记，最多200人' }) ids: string[],
    @Arg('reason', () => String, { description: '导出原因，5至500个字' }) reason: string,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    return reserveBatch.open(ctx, await requestBatch(ctx, ids, reason, requestId));
  }

  @Allow(RIGHTS.deliver)
  @Mutation(() => Node, { description: '登记移交 of the whole batch' })
  async deliverReserveBatch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '批次的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => ReserveReceiptInput, { description: '接收人、方式、时间' }) input: ReserveReceiptInput,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    await deliverBatch(ctx, id, version, input, requestId);
    return reserveBatch.open(ctx, id);
  }
}
