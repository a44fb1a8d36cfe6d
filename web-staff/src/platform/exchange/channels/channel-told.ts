import type { Told } from '../config/differences.ts';
import { authTitles, channelStateTitles, modeTitles } from '../config/words.ts';

const titled = (titles: Readonly<Record<string, string>>) => (value: unknown) => titles[String(value)] ?? '—';

const mappings = (value: unknown) =>
  new Map(
    (Array.isArray(value) ? (value as { field: string; theirs: string }[]) : []).map((one) => [one.field, one.theirs]),
  );

/** What is told of a channel's versions; the secret itself is in none of them. */
export const channelTold: readonly Told[] = [
  { key: 'code', label: '编码' },
  { key: 'name', label: '通道名称' },
  { key: 'sourceName', label: '数据源' },
  { key: 'description', label: '描述' },
  { key: 'callMode', label: '调用方式', text: titled(modeTitles) },
  { key: 'endpoint', label: '调用地址' },
  { key: 'authKind', label: '认证方式', text: titled(authTitles) },
  { key: 'authAccount', label: '认证账号' },
  { key: 'secretSet', label: '认证密钥已设置' },
  { key: 'timeoutMs', label: '超时时间（毫秒）' },
  { key: 'retries', label: '重试次数' },
  { key: 'idempotent', label: '可重复调用' },
  { key: 'requestMapping', label: '请求参数', parts: mappings },
  { key: 'rowsPath', label: '数据位置' },
  { key: 'responseMapping', label: '应答字段', parts: mappings },
  { key: 'cacheSeconds', label: '缓存（秒）' },
  { key: 'keepPayload', label: '留存报文' },
  { key: 'state', label: '状态', text: titled(channelStateTitles) },
];
