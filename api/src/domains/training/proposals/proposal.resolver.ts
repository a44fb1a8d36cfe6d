import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { LibraryTarget } from '../marks/mark.type.ts';
import { consequencesOf } from './consequences.ts';
import { getProposal, listProposals } from './find-proposals.ts';
import { ProposalKind } from './kinds.ts';
import {
  ConsequenceType,
  ProposalConnection,
  ProposalFilterInput,
  ProposalInput,
  ProposalType,
} from './proposal.type.ts';
import { proposalSort } from './proposal-sort.ts';
import { propose } from './propose.ts';
import { PROPOSAL } from './record-type.ts';

@Resolver(() => ProposalType)
export class ProposalResolver {
  @Allow('training.proposal:view')
  @Query(() => ProposalConnection, { description: '处置建议 of the caller’s scope, newest first' })
  trainingProposals(
    @Ctx() ctx: Context,
    @Arg('filter', () => ProposalFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ProposalFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => proposalSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof proposalSort>,
  ) {
    return listProposals(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.proposal:view')
  @Query(() => ProposalType, { description: 'One proposal' })
  trainingProposal(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the proposal' }) id: string) {
    return getProposal(ctx, id, 'trainingProposal');
  }

  @Allow('training.proposal:view')
  @Query(() => [ConsequenceType], {
    description: '影响范围: what a suspension or a removal would bring with it now (T14-6)',
  })
  trainingConsequences(
    @Ctx() ctx: Context,
    @Arg('targetType', () => LibraryTarget, { description: 'an institution or a project' })
    type: 'INSTITUTION' | 'PROJECT',
    @Arg('targetId', () => ID, { description: 'which one' }) id: string,
    @Arg('kind', () => ProposalKind, { description: '暂停 or 剔除' }) kind: ProposalKind,
  ) {
    return consequencesOf(ctx, { type, id, kind });
  }

  @Allow('training.proposal:propose')
  @Mutation(() => ProposalType, { description: '建议暂停、剔除 (T14-4, T14-6, T15-4, T15-5)' })
  async proposeToCity(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposalInput, { description: 'what, of which one, why' }) input: ProposalInput,
  ) {
    return getProposal(ctx, await propose(ctx, input), 'proposeToCity');
  }

  @Allow('training.proposal:propose', 'training.proposal:decide')
  @Mutation(() => RecordActResultType, { description: '采纳并执行, 不采纳, 撤回建议' })
  advanceTrainingProposals(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, proposal, opinion, document' })
    input: RecordActInputType,
  ) {
    return actOnRecords(ctx, PROPOSAL, input);
  }

  @FieldResolver(() => [AttachmentType], { description: '证明材料' })
  attachments(@Root() { id }: ProposalType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'training.proposal.attachments',
      (ids) => listAttachments(ctx, PROPOSAL, ids),
      () => [],
    ).load(id);
  }
}
