import { parseForeignJson } from '../kernel/json-depth.ts';

/** What came back: a status and, where it was readable, the JSON. */
export interface HttpReply {
  status: number;
  json: unknown;
  bytes: number;
}

export interface HttpPost {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  timeoutMs: number;
}

/** A counterpart's answer is a few hundred bytes; more is an error page or an attack. */
const LONGEST_ANSWER = 1024 * 1024;

/** No connection, time-out, broken or oversized answer. The message is for the technicians and shows on the push. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}

/** Posts JSON and reads a JSON answer. Throws {@link TransportError}. */
export function postJson({ url, headers, body, timeoutMs }: HttpPost): Promise<HttpReply> {
  const sent = { 'content-type': 'application/json; charset=utf-8', ...headers };
  return exchangeJson(url, { method: 'POST', headers: sent, body }, timeoutMs);
}

/** Asks for JSON. Throws {@link TransportError}. */
export function getJson({ url, headers, timeoutMs }: Omit<HttpPost, 'body'>): Promise<HttpReply> {
  return exchangeJson(url, { method: 'GET', headers }, timeoutMs);
}

/** No redirects: where a counterpart lives is configured, never told. */
async function exchangeJson(url: string, request: RequestInit, timeoutMs: number): Promise<HttpReply> {
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readAtMost(response, LONGEST_ANSWER);
    return { status: response.status, json: parse(text), bytes: Buffer.byteLength(text) };
  } catch (error) {
    if (error instanceof TransportError) throw error;
    throw new TransportError(wordsOf(error, timeoutMs), { cause: error });
  }
}

async function readAtMost(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new TransportError('对方应答过长，已中断');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return parseForeignJson(text);
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `对方在${timeoutMs / 1000}秒内没有应答`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  // Codes of the HTTP library say nothing to whoever reads the record of a push.
  return TRANSPORT_WORDS[code] ?? `与对方的连接中断${code && !code.startsWith('UND_ERR') ? `（${code}）` : ''}`;
}

const TRANSPORT_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方系统拒绝连接（ECONNREFUSED）',
  ECONNRESET: '对方系统中断了连接（ECONNRESET）',
  UND_ERR_SOCKET: '对方系统中断了连接',
  UND_ERR_CONNECT_TIMEOUT: '连接对方系统超时',
  ENOTFOUND: '找不到对方系统的地址（ENOTFOUND）',
  EHOSTUNREACH: '网络不通（EHOSTUNREACH）',
};
