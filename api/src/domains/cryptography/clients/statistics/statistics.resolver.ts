import { Arg, Ctx, Field, Float, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { CLIENT_SYSTEMS } from '../../systems.ts';
import { nameOfCall, SERVICE_CALLS } from '../calls/all.ts';
import { RIGHTS } from '../permissions.ts';
import { DATA_CLASS_WORDS } from '../words.ts';
import { type CallCount, type CallDay, type CallLine, type CallPeriod, callStatistics } from './call-statistics.ts';

const ClientIdEnum = titledEnum('CryptoClientId', '客户系统', CLIENT_SYSTEMS);
const SYSTEMS: Readonly<Record<string, string>> = CLIENT_SYSTEMS;
const CALLS = new Map(SERVICE_CALLS.map((call) => [nameOfCall(call), call.title]));
const CLASSES: Readonly<Record<string, string>> = DATA_CLASS_WORDS;

@InputType({ description: '统计范围；不填起止日期为最近30天' })
class CryptoCallPeriod implements CallPeriod {
  @Field(() => DayScalar, { nullable: true, description: '起始日期' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: '截止日期' })
  to?: string | null;

  @Field(() => ClientIdEnum, { nullable: true, description: '客户系统' })
  clientId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: '密码服务调用次数、项数、差错和响应时间，不含任何内容' })
class CryptoCallCount implements CallCount {
  @Field(() => Int, { description: '调用次数' })
  calls!: number;

  @Field(() => Int, { description: '项数' })
  items!: number;

  @Field(() => Int, { description: '失败项数' })
  failed!: number;

  @Field(() => Int, { description: '被拒绝或出错的调用次数' })
  refused!: number;

  @Field(() => Float, { description: '95%的调用在多少毫秒内完成' })
  p95!: number;
}

@ObjectType({ simpleResolvers: true, description: '一个系统、一种调用、一类数据的统计' })
class CryptoCallLine extends CryptoCallCount {
  @Field(() => String, { description: '系统名称；未识别的调用方为“未登记”' })
  systemName!: string;

  @Field(() => String, { nullable: true, description: '客户标识' })
  clientId!: string | null;

  @Field(() => String, { description: '接口，如 mac/verify' })
  call!: string;

  @Field(() => String, { description: '接口名称' })
  callTitle!: string;

  @Field(() => String, { nullable: true, description: '数据类别' })
  className!: string | null;
}

@ObjectType({ simpleResolvers: true, description: '一天的统计' })
class CryptoCallDay extends CryptoCallCount implements CallDay {
  @Field(() => DayScalar, { description: '日期' })
  day!: string;
}

@ObjectType({ simpleResolvers: true, description: '调用统计 (03 §41.13)' })
class CryptoCallStatistics {
  @Field(() => [CryptoCallLine], { description: '按系统、接口、数据类别' })
  lines!: CryptoCallLine[];

  @Field(() => [CryptoCallDay], { description: '按日, the newest first' })
  days!: CryptoCallDay[];
}

/** 调用统计. */
@Resolver()
export class CryptoStatisticsResolver {
  @Allow(RIGHTS.statistics)
  @Query(() => CryptoCallStatistics, { description: '密码服务调用统计 (03 §41.13)' })
  async cryptoCallStatistics(
    @Ctx() ctx: Context,
    @Arg('period', () => CryptoCallPeriod, { description: '统计范围' }) period: CryptoCallPeriod,
  ): Promise<CryptoCallStatistics> {
    const { lines, days } = await callStatistics(ctx, period);
    return { lines: lines.map(named), days };
  }
}

const named = ({ dataClass, ...line }: CallLine): CryptoCallLine => ({
  ...line,
  callTitle: CALLS.get(line.call) ?? line.call,
  systemName: line.clientId === null ? '未登记' : (SYSTEMS[line.clientId] ?? line.clientId),
  className: dataClass === null ? null : (CLASSES[dataClass] ?? dataClass),
});
