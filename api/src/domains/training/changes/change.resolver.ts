import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { InstitutionChangeInput, ProjectChangeInput } from './change.inputs.ts';
import { ChangeConnection, ChangeFilterInput, ChangeType } from './change.type.ts';
import { changeSort } from './change-sort.ts';
import { getChange, listChanges } from './find-changes.ts';
import { CHANGE } from './record-type.ts';
import { requestInstitutionChange } from './request-institution-change.ts';
import { requestProjectChange } from './request-project-change.ts';

@Resolver(() => ChangeType)
export class ChangeResolver {
  @Allow('training.change:view')
  @Query(() => ChangeConnection, {
    description: '变更申请 of the caller’s scope, newest first; drafts are their institution’s',
  })
  trainingChanges(
    @Ctx() ctx: Context,
    @Arg('filter', () => ChangeFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ChangeFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => changeSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof changeSort>,
  ) {
    return listChanges(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.change:view')
  @Query(() => ChangeType, { description: 'One change request' })
  trainingChange(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the request' }) id: string) {
    return getChange(ctx, id, 'trainingChange');
  }

  @Allow('training.change:request')
  @Mutation(() => ChangeType, {
    description: 'Asks for a change of the caller’s institution, or goes on with one that came back (BR14-5)',
  })
  async requestInstitutionChange(
    @Ctx() ctx: Context,
    @Arg('input', () => InstitutionChangeInput, { description: 'what is to change, and why' })
    input: InstitutionChangeInput,
  ) {
    return getChange(ctx, await requestInstitutionChange(ctx, input), 'requestInstitutionChange');
  }

  @Allow('training.change:request')
  @Mutation(() => ChangeType, {
    description:
      'Asks for a change of a project of the caller’s institution, or goes on with one that came back (T15-7)',
  })
  async requestProjectChange(
    @Ctx() ctx: Context,
    @Arg('input', () => ProjectChangeInput, { description: 'the whole content, and why' }) input: ProjectChangeInput,
  ) {
    return getChange(ctx, await requestProjectChange(ctx, input), 'requestProjectChange');
  }

  @Allow('training.change:view')
  @Mutation(() => RecordActResultType, {
    description: 'One step over one request or a selection; the flow says who may',
  })
  advanceTrainingChanges(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, CHANGE, input);
  }

  @FieldResolver(() => [AttachmentType], { description: '变更证明材料 of every version' })
  attachments(@Root() { id }: ChangeType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'training.change.attachments',
      (ids) => listAttachments(ctx, CHANGE, ids),
      () => [],
    ).load(id);
  }
}
