import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { EvaluationPageType } from '../../evaluations/evaluate.type.ts';

/** The states in words. */
export const PAD_STATES = { WAITING: '待登记', ACTIVE: '使用中', REVOKED: '已停用' } as const;
/** 状态 of a pad. */
export const PadState = titledEnum('EvaluationPadState', '评价平板的状态', PAD_STATES);
export type PadState = keyof typeof PadState;

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

@InputType('EvaluationPadFilter', { description: '评价平板 to show; what is absent does not narrow' })
export class EvaluationPadFilterInput {
  @Field(() => ID, { nullable: true, description: '服务中心' })
  orgId?: string | null;
  @Field(() => [PadState], { nullable: true, description: '状态' })
  states?: PadState[] | null;
  @Field(() => String, { nullable: true, description: '平板编号、窗口编号, or words of the name' })
  search?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: '只看需注意: no answer, a wrong clock, reviews that wait on the pad or were not taken',
  })
  attention?: boolean | null;
}

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

@ObjectType('PadPageSettings', { simpleResolvers: true, description: '评价页设置 (pad.page)' })
export class PadPageSettingsType {
  @Field(() => String, { description: '首页欢迎语' })
  welcome!: string;
  @Field(() => String, { description: '首页评价提示' })
  hint!: string;
  @Field(() => Int, { description: 'how long thanks stand, in seconds' })
  thanksSeconds!: number;
  @Field(() => Int, {
    description: 'how long nobody touches the page until it is asked whether somebody is there, in seconds',
  })
  askSeconds!: number;
  @Field(() => Int, { description: 'how much later the page is cleared, in seconds' })
  leaveSeconds!: number;
  @Field(() => Boolean, { description: '默认大字版' })
  large!: boolean;
  @Field(() => Boolean, { description: '默认语音提示' })
  voice!: boolean;
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
  @Field(() => PadPageSettingsType, { description: 'what its page says and how long it stays' })
  page!: PadPageSettingsType;
  @Field(() => EvaluationPageType, {
    nullable: true,
    description: 'the page of 开始评价, kept for a time without a network; null upon no counter',
  })
  ownStart?: EvaluationPageType | null;
}
