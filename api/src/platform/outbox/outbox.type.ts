import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import { OUTBOX_STATES, type OutboxState } from './message.ts';

export const OutboxStateEnum = Object.fromEntries(Object.keys(OUTBOX_STATES).map((state) => [state, state]));
registerEnumType(OutboxStateEnum, { name: 'OutboxState', description: 'Where a push to another system stands' });

/** Personal data is masked where the row is written, so no field of this type needs protection of its own. */
@ObjectType('OutboxMessage', { simpleResolvers: true, description: 'A push to another system (推送日志)' })
export class OutboxMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'idempotency key that the counterpart knows; a 重推 keeps it' })
  pushId!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => String)
  channelTitle!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindTitle!: string;

  @Field(() => String, { description: 'messages of one stream arrive in the order of seq' })
  streamKey!: string;

  @Field(() => String, { description: 'business number of the record, e.g. 办件编号' })
  streamTitle!: string;

  @Field(() => Int)
  seq!: number;

  @Field(() => OutboxStateEnum)
  state!: OutboxState;

  @Field(() => String)
  stateTitle!: string;

  @Field(() => Int)
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  nextAttemptAt?: Date | null;

  @Field(() => String, { nullable: true })
  lastError?: string | null;

  @Field(() => String, { nullable: true })
  answerCode?: string | null;

  @Field(() => String, { nullable: true, description: "the counterpart's own words" })
  answerMessage?: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  ackedAt?: Date | null;

  @Field(() => Boolean, { description: '等待前序: an earlier message of the stream is not acknowledged yet' })
  waitingForEarlier!: boolean;

  @Field(() => Boolean, { description: 'whether the caller may 重推 it now' })
  canRetry!: boolean;

  @Field(() => Boolean, { description: 'whether the caller may skip it now' })
  canSkip!: boolean;

  @Field(() => JsonScalar, { nullable: true, description: 'what is sent, personal data masked' })
  payload?: unknown;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;
}

export const OutboxConnection = connectionOf('Outbox', () => OutboxMessageType);

@InputType('OutboxFilter')
export class OutboxFilterInput {
  @Field(() => [OutboxStateEnum], { nullable: true })
  state?: OutboxState[] | null;

  @Field(() => String, { nullable: true })
  channel?: string | null;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;

  @Field(() => String, { nullable: true, description: 'beginning of the business number, or a whole push id' })
  search?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;
}
