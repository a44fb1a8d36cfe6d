import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { spotCheck } from './checks/check.record.ts';
import { type OrderGiven, orderForm, saveOrder, saveReply } from './checks/rectification.ts';
import { type CheckGiven, checkForm, createCheck, saveCheck } from './checks/save-check.ts';
import { listInspectors } from './plan/inspectors.ts';
import { ExtraCheckInput, orderCheck } from './plan/order-check.ts';
import { drawPhoneSample, PhoneCheckTrainee, revealPhone } from './plan/phone-sample.ts';
import { spotCheckSlot } from './plan/slot.record.ts';

const { Node } = spotCheck.classes;

@InputType('SpotCheckFilesInput', { description: 'files that were uploaded for a check' })
class CheckFilesInput {
  @Field(() => [ID], { description: '文档' })
  docIds!: string[];
  @Field(() => [ID], { description: '视频, mp4 or mov' })
  videoIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: '照片' })
  photoIds!: string[];
}

const ID_ARGUMENT = { description: '抽查记录的标识' };
const VERSION = { description: '看到的版本' };
const FILES = { description: 'files to hang on it; those of before stay' };

const THE_RUN = { description: '培训班次' };

@ObjectType('SpotCheckInspector', { description: '可以指派的抽查人员', simpleResolvers: true })
class InspectorType {
  @Field(() => ID, { description: '账号' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '名下未完成的抽查' })
  open!: number;
}

/** Who checks, beyond the plan (T23-7), and whom to call (BR23-6). */
@Resolver()
export class SpotPlanResolver {
  @Allow('training.spot:order')
  @Mutation(() => spotCheckSlot.classes.Node, {
    description: '要求追加抽查 of a run under way, by the city or its district (T23-7)',
  })
  async orderSpotCheck(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtraCheckInput, { description: '填写的内容' }) input: ExtraCheckInput,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    return spotCheckSlot.open(ctx, await orderCheck(ctx, input, requestId));
  }

  @Allow('training.spot:check')
  @Query(() => [InspectorType], { description: '可以指派的抽查人员 of the district, the least busy first' })
  spotCheckInspectors(
    @Ctx() ctx: Context,
    @Arg('slotId', () => ID, { description: '抽查计划' }) slotId: string,
  ): Promise<InspectorType[]> {
    return listInspectors(ctx, slotId);
  }

  @Allow('training.spot:check')
  @Query(() => [PhoneCheckTrainee], { description: '电话抽查名单: trainees drawn at random, anew each time (BR23-6)' })
  spotPhoneSample(@Ctx() ctx: Context, @Arg('runId', () => ID, THE_RUN) runId: string): Promise<PhoneCheckTrainee[]> {
    return drawPhoneSample(ctx, runId);
  }

  @Allow('training.spot:check')
  @Mutation(() => String, { description: '查看学员手机号 for a check by phone, with a reason; audited' })
  revealSpotPhone(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, THE_RUN) runId: string,
    @Arg('runTraineeId', () => ID, { description: '班次学员' }) runTraineeId: string,
    @Arg('reason', () => String, { description: '原因, 5 to 500 characters' }) reason: string,
  ): Promise<string> {
    return revealPhone(ctx, runId, runTraineeId, reason);
  }
}

/** What is written on checks beside the steps of their flow. */
@Resolver()
export class SpotCheckResolver {
  @Allow('training.spot:check')
  @Mutation(() => Node, { description: '登记抽查: a draft of the district; a repeat answers with the first one' })
  async createSpotCheck(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, { description: '培训班次' }) runId: string,
    @Arg('input', () => checkForm.Input, { description: '填写的内容' }) input: object,
    @Arg('files', () => CheckFilesInput, FILES) files: CheckFilesInput,
    @Arg('requestId', () => ID, { description: '请求编号' }) requestId: string,
  ): Promise<object> {
    return spotCheck.open(ctx, await createCheck(ctx, { runId, requestId, files }, input as CheckGiven));
  }

  @Allow('training.spot:check')
  @Mutation(() => Node, { description: '修改抽查记录 that is a draft' })
  async saveSpotCheck(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => checkForm.Input, { description: '填写的内容' }) input: object,
    @Arg('files', () => CheckFilesInput, FILES) files: CheckFilesInput,
  ): Promise<object> {
    await saveCheck(ctx, { id, version, files }, input as CheckGiven);
    return spotCheck.open(ctx, id);
  }

  @Allow('training.spot:check')
  @Mutation(() => Node, { description: '整改要求和期限, before 发出整改通知 (T23-3)' })
  async saveSpotOrder(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => orderForm.Input, { description: '填写的内容' }) input: object,
  ): Promise<object> {
    await saveOrder(ctx, id, version, input as OrderGiven);
    return spotCheck.open(ctx, id);
  }

  @Allow('training.spot:rectify')
  @Mutation(() => Node, { description: '整改情况 and its files, before 提交整改情况 (T23-4)' })
  async saveSpotReply(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reply', () => String, { description: '整改情况, 1000 characters at most' }) reply: string,
    @Arg('fileIds', () => [ID], { description: '整改材料' }) fileIds: string[],
  ): Promise<object> {
    await saveReply(ctx, { id, version, fileIds }, reply);
    return spotCheck.open(ctx, id);
  }
}
