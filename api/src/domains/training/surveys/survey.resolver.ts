import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { getSurvey, listSurveys } from './find-surveys.ts';
import { SURVEY } from './record-type.ts';
import { readResults } from './results/read-results.ts';
import { SurveyResultsType } from './results/results.type.ts';
import { createSurvey, saveSurvey } from './save-survey.ts';
import { SurveyConnection, SurveyInput, SurveyState, SurveyType } from './survey.type.ts';
import { surveySort } from './survey-sort.ts';

const theSurvey = { description: 'the survey' };
const theContent = { description: 'what it says' };

/** 需求调查 as the city makes it and the districts read it (02 §5.2, SC13-7). */
@Resolver()
export class SurveyResolver {
  @Allow('training.survey:view')
  @Query(() => SurveyConnection, { description: '需求调查, newest first; drafts are the city’s alone' })
  needsSurveys(
    @Ctx() ctx: Context,
    @Arg('states', () => [SurveyState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => surveySort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof surveySort>,
  ) {
    return listSurveys(ctx, states ?? null, sort, { first, after });
  }

  @Allow('training.survey:view')
  @Query(() => SurveyType, { description: 'One survey' })
  needsSurvey(@Ctx() ctx: Context, @Arg('id', () => ID, theSurvey) id: string) {
    return getSurvey(ctx, id);
  }

  @Allow('training.survey:view')
  @Query(() => SurveyResultsType, { description: 'What was answered, without whose answers they are' })
  async needsSurveyResults(@Ctx() ctx: Context, @Arg('id', () => ID, theSurvey) id: string) {
    return readResults(ctx, await getSurvey(ctx, id));
  }

  @Allow('training.survey:manage')
  @Mutation(() => SurveyType, { description: 'A draft' })
  async createNeedsSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => SurveyInput, theContent) input: SurveyInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return getSurvey(ctx, await createSurvey(ctx, input, requestId));
  }

  @Allow('training.survey:manage')
  @Mutation(() => SurveyType, { description: 'Other content; after the first answer other questions are version n+1' })
  async saveNeedsSurvey(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theSurvey) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('input', () => SurveyInput, theContent) input: SurveyInput,
  ) {
    await saveSurvey(ctx, id, version, input);
    return getSurvey(ctx, id);
  }

  @Allow('training.survey:manage')
  @Mutation(() => RecordActResultType, { description: '发布, 撤回修改, 提前结束 (02 §5.4)' })
  advanceNeedsSurveys(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, surveys, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, SURVEY, input);
  }
}
