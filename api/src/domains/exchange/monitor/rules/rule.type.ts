import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { ExchangeAnomalyLevel } from '../anomalies/anomaly.type.ts';

export const ExchangeRuleTargetKind = titledEnum('ExchangeRuleTargetKind', '规则单独设置的对象种类', {
  APP: '应用',
  CHANNEL: '数据通道',
});
export type ExchangeRuleTargetKind = keyof typeof ExchangeRuleTargetKind;

@ObjectType({ simpleResolvers: true, description: '规则的一个阈值' })
export class ExchangeRuleThreshold {
  @Field(() => String, { description: '阈值的代码' })
  key!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { description: '单位' })
  unit!: string;

  @Field(() => Int, { description: '现行值' })
  value!: number;

  @Field(() => Int, { description: '出厂值' })
  initial!: number;

  @Field(() => Int, { description: '最小值' })
  least!: number;

  @Field(() => Int, { description: '最大值' })
  most!: number;
}

@ObjectType({ simpleResolvers: true, description: '一条检测规则的现行设置：通用的，或对某个应用、通道单独的' })
export class ExchangeRule {
  @Field(() => ID, { description: '规则及其对象' })
  id!: string;

  @Field(() => String, { description: '规则：R1至R14' })
  rule!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { description: '测量的内容及单位' })
  measure!: string;

  @Field(() => Int, { description: '版本号；0为出厂设置' })
  version!: number;

  @Field(() => ExchangeRuleTargetKind, { nullable: true, description: '单独设置的对象种类；空为通用' })
  targetKind?: string | null;

  @Field(() => String, { nullable: true, description: '单独设置的应用编号或通道' })
  targetId?: string | null;

  @Field(() => String, { nullable: true, description: '单独设置的对象名称' })
  targetTitle?: string | null;

  @Field(() => [ExchangeRuleTargetKind], { description: '可以单独设置的对象种类' })
  targets!: readonly string[];

  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;

  @Field(() => ExchangeAnomalyLevel, { description: '级别' })
  level!: string;

  @Field(() => Boolean, { description: '是否自动封禁IP' })
  ban!: boolean;

  @Field(() => Boolean, { description: '能否设为自动封禁' })
  mayBan!: boolean;

  @Field(() => Boolean, { description: '能否用历史日志试算' })
  replayable!: boolean;

  @Field(() => [ExchangeRuleThreshold], { description: '阈值' })
  thresholds!: ExchangeRuleThreshold[];

  @Field(() => DateTimeScalar, { nullable: true, description: '修改时间；出厂设置为空' })
  savedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '修改人' })
  savedBy?: string | null;
}

@InputType({ description: '一个阈值的新值' })
export class ExchangeRuleThresholdInput {
  @Field(() => String, { description: '阈值的代码' })
  key!: string;

  @Field(() => Int, { description: '值' })
  value!: number;
}

@InputType({ description: '规则单独设置的对象' })
export class ExchangeRuleTargetInput {
  @Field(() => ExchangeRuleTargetKind, { description: '对象种类' })
  kind!: ExchangeRuleTargetKind;

  @Field(() => String, { description: '应用编号或通道' })
  id!: string;
}

@InputType({ description: '规则的新设置' })
export class ExchangeRuleInput {
  @Field(() => String, { description: '规则：R1至R14' })
  rule!: string;

  @Field(() => ExchangeRuleTargetInput, { nullable: true, description: '单独设置的对象；空为通用' })
  target?: ExchangeRuleTargetInput | null;

  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;

  @Field(() => ExchangeAnomalyLevel, { description: '级别' })
  level!: ExchangeAnomalyLevel;

  @Field(() => Boolean, { description: '是否自动封禁IP' })
  ban!: boolean;

  @Field(() => [ExchangeRuleThresholdInput], { description: '全部阈值' })
  thresholds!: ExchangeRuleThresholdInput[];
}

@ObjectType({ simpleResolvers: true, description: '试算结果中的一天' })
export class ExchangeReplayDay {
  @Field(() => DayScalar, { description: '日期' })
  day!: string;

  @Field(() => Int, { description: '异常事件数' })
  anomalies!: number;
}

@ObjectType({ simpleResolvers: true, description: '试算结果中的一个对象' })
export class ExchangeReplaySubject {
  @Field(() => String, { description: '对象' })
  title!: string;

  @Field(() => Int, { description: '异常事件数' })
  anomalies!: number;

  @Field(() => Int, { description: '实测值（最高）' })
  measured!: number;
}

@ObjectType({ simpleResolvers: true, description: '试算：按此设置，近7日会产生的异常事件' })
export class ExchangeReplay {
  @Field(() => Int, { description: '异常事件数' })
  anomalies!: number;

  @Field(() => [ExchangeReplayDay], { description: '逐日' })
  days!: ExchangeReplayDay[];

  @Field(() => [ExchangeReplaySubject], { description: '最多的10个对象' })
  subjects!: ExchangeReplaySubject[];
}

@ObjectType({ simpleResolvers: true, description: '可以单独设置规则的应用或通道' })
export class ExchangeRuleTarget {
  @Field(() => ExchangeRuleTargetKind, { description: '种类' })
  kind!: string;

  @Field(() => String, { description: '应用编号或通道' })
  id!: string;

  @Field(() => String, { description: '名称' })
  title!: string;
}
