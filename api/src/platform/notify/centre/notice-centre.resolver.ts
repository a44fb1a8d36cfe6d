import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/context.ts';
import { readNoticeDetail } from './notice-detail.ts';
import { NotificationDetailType } from './notice-detail.type.ts';
import { listNoticeKinds, NoticeKindType } from './notice-types.ts';
import { RESEND, SETTLE, VIEW_UNDELIVERED } from './permissions.ts';
import { NoticeResendResultType, ResendNoticesInput } from './resend.type.ts';
import { resendNotices } from './resend-batch.ts';
import { settleNotice } from './settle.ts';
import { listUndelivered } from './undelivered.ts';
import { UndeliveredNoticeConnection } from './undelivered.type.ts';

@Resolver()
export class NoticeCentreResolver {
  @SignedIn()
  @Query(() => NotificationDetailType, {
    description: 'One notice with what became of it: the caller’s own, or one sent in the caller’s scope',
  })
  notification(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the notice' }) id: string) {
    return readNoticeDetail(ctx, id);
  }

  @SignedIn()
  @Query(() => [NoticeKindType], { description: 'Every kind of notice, for filters' })
  noticeKinds(@Ctx() ctx: Context) {
    return listNoticeKinds(ctx);
  }

  @Allow(VIEW_UNDELIVERED)
  @Query(() => UndeliveredNoticeConnection, {
    description: '未送达 without any text: what failed or is tried again, the last changed first',
  })
  undeliveredNotices(
    @Ctx() ctx: Context,
    @Arg('settledToo', () => Boolean, { nullable: true, description: '也要已登记告知的' }) settledToo?: boolean,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listUndelivered(ctx, settledToo ?? false, { first, after });
  }

  @Allow(RESEND)
  @Mutation(() => NoticeResendResultType, { description: '重新发送 of text messages that were given up' })
  resendNotices(
    @Ctx() ctx: Context,
    @Arg('input', () => ResendNoticesInput, { description: 'which' }) input: ResendNoticesInput,
  ) {
    return resendNotices(ctx, input);
  }

  @Allow(SETTLE)
  @Mutation(() => NotificationDetailType, {
    description: '登记已告知: the receiver of an undelivered notice was told by telephone or in person',
  })
  settleNotice(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the notice' }) id: string,
    @Arg('note', () => String, { description: 'how, 5 to 500 characters' }) note: string,
  ) {
    return settleNotice(ctx, id, note);
  }
}
