import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { type Ctx as Context, transaction } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { requestFollowUp } from './follow-up.ts';
import { FollowUpKind, ReductionOutlookType } from './reduction.types.ts';
import { reductionForm, reductionRequest } from './request.record.ts';
import { changeReduction, startReduction } from './start-reduction.ts';
import { viewOutlook } from './view-outlook.ts';

const { Node } = reductionRequest.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };
const MATCH_ID = { nullable: true, description: '死亡命中的标识' };
const PAYABLE_ID = { nullable: true, description: '经费可发放人员的标识: a reduction without a match' };
const FILES = { description: '已上传的证明材料' };

type Given = Parameters<typeof reductionForm.read>[1];

/** What 减员申请 have beside list, page and acts (03 §34.3). */
@Resolver()
export class ReductionResolver {
  @Allow(RIGHTS.view)
  @Query(() => ReductionOutlookType, {
    description: '本地信息、死亡库记录 and 试算, of a match, a request or somebody who is paid',
  })
  reductionOutlook(
    @Ctx() ctx: Context,
    @Arg('matchId', () => ID, MATCH_ID) matchId: string | null,
    @Arg('payableId', () => ID, PAYABLE_ID) payableId: string | null,
    @Arg('requestId', () => ID, { nullable: true, description: '减员申请的标识' }) requestId: string | null,
    @Arg('diedOn', () => DayScalar, { nullable: true, description: '死亡日期; as known unless said' })
    diedOn: string | null,
  ): Promise<ReductionOutlookType> {
    return viewOutlook(ctx, { matchId, payableId, requestId }, diedOn);
  }

  @Allow(RIGHTS.start)
  @Mutation(() => Node, {
    description: '发起减员: a draft in the chain of the caller’s level; whoever starts it holds it',
  })
  async startReduction(
    @Ctx() ctx: Context,
    @Arg('matchId', () => ID, MATCH_ID) matchId: string | null,
    @Arg('payableId', () => ID, PAYABLE_ID) payableId: string | null,
    @Arg('input', () => reductionForm.Input, { description: '填写的内容' }) input: object,
    @Arg('fileIds', () => [ID], FILES) fileIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = reductionForm.read(ctx, input as Given);
    const { id } = await startReduction(ctx, { matchId, payableId }, entry, fileIds, requestId);
    return reductionRequest.open(ctx, id);
  }

  @Allow(RIGHTS.start)
  @Mutation(() => Node, { description: '修改减员申请 that is a draft or was given back' })
  async changeReduction(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '减员申请的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => reductionForm.Input, { description: '填写的内容' }) input: object,
    @Arg('fileIds', () => [ID], FILES) fileIds: string[],
  ): Promise<object> {
    const before = await reductionRequest.get(ctx, id);
    const entry = reductionForm.read(ctx, input as Given, { ...before });
    await transaction(ctx, (tx) => changeReduction(tx, { id, version }, entry, fileIds));
    return reductionRequest.open(ctx, id);
  }

  @Allow(RIGHTS.start)
  @Mutation(() => Node, {
    description: '撤销减员 or 更正死亡日期: a draft in the chain of the original (03 §34.3, §34.4)',
  })
  async requestReductionChange(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '原减员申请的标识' }) id: string,
    @Arg('kind', () => FollowUpKind, { description: '变更种类' }) kind: FollowUpKind,
    @Arg('reason', () => String, { description: '原因, 5 to 500 characters' }) reason: string,
    @Arg('diedOn', () => DayScalar, { nullable: true, description: '更正后的死亡日期' }) diedOn: string | null,
    @Arg('fileIds', () => [ID], FILES) fileIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const made = await requestFollowUp(ctx, id, { kind, reason, diedOn }, fileIds, requestId);
    return reductionRequest.open(ctx, made.id);
  }
}
