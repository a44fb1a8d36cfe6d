import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const ExchangeBanState = titledEnum('ExchangeBanState', '封禁状态', {
  ACTIVE: '生效',
  EXPIRED: '到期解除',
  RELEASED: '手动解除',
});
export type ExchangeBanState = keyof typeof ExchangeBanState;

@ObjectType({ simpleResolvers: true, description: '一次IP封禁' })
export class ExchangeBan {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => String, { description: 'IP地址或网段' })
  ip!: string;

  @Field(() => String, { nullable: true, description: '触发规则；手动封禁为空' })
  rule?: string | null;

  @Field(() => ID, { nullable: true, description: '异常事件' })
  eventId?: string | null;

  @Field(() => String, { description: '原因' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: '7日内第几次自动封禁' })
  level?: number | null;

  @Field(() => DateTimeScalar, { description: '开始时间' })
  startAt!: Date | string;

  @Field(() => DateTimeScalar, { description: '解封时间' })
  endAt!: Date | string;

  @Field(() => ExchangeBanState, { description: '状态' })
  state!: 'ACTIVE' | 'EXPIRED' | 'RELEASED';

  @Field(() => String, { description: '操作人；自动封禁为系统' })
  operatorName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '解除时间' })
  releasedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '解除人' })
  releasedName?: string | null;

  @Field(() => String, { nullable: true, description: '解除原因' })
  releaseReason?: string | null;
}

export const ExchangeBanConnection = connectionOf('ExchangeBan', () => ExchangeBan);

@ObjectType({ simpleResolvers: true, description: '保护名单中的地址：任何规则都不会封禁' })
export class ExchangeProtectedIp {
  @Field(() => ID, { description: 'IP地址或网段' })
  ip!: string;

  @Field(() => String, { description: '说明' })
  note!: string;

  @Field(() => DateTimeScalar, { description: '加入时间' })
  addedAt!: Date | string;

  @Field(() => String, { description: '加入人' })
  addedName!: string;
}

@ObjectType({ simpleResolvers: true, description: '封禁一个地址会影响的应用' })
export class ExchangeAffectedApp {
  @Field(() => ID, { description: '应用编号' })
  appId!: string;

  @Field(() => String, { description: '应用名称' })
  name!: string;

  @Field(() => Boolean, { description: '授权从该地址调用' })
  allowed!: boolean;

  @Field(() => Int, { description: '近7日从该地址的调用次数' })
  calls!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次调用' })
  lastAt?: Date | string | null;
}
