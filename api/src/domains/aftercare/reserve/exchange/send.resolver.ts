import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { reserveRecord } from '../reserve.record.ts';
import { sendForm } from './send-form.ts';

const { Node } = reserveRecord.classes;

/** Sending a form over the exchange (01 §12.7). */
@Resolver()
export class SendReserveResolver {
  @Allow(RIGHTS.deliver)
  @Mutation(() => Node, {
    description: '发送武装部: the data of the exported form, encrypted; handed over once it is acknowledged (01 §12.7)',
  })
  async sendReserveForm(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '预备役登记的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('reason', () => String, { description: '发送原因，5至500个字' }) reason: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    await sendForm(ctx, id, version, reason, requestId);
    return reserveRecord.open(ctx, id);
  }
}
