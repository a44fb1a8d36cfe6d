import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';
import type { AuthKind, CallMode } from '../../../platform/exchange/upstream/call-mode.ts';
import { ChannelLightColour, DataAuthKind, DataCallMode, DataChannelState, DataTestOutcome } from '../config/enums.ts';
import type { ChannelState } from './channel-state.ts';
import type { ChannelLight } from './find-channels.ts';
import type { TestOutcome } from './test-steps.ts';

@ObjectType({ simpleResolvers: true, description: '字段对应：我方字段与对方字段' })
export class DataFieldMapping {
  @Field(() => String, { description: '我方字段标识' })
  field!: string;

  @Field(() => String, { description: '对方字段名，可用点分隔' })
  theirs!: string;
}

@InputType({ description: '字段对应：我方字段与对方字段' })
export class DataFieldMappingInput {
  @Field(() => String, { description: '我方字段标识' })
  field!: string;

  @Field(() => String, { description: '对方字段名，可用点分隔' })
  theirs!: string;
}

@ObjectType('DataChannel', { simpleResolvers: true, description: '数据通道' })
export class DataChannelType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => String, { description: '编码，即调用地址的末段' })
  code!: string;

  @Field(() => String, { description: '通道名称' })
  name!: string;

  @Field(() => ID, { description: '关联数据源' })
  sourceId!: string;

  @Field(() => String, { description: '关联数据源的编码' })
  sourceCode!: string;

  @Field(() => String, { description: '关联数据源的名称' })
  sourceName!: string;

  @Field(() => String, { description: '通道描述' })
  description!: string;

  @Field(() => DataCallMode, { description: '调用方式' })
  callMode!: CallMode;

  @Field(() => String, { description: '调用地址' })
  endpoint!: string;

  @Field(() => DataAuthKind, { description: '认证方式' })
  authKind!: AuthKind;

  @Field(() => String, { nullable: true, description: '认证账号' })
  authAccount?: string | null;

  @Field(() => Boolean, { description: '认证密钥已设置（不再显示）' })
  secretSet!: boolean;

  @Field(() => Int, { description: '超时时间，毫秒' })
  timeoutMs!: number;

  @Field(() => Int, { description: '失败后的重试次数，仅用于可重复的调用' })
  retries!: number;

  @Field(() => Boolean, { description: '调用可重复而无副作用' })
  idempotent!: boolean;

  @Field(() => [DataFieldMapping], { description: '请求参数的字段对应' })
  requestMapping!: DataFieldMapping[];

  @Field(() => String, { description: '应答中数据列表的位置，空为应答本身' })
  rowsPath!: string;

  @Field(() => [DataFieldMapping], { description: '应答字段的对应' })
  responseMapping!: DataFieldMapping[];

  @Field(() => Int, { description: '缓存时间，秒；0为不缓存' })
  cacheSeconds!: number;

  @Field(() => Boolean, { description: '在数据交换日志中加密留存报文' })
  keepPayload!: boolean;

  @Field(() => DataChannelState, { description: '状态' })
  state!: ChannelState;

  @Field(() => Boolean, { description: '平台自带：只能修改调用地址、认证密钥、超时时间和启用状态' })
  builtIn!: boolean;

  @Field(() => ChannelLightColour, { description: '健康灯' })
  light!: ChannelLight;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次连通测试的时间' })
  testedAt?: Date | string | null;

  @Field(() => Boolean, { nullable: true, description: '最近一次连通测试是否成功' })
  testOk?: boolean | null;

  @Field(() => Int, { nullable: true, description: '最近一次连通测试的耗时，毫秒' })
  testMs?: number | null;

  @Field(() => Boolean, { description: '24小时内通过了连通测试，可以启用' })
  testCounts!: boolean;

  @Field(() => String, { nullable: true, description: '最近一次连通测试的结果' })
  testText?: string | null;

  @Field(() => Int, { description: '未撤销的分发数' })
  distributionCount!: number;

  @Field(() => Int, { description: '24小时内与数据源定义不符的数据行数' })
  driftedRows!: number;

  @Field(() => Int, { description: '24小时内的调用次数，按小时汇总' })
  calls!: number;

  @Field(() => Int, { description: '24小时内因上游失败的调用次数，按小时汇总' })
  failedCalls!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次成功调用的时间，7日内' })
  lastSuccessAt?: Date | string | null;

  @Field(() => DateTimeScalar, { description: '最近更改时间' })
  updatedAt!: Date | string;
}

@InputType({ description: '数据通道的内容' })
export class DataChannelInput {
  @Field(() => String, { description: '编码：大写字母开头，3至32位大写字母、数字、下划线' })
  code!: string;

  @Field(() => String, { description: '通道名称，2至50字' })
  name!: string;

  @Field(() => ID, { description: '关联数据源' })
  sourceId!: string;

  @Field(() => String, { defaultValue: '', description: '通道描述，至多500字' })
  description!: string;

  @Field(() => DataCallMode, { description: '调用方式' })
  callMode!: CallMode;

  @Field(() => String, { description: '调用地址；只读视图为 view:视图名' })
  endpoint!: string;

  @Field(() => DataAuthKind, { defaultValue: 'NONE', description: '认证方式' })
  authKind!: AuthKind;

  @Field(() => String, { nullable: true, description: '认证账号，至多100字' })
  authAccount?: string | null;

  @Field(() => String, { nullable: true, description: '认证密钥；不填则保留原有' })
  authSecret?: string | null;

  @Field(() => Int, { defaultValue: 5000, description: '超时时间，100至30000毫秒' })
  timeoutMs!: number;

  @Field(() => Int, { defaultValue: 1, description: '重试次数，0至3' })
  retries!: number;

  @Field(() => Boolean, { defaultValue: true, description: '调用可重复而无副作用' })
  idempotent!: boolean;

  @Field(() => [DataFieldMappingInput], { defaultValue: [], description: '请求参数的字段对应' })
  requestMapping!: DataFieldMappingInput[];

  @Field(() => String, { defaultValue: '', description: '应答中数据列表的位置，如 data.list' })
  rowsPath!: string;

  @Field(() => [DataFieldMappingInput], { defaultValue: [], description: '应答字段的对应' })
  responseMapping!: DataFieldMappingInput[];

  @Field(() => Int, { defaultValue: 0, description: '缓存时间，0至86400秒' })
  cacheSeconds!: number;

  @Field(() => Boolean, { defaultValue: false, description: '在数据交换日志中加密留存报文' })
  keepPayload!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '连通测试的一步' })
export class DataChannelTestStep {
  @Field(() => String, { description: '步骤名称' })
  title!: string;

  @Field(() => DataTestOutcome, { description: '结果' })
  outcome!: TestOutcome;

  @Field(() => String, { nullable: true, description: '结果码，如 DX-5041' })
  code?: string | null;

  @Field(() => String, { description: '说明' })
  text!: string;

  @Field(() => Int, { nullable: true, description: '耗时，毫秒' })
  ms?: number | null;
}

@ObjectType('DataChannelTest', { simpleResolvers: true, description: '连通测试的结果' })
export class DataChannelTestType {
  @Field(() => Boolean, { description: '是否成功' })
  ok!: boolean;

  @Field(() => Int, { description: '耗时，毫秒' })
  ms!: number;

  @Field(() => String, { description: '结果' })
  text!: string;

  @Field(() => [DataChannelTestStep], { description: '各步骤的结果，按次序' })
  steps!: DataChannelTestStep[];

  @Field(() => [JsonScalar], { description: '至多5条样例，涉及个人的值已脱敏' })
  rows!: unknown[];

  @Field(() => [String], { description: '数据源没有登记的字段' })
  unknownFields!: string[];

  @Field(() => [String], { description: '缺少的必填字段' })
  missingFields!: string[];

  @Field(() => DataChannelType, { description: '测试后的通道' })
  channel!: DataChannelType;
}

@ObjectType('ExchangeHost', { simpleResolvers: true, description: '通道可以调用的主机' })
export class ExchangeHostType {
  @Field(() => ID, { description: '主机名或IP地址' })
  host!: string;

  @Field(() => String, { description: '用途' })
  note!: string;

  @Field(() => DateTimeScalar, { description: '登记时间' })
  addedAt!: Date | string;

  @Field(() => String, { description: '登记人' })
  addedBy!: string;
}
