import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { CallOutcome } from './call-filter.ts';

export const ExchangeDirection = titledEnum('ExchangeDirection', '方向', { IN: '外部调用', OUT: '上行' });
export type ExchangeDirection = keyof typeof ExchangeDirection;

export const ExchangeOutcome = titledEnum('ExchangeOutcome', '调用怎样结束', {
  OK: '成功',
  DENIED: '被拒',
  ERROR: '上游异常',
});

@InputType({ description: '数据交换日志的查询条件；时间范围必填，最长93天' })
export class ExchangeCallFilterInput {
  @Field(() => DateTimeScalar, { nullable: true, description: '开始时间（含）' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '结束时间（不含）' })
  to?: Date | null;

  @Field(() => ExchangeDirection, { nullable: true, description: '方向' })
  direction?: ExchangeDirection | null;

  @Field(() => String, { nullable: true, description: '应用编号' })
  appId?: string | null;

  @Field(() => String, { nullable: true, description: '应用使用单位所在的区（六位区划代码）' })
  districtCode?: string | null;

  @Field(() => String, { nullable: true, description: '来源IP' })
  ip?: string | null;

  @Field(() => ID, { nullable: true, description: '通道' })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: '数据源' })
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: '上行条目' })
  entryId?: string | null;

  @Field(() => String, { nullable: true, description: '结果码：0000、DX-4032 …' })
  resultCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否成功' })
  succeeded?: boolean | null;

  @Field(() => ExchangeOutcome, { nullable: true, description: '怎样结束，与统计的口径一致' })
  outcome?: CallOutcome | null;

  @Field(() => String, { nullable: true, description: '当事人身份证号码（18位）；按盲索引查找，不留存' })
  idNo?: string | null;

  @Field(() => String, { nullable: true, description: '报文编号' })
  messageId?: string | null;

  @Field(() => String, { nullable: true, description: '追踪编号' })
  traceId?: string | null;
}

@ObjectType('ExchangeCall', { simpleResolvers: true, description: '一次数据交换调用；不含个人信息' })
export class ExchangeCallType {
  @Field(() => ID, { description: '日志编号' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '当日日志链中的序号；尚未封存时为空' })
  seq?: number | null;

  @Field(() => DateTimeScalar, { description: '收到请求的时间' })
  at!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: '向上游发出请求的时间' })
  requestOutAt?: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '上游返回的时间' })
  responseInAt?: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '返回结果的时间' })
  responseOutAt?: Date | string | null;

  @Field(() => Int, { description: '耗时，毫秒' })
  durationMs!: number;

  @Field(() => ExchangeDirection, { description: '方向' })
  direction!: 'IN' | 'OUT';

  @Field(() => String, { description: '来源IP；上行为目标主机' })
  clientIp!: string;

  @Field(() => String, { nullable: true, description: '代理IP' })
  proxyIp?: string | null;

  @Field(() => String, { nullable: true, description: '应用编号；上行为通道' })
  appId?: string | null;

  @Field(() => String, { description: '请求方法' })
  method!: string;

  @Field(() => String, { description: '路径，不含参数值' })
  path!: string;

  @Field(() => String, { nullable: true, description: '业务类型' })
  bizType?: string | null;

  @Field(() => String, { nullable: true, description: '报文编号' })
  messageId?: string | null;

  @Field(() => Int, { description: 'HTTP状态；未收到应答为0' })
  httpStatus!: number;

  @Field(() => String, { description: '结果码' })
  resultCode!: string;

  @Field(() => String, { nullable: true, description: '说明' })
  errorText?: string | null;

  @Field(() => Boolean, { description: '是否成功' })
  succeeded!: boolean;

  @Field(() => Int, { description: '请求字节数' })
  requestBytes!: number;

  @Field(() => Int, { description: '应答字节数' })
  responseBytes!: number;

  @Field(() => String, { nullable: true, description: '请求摘要（SM3）' })
  requestDigest?: string | null;

  @Field(() => String, { nullable: true, description: '应答摘要（SM3）' })
  responseDigest?: string | null;

  @Field(() => String, { description: '追踪编号' })
  traceId!: string;

  @Field(() => ID, { nullable: true, description: '分发' })
  distributionId?: string | null;

  @Field(() => Int, { nullable: true, description: '分发的版本' })
  distributionVersion?: number | null;

  @Field(() => ID, { nullable: true, description: '通道' })
  channelId?: string | null;

  @Field(() => Int, { nullable: true, description: '通道的版本' })
  channelVersion?: number | null;

  @Field(() => ID, { nullable: true, description: '数据源' })
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: '上行条目' })
  entryId?: string | null;

  @Field(() => String, { nullable: true, description: '批次号' })
  batchNo?: string | null;

  @Field(() => String, { nullable: true, description: '触发人' })
  operatorName?: string | null;

  @Field(() => String, { nullable: true, description: '数据用途' })
  purpose?: string | null;

  @Field(() => Int, { description: '涉及人数' })
  subjectCount!: number;

  @Field(() => [String], { nullable: true, description: '返回的字段' })
  fieldsReturned?: string[] | null;

  @Field(() => Int, { description: '返回行数' })
  rowCount!: number;

  @Field(() => Int, { nullable: true, description: '上游状态' })
  upstreamStatus?: number | null;

  @Field(() => Int, { description: '重试次数' })
  retries!: number;

  @Field(() => String, { nullable: true, description: '签名密钥' })
  sigKeyId?: string | null;

  @Field(() => String, { nullable: true, description: '处理节点' })
  nodeId?: string | null;

  @Field(() => Boolean, { description: '是否留存报文' })
  hasPayload!: boolean;
}

export const ExchangeCallConnection = connectionOf('ExchangeCall', () => ExchangeCallType);

@ObjectType({ simpleResolvers: true, description: '一日日志的完整性校验结果' })
export class ExchangeLogDay {
  @Field(() => DayScalar, { description: '日期' })
  day!: string;

  @Field(() => Int, { description: '校验通过的条数' })
  links!: number;

  @Field(() => Int, { nullable: true, description: '自第几条起不符；完整时为空' })
  brokenAt?: number | null;

  @Field(() => String, { description: '结论' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: '已满在线期限、但尚未归档的一天' })
export class ExchangeLogUnarchivedDay {
  @Field(() => String, { description: '日期' })
  day!: string;

  @Field(() => Int, { description: '条数' })
  rowCount!: number;
}

@ObjectType({ simpleResolvers: true, description: '一日日志的归档' })
export class ExchangeLogArchive {
  @Field(() => DayScalar, { description: '日期' })
  day!: string;

  @Field(() => Int, { description: '条数' })
  rowCount!: number;

  @Field(() => String, { description: '文件名' })
  fileName!: string;

  @Field(() => String, { description: '文件摘要（SM3）' })
  fileSm3!: string;

  @Field(() => DateTimeScalar, { description: '归档时间' })
  archivedAt!: Date | string;

  @Field(() => String, { nullable: true, description: '申请清理的安全管理员' })
  purgeAskedName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '申请清理的时间' })
  purgeAskedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '确认清理的审计管理员' })
  purgedName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '在线数据清理时间' })
  purgedAt?: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '归档文件保管期满销毁的时间' })
  expiredAt?: Date | string | null;
}

@ObjectType({ simpleResolvers: true, description: '查看留存报文的申请' })
export class ExchangePayloadAccess {
  @Field(() => ID, { description: '申请编号' })
  id!: string;

  @Field(() => ID, { description: '日志编号' })
  logId!: string;

  @Field(() => String, { description: '事由' })
  reason!: string;

  @Field(() => String, { description: '申请人' })
  askedName!: string;

  @Field(() => DateTimeScalar, { description: '申请时间' })
  askedAt!: Date | string;

  @Field(() => String, { nullable: true, description: '审批人' })
  approvedName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '批准时间' })
  approvedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '不批准的理由' })
  refusal?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '批准的有效期至' })
  expiresAt?: Date | string | null;
}

@ObjectType({ simpleResolvers: true, description: '留存的报文原文，作为凭证' })
export class ExchangePayload {
  @Field(() => String, { description: '请求' })
  request!: string;

  @Field(() => String, { description: '应答' })
  response!: string;
}
