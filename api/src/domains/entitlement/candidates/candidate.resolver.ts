import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { Verdict } from '../placement/criteria.ts';
import {
  CandidateConnection,
  CandidateRevealType,
  CandidateType,
  FormerIdentityType,
  InsuranceResultType,
  VerdictType,
} from './candidate.type.ts';
import { CandidateFilterInput } from './candidate-filter.ts';
import { readIdentities, readResults, readVerdicts } from './details.ts';
import { getCandidateRow, listCandidates, viewCandidate } from './find-candidates.ts';
import { includePerson } from './include-person.ts';
import { revealCandidate } from './reveal.ts';

@Resolver(() => CandidateType)
export class CandidateResolver {
  @Allow('entitlement:view')
  @Query(() => CandidateConnection, { description: '免申即享名单 of the caller’s scope, newest first' })
  entitlementCandidates(
    @Ctx() ctx: Context,
    @Arg('filter', () => CandidateFilterInput, { nullable: true, description: 'all unless said' })
    filter?: CandidateFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listCandidates(ctx, filter ?? {}, { first, after });
  }

  @Allow('entitlement:view')
  @Query(() => CandidateType, { description: 'One person of the list' })
  async entitlementCandidate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the person on the list' }) id: string,
  ) {
    return viewCandidate(ctx, await getCandidateRow(ctx, id, 'entitlementCandidate'));
  }

  @Allow('entitlement:view')
  @Mutation(() => RecordActResultType, {
    description: 'One step over one person or a selection; the flow says who may',
  })
  advanceCandidates(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, persons, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, 'candidate', input);
  }

  @Allow('entitlement:judge')
  @Mutation(() => CandidateType, { description: '手工纳入 of a placement record, with a reason' })
  async includePerson(
    @Ctx() ctx: Context,
    @Arg('placementRecordId', () => ID, { description: 'the record of 安置系统' }) placementRecordId: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    const id = await includePerson(ctx, { placementRecordId, reason, requestId });
    return viewCandidate(ctx, await getCandidateRow(ctx, id, 'includePerson'));
  }

  @Allow('entitlement:reveal')
  @Mutation(() => CandidateRevealType, { description: '查看完整信息: needs a reason and is audited' })
  revealCandidate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the person on the list' }) id: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return revealCandidate(ctx, id, reason);
  }

  @FieldResolver(() => [VerdictType], { description: 'Why the person is on the list' })
  verdicts(@Root() candidate: CandidateType, @Ctx() ctx: Context): Promise<Verdict[]> {
    const load = (ids: readonly string[]) => readVerdicts(ctx, ids);
    return loaderOf<Verdict[]>(ctx, 'entitlement.verdicts', load, () => []).load(candidate.placementRecordId);
  }

  @FieldResolver(() => [InsuranceResultType], { description: '办理结果, newest first' })
  results(@Root() candidate: CandidateType, @Ctx() ctx: Context): Promise<InsuranceResultType[]> {
    const load = (ids: readonly string[]) => readResults(ctx, ids);
    return loaderOf<InsuranceResultType[]>(ctx, 'entitlement.results', load, () => []).load(candidate.id);
  }

  @FieldResolver(() => [FormerIdentityType], { description: 'ID numbers that were corrected since, newest first' })
  formerIdentities(@Root() candidate: CandidateType, @Ctx() ctx: Context): Promise<FormerIdentityType[]> {
    const load = (ids: readonly string[]) => readIdentities(ctx, ids);
    return loaderOf<FormerIdentityType[]>(ctx, 'entitlement.identities', load, () => []).load(candidate.id);
  }
}
