import { fillText } from '../../../errors/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import {
  downloadFile,
  listFiles,
  type RemoteFile,
  SftpFault,
  type SftpTarget,
} from '../../transports/sftp/sftp-session.ts';
import {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelQuery,
  type ChannelTarget,
  UpstreamFault,
} from '../../upstream/channel-driver.ts';
import { type OptionRule, problemOfOptions, readEndpoint } from '../../upstream/endpoint-options.ts';
import { problemOfAddress } from '../../upstream/problem-of-address.ts';
import { resolveHost } from '../../upstream/resolve-host.ts';
import { INTAKE_ERRORS } from '../intake-errors.ts';
import { readStored } from '../stored-rows.ts';
import { CsvFault } from './read-csv.ts';
import { readTable } from './read-table.ts';

/** A file is held in memory while its rows are taken. */
export const MOST_FILE_MB = 64;
/** A file of that size over a slow line. */
const SESSION_MS = 120_000;

const OPTIONS: Readonly<Record<string, OptionRule>> = {
  hostKey: { required: true, pattern: /^[0-9a-fA-F]{64}$/, hint: '对方主机密钥的SHA-256指纹，64位十六进制' },
  pattern: { pattern: /^[^/\\]{1,100}$/, hint: '文件名，*代表任意字符，如 RS_*.csv；不填为 *.csv' },
  mode: { pattern: /^(append|snapshot)$/, hint: 'append逐份累加，snapshot每份文件代替以前的全部数据' },
  results: {
    pattern: /^(\/[^/\0]{1,100}){1,10}$/,
    hint: '处理结果放回的目录，如 /out/results，不能是拉取的目录；不填则不放回',
  },
  key: { pattern: /^\w{1,64}(,\w{1,64}){0,9}$/, hint: '决定一行是谁的字段，以逗号分隔，后来的同一行代替先前的' },
};

/** 文件拉取: files of a folder are fetched by a job; calls are answered from what was stored. */
export const fileDriver: ChannelDriver = {
  mode: 'FILE_PULL',
  title: '文件拉取（SFTP）',
  problemOf: async (ctx, endpoint) =>
    problemOfOptions(readEndpoint(endpoint), OPTIONS) ??
    problemOfResults(endpoint) ??
    (await problemOfAddress(ctx, endpoint, ['sftp:'])),
  test: sample,
  call: readStored,
};

/** Results that lay among the files would be fetched as such. */
function problemOfResults(endpoint: string): string | undefined {
  const { url, options } = readEndpoint(endpoint);
  const folder = URL.canParse(url) ? decodeURIComponent(new URL(url).pathname).replace(/\/$/, '') : '';
  return options.results === folder ? '调用地址中的参数 results 不能是拉取文件的目录' : undefined;
}

/** What stands behind the `#` of a file channel's endpoint. */
export function fileSettings({ endpoint }: Pick<ChannelTarget, 'endpoint'>) {
  const { pattern = '*.csv', mode, key, results } = readEndpoint(endpoint).options;
  const escaped = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    matches: (name: string) => new RegExp(`^${escaped.join('.*')}$`, 'u').test(name),
    snapshot: mode === 'snapshot',
    key: key?.split(',') ?? [],
    results,
  };
}

/** @throws UpstreamFault for an address that may not be called, or a channel without credentials */
export async function sftpTargetOf(ctx: Ctx, { endpoint, authAccount, secret }: ChannelTarget): Promise<SftpTarget> {
  const { url, options } = readEndpoint(endpoint);
  if (!authAccount || !secret || !options.hostKey)
    throw new UpstreamFault('FAULT', '请填写认证账号、密码或密钥，以及对方主机密钥指纹');
  const address = await resolveHost(ctx, url);
  return { url, address, account: authAccount, secret, hostKey: options.hostKey, timeoutMs: SESSION_MS };
}

/** Files of the folder that the channel is about, oldest first. @throws UpstreamFault */
export async function filesOf(target: ChannelTarget, server: SftpTarget): Promise<RemoteFile[]> {
  const { matches } = fileSettings(target);
  return (await asUpstream(() => listFiles(server))).filter(({ name }) => matches(name));
}

/** @throws UpstreamFault; CsvFault for one that is too large */
export function fetchFile(server: SftpTarget, { name, bytes }: RemoteFile): Promise<Buffer> {
  const most = MOST_FILE_MB * 1024 * 1024;
  if (bytes > most) throw new CsvFault(fillText(INTAKE_ERRORS['E-DX-26'], { limit: MOST_FILE_MB }));
  return asUpstream(() => downloadFile(server, name, most));
}

/** 连通测试: signs in, and shows the first rows of the newest file, if there is one. */
async function sample(ctx: Ctx, target: ChannelTarget, { limit }: ChannelQuery): Promise<ChannelAnswer> {
  const server = { ...(await sftpTargetOf(ctx, target)), timeoutMs: target.timeoutMs };
  const newest = (await filesOf(target, server)).at(-1);
  if (!newest) return { rows: [], more: false, status: null, retries: 0 };
  try {
    const { rows } = readTable(await fetchFile(server, newest), target);
    return { rows: rows.slice(0, limit).map(({ row }) => row), more: rows.length > limit, status: null, retries: 0 };
  } catch (error) {
    if (error instanceof CsvFault) throw new UpstreamFault('FAULT', `文件 ${newest.name} 无法读取：${error.message}`);
    throw error;
  }
}

async function asUpstream<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SftpFault)) throw error;
    throw new UpstreamFault(/没有完成/.test(error.message) ? 'TIMEOUT' : 'FAULT', error.message);
  }
}
