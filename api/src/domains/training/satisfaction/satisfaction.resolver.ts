import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { JsonScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { answerSatisfaction, getOwnSatisfaction, listOwnSatisfaction } from './answers/own-satisfaction.ts';
import {
  OwnSatisfactionType,
  PaperAnswerInput,
  PaperFormType,
  RunToJudgeType,
} from './answers/own-satisfaction.type.ts';
import { enterPaperAnswer, listRespondents, questionsOfTask } from './answers/paper-answer.ts';
import { COLLECT, VIEW } from './permissions.ts';
import { listRunsToJudge, openByHand } from './tasks/runs-to-judge.ts';

const ANSWER = 'training.satisfaction:answer';
const theTask = { description: 'the task' };
const REQUEST = { description: 'a repeat answers with the first result' };

/** 满意度评价 as trainees answer it and districts collect it (S13.3, S25.2). */
@Resolver()
export class SatisfactionResolver {
  @Allow(ANSWER)
  @Query(() => [OwnSatisfactionType], { description: 'Runs that the caller is asked to judge now' })
  ownSatisfactions(@Ctx() ctx: Context) {
    return listOwnSatisfaction(ctx);
  }

  @Allow(ANSWER)
  @Query(() => OwnSatisfactionType, { description: 'One of them' })
  ownSatisfaction(@Ctx() ctx: Context, @Arg('id', () => ID, theTask) id: string) {
    return getOwnSatisfaction(ctx, id);
  }

  @Allow(ANSWER)
  @Mutation(() => Boolean, { description: '提交满意度评价, once (T25-4)' })
  async answerSatisfaction(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theTask) id: string,
    @Arg('answers', () => JsonScalar, { description: 'by keys of the questions' }) answers: unknown,
  ) {
    await answerSatisfaction(ctx, id, answers);
    return true;
  }

  @Allow(VIEW)
  @Query(() => [RunToJudgeType], { description: '待开启 of the caller’s districts' })
  runsToJudge(@Ctx() ctx: Context) {
    return listRunsToJudge(ctx);
  }

  @Allow(COLLECT)
  @Mutation(() => Int, { description: '开启 (T25-2); how many tasks were opened' })
  openSatisfaction(
    @Ctx() ctx: Context,
    @Arg('runIds', () => [ID], { description: 'the runs' }) runIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ) {
    return openByHand(ctx, runIds, requestId);
  }

  @Allow(COLLECT)
  @Query(() => PaperFormType, { description: '代录: what is asked, and of whom' })
  async satisfactionPaperForm(@Ctx() ctx: Context, @Arg('taskId', () => ID, theTask) taskId: string) {
    const { questions } = await questionsOfTask(ctx, taskId);
    return { questions, respondents: await listRespondents(ctx, taskId) };
  }

  @Allow(COLLECT)
  @Mutation(() => Boolean, { description: '代录 (T25-5)' })
  async enterPaperSatisfaction(
    @Ctx() ctx: Context,
    @Arg('input', () => PaperAnswerInput, { description: 'whose, what, and its scan' }) input: PaperAnswerInput,
  ) {
    await enterPaperAnswer(ctx, input);
    return true;
  }
}
