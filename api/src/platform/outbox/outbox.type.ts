import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { OUTBOX_STATES, type OutboxState, PUSH_STANDINGS, type PushStanding } from './message.ts';

export const OutboxStateEnum = titledEnum('OutboxState', 'Where a push to another system stands', OUTBOX_STATES);

export const PushStandingEnum = titledEnum(
  'PushStanding',
  'Where a push stands as lists are narrowed by it; what failed and goes out again by itself is apart',
  PUSH_STANDINGS,
);

/** Personal data is masked where the row is written, so no field of this type needs protection of its own. */
@ObjectType('OutboxMessage', { simpleResolvers: true, description: 'A push to another system (推送日志)' })
export class OutboxMessageType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: 'idempotency key that the counterpart knows; a 重推 keeps it' })
  pushId!: string;

  @Field(() => String, { description: '渠道' })
  channel!: string;

  @Field(() => String, { description: '渠道的中文名称' })
  channelTitle!: string;

  @Field(() => String, { description: '报文种类代码' })
  kind!: string;

  @Field(() => String, { description: '报文种类的中文名称' })
  kindTitle!: string;

  @Field(() => String, { description: 'messages of one stream arrive in the order of seq' })
  streamKey!: string;

  @Field(() => String, { description: 'business number of the record, e.g. 办件编号' })
  streamTitle!: string;

  @Field(() => Int, { description: '在同一序列中的次序' })
  seq!: number;

  @Field(() => OutboxStateEnum, { description: '状态代码' })
  state!: OutboxState;

  @Field(() => String, { description: '状态的中文名称' })
  stateTitle!: string;

  @Field(() => Int, { description: '已尝试的次数' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '下次尝试的时间' })
  nextAttemptAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-0505: 推送失败，将于何时自动重试；没有失败或不再自动重试时为空',
  })
  retryNotice?: string | null;

  @Field(() => String, { nullable: true, description: '最近一次失败的原因' })
  lastError?: string | null;

  @Field(() => String, { nullable: true, description: '对方答复的代码' })
  answerCode?: string | null;

  @Field(() => String, { nullable: true, description: "the counterpart's own words" })
  answerMessage?: string | null;

  @Field(() => DateTimeScalar, { description: '生成时间' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '对方确认的时间' })
  ackedAt?: Date | null;

  @Field(() => Boolean, { description: '等待前序: an earlier message of the stream is not acknowledged yet' })
  waitingForEarlier!: boolean;

  @Field(() => Boolean, { description: 'whether the caller may 重推 it now' })
  canRetry!: boolean;

  @Field(() => Boolean, { description: 'whether the caller may correct and send it again now (修正后重推)' })
  canAmend!: boolean;

  @Field(() => Boolean, { description: 'whether the caller may skip it now' })
  canSkip!: boolean;

  @Field(() => JsonScalar, { nullable: true, description: 'what is sent, personal data masked' })
  payload?: unknown;

  @Field(() => ID, { nullable: true, description: '所属办件的标识' })
  caseId?: string | null;
}

export const OutboxConnection = connectionOf('Outbox', () => OutboxMessageType);

@InputType('OutboxFilter', { description: '推送日志的筛选条件' })
export class OutboxFilterInput {
  @Field(() => [PushStandingEnum], { nullable: true, description: '状态，任一即可' })
  state?: PushStanding[] | null;

  @Field(() => String, { nullable: true, description: '推送渠道代码' })
  channel?: string | null;

  @Field(() => ID, { nullable: true, description: '某一办件及其子办件的推送' })
  caseId?: string | null;

  @Field(() => String, { nullable: true, description: 'beginning of the business number, or a whole push id' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: '报文种类代码' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: '生成日期起，YYYY-MM-DD' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: '生成日期止（含），YYYY-MM-DD' })
  to?: string | null;
}
