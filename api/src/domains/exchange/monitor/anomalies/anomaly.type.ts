import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { ExchangeDirection } from '../../log/log.type.ts';
import type { AnomalyState } from './anomaly.ts';
import type { AnomalyAction } from './handle-anomaly.ts';

export const ExchangeAnomalyLevel = titledEnum('ExchangeAnomalyLevel', '异常级别', {
  HIGH: '高',
  MIDDLE: '中',
  LOW: '低',
});
export type ExchangeAnomalyLevel = keyof typeof ExchangeAnomalyLevel;

export const ExchangeAnomalyState = titledEnum('ExchangeAnomalyState', '异常事件的状态', {
  NEW: '新建',
  CONFIRMED: '已确认',
  HANDLING: '处理中',
  CLOSED: '已关闭',
  FALSE_ALARM: '误报',
});
export type ExchangeAnomalyState = keyof typeof ExchangeAnomalyState;

export const ExchangeAnomalyAction = titledEnum('ExchangeAnomalyAction', '对异常事件的操作', {
  CONFIRM: '确认',
  START: '开始处理',
  CLOSE: '关闭',
  DISMISS: '标为误报',
});
export type ExchangeAnomalyAction = keyof typeof ExchangeAnomalyAction;

export const ExchangeSubjectKind = titledEnum('ExchangeSubjectKind', '异常对象的种类', {
  IP: 'IP地址',
  APP: '应用',
  CHANNEL: '数据通道',
  ENTRY: '上行条目',
  TARGET: '接收方',
});
export type ExchangeSubjectKind = keyof typeof ExchangeSubjectKind;

@ObjectType({ simpleResolvers: true, description: '数据交换的一次异常：同一规则、同一对象30分钟内合并为一条' })
export class ExchangeAnomaly {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;

  @Field(() => String, { description: '规则：R1至R14' })
  rule!: string;

  @Field(() => String, { description: '规则名称' })
  ruleTitle!: string;

  @Field(() => Int, { description: '当时的规则版本；0为出厂设置' })
  ruleVersion!: number;

  @Field(() => ExchangeAnomalyLevel, { description: '级别' })
  level!: string;

  @Field(() => ExchangeDirection, { description: '外部调用或上行' })
  direction!: string;

  @Field(() => ExchangeSubjectKind, { description: '对象种类' })
  subjectKind!: string;

  @Field(() => String, { description: '对象标识：IP、应用编号、通道编号等' })
  subject!: string;

  @Field(() => String, { description: '对象名称' })
  subjectTitle!: string;

  @Field(() => DateTimeScalar, { description: '统计时段的开始' })
  windowStart!: Date | string;

  @Field(() => DateTimeScalar, { description: '首次越过阈值的时间' })
  firstAt!: Date | string;

  @Field(() => DateTimeScalar, { description: '最近一次越过阈值的时间' })
  lastAt!: Date | string;

  @Field(() => Int, { description: '越过阈值的次数' })
  hits!: number;

  @Field(() => String, { description: '测量的内容及单位' })
  measure!: string;

  @Field(() => Int, { description: '实测值（最高）' })
  measured!: number;

  @Field(() => Int, { description: '阈值' })
  threshold!: number;

  @Field(() => [ID], { description: '相关日志，最多20条' })
  sampleLogIds!: string[];

  @Field(() => [String], { description: '涉及的IP' })
  ips!: string[];

  @Field(() => String, { nullable: true, description: '提示：请校时、保护名单等' })
  hint?: string | null;

  @Field(() => Boolean, { description: '需人工复核（7日内第4次及以上封禁）' })
  needsReview!: boolean;

  @Field(() => ExchangeAnomalyState, { description: '状态' })
  state!: AnomalyState;

  @Field(() => String, { description: '状态名称' })
  stateTitle!: string;

  @Field(() => String, { nullable: true, description: '处理人' })
  handlerName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近处理时间' })
  handledAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '处理结论' })
  conclusion?: string | null;

  @Field(() => DateTimeScalar, { description: '发现时间' })
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: '升级至安全管理员的时间' })
  escalatedAt?: Date | string | null;

  @Field(() => [ExchangeAnomalyAction], { description: '当前可执行的操作' })
  availableActions!: AnomalyAction[];
}

export const ExchangeAnomalyConnection = connectionOf('ExchangeAnomaly', () => ExchangeAnomaly);

@InputType({ description: '异常事件的查询条件' })
export class ExchangeAnomalyFilterInput {
  @Field(() => [ExchangeAnomalyState], { nullable: true, description: '状态' })
  states?: ExchangeAnomalyState[] | null;

  @Field(() => [ExchangeAnomalyLevel], { nullable: true, description: '级别' })
  levels?: ExchangeAnomalyLevel[] | null;

  @Field(() => ExchangeDirection, { nullable: true, description: '外部调用或上行' })
  direction?: ExchangeDirection | null;

  @Field(() => String, { nullable: true, description: '规则' })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: '对象名称的一部分，或涉及的IP' })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '发现时间起（含）' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '发现时间止（不含）' })
  to?: Date | null;
}
