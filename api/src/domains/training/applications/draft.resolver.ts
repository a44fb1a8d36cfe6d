import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { JsonScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { ApplicationType, ChoiceType, DraftCheckType } from './application.type.ts';
import { completenessOf } from './content/check-content.ts';
import { getApplicant, teachersOf } from './drafts/applicant.ts';
import { createApplication } from './drafts/create-application.ts';
import { saveApplication } from './drafts/save-application.ts';
import { faultsOf, submitApplication } from './drafts/submit-application.ts';
import { getApplicationRow, viewApplication } from './find-applications.ts';

const theApplication = { description: 'the application' };
const theVersion = { description: 'the version that the form goes on from; a later one is refused (E-0504)' };
const theRequest = { description: 'a repeat answers with the first result' };

/** What an institution does with its own applications before the district has them. */
@Resolver()
export class ApplicationDraftResolver {
  @Allow('training.application:apply')
  @Query(() => DraftCheckType, { description: 'How much of a draft is done, and what keeps it from being submitted' })
  async projectApplicationCheck(@Ctx() ctx: Context, @Arg('id', () => ID, theApplication) id: string) {
    const faults = await faultsOf(ctx, await getApplicationRow(ctx, id, 'projectApplicationCheck'));
    return { completeness: completenessOf(faults), faults };
  }

  @Allow('training.application:apply')
  @Query(() => [ChoiceType], { description: 'Teachers of the caller’s institution, for the lines of a plan' })
  async planTeachers(@Ctx() ctx: Context): Promise<ChoiceType[]> {
    const teachers = await teachersOf(ctx, [(await getApplicant(ctx)).id]);
    return [...teachers].map(([id, name]) => ({ id, name }));
  }

  @Allow('training.application:apply')
  @Mutation(() => ApplicationType, { description: 'A new draft, or a copy of an earlier application (复制上次申报)' })
  async createProjectApplication(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID, theRequest) requestId: string,
    @Arg('copyOf', () => ID, { nullable: true, description: 'an earlier application of the caller’s institution' })
    copyOf?: string,
  ) {
    const id = await createApplication(ctx, { requestId, copyOf: copyOf ?? null });
    return viewApplication(ctx, await getApplicationRow(ctx, id, 'createProjectApplication'));
  }

  @Allow('training.application:apply')
  @Mutation(() => ApplicationType, { description: 'Keeps what was filled in so far, however incomplete' })
  async saveProjectApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theApplication) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('content', () => JsonScalar, { description: 'as `content` of the application' }) content: unknown,
  ) {
    await saveApplication(ctx, { id, version, content });
    return viewApplication(ctx, await getApplicationRow(ctx, id, 'saveProjectApplication'));
  }

  @Allow('training.application:apply')
  @Mutation(() => ApplicationType, {
    description: '提交 (T16-1): BAD_INPUT names every field that is missing or wrong',
  })
  async submitProjectApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theApplication) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    await submitApplication(ctx, { id, version, requestId });
    return viewApplication(ctx, await getApplicationRow(ctx, id, 'submitProjectApplication'));
  }
}
