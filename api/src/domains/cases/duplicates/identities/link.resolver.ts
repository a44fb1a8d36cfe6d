import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { actOnLinks } from '../act.ts';
import { listLinks } from './find-links.ts';
import { IdentityLinkConnection, IdentityLinkState, RequestIdentityLinkInput } from './link.type.ts';
import { requestLink } from './request-link.ts';

/** 身份关联 of two ID numbers that belong to one person (01 §4.8). */
@Resolver()
export class IdentityLinkResolver {
  @Allow('identity:view')
  @Query(() => IdentityLinkConnection, { description: '身份关联申请 of the caller’s scope, newest first' })
  identityLinks(
    @Ctx() ctx: Context,
    @Arg('states', () => [IdentityLinkState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listLinks(ctx, states ?? [], { first, after });
  }

  @Allow('identity:request')
  @Mutation(() => ID, { description: '申请身份关联; nothing changes until a second person has confirmed' })
  requestIdentityLink(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestIdentityLinkInput, { description: 'the pair, the valid number, why' })
    input: RequestIdentityLinkInput,
  ) {
    return requestLink(ctx, input);
  }

  @Allow('identity:confirm')
  @Mutation(() => RecordActResultType, { description: '确认关联 (approve), 不同意关联 (reject), by a second person' })
  advanceIdentityLinks(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnLinks(ctx, input);
  }
}
