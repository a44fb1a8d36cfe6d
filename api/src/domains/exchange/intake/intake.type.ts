import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { IntakeHandling, IntakeKind, IntakeState } from './find-intakes.ts';

export const ExchangeIntakeKind = titledEnum('ExchangeIntakeKind', '接收方式', { FILE: '文件', MESSAGE: '消息' });

export const ExchangeIntakeState = titledEnum('ExchangeIntakeState', '接收结果', {
  DONE: '已接收',
  DUPLICATE: '重复：未再接收',
  FAILED: '未能接收',
});

export const ExchangeIntakeHandling = titledEnum('ExchangeIntakeHandling', '问题数据怎样处理', {
  CORRECTED: '已更正',
  DISMISSED: '不再处理',
  RETAKEN: '已重新接收',
});

@InputType({ description: '数据接收的条件' })
export class ExchangeIntakeFilterInput {
  @Field(() => ID, { nullable: true, description: '通道' })
  channelId?: string | null;

  @Field(() => ExchangeIntakeKind, { nullable: true, description: '接收方式' })
  kind?: IntakeKind | null;

  @Field(() => ExchangeIntakeState, { nullable: true, description: '接收结果' })
  state?: IntakeState | null;

  @Field(() => Boolean, { nullable: true, description: '只看（或不看）有问题待处理的' })
  troubled?: boolean | null;

  @Field(() => String, { nullable: true, description: '文件名或报文编号的开头' })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '接收时间（含）起' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '接收时间（不含）止' })
  to?: Date | null;
}

@ObjectType('ExchangeIntake', { simpleResolvers: true, description: '一次数据接收：拉取的一个文件，或取得的一条消息' })
export class ExchangeIntakeType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => ID, { description: '通道' })
  channelId!: string;

  @Field(() => String, { description: '通道编码' })
  channelCode!: string;

  @Field(() => String, { description: '通道名称' })
  channelName!: string;

  @Field(() => ExchangeIntakeKind, { description: '接收方式' })
  kind!: IntakeKind;

  @Field(() => String, { description: '文件名或报文编号；报文没有编号的为空文本' })
  name!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '文件的修改时间' })
  modifiedAt?: Date | string | null;

  @Field(() => Float, { description: '字节数' })
  bytes!: number;

  @Field(() => ExchangeIntakeState, { description: '接收结果' })
  state!: IntakeState;

  @Field(() => Int, { description: '已接收的行，含更正后接收的' })
  rowCount!: number;

  @Field(() => Int, { description: '未接收的行' })
  badCount!: number;

  @Field(() => String, {
    nullable: true,
    description: '给对方的结果文件的下载地址，逐行一个应答码；没有的为空（01 §3.7）',
  })
  resultFile?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '结果文件放回对方目录的时间（01 §3.7）' })
  resultReturnedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '结果文件未能放回对方目录的原因' })
  resultFault?: string | null;

  @Field(() => Int, { description: '其中尚未更正、也未决定不再处理的' })
  openCount!: number;

  @Field(() => String, { nullable: true, description: '错误码' })
  errorCode?: string | null;

  @Field(() => String, { nullable: true, description: '未能接收的原因' })
  errorText?: string | null;

  @Field(() => DateTimeScalar, { description: '接收时间' })
  takenAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: '处理完毕的时间' })
  handledAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '处理人' })
  handledBy?: string | null;

  @Field(() => ExchangeIntakeHandling, { nullable: true, description: '怎样处理' })
  handledHow?: IntakeHandling | null;

  @Field(() => String, { nullable: true, description: '处理的原因' })
  handledReason?: string | null;

  @Field(() => Boolean, { description: '有问题待处理' })
  troubled!: boolean;
}

export const ExchangeIntakeConnection = connectionOf('ExchangeIntake', () => ExchangeIntakeType);

@ObjectType({ simpleResolvers: true, description: '未接收的行中的一个字段' })
export class ExchangeBadValue {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => String, { description: '字段名称' })
  label!: string;

  @Field(() => String, { description: '收到的值；敏感字段脱敏' })
  value!: string;

  @Field(() => Boolean, { description: '有问题，可以更正' })
  wrong!: boolean;
}

@ObjectType('ExchangeBadRow', { simpleResolvers: true, description: '文件或消息中未接收的一行' })
export class ExchangeBadRowType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '行号；文件含表头' })
  line!: number;

  @Field(() => String, { description: '错误码' })
  code!: string;

  @Field(() => String, { description: '原因' })
  text!: string;

  @Field(() => Boolean, { description: '可以在此更正' })
  correctable!: boolean;

  @Field(() => [ExchangeBadValue], { description: '各字段；列数不符的行没有' })
  values!: ExchangeBadValue[];

  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间' })
  settledAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '处理人' })
  settledBy?: string | null;

  @Field(() => ExchangeIntakeHandling, { nullable: true, description: '怎样处理' })
  settledHow?: IntakeHandling | null;
}

export const ExchangeBadRowConnection = connectionOf('ExchangeBadRow', () => ExchangeBadRowType);

@InputType({ description: '更正后的一个字段' })
export class ExchangeCorrectedValueInput {
  @Field(() => String, { description: '字段标识；只能是有问题的字段' })
  name!: string;

  @Field(() => String, { description: '正确的值' })
  value!: string;
}
