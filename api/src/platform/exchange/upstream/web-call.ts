import { randomUUID } from 'node:crypto';
import { canonicalRequest, signRequest, sm2Sign } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { OUR_CODE } from '../envelope/envelope.ts';
import { type ChannelAnswer, type ChannelTarget, UpstreamFault } from './channel-driver.ts';
import type { SafeRequest } from './safe-http.ts';

export const WEB = ['http:', 'https:'];

const JSON_FORM = { accept: 'application/json', contentType: 'application/json; charset=utf-8' };

/** One more try, where repeating harms nobody (03 §35.2 retry). */
export async function withRetries(
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

/** Parameters by the names that the counterpart gives them. */
export function underTheirNames(
  target: ChannelTarget,
  params: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = new Map(target.requestMapping.map(({ field, theirs }) => [field, theirs]));
  return Object.fromEntries(Object.entries(params).map(([field, value]) => [names.get(field) ?? field, value]));
}

/** Who we are, and in what form we ask and want to be answered. */
export function headersOf(
  ctx: Ctx,
  target: ChannelTarget,
  request: Pick<SafeRequest, 'method' | 'url' | 'body'>,
  form: { accept: string; contentType: string } = JSON_FORM,
): Record<string, string> {
  const base = {
    accept: form.accept,
    'x-trace-id': ctx.traceId,
    ...(request.body === undefined ? {} : { 'content-type': form.contentType }),
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
