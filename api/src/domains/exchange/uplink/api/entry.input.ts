import { Field, InputType, Int } from 'type-graphql';
import type { FieldType } from '../../../../platform/exchange/source-field.ts';
import type { EntryInput } from '../entries/check-entry.ts';
import type { AckMode, UplinkMode as Mode, Protocol, TargetUnit } from '../entries/entry.ts';
import type { DateFormat, Transform, UplinkItem } from '../mapping/item.ts';
import {
  UplinkAckMode,
  UplinkFieldType,
  UplinkMode,
  UplinkProtocol,
  UplinkTargetUnit,
  UplinkTransform,
} from './enums.ts';

@InputType({ description: '代码对照的一行' })
export class UplinkCodePairInput {
  @Field(() => String, { description: '本系统代码' })
  from!: string;

  @Field(() => String, { description: '接收单位代码' })
  to!: string;
}

@InputType({ description: '数据项：内部字段与目标项的对应' })
export class UplinkItemInput {
  @Field(() => String, { description: '内部字段' })
  internalField!: string;

  @Field(() => String, { description: '目标项' })
  targetName!: string;

  @Field(() => UplinkFieldType, { description: '目标类型' })
  type!: FieldType;

  @Field(() => UplinkTransform, { description: '转换方式' })
  transform!: Transform;

  @Field(() => [UplinkCodePairInput], { nullable: true, description: '代码对照，转换方式为代码对照时必填' })
  codes?: UplinkCodePairInput[] | null;

  @Field(() => String, { nullable: true, description: '日期格式，转换方式为日期格式时必填' })
  dateFormat?: string | null;

  @Field(() => Boolean, { description: '是否必填' })
  required!: boolean;
}

@InputType({ description: '上行条目的填写内容' })
export class UplinkEntryInput {
  @Field(() => String, { description: '条目编码，保存后不能修改' })
  code!: string;

  @Field(() => String, { description: '条目名称，2–50个字' })
  name!: string;

  @Field(() => String, { description: '条目描述，不超过500个字' })
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

  @Field(() => [UplinkItemInput], { description: '数据项，至少一个' })
  items!: UplinkItemInput[];

  @Field(() => UplinkMode, { description: '上行方式' })
  mode!: Mode;

  @Field(() => String, { nullable: true, description: '定时规则；空为手动' })
  schedule?: string | null;

  @Field(() => Int, { defaultValue: 500, description: '每批行数，1–5000' })
  batchSize!: number;

  @Field(() => UplinkAckMode, { description: '回执方式' })
  ackMode!: AckMode;

  @Field(() => Int, { defaultValue: 60, description: '等待回执的分钟数，1–1440' })
  ackWaitMinutes!: number;

  @Field(() => String, { nullable: true, description: '异步回执的发送方代码' })
  ackSender?: string | null;

  @Field(() => String, { nullable: true, description: '接收单位的SM2公钥' })
  publicKey?: string | null;

  @Field(() => String, { nullable: true, description: 'SFTP主机密钥的SHA-256指纹' })
  hostKey?: string | null;

  @Field(() => String, { nullable: true, description: '登录账号' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: '令牌、密码或私钥；不填保持原值，空文本为清除' })
  secret?: string | null;
}

const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null;

export function itemsOf(items: readonly UplinkItemInput[]): UplinkItem[] {
  return items.map((item) => ({
    internalField: item.internalField,
    targetName: item.targetName.trim(),
    type: item.type,
    transform: item.transform,
    required: item.required,
    ...(item.transform === 'CODE_MAP' ? { codes: item.codes?.map(({ from, to }) => ({ from, to })) ?? [] } : {}),
    // An unknown format is refused by `checkEntry`, which looks it up in the list.
    ...(item.transform === 'DATE_FORMAT'
      ? { dateFormat: (item.dateFormat ?? undefined) as DateFormat | undefined }
      : {}),
  }));
}

/** The input as the service takes it: texts trimmed, absent ones null. */
export function entryOf(input: UplinkEntryInput): EntryInput {
  return {
    code: input.code.trim(),
    name: input.name.trim(),
    description: input.description.trim(),
    endpoint: input.endpoint.trim(),
    targetUnit: input.targetUnit,
    targetText: textOrNull(input.targetText),
    protocol: input.protocol,
    sourceKey: input.sourceKey,
    items: itemsOf(input.items),
    mode: input.mode,
    schedule: textOrNull(input.schedule),
    batchSize: input.batchSize,
    ackMode: input.ackMode,
    ackWaitMinutes: input.ackWaitMinutes,
    ackSender: textOrNull(input.ackSender),
    publicKey: textOrNull(input.publicKey),
    hostKey: textOrNull(input.hostKey),
    account: textOrNull(input.account),
  };
}

/** Undefined keeps the secret, null takes it away. */
export function secretOf({ secret }: UplinkEntryInput): string | null | undefined {
  return secret === null || secret === undefined ? undefined : secret || null;
}
