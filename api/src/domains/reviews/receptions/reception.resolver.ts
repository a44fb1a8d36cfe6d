import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { reception } from './reception.record.ts';
import { ReceptionContactType, ReceptionInput } from './reception.type.ts';
import { registerReception } from './register-reception.ts';
import { revealContact } from './reveal-contact.ts';

/** What is done about 接待登记 (01 §11.4): services that are no case, and may be evaluated. */
@Resolver()
export class ReceptionResolver {
  @Allow('review.reception:register')
  @Mutation(() => reception.classes.Node, {
    description: '接待登记: a call, advice, or a service at another page; of a record once a day, scene and receiver',
  })
  async registerReception(
    @Ctx() ctx: Context,
    @Arg('input', () => ReceptionInput, { description: 'how, about what, whom' }) input: ReceptionInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    return reception.open(ctx, await registerReception(ctx, input, requestId));
  }

  @Allow('review.reception:reveal')
  @Mutation(() => ReceptionContactType, {
    description: '查看联系方式 behind an evaluation by name: for a reason, audited',
  })
  revealReceptionContact(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the reception' }) id: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return revealContact(ctx, id, reason);
  }
}
