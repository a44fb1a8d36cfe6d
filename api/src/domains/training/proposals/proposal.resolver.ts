import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { LibraryTarget } from '../marks/mark.type.ts';
import { consequencesOf } from './consequences.ts';
import { type ProposalKind, ProposalKindType } from './kinds.ts';
import { proposal } from './proposal.record.ts';
import { ConsequenceType, ProposalInput } from './proposal.type.ts';
import { propose } from './propose.ts';

/** What 处置建议 have beside their list, page and acts. */
@Resolver()
export class ProposalResolver {
  @Allow('training.proposal:view')
  @Query(() => [ConsequenceType], {
    description: '影响范围: what a suspension or a removal would bring with it now (T14-6)',
  })
  trainingConsequences(
    @Ctx() ctx: Context,
    @Arg('targetType', () => LibraryTarget, { description: 'an institution or a project' })
    type: 'INSTITUTION' | 'PROJECT',
    @Arg('targetId', () => ID, { description: 'which one' }) id: string,
    @Arg('kind', () => ProposalKindType, { description: '暂停 or 剔除' }) kind: ProposalKind,
  ) {
    return consequencesOf(ctx, { type, id, kind });
  }

  @Allow('training.proposal:propose')
  @Mutation(() => proposal.classes.Node, { description: '建议暂停、剔除 (T14-4, T14-6, T15-4, T15-5)' })
  async proposeToCity(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposalInput, { description: 'what, of which one, why' }) input: ProposalInput,
  ) {
    return proposal.open(ctx, await propose(ctx, input));
  }
}
