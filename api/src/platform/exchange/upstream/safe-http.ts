import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Ctx } from '../../kernel/index.ts';
import { UpstreamFault } from './channel-driver.ts';
import { pinAddress, requireAllowedHost } from './pin-address.ts';

/** Rows of a few kilobytes each, ten thousand of them; more is no answer to a question. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

export interface SafeRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  timeoutMs: number;
}

export interface SafeReply {
  status: number;
  contentType: string;
  body: Buffer;
}

const keepAlive = {
  http: new http.Agent({ keepAlive: true, maxSockets: 64 }),
  https: new https.Agent({ keepAlive: true, maxSockets: 64 }),
};

/**
 * Calls an outside address that administrators configured, such that nobody can turn it against our own network: the host must be on the
 * list, is resolved once, every address of it checked, and exactly that address connected to; no redirect is followed, no proxy asked;
 * answers are limited before and after unpacking, and the whole call in time. @throws UpstreamFault
 */
export async function safeRequest(ctx: Ctx, request: SafeRequest): Promise<SafeReply> {
  await requireAllowedHost(ctx, request.url);
  const reply = await send(request, pinnedLookup(ctx.app.config.exchangeLoopback));
  if (reply.status >= 300 && reply.status < 400)
    throw new UpstreamFault('FAULT', `上游要求跳转到其他地址（HTTP ${reply.status}），已拒绝`, reply.status);
  return reply;
}

/** Hands exactly one checked address on to connect. */
function pinnedLookup(loopback: boolean): LookupFunction {
  return (host, options, done) => {
    pinAddress(host, loopback)
      .then((pinned) => {
        if (options.all) done(null, [pinned]);
        else done(null, pinned.address, pinned.family);
      })
      .catch((error: NodeJS.ErrnoException) => done(error, '', 4));
  };
}

function send(request: SafeRequest, lookupOnce: LookupFunction): Promise<SafeReply> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const signal = AbortSignal.timeout(request.timeoutMs);
  return new Promise((resolve, reject) => {
    // An answer that trickles breaks off as a reset connection; the signal knows better.
    const fail = (error: unknown) => reject(signal.aborted ? late(request.timeoutMs) : faultOf(error));
    const call = (secure ? https : http).request(
      url,
      {
        method: request.method,
        headers: {
          'accept-encoding': 'identity',
          ...request.headers,
          ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
        },
        agent: secure ? keepAlive.https : keepAlive.http,
        lookup: lookupOnce,
        signal,
      },
      (response) => {
        readLimited(response).then(resolve, (error: unknown) => {
          call.destroy();
          fail(error);
        });
      },
    );
    call.on('error', fail);
    call.end(request.body);
  });
}

async function readLimited(response: http.IncomingMessage): Promise<SafeReply> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw tooLong();
    chunks.push(chunk);
  }
  const body = await unpack(Buffer.concat(chunks), response.headers['content-encoding']);
  return { status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', body };
}

/** We ask for no packing; who packs all the same cannot make more of it than an honest answer may have. */
async function unpack(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  const open = { gzip: gunzip, deflate: inflate, br: brotliDecompress }[encoding ?? ''];
  if (!open) {
    if (encoding && encoding !== 'identity')
      throw new UpstreamFault('FAULT', `上游应答的压缩方式无法识别（${encoding}）`);
    return body;
  }
  return promisify(open as typeof gunzip)(body, { maxOutputLength: LONGEST_ANSWER }).catch((error: unknown) => {
    if (error instanceof RangeError) throw tooLong();
    throw new UpstreamFault('FAULT', '上游应答无法解压');
  }) as Promise<Buffer>;
}

function tooLong(): UpstreamFault {
  return new UpstreamFault('FAULT', '上游应答过长，已中断');
}

function late(timeoutMs: number): UpstreamFault {
  return new UpstreamFault('TIMEOUT', `上游在${timeoutMs / 1000}秒内没有应答`);
}

function faultOf(error: unknown): UpstreamFault {
  if (error instanceof UpstreamFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UpstreamFault('FAULT', `与上游的连接中断${code ? `（${code}）` : ''}`);
}
