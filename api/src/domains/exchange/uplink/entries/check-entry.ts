import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import type { UplinkField, UplinkSource } from '../../../../platform/exchange/uplink-source.ts';
import { hostOf } from '../../../../platform/exchange/upstream/host.ts';
import { problemOfAddress } from '../../../../platform/exchange/upstream/problem-of-address.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { DATE_FORMATS, type UplinkItem } from '../mapping/item.ts';
import type { AckMode, Protocol, TargetUnit, UplinkMode } from './entry.ts';
import { Schedule } from './schedule.ts';

/** What a person says of an entry. */
export interface EntryInput {
  code: string;
  name: string;
  description: string;
  endpoint: string;
  targetUnit: TargetUnit;
  targetText: string | null;
  protocol: Protocol;
  sourceKey: string;
  items: readonly UplinkItem[];
  mode: UplinkMode;
  schedule: string | null;
  batchSize: number;
  ackMode: AckMode;
  ackWaitMinutes: number;
  ackSender: string | null;
  publicKey: string | null;
  hostKey: string | null;
  account: string | null;
}

/** Largest batch (03 §36.2). */
const BATCH_MOST = 5000;
const SCHEMES: Readonly<Record<Protocol, readonly string[]>> = {
  HTTP_POST: ['https:', 'http:'],
  AMQP: ['amqps:', 'amqp:'],
  SFTP: ['sftp:'],
};
/** What is not encrypted on its way is for trials only. */
const IN_CLEAR: readonly string[] = ['http:', 'amqp:'];

/** @throws BAD_INPUT with every field that is wrong */
export async function checkEntry(ctx: Ctx, input: EntryInput): Promise<UplinkSource> {
  const faults: FieldError[] = [];
  const wrong = (path: string, message: string) => void faults.push({ path, message });
  if (!/^[A-Z][A-Z0-9_]{2,31}$/.test(input.code))
    wrong('code', '编码须以大写字母开头，由3–32位大写字母、数字和下划线组成');
  if (input.name.length < 2 || input.name.length > 50) wrong('name', '条目名称须为2–50个字');
  if (input.description.length > 500) wrong('description', '条目描述不超过500个字');
  if (input.targetUnit === 'OTHER' && !input.targetText) wrong('targetText', '请填写接收单位名称');
  const endpoint = await problemOfEndpoint(ctx, input);
  if (endpoint) wrong('endpoint', endpoint);
  if (!Number.isInteger(input.batchSize) || input.batchSize < 1 || input.batchSize > BATCH_MOST)
    wrong('batchSize', `每批行数须为1–${BATCH_MOST}`);
  if (!Number.isInteger(input.ackWaitMinutes) || input.ackWaitMinutes < 1 || input.ackWaitMinutes > 1440)
    wrong('ackWaitMinutes', '等待回执的时间须为1–1440分钟');
  if (input.ackMode === 'ASYNC' && !input.ackSender) wrong('ackSender', '请填写回执的发送方代码');
  if (input.schedule !== null && !Schedule.parse(input.schedule)?.next(ctx.app.clock.now()))
    wrong('schedule', '定时规则不正确，格式为“分 时 日 月 周”');
  if (input.mode === 'EVENT' && input.schedule !== null) wrong('schedule', '按事件上行的条目不设定时');
  if (input.publicKey !== null && !/^04[0-9a-f]{128}$/i.test(input.publicKey))
    wrong('publicKey', '公钥须为以04开头的130位十六进制数');
  if (input.protocol === 'SFTP') {
    if (!/^[0-9a-f]{64}$/i.test(input.hostKey ?? ''))
      wrong('hostKey', '请填写对方主机密钥的SHA-256指纹（64位十六进制）');
    if (!input.account) wrong('account', '请填写登录账号');
    if (input.ackMode === 'SYNC') wrong('ackMode', '文件上传没有即时应答，请选择“异步回执”或“不需要回执”');
  }
  if (input.protocol === 'AMQP' && !URL.parse(input.endpoint)?.pathname.slice(1))
    wrong('endpoint', '调用地址须写明队列名称，如 amqps://主机/队列');
  if (input.protocol === 'AMQP' && input.ackMode === 'SYNC')
    wrong('ackMode', '消息队列没有即时应答，请选择“异步回执”或“不需要回执”');
  const source = ctx.app.registry.uplinkSources.get(input.sourceKey);
  if (!source) wrong('sourceKey', '请从目录中选择数据来源');
  else for (const { path, message } of problemsOfItems(source, input)) wrong(path, message);
  if (faults.length > 0 || !source) throw badInput(faults);
  return source;
}

/** As for channels (03 §35.4): only hosts on the list, none of them this machine; a queue only at the broker that we are connected to. */
async function problemOfEndpoint(ctx: Ctx, { endpoint, protocol }: EntryInput): Promise<string | undefined> {
  const { config } = ctx.app;
  if (endpoint.length > 500) return '调用地址不超过500个字符';
  const production = config.NODE_ENV === 'production';
  const schemes = SCHEMES[protocol].filter((scheme) => !production || !IN_CLEAR.includes(scheme));
  const problem = await problemOfAddress(ctx, endpoint, schemes);
  if (problem) return problem;
  if (protocol === 'AMQP' && hostOf(endpoint) !== hostOf(config.AMQP_URL ?? ''))
    return '消息队列须为本平台已配置的服务（AMQP_URL）';
  return undefined;
}

/** 数据项: known fields, each target once, transforms complete; nothing sensitive leaves as it is. */
function problemsOfItems(source: UplinkSource, { items, publicKey }: EntryInput): FieldError[] {
  if (items.length === 0) return [{ path: 'items', message: '请至少选择一个数据项' }];
  const faults: FieldError[] = [];
  const targets = new Set<string>();
  for (const [index, item] of items.entries()) {
    const path = `items.${index}`;
    const field = source.fields.find(({ name }) => name === item.internalField);
    const problem = field ? problemOfItem(item, field, publicKey) : '数据来源中没有这个字段';
    if (problem) faults.push({ path, message: problem });
    if (targets.has(item.targetName)) faults.push({ path, message: `目标项 ${item.targetName} 重复` });
    targets.add(item.targetName);
  }
  return faults;
}

function problemOfItem(item: UplinkItem, field: UplinkField, publicKey: string | null): string | undefined {
  if (!/^[A-Za-z]\w{0,59}$/.test(item.targetName)) return '目标项须以字母开头，由字母、数字和下划线组成';
  if (item.transform === 'CODE_MAP') {
    const from = new Set(item.codes?.map((pair) => pair.from));
    if (from.size === 0 || from.size !== item.codes?.length)
      return `请填写 ${item.targetName} 的代码对照，原代码不能重复`;
  }
  if (item.transform === 'DATE_FORMAT') {
    if (field.type !== 'DATE' && field.type !== 'DATETIME') return `“${field.title}”不是日期，不能转换日期格式`;
    if (!item.dateFormat || !DATE_FORMATS.includes(item.dateFormat)) return `请选择 ${item.targetName} 的日期格式`;
  }
  if (item.transform === 'ENCRYPT' && !publicKey) return '加密传输须先填写接收单位的公钥';
  const covered = item.transform === 'MASK' || item.transform === 'ENCRYPT';
  // L1 may travel in clear inside an encrypted batch; L2 never does.
  if (field.sensitivity === 'L2' && !covered) return `“${field.title}”属敏感信息，须脱敏或加密`;
  if (field.sensitivity === 'L1' && !covered && !publicKey)
    return `“${field.title}”属个人信息，须脱敏、加密，或填写公钥后整批加密`;
  return undefined;
}
