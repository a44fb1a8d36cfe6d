import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getEntry } from '../entries/entry.ts';
import { findRecords } from '../lists/find-records.ts';
import { batchesOf, findTasks, viewTask } from '../lists/find-tasks.ts';
import { cancelTask } from '../tasks/cancel-task.ts';
import { type Resend, resendBatch, resendRows } from '../tasks/resend.ts';
import { startByHand } from '../tasks/start-due.job.ts';
import type { RecordState, TaskState } from '../tasks/task.ts';
import { TransferRecordState, TransferTaskState } from './enums.ts';
import {
  TransferBatchType,
  TransferRecordConnection,
  TransferTaskConnection,
  TransferTaskType,
  UplinkResendInput,
} from './transfer.type.ts';

const KEYS_MOST = 200;

/** 数据传输 (03 §36.1 2). */
@Resolver(() => TransferTaskType)
export class TransferResolver {
  @Allow('dx.uplink:view')
  @Query(() => TransferTaskConnection, { description: '传输任务，最新在前' })
  transferTasks(
    @Context() ctx: Ctx,
    @Arg('entryId', () => ID, { nullable: true, description: '上行条目' }) entryId?: string | null,
    @Arg('state', () => [TransferTaskState], { nullable: true, description: '状态，任一即可' })
    state?: TaskState[] | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findTasks(ctx, { entryId, state }, { first, after });
  }

  @Allow('dx.uplink:view')
  @Query(() => TransferTaskType, { description: '一个传输任务' })
  transferTask(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '任务' }) id: string) {
    return viewTask(ctx, id);
  }

  @FieldResolver(() => [TransferBatchType], { description: '批次，按次序，至多1,000个' })
  batches(@Context() ctx: Ctx, @Root() task: TransferTaskType) {
    return batchesOf(ctx, task.id);
  }

  @Allow('dx.uplink:view')
  @Query(() => TransferRecordConnection, { description: '传输明细，按发送次序' })
  transferRecords(
    @Context() ctx: Ctx,
    @Arg('taskId', () => ID, { description: '任务' }) taskId: string,
    @Arg('state', () => [TransferRecordState], { nullable: true, description: '状态，任一即可' })
    state?: RecordState[] | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findRecords(ctx, taskId, state ?? [], { first, after });
  }

  @Allow('dx.uplink:run')
  @Mutation(() => TransferTaskType, { description: '立即执行：从水位起上行全部变化' })
  async runUplinkEntry(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '条目' }) id: string) {
    const taskId = await transaction(ctx, async (tx) => {
      const entry = await getEntry(tx, id, { lock: true });
      const started = await startByHand(tx, entry);
      await recordAudit(tx, {
        event: 'dx.uplink.run',
        objectType: 'uplinkEntry',
        objectId: entry.id,
        detail: { code: entry.code, taskId: started },
      });
      return started;
    });
    return viewTask(ctx, taskId);
  }

  @Allow('dx.uplink:run')
  @Mutation(() => TransferTaskType, { description: '取消传输任务；已送出的不撤回，未送出的归入下一次任务' })
  async cancelTransferTask(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '任务' }) id: string,
    @Arg('reason', () => String, { description: '原因，5–500字' }) reason: string,
  ) {
    await cancelTask(ctx, id, reason);
    return viewTask(ctx, id);
  }

  @Allow('dx.uplink:resend')
  @Mutation(() => TransferTaskType, { description: '补传：按数据来源的当前内容再次上行所选的行' })
  async resendUplinkRows(
    @Context() ctx: Ctx,
    @Arg('entryId', () => ID, { description: '条目' }) entryId: string,
    @Arg('input', () => UplinkResendInput, { description: '补传哪些行' }) input: UplinkResendInput,
  ) {
    return viewTask(ctx, await resendRows(ctx, entryId, wantedOf(input)));
  }

  @Allow('dx.uplink:resend')
  @Mutation(() => TransferTaskType, { description: '重发批次：内容和报文编号不变' })
  async resendTransferBatch(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '批次' }) id: string) {
    return viewTask(ctx, await resendBatch(ctx, id));
  }
}

/** @throws BAD_INPUT when nothing, or too much, was said */
function wantedOf({ taskId, ordinals, recordKeys, from, to }: UplinkResendInput): Resend {
  if (taskId) return { taskId, ordinals: ordinals ?? null };
  if (recordKeys?.length) {
    if (recordKeys.length > KEYS_MOST)
      throw badInput([{ path: 'recordKeys', message: `一次最多${KEYS_MOST}个业务编号` }]);
    return { recordKeys };
  }
  if (from && to) return { from, to };
  throw badInput([{ path: 'recordKeys', message: '请选择要补传的行：失败的行、业务编号或变化时间' }]);
}
