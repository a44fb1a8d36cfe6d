import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';

@ObjectType('AuditEntry', { simpleResolvers: true, description: '审计日志' })
export class AuditEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: '当日日志链中的序号；尚未封存时为空' })
  seq?: number | null;

  @Field(() => DateTimeScalar)
  at!: Date | string;

  @Field(() => String)
  event!: string;

  @Field(() => String)
  eventTitle!: string;

  @Field(() => String, { nullable: true })
  actorName?: string | null;

  @Field(() => String, { nullable: true })
  orgName?: string | null;

  @Field(() => String, { nullable: true })
  ip?: string | null;

  @Field(() => String, { nullable: true })
  objectType?: string | null;

  @Field(() => String, { nullable: true })
  objectId?: string | null;

  @Field(() => Boolean)
  ok!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  detail?: unknown;

  @Field(() => String, { nullable: true })
  traceId?: string | null;
}

export const AuditConnection = connectionOf('Audit', () => AuditEntryType);
