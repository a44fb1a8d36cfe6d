import { connect } from 'node:net';
import { posix } from 'node:path';
import SftpClient from 'ssh2-sftp-client';

/** Where files go and how one is known there. */
export interface SftpTarget {
  /** `sftp://host:port/folder`; the folder exists. */
  url: string;
  account: string;
  /** Password, or a private key in OpenSSH or PEM form. */
  secret: string;
  /** SHA-256 of the server's host key in hex; a server that shows another one is not spoken to. */
  hostKey: string;
  timeoutMs: number;
  /** Address to connect to, where the name was resolved and checked before; the name's own otherwise. */
  address?: string | undefined;
}

/** A file in the folder. */
export interface RemoteFile {
  name: string;
  bytes: number;
  modifiedAt: Date;
}

/** Names under which an upload lies until it is whole. */
const PART = '.part';
const DEFAULT_PORT = 22;

/** No connection, wrong key, no right, no space. The text is for technicians. */
export class SftpFault extends Error {
  override readonly name = 'SftpFault';
}

/**
 * Uploads a file so that a reader never sees half of it: written under another name, then renamed. A file of that name that is there
 * already, as a repeat finds it, is replaced by the same content.
 *
 * @throws SftpFault
 */
export function uploadFile(target: SftpTarget, name: string, content: Buffer): Promise<void> {
  return inSession(target, async (client, folder) => {
    const path = posix.join(folder, name);
    await client.put(content, path + PART);
    // SFTP's rename refuses to replace.
    if (await client.exists(path)) await client.delete(path, true);
    await client.rename(path + PART, path);
  });
}

/** The whole files of the folder, oldest first; uploads under way are left out. @throws SftpFault */
export function listFiles(target: SftpTarget): Promise<RemoteFile[]> {
  return inSession(target, async (client, folder) => {
    const found = await client.list(folder);
    return found
      .filter(({ type, name }) => type === '-' && !name.endsWith(PART))
      .map(({ name, size, modifyTime }) => ({ name, bytes: size, modifiedAt: new Date(modifyTime) }))
      .sort((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime() || a.name.localeCompare(b.name));
  });
}

/** Reads a file of the folder that is not larger than `mostBytes`. @throws SftpFault */
export function downloadFile(target: SftpTarget, name: string, mostBytes: number): Promise<Buffer> {
  return inSession(target, async (client, folder) => {
    if (name !== posix.basename(name)) throw new SftpFault('文件名不正确');
    const [info] = (await client.list(folder)).filter((file) => file.name === name);
    if (!info) throw new SftpFault(`对方目录中没有文件 ${name}`);
    if (info.size > mostBytes) throw new SftpFault(`文件 ${name} 超过允许的大小`);
    return client.get(posix.join(folder, name));
  });
}

async function inSession<T>(target: SftpTarget, work: (client: SftpClient, folder: string) => Promise<T>): Promise<T> {
  const { hostname, port, pathname } = new URL(target.url);
  const host = target.address ?? hostname.replace(/^\[|\]$/g, '');
  const client = new SftpClient();
  // Each question is a few small packets: held back until the one before is confirmed, it takes 40 ms instead of one.
  const socket = connect({ host, port: port ? Number(port) : DEFAULT_PORT, noDelay: true });
  let pinned = true;
  // A connection that breaks is told by the call that is under way; without a listener it would end the process.
  client.on('error', () => undefined);
  socket.on('error', () => undefined);
  try {
    await client.connect({
      sock: socket,
      username: target.account,
      ...(target.secret.includes('PRIVATE KEY') ? { privateKey: target.secret } : { password: target.secret }),
      readyTimeout: target.timeoutMs,
      hostHash: 'sha256',
      hostVerifier: (hash) => {
        pinned = hash.toLowerCase() === target.hostKey.toLowerCase();
        return pinned;
      },
    });
    return await withTimeout(work(client, decodeURIComponent(pathname)), target.timeoutMs);
  } catch (error) {
    if (error instanceof SftpFault) throw error;
    throw new SftpFault(pinned ? wordsOf(error) : '对方主机密钥与登记的指纹不一致，已中断连接', { cause: error });
  } finally {
    await client.end().catch(() => undefined);
    // Also where it came to no session: a secret that is no key.
    socket.destroy();
  }
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SftpFault(`对方在${timeoutMs / 1000}秒内没有完成`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (/authentication/i.test(text)) return '登录失败，请核对账号和密码或密钥';
  if (/no such file/i.test(text)) return '对方没有该目录或文件';
  if (/permission denied/i.test(text)) return '对方拒绝写入该目录';
  const code = /E[A-Z]{4,}/.exec(text)?.[0];
  return `与对方文件服务的连接失败${code ? `（${code}）` : ''}`;
}
