import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import type { DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';
import { DistributionStatus } from '../config/enums.ts';

@ObjectType({ simpleResolvers: true, description: '数据交换现有的配置' })
export class ExchangeInventory {
  @Field(() => Int, { description: '数据源总数' })
  sources!: number;

  @Field(() => Int, { description: '启用的数据源' })
  sourcesEnabled!: number;

  @Field(() => Int, { description: '通道总数' })
  channels!: number;

  @Field(() => Int, { description: '启用的通道' })
  channelsEnabled!: number;

  @Field(() => Int, { description: '未撤销的分发' })
  distributions!: number;

  @Field(() => Int, { description: '生效的分发' })
  distributionsActive!: number;

  @Field(() => Int, { description: '应用总数' })
  apps!: number;

  @Field(() => Int, { description: '启用的应用' })
  appsEnabled!: number;

  @Field(() => Int, { description: '闲置分发：生效但30天没有调用' })
  idleDistributions!: number;

  @Field(() => Int, { description: '正在封禁的IP' })
  activeBans!: number;
}

@ObjectType({ simpleResolvers: true, description: '共享接口：已启用且7天内有成功调用的通道或应用' })
export class ExchangeInterface {
  @Field(() => String, { description: '通道编码或应用编号' })
  key!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => Int, { description: '7天内成功的调用' })
  succeeded!: number;
}

@ObjectType({ simpleResolvers: true, description: '一段时间的数据上行' })
export class ExchangeUplinkFigures {
  @Field(() => Int, { description: '传输任务' })
  tasks!: number;

  @Field(() => Int, { description: '批次' })
  batches!: number;

  @Field(() => Float, { description: '应传输的行' })
  rows!: number;

  @Field(() => Float, { description: '已发送的行' })
  rowsSent!: number;

  @Field(() => Float, { description: '已确认的行' })
  rowsAcked!: number;

  @Field(() => Float, { description: '失败或被拒绝的行' })
  rowsFailed!: number;

  @Field(() => Float, { nullable: true, description: '平均时延（分钟）：自数据变化至收到确认；尚无确认为空' })
  averageDelayMinutes?: number | null;
}

@ObjectType({ simpleResolvers: true, description: '数据交换的使用情况' })
export class ExchangeUsage {
  @Field(() => ExchangeInventory, { description: '现有的配置' })
  inventory!: ExchangeInventory;

  @Field(() => [ExchangeInterface], { description: '共享接口' })
  interfaces!: ExchangeInterface[];

  @Field(() => Int, { description: '共享接口数的目标' })
  interfaceTarget!: number;

  @Field(() => ExchangeUplinkFigures, { nullable: true, description: '数据上行；属全市，数据范围小于全市的为空' })
  uplink?: ExchangeUplinkFigures | null;

  @Field(() => Int, { description: '期间发现、尚未关闭的异常' })
  anomaliesOpen!: number;

  @Field(() => Int, { description: '期间发现、已关闭或误报的异常' })
  anomaliesClosed!: number;
}

@ObjectType({ simpleResolvers: true, description: '一个分发的使用情况' })
export class ExchangeDistributionUse {
  @Field(() => ID, { description: '分发' })
  id!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => DistributionStatus, { description: '状态' })
  state!: DistributionState;

  @Field(() => String, { description: '应用编号' })
  appCode!: string;

  @Field(() => String, { description: '应用名称' })
  appName!: string;

  @Field(() => ID, { description: '通道' })
  channelId!: string;

  @Field(() => String, { description: '通道名称' })
  channelName!: string;

  @Field(() => String, { description: '数据用途' })
  purpose!: string;

  @Field(() => String, { description: '负责人' })
  ownerName!: string;

  @Field(() => Int, { description: '每分钟调用上限' })
  ratePerMinute!: number;

  @Field(() => Int, { description: '每日调用上限' })
  dailyQuota!: number;

  @Field(() => Int, { description: '单次返回条数上限' })
  maxRowsPerCall!: number;

  @Field(() => Int, { description: '今日调用次数' })
  callsToday!: number;

  @Field(() => Float, { description: '今日已用限额，%' })
  quotaPercent!: number;

  @Field(() => DayScalar, { nullable: true, description: '最近一次调用的日期' })
  lastCallOn?: string | null;

  @Field(() => Int, { description: '已多少天没有调用' })
  idleDays!: number;

  @Field(() => Boolean, { description: '是否闲置：生效但30天没有调用' })
  idle!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: '标记待回收的时间' })
  recallAskedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '标记人' })
  recallAskedBy?: string | null;

  @Field(() => String, { nullable: true, description: '标记待回收的原因' })
  recallReason?: string | null;
}
