import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { TransferBatchState as BatchState, RecordState, TaskKind, TaskState } from '../tasks/task.ts';
import { TransferBatchState, TransferRecordState, TransferTaskKind, TransferTaskState } from './enums.ts';

@ObjectType('TransferTask', { simpleResolvers: true, description: '传输任务：上行条目的一次执行' })
export class TransferTaskType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '任务编号' })
  taskNo!: string;

  @Field(() => ID, { description: '上行条目' })
  entryId!: string;

  @Field(() => String, { description: '条目名称' })
  entryName!: string;

  @Field(() => Int, { description: '执行时的条目版本' })
  entryVersion!: number;

  @Field(() => TransferTaskKind, { description: '起因代码' })
  kind!: TaskKind;

  @Field(() => String, { description: '起因：定时、事件、手动、补传' })
  kindTitle!: string;

  @Field(() => TransferTaskState, { description: '状态代码' })
  state!: TaskState;

  @Field(() => String, { description: '状态名称；接收地址被封禁时为挂起' })
  stateTitle!: string;

  @Field(() => String, { description: '窗口起点（行序号，不含）' })
  seqFrom!: string;

  @Field(() => String, { description: '窗口终点（行序号，含）' })
  seqTo!: string;

  @Field(() => DateTimeScalar, { description: '开始时间' })
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: '结束时间' })
  finishedAt?: Date | string | null;

  @Field(() => String, { description: '发起人' })
  startedBy!: string;

  @Field(() => String, { nullable: true, description: '取消原因' })
  endReason?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '下次尝试的时间' })
  nextAttemptAt?: Date | string | null;

  @Field(() => Int, { description: '总行数' })
  total!: number;

  @Field(() => Int, { description: '已送出的行数' })
  sent!: number;

  @Field(() => Int, { description: '已确认的行数' })
  acked!: number;

  @Field(() => Int, { description: '失败和被拒绝的行数' })
  failed!: number;

  @Field(() => String, { nullable: true, description: '最早一批的失败原因' })
  lastError?: string | null;

  @Field(() => Boolean, { description: '能否取消' })
  canCancel!: boolean;

  @Field(() => Boolean, { description: '失败的行能否补传' })
  canResend!: boolean;
}

export const TransferTaskConnection = connectionOf('TransferTask', () => TransferTaskType);

@ObjectType('TransferBatch', { simpleResolvers: true, description: '传输批次' })
export class TransferBatchType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { description: '任务内的次序' })
  seq!: number;

  @Field(() => String, { description: '批次号' })
  batchNo!: string;

  @Field(() => String, { description: '报文编号；重发不变，接收单位据此去重' })
  messageId!: string;

  @Field(() => TransferBatchState, { description: '状态代码' })
  state!: BatchState;

  @Field(() => String, { description: '状态名称' })
  stateTitle!: string;

  @Field(() => Int, { description: '行数' })
  rows!: number;

  @Field(() => Int, { description: '实际送出的行数' })
  sentRows!: number;

  @Field(() => String, { nullable: true, description: '内容的SM3摘要' })
  digest?: string | null;

  @Field(() => Int, { description: '已尝试的次数' })
  attempts!: number;

  @Field(() => Int, { description: '该批未送达期间，在其后等待的批次数' })
  holds!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '下次尝试的时间' })
  nextAttemptAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '最近一次失败的原因' })
  lastError?: string | null;

  @Field(() => String, { nullable: true, description: '回执代码' })
  answerCode?: string | null;

  @Field(() => String, { nullable: true, description: '回执原文' })
  answerText?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '送出时间' })
  sentAt?: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '回执时间' })
  ackedAt?: Date | string | null;

  @Field(() => Boolean, { description: '能否以原报文编号重发' })
  canResend!: boolean;
}

@ObjectType('TransferRecord', { simpleResolvers: true, description: '传输记录：任务中的一行，不含业务内容' })
export class TransferRecordType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { description: '序号' })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: '业务编号' })
  recordKey?: string | null;

  @Field(() => Int, { nullable: true, description: '数据版本' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: '批次号' })
  batchNo?: string | null;

  @Field(() => TransferRecordState, { description: '状态代码' })
  state!: RecordState;

  @Field(() => String, { description: '状态名称' })
  stateTitle!: string;

  @Field(() => String, { nullable: true, description: '失败原因' })
  error?: string | null;

  @Field(() => DateTimeScalar, { description: '数据变化时间' })
  changedAt!: Date | string;

  @Field(() => Boolean, { description: '是否已补传' })
  resent!: boolean;
}

export const TransferRecordConnection = connectionOf('TransferRecord', () => TransferRecordType);

@InputType('UplinkResendInput', { description: '补传哪些行，三者选一：任务中失败的行、业务编号、数据变化时间' })
export class UplinkResendInput {
  @Field(() => ID, { nullable: true, description: '传输任务，补传其中失败和被拒绝的行' })
  taskId?: string | null;

  @Field(() => [Int], { nullable: true, description: '任务中的序号；不填为全部失败的行' })
  ordinals?: number[] | null;

  @Field(() => [String], { nullable: true, description: '业务编号，至多200个' })
  recordKeys?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '数据变化时间起（含）' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '数据变化时间止（不含）' })
  to?: Date | null;
}
