import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { JsonScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import {
  offeredItems,
  PREFERRED_DURATION,
  PREFERRED_TIME,
  PROJECT_CATEGORY,
  SKILL_LEVEL,
  TRAINING_MODE,
} from '../../codes.ts';
import { answerSurvey } from './answer-survey.ts';
import { getOwnSurvey, listOwnSurveys } from './open-surveys.ts';
import { OwnSurveyType, SurveyChoicesType } from './own-survey.type.ts';

/** 需求调查 as trainees answer it (SC13-5, BR13-6). */
@Resolver()
export class OwnSurveyResolver {
  @Allow('training.survey:answer')
  @Query(() => [OwnSurveyType], { description: 'Open surveys that ask the caller' })
  ownSurveys(@Ctx() ctx: Context) {
    return listOwnSurveys(ctx);
  }

  @Allow('training.survey:answer')
  @Query(() => OwnSurveyType, { description: 'One of them' })
  ownSurvey(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the survey' }) id: string) {
    return getOwnSurvey(ctx, id);
  }

  @Allow('training.survey:answer')
  @Query(() => SurveyChoicesType, { description: 'What the common questions offer' })
  surveyChoices(): SurveyChoicesType {
    return {
      categories: offeredItems(PROJECT_CATEGORY),
      skillLevels: offeredItems(SKILL_LEVEL),
      districts: shanghaiDistricts().map(({ code, title }) => ({ code, title })),
      times: offeredItems(PREFERRED_TIME),
      durations: offeredItems(PREFERRED_DURATION),
      modes: offeredItems(TRAINING_MODE),
    };
  }

  @Allow('training.survey:answer')
  @Mutation(() => Boolean, { description: '提交需求调查; the same answer again changes nothing (BR13-6, AC13-5)' })
  async answerNeedsSurvey(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the survey' }) id: string,
    @Arg('contentVersion', () => Int, { description: 'the version of the questions that was shown' })
    contentVersion: number,
    @Arg('answer', () => JsonScalar, { description: 'by field of 02 §5.3, and `questions` by their keys' })
    answer: unknown,
  ) {
    await answerSurvey(ctx, id, contentVersion, answer);
    return true;
  }
}
