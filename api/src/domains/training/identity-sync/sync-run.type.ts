import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const IdentitySyncKind = titledEnum('IdentitySyncKind', 'How much a run brings', {
  FULL: '全量',
  INCREMENT: '增量',
});

export const IdentitySyncState = titledEnum('IdentitySyncState', 'How a run stands', {
  RUNNING: '进行中',
  SUCCEEDED: '成功',
  FAILED: '失败：镜像未改动',
});

@ObjectType('IdentitySyncRun', {
  simpleResolvers: true,
  description: '同步任务: a run with the discharge system (02 §12.3)',
})
export class IdentitySyncRunType {
  @Field(() => ID, { description: 'the run' })
  id!: string;
  @Field(() => IdentitySyncKind, { description: '全量, 增量' })
  kind!: string;
  @Field(() => IdentitySyncState, { description: 'how it stands' })
  state!: string;
  @Field(() => DateTimeScalar, { description: '开始时间' })
  startedAt!: Date | string;
  @Field(() => DateTimeScalar, { nullable: true, description: '结束时间' })
  endedAt?: Date | string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'changes from this moment on; null = everybody' })
  since?: Date | string | null;
  @Field(() => Int, { description: '接收' })
  received!: number;
  @Field(() => Int, { description: '新增' })
  fresh!: number;
  @Field(() => Int, { description: '变更' })
  changed!: number;
  @Field(() => Int, { description: '未变' })
  unchanged!: number;
  @Field(() => Int, { description: '不合规范: records that did not fit the agreed form' })
  failed!: number;
  @Field(() => Int, { description: '重复身份: numbers with several rows' })
  duplicates!: number;
  @Field(() => Int, { description: '退回复查: approved enrolments that it sent back to review (T20-7)' })
  rechecked!: number;
  @Field(() => Int, { description: '未下发: who was in the mirror and did not come with everybody (全量)' })
  missing!: number;
  @Field(() => Int, { nullable: true, description: '耗时, milliseconds' })
  durationMs?: number | null;
  @Field(() => String, { nullable: true, description: '失败原因' })
  error?: string | null;
  @Field(() => String, { description: '启动人' })
  startedByName!: string;
}

export const IdentitySyncRunConnection = connectionOf('IdentitySyncRun', () => IdentitySyncRunType);

@ObjectType('IdentitySyncStatus', { simpleResolvers: true, description: 'How fresh the identity mirror is' })
export class IdentitySyncStatusType {
  @Field(() => DateTimeScalar, { nullable: true, description: '上次成功同步' })
  lastSuccessAt?: Date | string | null;
  @Field(() => Int, { description: '镜像人数' })
  mirrored!: number;
  @Field(() => Int, { description: '重复身份' })
  duplicates!: number;
  @Field(() => Int, { description: '未下发待处理' })
  missing!: number;
  @Field(() => Int, { description: '不合规范未确认' })
  bad!: number;
  @Field(() => Int, { description: '待核验的报名' })
  verifying!: number;
}
