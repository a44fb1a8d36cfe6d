import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { listReceptions, viewReception } from './find-receptions.ts';
import {
  ReceptionConnection,
  ReceptionContactType,
  ReceptionFilterInput,
  ReceptionInput,
  ReceptionType,
} from './reception.type.ts';
import { registerReception } from './register-reception.ts';
import { revealContact } from './reveal-contact.ts';

/** 接待登记 (01 §11.4): services that are no case, and may be evaluated. */
@Resolver()
export class ReceptionResolver {
  @Allow('review.reception:register', 'review:view')
  @Query(() => ReceptionConnection, { description: '接待登记 of the caller’s scope, newest first' })
  receptions(
    @Ctx() ctx: Context,
    @Arg('filter', () => ReceptionFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: ReceptionFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listReceptions(ctx, filter ?? {}, { first, after });
  }

  @Allow('review.reception:register')
  @Mutation(() => ReceptionType, {
    description: '接待登记: a call, advice, or a service at another page; of a record once a day, scene and receiver',
  })
  async registerReception(
    @Ctx() ctx: Context,
    @Arg('input', () => ReceptionInput, { description: 'how, about what, whom' }) input: ReceptionInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ): Promise<ReceptionType> {
    return viewReception(ctx, await registerReception(ctx, input, requestId));
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
