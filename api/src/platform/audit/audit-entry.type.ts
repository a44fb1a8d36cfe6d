import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';

@ObjectType('AuditEntry', { simpleResolvers: true, description: '审计日志' })
export class AuditEntryType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '当日日志链中的序号；尚未封存时为空' })
  seq?: number | null;

  @Field(() => DateTimeScalar, { description: '发生时间' })
  at!: Date | string;

  @Field(() => String, { description: '事件代码' })
  event!: string;

  @Field(() => String, { description: '事件名称' })
  eventTitle!: string;

  @Field(() => String, { nullable: true, description: '操作人' })
  actorName?: string | null;

  @Field(() => String, { nullable: true, description: '操作人所在机构' })
  orgName?: string | null;

  @Field(() => String, { nullable: true, description: '来源地址' })
  ip?: string | null;

  @Field(() => String, { nullable: true, description: '对象类型' })
  objectType?: string | null;

  @Field(() => String, { nullable: true, description: '对象标识' })
  objectId?: string | null;

  @Field(() => Boolean, { description: '是否成功；越权和失败的为 false' })
  ok!: boolean;

  @Field(() => JsonScalar, { nullable: true, description: '事件的详细内容，已脱敏' })
  detail?: unknown;

  @Field(() => String, { nullable: true, description: '追踪编号，与报错提示和运行日志一致' })
  traceId?: string | null;
}

export const AuditConnection = connectionOf('Audit', () => AuditEntryType);
