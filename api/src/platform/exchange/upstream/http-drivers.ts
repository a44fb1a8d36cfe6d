import { randomUUID } from 'node:crypto';
import { canonicalRequest, signRequest, sm2Sign } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelQuery,
  type ChannelTarget,
  UpstreamFault,
} from '../channels/channel-driver.ts';
import type { CallMode } from '../channels/data-channel.entity.ts';
import { OUR_CODE } from '../envelope/envelope.ts';
import { problemOfAddress } from './problem-of-address.ts';
import { readRows } from './read-rows.ts';
import { type SafeRequest, safeRequest } from './safe-http.ts';

const WEB = ['http:', 'https:'];

/** Asks by query string. */
export const httpGetDriver = webDriver('HTTP_GET', 'HTTP GET', ({ endpoint }, asked) => {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { method: 'GET', url: url.href };
});

/** Asks by JSON. */
export const httpPostDriver = webDriver('HTTP_POST', 'HTTP POST', ({ endpoint }, asked) => ({
  method: 'POST',
  url: endpoint,
  body: JSON.stringify(asked),
}));

type Compose = (
  target: ChannelTarget,
  asked: Readonly<Record<string, string>>,
) => Pick<SafeRequest, 'method' | 'url' | 'body'>;

function webDriver(mode: CallMode, title: string, compose: Compose): ChannelDriver {
  const call = (ctx: Ctx, target: ChannelTarget, query: ChannelQuery) =>
    withRetries(target, async () => {
      const request = compose(target, underTheirNames(target, query.params));
      const { status, body } = await safeRequest(ctx, {
        ...request,
        headers: headersOf(ctx, target, request),
        timeoutMs: target.timeoutMs,
      });
      if (status < 200 || status > 299) throw new UpstreamFault('FAULT', `上游应答 HTTP ${status}`, status);
      return { ...readRows(body, target, query.limit, status), status };
    });
  return { mode, title, problemOf: (ctx, endpoint) => problemOfAddress(ctx, endpoint, WEB), test: call, call };
}

/** One more try, where repeating harms nobody (03 §35.2 retry). */
async function withRetries(
  target: ChannelTarget,
  work: () => Promise<Omit<ChannelAnswer, 'retries'>>,
): Promise<ChannelAnswer> {
  const most = target.idempotent ? target.retries : 0;
  for (let retries = 0; ; retries += 1) {
    try {
      return { ...(await work()), retries };
    } catch (error) {
      const passing = error instanceof UpstreamFault && (error.status === null || error.status >= 500);
      if (error instanceof UpstreamFault) error.retries = retries;
      if (!passing || retries >= most) throw error;
    }
  }
}

function underTheirNames(target: ChannelTarget, params: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Map(target.requestMapping.map(({ field, theirs }) => [field, theirs]));
  return Object.fromEntries(Object.entries(params).map(([field, value]) => [names.get(field) ?? field, value]));
}

function headersOf(
  ctx: Ctx,
  target: ChannelTarget,
  request: Pick<SafeRequest, 'method' | 'url' | 'body'>,
): Record<string, string> {
  const base = {
    accept: 'application/json',
    'x-trace-id': ctx.traceId,
    ...(request.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  };
  const account = target.authAccount ?? '';
  switch (target.authKind) {
    case 'NONE':
      return base;
    case 'BASIC':
      return { ...base, authorization: `Basic ${Buffer.from(`${account}:${target.secret ?? ''}`).toString('base64')}` };
    case 'APP_SIGN':
    case 'SM2':
      return { ...base, ...signatureOf(ctx, target, request) };
  }
}

/** The signature that our own gateway asks of others, with the partner's secret or our SM2 key. */
function signatureOf(
  ctx: Ctx,
  target: ChannelTarget,
  { method, url, body = '' }: Pick<SafeRequest, 'method' | 'url' | 'body'>,
): Record<string, string> {
  const { pathname, search } = new URL(url);
  const signed = {
    method,
    path: pathname + search,
    body,
    appId: target.authAccount || OUR_CODE,
    timestamp: String(ctx.app.clock.now().getTime()),
    nonce: randomUUID(),
  };
  const sm2 = target.authKind === 'SM2';
  return {
    'x-app-id': signed.appId,
    'x-timestamp': signed.timestamp,
    'x-nonce': signed.nonce,
    'x-signature-method': sm2 ? 'SM2' : 'HMAC-SM3',
    'x-signature': sm2
      ? sm2Sign(canonicalRequest(signed), ctx.app.keys.signingPair())
      : signRequest(signed, Buffer.from(target.secret ?? '', 'utf8')),
  };
}
