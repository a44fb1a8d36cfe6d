import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { RowResult } from '../flow/index.ts';

export const BatchStateEnum = titledEnum('BatchState', '批量任务的状态', {
  PROPOSED: '待批准：须由另一人批准后开始',
  WAITING: '等待：等待后台开始办理',
  RUNNING: '执行中',
  PAUSED: '已暂停：可继续',
  STOPPED: '已停止：未执行的不再办理',
  DONE: '已完成',
});
export type BatchStateEnum = keyof typeof BatchStateEnum;

@ObjectType('Batch', { simpleResolvers: true, description: '批量任务: long work over many records, in the background' })
export class BatchType {
  @Field(() => ID, { description: 'UUID' })
  id!: string;
  @Field(() => String, { description: 'kind of work, a key of the registry' })
  kind!: string;
  @Field(() => String, { description: 'name of the kind' })
  kindTitle!: string;
  @Field(() => String, { description: 'what is done: 预审退回' })
  title!: string;
  @Field(() => BatchStateEnum, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'name of the state' })
  stateTitle!: string;
  @Field(() => Int, { description: 'rows frozen at the start' })
  total!: number;
  @Field(() => Int, { description: 'rows done' })
  ok!: number;
  @Field(() => Int, { description: 'rows that somebody else had moved or that were done already' })
  skipped!: number;
  @Field(() => Int, { description: 'rows that could not be done' })
  failed!: number;
  @Field(() => Int, { description: 'rows without a result so far' })
  open!: number;
  @Field(() => String, { description: 'who started it' })
  starterName!: string;
  @Field(() => String, { nullable: true, description: 'who let it begin, where a second person must' })
  approverName?: string | null;
  @Field(() => Boolean, { description: 'whether the caller started it' })
  own!: boolean;
  @Field(() => ID, { nullable: true, description: 'the batch whose failed rows it tries again' })
  retryOf?: string | null;
  @Field(() => String, { nullable: true, description: 'why it was stopped' })
  stopReason?: string | null;
  @Field(() => DateTimeScalar, { description: 'when it was started' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when a worker took it first' })
  startedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was done or stopped' })
  endedAt?: Date | null;
  @Field(() => Boolean, { description: 'whether the caller may pause it now' })
  canPause!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may let it go on now' })
  canResume!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may stop it now' })
  canStop!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may try the failed rows again' })
  canRetry!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may let it begin as the second person' })
  canApprove!: boolean;
  @Field(() => String, { nullable: true, description: 'file with one line per row, once it has ended' })
  resultFileUrl?: string | null;
}

@ObjectType('BatchRow', { simpleResolvers: true, description: 'One record of a batch and what became of it' })
export class BatchRowType {
  @Field(() => ID, { description: 'id of the record' })
  id!: string;
  @Field(() => Int, { description: 'place in the batch, from 1' })
  position!: number;
  @Field(() => String, { description: 'business number of the record; empty for one that is out of sight' })
  title!: string;
  @Field(() => RowResult, { nullable: true, description: 'absent: not done yet, or left out by a stop' })
  result?: string | null;
  @Field(() => String, { nullable: true, description: 'error code' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'why it was skipped or failed' })
  message?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when its result was written' })
  doneAt?: Date | null;
}

@InputType('BatchFilter', { description: 'Which batches' })
export class BatchFilterInput {
  @Field(() => [BatchStateEnum], { nullable: true, description: 'in any of these states' })
  state?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'only the caller’s own' })
  own?: boolean | null;
}

export const BatchConnection = connectionOf('Batch', () => BatchType);
export const BatchRowConnection = connectionOf('BatchRow', () => BatchRowType);
