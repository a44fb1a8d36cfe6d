import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import type { DistributionState, FieldMask } from '../../../platform/exchange/serve/distributed-field.ts';
import { DistributionMask, DistributionStatus } from '../config/enums.ts';

@ObjectType('DistributedField', { simpleResolvers: true, description: '分发字段' })
export class DistributedFieldType {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => DistributionMask, { description: '处理方式' })
  mask!: FieldMask;
}

@InputType({ description: '分发字段' })
export class DistributedFieldInput {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => DistributionMask, { defaultValue: 'NONE', description: '处理方式' })
  mask!: FieldMask;
}

@ObjectType('Distribution', { simpleResolvers: true, description: '数据分发' })
export class DistributionType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => ID, { description: '通道' })
  channelId!: string;

  @Field(() => String, { description: '通道编码' })
  channelCode!: string;

  @Field(() => String, { description: '通道名称' })
  channelName!: string;

  @Field(() => ID, { description: '数据源' })
  sourceId!: string;

  @Field(() => String, { description: '数据源名称' })
  sourceName!: string;

  @Field(() => ID, { description: '应用' })
  appId!: string;

  @Field(() => String, { description: '应用编号' })
  appCode!: string;

  @Field(() => String, { description: '应用名称' })
  appName!: string;

  @Field(() => String, { description: '数据用途' })
  purpose!: string;

  @Field(() => [DistributedFieldType], { description: '分发字段' })
  fields!: DistributedFieldType[];

  @Field(() => [String], { description: '应用IP' })
  ips!: string[];

  @Field(() => Int, { description: '每分钟调用上限' })
  ratePerMinute!: number;

  @Field(() => Int, { description: '每日调用上限' })
  dailyQuota!: number;

  @Field(() => Int, { description: '单次返回条数上限' })
  maxRowsPerCall!: number;

  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;

  @Field(() => DayScalar, { description: '有效期止（含）' })
  validTo!: string;

  @Field(() => DistributionStatus, { description: '状态' })
  state!: DistributionState;

  @Field(() => Int, { nullable: true, description: '调用所依据的版本；待审批时为上一版本，尚未生效过则为空' })
  liveVersion?: number | null;

  @Field(() => String, { description: '负责人' })
  ownerName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间' })
  submittedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '安全审批人' })
  approverName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '安全审批时间' })
  approvedAt?: Date | string | null;

  @Field(() => Boolean, { description: '数据未经本系统被改动，已停用，待两员确认' })
  broken!: boolean;

  @Field(() => String, { nullable: true, description: '暂停、撤销或不予批准的原因' })
  stateReason?: string | null;

  @Field(() => Int, { description: '今日调用次数' })
  callsToday!: number;

  @Field(() => DateTimeScalar, { description: '最近更改时间' })
  updatedAt!: Date | string;
}

@InputType({ description: '数据分发的内容' })
export class DistributionInput {
  @Field(() => ID, { description: '通道' })
  channelId!: string;

  @Field(() => ID, { description: '应用' })
  appId!: string;

  @Field(() => String, { description: '数据用途，5至200字' })
  purpose!: string;

  @Field(() => [DistributedFieldInput], { description: '分发字段，至少一个' })
  fields!: DistributedFieldInput[];

  @Field(() => [String], { description: '应用IP，1至20个地址或网段（IPv4不大于/24，IPv6不大于/64）' })
  ips!: string[];

  @Field(() => Int, { defaultValue: 60, description: '每分钟调用上限' })
  ratePerMinute!: number;

  @Field(() => Int, { defaultValue: 10_000, description: '每日调用上限' })
  dailyQuota!: number;

  @Field(() => Int, { defaultValue: 100, description: '单次返回条数上限，1至10000' })
  maxRowsPerCall!: number;

  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;

  @Field(() => DayScalar, { description: '有效期止（含），不超过12个月' })
  validTo!: string;
}

@InputType({ description: '数据分发的限额' })
export class DistributionLimitsInput {
  @Field(() => Int, { description: '每分钟调用上限' })
  ratePerMinute!: number;

  @Field(() => Int, { description: '每日调用上限' })
  dailyQuota!: number;

  @Field(() => Int, { description: '单次返回条数上限，1至10000' })
  maxRowsPerCall!: number;
}
