import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar, JsonScalar } from '../../../graphql/scalars.ts';
import type { DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { assertDistributionWithin } from '../apps/app-reach.ts';
import { DistributionStatus } from '../config/enums.ts';
import { findRevisions } from '../config/find-revisions.ts';
import { ExchangeRevision } from '../config/revision.type.ts';
import { actOnDistribution, decideDistribution, renewDistribution } from './act-on-distribution.ts';
import { adjustLimits } from './adjust-limits.ts';
import { askRecall, keepAfterAll } from './ask-recall.ts';
import {
  DistributedFieldInput,
  DistributionInput,
  DistributionLimitsInput,
  DistributionType,
} from './distribution.type.ts';
import { findDistributions, getDistribution } from './find-distributions.ts';
import { previewAnswer } from './preview-answer.ts';
import { createDistribution, submitDistribution, updateDistribution } from './save-distribution.ts';

/** 数据分发管理 (03 §35.1.3). */
@Resolver()
export class DistributionResolver {
  @Allow('dx.dist:view')
  @Query(() => [DistributionType], { description: '数据分发，待安全审批的在前' })
  distributions(
    @Context() ctx: Ctx,
    @Arg('channelId', () => ID, { nullable: true, description: '通道' }) channelId?: string | null,
    @Arg('appId', () => ID, { nullable: true, description: '应用' }) appId?: string | null,
    @Arg('state', () => DistributionStatus, { nullable: true, description: '状态' }) state?: DistributionState | null,
    @Arg('search', () => String, { nullable: true, description: '用途、应用或通道的一部分' }) search?: string | null,
  ) {
    return findDistributions(ctx, { channelId, appId, state, search });
  }

  @Allow('dx.dist:view')
  @Query(() => DistributionType, { description: '一个数据分发' })
  distribution(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return getDistribution(ctx, id);
  }

  @Allow('dx.dist:view')
  @Query(() => JsonScalar, { description: '按所选字段预览应答，值为虚构' })
  distributionPreview(
    @Context() ctx: Ctx,
    @Arg('channelId', () => ID, { description: '通道' }) channelId: string,
    @Arg('fields', () => [DistributedFieldInput], { description: '分发字段' }) fields: DistributedFieldInput[],
  ) {
    return previewAnswer(ctx, channelId, fields);
  }

  @Allow('dx.dist:view')
  @Query(() => [ExchangeRevision], { description: '数据分发的版本，最新在前' })
  async distributionVersions(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    await assertDistributionWithin(ctx, id);
    return findRevisions(ctx, 'distribution', id);
  }

  @Allow('dx.dist:create')
  @Mutation(() => DistributionType, { description: '新建数据分发，状态为草稿' })
  createDistribution(
    @Context() ctx: Ctx,
    @Arg('input', () => DistributionInput, { description: '内容' }) input: DistributionInput,
    @Arg('confirmSharedIps', () => Boolean, { defaultValue: false, description: '已确认IP与其他应用共用' })
    confirmSharedIps: boolean,
  ) {
    return createDistribution(ctx, input, confirmSharedIps);
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, {
    description: '修改数据分发，版本加一；含敏感字段的待安全审批，批准前按原版本调用',
  })
  updateDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => DistributionInput, { description: '内容' }) input: DistributionInput,
    @Arg('confirmSharedIps', () => Boolean, { defaultValue: false, description: '已确认IP与其他应用共用' })
    confirmSharedIps: boolean,
  ) {
    return updateDistribution(ctx, id, version, input, confirmSharedIps);
  }

  @Allow('dx.dist:create', 'dx.dist:edit')
  @Mutation(() => DistributionType, { description: '提交草稿：生效，或待安全审批' })
  submitDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ) {
    return submitDistribution(ctx, id, version);
  }

  @Allow('dx.dist:approve')
  @Mutation(() => DistributionType, { description: '安全审批：批准或不予批准；不能由提交人处理' })
  decideDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('approve', () => Boolean, { description: '是否批准' }) approve: boolean,
    @Arg('reason', () => String, { nullable: true, description: '不予批准的原因，5至500字' }) reason?: string | null,
  ) {
    return decideDistribution(ctx, { id, version, approve, reason });
  }

  @Allow('dx.dist:suspend')
  @Mutation(() => DistributionType, { description: '暂停：下一次调用即被拒绝' })
  suspendDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return actOnDistribution(ctx, 'suspend', { id, version, reason });
  }

  @Allow('dx.dist:suspend')
  @Mutation(() => DistributionType, { description: '恢复已暂停的分发' })
  resumeDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return actOnDistribution(ctx, 'resume', { id, version, reason });
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, { description: '撤销：不能恢复' })
  recallDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return actOnDistribution(ctx, 'recall', { id, version, reason });
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, { description: '续期：自今日起不超过12个月；含敏感字段的待安全审批' })
  renewDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('validTo', () => DayScalar, { description: '新的有效期止（含）' }) validTo: string,
  ) {
    return renewDistribution(ctx, { id, version, validTo });
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, { description: '调整限额：其余不变，版本加一；含敏感字段的待安全审批' })
  adjustDistributionLimits(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('limits', () => DistributionLimitsInput, { description: '新的限额' }) limits: DistributionLimitsInput,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return adjustLimits(ctx, { id, version, ...limits, reason });
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, { description: '标记待回收：通知负责人，调用不受影响' })
  askDistributionRecall(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return askRecall(ctx, { id, version, reason });
  }

  @Allow('dx.dist:edit')
  @Mutation(() => DistributionType, { description: '取消待回收标记' })
  keepDistribution(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return keepAfterAll(ctx, { id, version, reason });
  }
}
