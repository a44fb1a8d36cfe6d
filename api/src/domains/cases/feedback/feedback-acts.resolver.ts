import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { applyFeedback, closeFeedback } from './acts/decide.ts';
import { markRead } from './acts/mark-read.ts';
import { matchFeedback, replayFeedback } from './acts/match.ts';
import { askDepartment, notifyApplicant } from './acts/tell.ts';
import { transferFeedback } from './acts/transfer.ts';
import { FeedbackRefInput, type FeedbackVerdict, FeedbackVerdictEnum } from './feedback.inputs.ts';
import { FeedbackMessageType } from './feedback.type.ts';
import { FeedbackRevealType } from './feedback-page.type.ts';
import { viewFeedback } from './lists/feedback-view.ts';
import { getFeedback, getOneFeedback } from './lists/get-feedback.ts';
import { revealFeedback } from './lists/open-feedback.ts';

const REASON = '5–500 characters';
const IDS = '反馈信息的标识，1–200 个';
const MESSAGE = '反馈信息，及调用者所见的版本';

/** What the window does with messages (01 §3.6 g). A message that an act moved to another place may leave the caller's list. */
@Resolver()
export class FeedbackActsResolver {
  @Allow('feedback:handle')
  @Mutation(() => [FeedbackMessageType], {
    description: '标记已读, at most 200; departments with an interface get a receipt',
  })
  async markFeedbackRead(@Ctx() ctx: Context, @Arg('ids', () => [ID], { description: IDS }) ids: string[]) {
    await markRead(ctx, ids);
    return (await getFeedback(ctx, ids)).map((row) => viewFeedback(ctx, row));
  }

  @Allow('feedback:handle')
  @Mutation(() => [FeedbackMessageType], { description: '转办 to a colleague of the same organisation, at most 200' })
  async transferFeedback(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: IDS }) ids: string[],
    @Arg('userId', () => ID, { description: 'one of feedbackColleagues' }) userId: string,
    @Arg('note', () => String, { description: REASON }) note: string,
  ) {
    await transferFeedback(ctx, ids, userId, note);
    return (await getFeedback(ctx, ids)).map((row) => viewFeedback(ctx, row));
  }

  @Allow('feedback:handle')
  @Mutation(() => FeedbackMessageType, { description: '人工匹配: to a sub-case of the same department, then applied' })
  async matchFeedback(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
    @Arg('subCaseId', () => ID, { description: 'one of feedbackCandidates' }) subCaseId: string,
  ) {
    await matchFeedback(ctx, message, subCaseId);
    return this.view(ctx, message);
  }

  @Allow('feedback:handle')
  @Mutation(() => FeedbackMessageType, { description: '应用到办件 of a message that contradicted us' })
  async applyFeedback(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
    @Arg('reason', () => String, { description: REASON }) reason: string,
  ) {
    await applyFeedback(ctx, { ...message, reason });
    return this.view(ctx, message);
  }

  @Allow('feedback:handle')
  @Mutation(() => FeedbackMessageType, {
    description: '标记无关 or 核实完毕: closes a message without moving the case',
  })
  async closeFeedback(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
    @Arg('verdict', () => FeedbackVerdictEnum, { description: '关闭的理由类别：与本平台无关或核实完毕' })
    verdict: FeedbackVerdict,
    @Arg('reason', () => String, { description: REASON }) reason: string,
  ) {
    await closeFeedback(ctx, { ...message, reason }, verdict);
    return this.view(ctx, message);
  }

  @Allow('feedback:handle')
  @Mutation(() => FeedbackMessageType, { description: '通知申请人 by SMS' })
  async notifyFeedbackApplicant(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
    @Arg('text', () => String, { description: 'what the department says, in plain words; 5–500 characters' })
    text: string,
  ) {
    await notifyApplicant(ctx, message, text);
    return this.view(ctx, message);
  }

  @Allow('feedback:handle')
  @Mutation(() => FeedbackMessageType, { description: '申请部门澄清 through the outbox' })
  async askDepartment(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
    @Arg('question', () => String, { description: REASON }) question: string,
  ) {
    await askDepartment(ctx, message, question);
    return this.view(ctx, message);
  }

  @Allow('feedback:envelope')
  @Mutation(() => FeedbackMessageType, { description: '重新处理 of a message that found no case, or did not fit' })
  async replayFeedback(
    @Ctx() ctx: Context,
    @Arg('message', () => FeedbackRefInput, { description: MESSAGE }) message: FeedbackRefInput,
  ) {
    await replayFeedback(ctx, message);
    return this.view(ctx, message);
  }

  @Allow('feedback:reveal')
  @Mutation(() => FeedbackRevealType, { description: '查看完整信息: needs a reason and is audited' })
  revealFeedback(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '反馈信息的标识' }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
  ) {
    return revealFeedback(ctx, id, reason);
  }

  private async view(ctx: Context, { id }: FeedbackRefInput): Promise<FeedbackMessageType> {
    return viewFeedback(ctx, await getOneFeedback(ctx, id));
  }
}
