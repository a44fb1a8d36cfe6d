import { badInput } from '../../../platform/errors/index.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import type { AuthKind, CallMode, FieldMapping } from '../../../platform/exchange/upstream/call-mode.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { Faults } from '../config/check-text.ts';
import { CODE } from '../sources/check-source.ts';

/** What an administrator fills in (03 §35.2). */
export interface ChannelContent {
  code: string;
  name: string;
  sourceId: string;
  description: string;
  callMode: CallMode;
  endpoint: string;
  authKind: AuthKind;
  authAccount?: string | null | undefined;
  /** Undefined or empty keeps what is set (「已设置，点击更换」). */
  authSecret?: string | null | undefined;
  timeoutMs: number;
  retries: number;
  idempotent: boolean;
  requestMapping: readonly FieldMapping[];
  rowsPath: string;
  responseMapping: readonly FieldMapping[];
  cacheSeconds: number;
  keepPayload: boolean;
}

const PATH = /^[^\s.]{1,64}(\.[^\s.]{1,64}){0,9}$/;
/** A private key in PEM. */
const MOST_SECRET = 8000;
const MOST_MAPPINGS = 200;

/** @throws BAD_INPUT with every field that is wrong */
export async function checkChannel(
  ctx: Ctx,
  input: ChannelContent,
  fields: readonly DataSourceField[],
  hasSecret: boolean,
): Promise<ChannelContent> {
  const faults = new Faults();
  const code = input.code.trim();
  if (!CODE.test(code)) faults.add('code', '编码应以大写字母开头，由3至32位大写字母、数字或下划线组成');
  const name = faults.text('name', '通道名称', input.name, 2, 50);
  const description = faults.text('description', '通道描述', input.description, 0, 500);
  const endpoint = faults.text('endpoint', '调用地址', input.endpoint, 1, 500);
  faults.number('timeoutMs', '超时时间（毫秒）', input.timeoutMs, 100, 30_000);
  faults.number('retries', '重试次数', input.retries, 0, 3);
  faults.number('cacheSeconds', '缓存时间（秒）', input.cacheSeconds, 0, 86_400);
  const authAccount = faults.text('authAccount', '认证账号', input.authAccount, 0, 100);
  const authSecret = faults.text('authSecret', '认证密钥', input.authSecret, 0, MOST_SECRET);
  checkAuth(faults, input.authKind, authAccount, authSecret !== '' || hasSecret);
  const driver = ctx.app.registry.channelDrivers.get(input.callMode);
  const problem = driver ? await driver.problemOf(ctx, endpoint) : undefined;
  if (!driver) faults.add('callMode', '本平台没有安装该调用方式的驱动');
  if (problem) faults.add('endpoint', problem);
  if (input.rowsPath !== '' && !PATH.test(input.rowsPath)) faults.add('rowsPath', '数据位置应为以点分隔的名称');
  for (const key of ['requestMapping', 'responseMapping'] as const) checkMapping(faults, key, input[key], fields);
  if (faults.list.length > 0) throw badInput(faults.list);
  return {
    ...input,
    code,
    name,
    description,
    endpoint,
    authAccount: authAccount || null,
    authSecret: authSecret || null,
  };
}

function checkAuth(faults: Faults, kind: AuthKind, account: string, secret: boolean): void {
  if ((kind === 'BASIC' || kind === 'APP_SIGN') && account === '') faults.add('authAccount', '请填写认证账号');
  if ((kind === 'BASIC' || kind === 'APP_SIGN') && !secret) faults.add('authSecret', '请填写认证密钥');
}

function checkMapping(
  faults: Faults,
  key: 'requestMapping' | 'responseMapping',
  mapping: readonly FieldMapping[],
  fields: readonly DataSourceField[],
): void {
  const known = new Set(fields.map((field) => field.name));
  if (mapping.length > MOST_MAPPINGS) faults.add(key, `字段对应不能超过${MOST_MAPPINGS}个`);
  for (const [n, { field, theirs }] of mapping.slice(0, MOST_MAPPINGS).entries()) {
    if (!known.has(field)) faults.add(`${key}.${n}.field`, `数据源没有字段 ${field.slice(0, 64)}`);
    if (!PATH.test(theirs)) faults.add(`${key}.${n}.theirs`, '对方字段名不正确');
  }
}
