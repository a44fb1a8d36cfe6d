import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { ChannelState } from '../channels/channel-state.ts';
import { DataChannelState } from '../config/enums.ts';
import type { CallOutcome } from '../log/call-filter.ts';
import { ExchangeDirection, ExchangeOutcome } from '../log/log.type.ts';

@InputType({ description: '数据交换统计的条件；按上海时间取整日，最长12个月' })
export class ExchangeStatFilterInput {
  @Field(() => DateTimeScalar, { description: '开始时间（含）' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间（不含）' })
  to!: Date;

  @Field(() => ExchangeDirection, { nullable: true, description: '方向' })
  direction?: ExchangeDirection | null;

  @Field(() => String, { nullable: true, description: '应用编号' })
  appId?: string | null;

  @Field(() => String, { nullable: true, description: '应用使用单位所在的区（六位区划代码）' })
  districtCode?: string | null;

  @Field(() => ID, { nullable: true, description: '通道' })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: '数据源' })
  sourceId?: string | null;

  @Field(() => ExchangeOutcome, { nullable: true, description: '只看这样结束的调用；耗时、记录数和人数仍按全部调用' })
  outcome?: CallOutcome | null;
}

@ObjectType({ simpleResolvers: true, description: '一段时间的合计' })
export class ExchangeStatTotals {
  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '成功次数：2xx且结果码为0000' })
  ok!: number;

  @Field(() => Int, { description: '被拒次数' })
  denied!: number;

  @Field(() => Int, { description: '上游异常次数' })
  errors!: number;

  @Field(() => Float, { description: '返回的记录数' })
  rowCount!: number;

  @Field(() => Int, { description: '涉及的不同人数' })
  subjects!: number;

  @Field(() => Boolean, { description: '人数是否为精确值；否则为估计值（误差约3%）' })
  subjectsExact!: boolean;

  @Field(() => Int, { description: '耗时中位数，毫秒' })
  p50!: number;

  @Field(() => Int, { description: '耗时95分位，毫秒' })
  p95!: number;

  @Field(() => Float, { description: '请求字节数' })
  bytesIn!: number;

  @Field(() => Float, { description: '应答字节数' })
  bytesOut!: number;
}

@ObjectType({ simpleResolvers: true, description: '趋势上的一点' })
export class ExchangeStatPoint {
  @Field(() => DateTimeScalar, { description: '该小时或该日的开始' })
  startsAt!: Date;

  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '成功次数' })
  ok!: number;

  @Field(() => Int, { description: '被拒次数' })
  denied!: number;

  @Field(() => Int, { description: '上游异常次数' })
  errors!: number;
}

@ObjectType({ simpleResolvers: true, description: '一个应用的合计' })
export class ExchangeStatApp {
  @Field(() => String, { description: '应用编号；未识别的调用为空文本' })
  appId!: string;

  @Field(() => String, { description: '应用名称；未登记的为应用编号' })
  title!: string;

  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '成功次数' })
  ok!: number;

  @Field(() => Int, { description: '被拒次数' })
  denied!: number;

  @Field(() => Int, { description: '上游异常次数' })
  errors!: number;
}

@ObjectType({ simpleResolvers: true, description: '统计中的通道' })
export class ExchangeStatChannelTitle {
  @Field(() => ID, { description: '通道' })
  id!: string;

  @Field(() => String, { description: '编码' })
  code!: string;

  @Field(() => String, { description: '名称；已删除的带“（已删除）”' })
  title!: string;

  @Field(() => ID, { description: '数据源' })
  sourceId!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => DataChannelState, { description: '状态' })
  state!: ChannelState;

  @Field(() => Boolean, { description: '是否平台自带' })
  builtIn!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '一个通道的合计' })
export class ExchangeStatChannel {
  @Field(() => ID, { description: '通道' })
  channelId!: string;

  @Field(() => ExchangeStatChannelTitle, { nullable: true, description: '通道的名称和现状' })
  channel?: ExchangeStatChannelTitle | null;

  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '成功次数' })
  ok!: number;

  @Field(() => Int, { description: '被拒次数' })
  denied!: number;

  @Field(() => Int, { description: '上游异常次数' })
  errors!: number;

  @Field(() => Int, { description: '耗时95分位，毫秒' })
  p95!: number;
}

@ObjectType({ simpleResolvers: true, description: '一种结果码的次数' })
export class ExchangeStatCode {
  @Field(() => String, { description: '结果码' })
  code!: string;

  @Field(() => String, { description: '含义' })
  title!: string;

  @Field(() => Int, { description: '次数' })
  calls!: number;
}

@ObjectType({ simpleResolvers: true, description: '星期与钟点的调用次数' })
export class ExchangeStatHeat {
  @Field(() => Int, { description: '星期，1为星期一' })
  weekday!: number;

  @Field(() => Int, { description: '钟点，0–23' })
  hour!: number;

  @Field(() => Int, { description: '调用次数' })
  calls!: number;
}

@ObjectType({ simpleResolvers: true, description: '数据交换统计' })
export class ExchangeStatistics {
  @Field(() => ExchangeStatTotals, { description: '合计' })
  totals!: ExchangeStatTotals;

  @Field(() => [ExchangeStatPoint], { description: '趋势；没有调用的时段为0' })
  trend!: ExchangeStatPoint[];

  @Field(() => Boolean, { description: '趋势是否按小时；否则按日' })
  hourly!: boolean;

  @Field(() => [ExchangeStatApp], { description: '调用最多的10个应用' })
  topApps!: ExchangeStatApp[];

  @Field(() => [ExchangeStatChannel], { description: '各通道' })
  channels!: ExchangeStatChannel[];

  @Field(() => [ExchangeStatCode], { description: '各结果码，多的在前' })
  codes!: ExchangeStatCode[];

  @Field(() => [ExchangeStatHeat], { description: '星期与钟点分布' })
  heat!: ExchangeStatHeat[];

  @Field(() => DateTimeScalar, { nullable: true, description: '已汇总至' })
  rolledUntil?: Date | null;
}

@ObjectType({ simpleResolvers: true, description: '统计中的应用或接收方' })
export class ExchangeStatName {
  @Field(() => String, { description: '应用编号、接收方代码或数据源编号' })
  key!: string;

  @Field(() => String, { description: '名称' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, description: '统计可以选择的通道、数据源和应用' })
export class ExchangeStatChoices {
  @Field(() => [ExchangeStatChannelTitle], { description: '通道，含已删除的' })
  channels!: ExchangeStatChannelTitle[];

  @Field(() => [ExchangeStatName], { description: '数据源' })
  sources!: ExchangeStatName[];

  @Field(() => [ExchangeStatName], { description: '应用和接收方' })
  apps!: ExchangeStatName[];
}
