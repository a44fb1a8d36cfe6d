import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

/** 状态 of a pad. */
export enum PadState {
  WAITING = 'WAITING',
  ACTIVE = 'ACTIVE',
  REVOKED = 'REVOKED',
}
registerEnumType(PadState, {
  name: 'EvaluationPadState',
  description: '评价平板的状态',
  valuesConfig: {
    WAITING: { description: '待登记' },
    ACTIVE: { description: '使用中' },
    REVOKED: { description: '已停用' },
  },
});

@ObjectType('EvaluationPad', { simpleResolvers: true, description: '评价平板 (01 §11.5)' })
export class EvaluationPadType {
  @Field(() => ID, { description: 'the pad' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: '平板编号' })
  padNo!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => ID, { description: '服务中心' })
  orgId!: string;
  @Field(() => String, { description: '服务中心名称' })
  orgName!: string;
  @Field(() => ID, { nullable: true, description: '配对的窗口' })
  counterId?: string | null;
  @Field(() => String, { nullable: true, description: '配对的窗口的编号' })
  counterNo?: string | null;
  @Field(() => PadState, { description: '状态' })
  state!: PadState;
  @Field(() => Boolean, { description: '最近90秒内有应答' })
  online!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: '登记时间' })
  registeredAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近应答时间' })
  lastSeenAt?: Date | null;
  @Field(() => String, { nullable: true, description: '最近应答的网络地址' })
  ip?: string | null;
  @Field(() => String, { nullable: true, description: '浏览器' })
  userAgent?: string | null;
  @Field(() => Int, { nullable: true, description: '平板时钟比服务器快多少秒；慢为负数' })
  clockSkewSeconds?: number | null;
  @Field(() => Boolean, { description: '平板时钟不准（相差超过2分钟）' })
  clockWrong!: boolean;
  @Field(() => Int, { description: '平板上尚未上传的评价件数' })
  queued!: number;
  @Field(() => Int, { description: '近30天未能上传的评价件数' })
  lost!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '停用时间' })
  revokedAt?: Date | null;
  @Field(() => String, { nullable: true, description: '停用人' })
  revokedByName?: string | null;
  @Field(() => String, { nullable: true, description: '停用原因' })
  revokeReason?: string | null;
}

export const EvaluationPadConnection = connectionOf('EvaluationPad', () => EvaluationPadType);

@InputType('EvaluationPadInput', { description: '评价平板' })
export class EvaluationPadInput {
  @Field(() => ID, { nullable: true, description: 'the pad that is changed; without it a new one' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version that was shown, of one that is changed' })
  version?: number | null;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => ID, { description: '配对的窗口; the pad belongs to its centre' })
  counterId!: string;
}

@ObjectType('PadCode', { simpleResolvers: true, description: '登记码: shown once, entered on the pad' })
export class PadCodeType {
  @Field(() => EvaluationPadType, { description: '平板' })
  pad!: EvaluationPadType;
  @Field(() => String, { description: '登记码: number of the pad and six digits' })
  code!: string;
  @Field(() => DateTimeScalar, { description: '有效期至' })
  expiresAt!: Date;
}

@ObjectType('OwnPad', { simpleResolvers: true, description: 'What a pad knows of itself' })
export class OwnPadType {
  @Field(() => String, { description: '平板编号' })
  padNo!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => String, { description: '服务中心名称' })
  orgName!: string;
  @Field(() => String, { nullable: true, description: '窗口编号' })
  counterNo?: string | null;
  @Field(() => DateTimeScalar, { description: '服务器时间' })
  serverTime!: Date;
  @Field(() => Boolean, { description: '平板时钟不准' })
  clockWrong!: boolean;
}
