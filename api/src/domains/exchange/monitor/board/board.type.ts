import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

export const ExchangeLightColour = titledEnum('ExchangeLightColour', '健康灯', {
  GREEN: '正常',
  YELLOW: '注意',
  RED: '异常',
  GREY: '尚未探测',
});
export type ExchangeLightColour = keyof typeof ExchangeLightColour;

@ObjectType({ simpleResolvers: true, description: '一分钟的调用' })
export class ExchangeMinute {
  @Field(() => DateTimeScalar, { description: '该分钟的开始' })
  at!: Date;

  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '被拒绝的次数' })
  denied!: number;

  @Field(() => Int, { description: '出错的次数' })
  errors!: number;
}

@ObjectType({ simpleResolvers: true, description: '一个通道或接收方的健康灯' })
export class ExchangeLight {
  @Field(() => ID, { description: '通道或接收方' })
  id!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => ExchangeLightColour, { description: '颜色' })
  colour!: string;

  @Field(() => String, { description: '原因' })
  reason!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近探测时间' })
  checkedAt?: Date | string | null;
}

@ObjectType({ simpleResolvers: true, description: '一个接收方的待传输队列' })
export class ExchangeQueue {
  @Field(() => String, { description: '接收方' })
  title!: string;

  @Field(() => Int, { description: '等待传输的条数' })
  waiting!: number;

  @Field(() => Int, { description: '多次失败或被拒绝、需人工处理的条数' })
  failed!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '最早一条的时间' })
  oldestAt?: Date | null;
}

@ObjectType({ simpleResolvers: true, description: '一个服务节点及其日志写入情况' })
export class ExchangeNode {
  @Field(() => ID, { description: '节点' })
  nodeId!: string;

  @Field(() => DateTimeScalar, { description: '最近上报时间' })
  seenAt!: Date | string;

  @Field(() => Boolean, { description: '超过30秒未上报' })
  silent!: boolean;

  @Field(() => Int, { description: '等待写入日志库的条数' })
  waiting!: number;

  @Field(() => Int, { description: '因队列已满未能记录的次数' })
  unlogged!: number;

  @Field(() => Boolean, { description: '日志库不可用' })
  storeDown!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '实时监控：外部数据或内部数据' })
export class ExchangeBoard {
  @Field(() => DateTimeScalar, { description: '取数时间' })
  at!: Date;

  @Field(() => [ExchangeMinute], { description: '近60分钟，逐分钟；最后一分钟尚未结束' })
  minutes!: ExchangeMinute[];

  @Field(() => [ExchangeLight], { description: '健康灯' })
  lights!: ExchangeLight[];

  @Field(() => [ExchangeQueue], { description: '待传输队列；外部数据没有' })
  queues!: ExchangeQueue[];

  @Field(() => [ExchangeNode], { description: '服务节点' })
  nodes!: ExchangeNode[];

  @Field(() => Int, { description: '未关闭的高级别异常' })
  openHigh!: number;

  @Field(() => Int, { description: '未关闭的其他异常' })
  openOther!: number;

  @Field(() => Int, { description: '生效中的封禁' })
  activeBans!: number;
}
