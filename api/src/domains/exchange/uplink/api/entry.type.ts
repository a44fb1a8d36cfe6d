import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../../../graphql/scalars.ts';
import type { AckMode, EntryState, UplinkMode as Mode, Protocol, TargetUnit } from '../entries/entry.ts';
import type { Transform } from '../mapping/item.ts';
import type { TaskState } from '../tasks/task.ts';
import {
  TransferTaskState,
  UplinkAckMode,
  UplinkEntryState,
  UplinkFieldType,
  UplinkMode,
  UplinkProtocol,
  UplinkTargetUnit,
  UplinkTransform,
} from './enums.ts';

@ObjectType({ simpleResolvers: true, description: '可上行的一个内部字段' })
export class UplinkSourceField {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => String, { description: '字段名称' })
  title!: string;

  @Field(() => UplinkFieldType, { description: '字段类型' })
  type!: string;

  @Field(() => String, { description: '敏感级别：NONE 一般，L1 个人信息，L2 敏感信息' })
  sensitivity!: string;
}

@ObjectType('UplinkSource', { simpleResolvers: true, description: '数据来源目录中的一项' })
export class UplinkSourceType {
  @Field(() => ID, { description: '来源标识' })
  key!: string;

  @Field(() => String, { description: '来源名称' })
  title!: string;

  @Field(() => [UplinkSourceField], { description: '可上行的字段' })
  fields!: UplinkSourceField[];
}

@ObjectType({ simpleResolvers: true, description: '代码对照的一行' })
export class UplinkCodePair {
  @Field(() => String, { description: '本系统代码' })
  from!: string;

  @Field(() => String, { description: '接收单位代码' })
  to!: string;
}

@ObjectType('UplinkItem', { simpleResolvers: true, description: '数据项：内部字段与目标项的对应' })
export class UplinkItemType {
  @Field(() => String, { description: '内部字段' })
  internalField!: string;

  @Field(() => String, { description: '目标项' })
  targetName!: string;

  @Field(() => UplinkFieldType, { description: '目标类型' })
  type!: string;

  @Field(() => UplinkTransform, { description: '转换方式' })
  transform!: Transform;

  @Field(() => [UplinkCodePair], { nullable: true, description: '代码对照' })
  codes?: UplinkCodePair[] | null;

  @Field(() => String, { nullable: true, description: '日期格式' })
  dateFormat?: string | null;

  @Field(() => Boolean, { description: '是否必填' })
  required!: boolean;
}

@ObjectType('UplinkEntry', { simpleResolvers: true, description: '上行条目' })
export class UplinkEntryType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { description: '版本号' })
  version!: number;

  @Field(() => String, { description: '条目编码' })
  code!: string;

  @Field(() => String, { description: '条目名称' })
  name!: string;

  @Field(() => String, { description: '条目描述' })
  description!: string;

  @Field(() => String, { description: '调用地址' })
  endpoint!: string;

  @Field(() => UplinkTargetUnit, { description: '接收单位' })
  targetUnit!: TargetUnit;

  @Field(() => String, { nullable: true, description: '其他接收单位的名称' })
  targetText?: string | null;

  @Field(() => UplinkProtocol, { description: '传输协议' })
  protocol!: Protocol;

  @Field(() => String, { description: '数据来源' })
  sourceKey!: string;

  @Field(() => String, { description: '数据来源名称' })
  sourceTitle!: string;

  @Field(() => [UplinkItemType], { description: '数据项' })
  items!: UplinkItemType[];

  @Field(() => UplinkMode, { description: '上行方式' })
  mode!: Mode;

  @Field(() => String, { nullable: true, description: '定时规则“分 时 日 月 周”；空为手动' })
  schedule?: string | null;

  @Field(() => Int, { description: '每批行数' })
  batchSize!: number;

  @Field(() => UplinkAckMode, { description: '回执方式' })
  ackMode!: AckMode;

  @Field(() => Int, { description: '等待回执的分钟数，到时以原报文编号重发' })
  ackWaitMinutes!: number;

  @Field(() => String, { nullable: true, description: '异步回执的发送方代码' })
  ackSender?: string | null;

  @Field(() => String, { nullable: true, description: '接收单位的SM2公钥；填写后整批加密' })
  publicKey?: string | null;

  @Field(() => String, { nullable: true, description: 'SFTP主机密钥的SHA-256指纹' })
  hostKey?: string | null;

  @Field(() => String, { nullable: true, description: '登录账号' })
  account?: string | null;

  @Field(() => Boolean, { description: '是否已设置令牌、密码或私钥；内容不再显示' })
  secretSet!: boolean;

  @Field(() => UplinkEntryState, { description: '状态代码' })
  state!: EntryState;

  @Field(() => String, { description: '状态名称' })
  stateTitle!: string;

  @Field(() => String, { description: '水位：已全部确认的最大行序号' })
  watermark!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '下次执行时间' })
  nextRunAt?: Date | string | null;

  @Field(() => DateTimeScalar, { description: '最近修改时间' })
  updatedAt!: Date | string;

  @Field(() => String, { description: '最近修改人' })
  updatedBy!: string;

  @Field(() => ID, { nullable: true, description: '最近一次任务' })
  lastTaskId?: string | null;

  @Field(() => TransferTaskState, { nullable: true, description: '最近一次任务的状态' })
  lastTaskState?: TaskState | null;

  @Field(() => String, { nullable: true, description: '最近一次任务的状态名称' })
  lastTaskStateTitle?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次任务的时间' })
  lastTaskAt?: Date | string | null;

  @Field(() => Boolean, { description: '能否修改、启用、停用' })
  canEdit!: boolean;

  @Field(() => Boolean, { description: '能否立即执行' })
  canRun!: boolean;

  @Field(() => Boolean, { description: '能否补传' })
  canResend!: boolean;

  @Field(() => Boolean, { description: '能否删除' })
  canDelete!: boolean;
}

export const UplinkEntryConnection = connectionOf('UplinkEntry', () => UplinkEntryType);

@ObjectType({ simpleResolvers: true, description: '未上行的积压' })
export class UplinkBacklog {
  @Field(() => Int, { description: '行数，数到10,000' })
  rows!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '最早一行的变化时间' })
  oldest?: Date | string | null;
}

@ObjectType('UplinkNote', { simpleResolvers: true, description: '条目的一条运行日志' })
export class UplinkNoteType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => DateTimeScalar, { description: '时间' })
  at!: Date | string;

  @Field(() => String, { description: '内容' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: '样例预览的一行；个人信息一律脱敏' })
export class UplinkSampleRow {
  @Field(() => String, { description: '业务编号' })
  recordKey!: string;

  @Field(() => JsonScalar, { nullable: true, description: '接收单位将收到的数据项；不能上行的行为空' })
  data?: unknown;

  @Field(() => String, { nullable: true, description: '不能上行的原因' })
  error?: string | null;
}
