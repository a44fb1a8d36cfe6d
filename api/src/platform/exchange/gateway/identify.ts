import { formatDateTime } from '../../calendar/index.ts';
import { canonicalRequest, type SignedRequest, sm2Verify, verifyRequest } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { banListOf } from '../bans/enforce-bans.ts';
import { type ExchangeApp, findExchangeApp, openSecret } from './exchange-app.ts';
import { IpList } from './ip-list.ts';
import { isNonceUsed, useNonce } from './nonce.ts';
import { GatewayRefusal } from './refusals.ts';

const CLOCK_TOLERANCE_MS = 300_000;
const APP_ID = /^[\w.-]{1,40}$/;
const NONCE = /^[\w-]{16,64}$/;

/** What a call says about itself in its headers. */
export interface CallHeaders {
  method: string;
  /** With query, as on the wire. */
  path: string;
  appId: string;
  timestamp: string;
  nonce: string;
  signature: string;
  signatureMethod: string;
}

/**
 * First half of the pipeline, before the body is read: black list → application known (DX-4014) → its clock (DX-4012) → nonce unused
 * (DX-4013). Whoever fails here has cost us no memory.
 */
export async function admitCaller(ctx: Ctx, ip: string, headers: CallHeaders): Promise<ExchangeApp> {
  const until = banListOf(ctx.app)?.until(ip, ctx.app.clock.now());
  if (until) throw new GatewayRefusal('DX-4031', { until: formatDateTime(until) });
  const app = APP_ID.test(headers.appId) ? await findExchangeApp(ctx, headers.appId) : undefined;
  if (!app) throw new GatewayRefusal('DX-4014');
  const at = readTimestamp(headers.timestamp);
  if (at === undefined || Math.abs(at - ctx.app.clock.now().getTime()) > CLOCK_TOLERANCE_MS)
    throw new GatewayRefusal('DX-4012');
  if (!NONCE.test(headers.nonce)) throw new GatewayRefusal('DX-4001', { name: 'X-Nonce' });
  if (await isNonceUsed(ctx, app.appId, headers.nonce)) throw new GatewayRefusal('DX-4013');
  return app;
}

/** Second half, with the body: signature (DX-4011) → address allowed (DX-4032) → nonce used up, rate (DX-4013, DX-4291). */
export async function authenticate(
  ctx: Ctx,
  app: ExchangeApp,
  ip: string,
  headers: CallHeaders,
  body: Uint8Array,
): Promise<void> {
  if (!isSignedBy(ctx, app, headers, body)) throw new GatewayRefusal('DX-4011');
  if (!new IpList(app.allowedIps).has(ip)) throw new GatewayRefusal('DX-4032');
  const admission = await useNonce(ctx, app, headers.nonce);
  if (admission === 'REPLAY') throw new GatewayRefusal('DX-4013');
  if (admission === 'RATE') throw new GatewayRefusal('DX-4291', {}, 60);
}

function isSignedBy(ctx: Ctx, app: ExchangeApp, headers: CallHeaders, body: Uint8Array): boolean {
  const { method, path, appId, timestamp, nonce, signature } = headers;
  const request: SignedRequest = { method, path, appId, timestamp, nonce, body };
  if (headers.signatureMethod.toUpperCase() === 'SM2') {
    return app.sm2PublicKey !== null && sm2Verify(canonicalRequest(request), signature, app.sm2PublicKey);
  }
  const secret = openSecret(ctx.app.keys, app);
  return secret !== undefined && verifyRequest(request, signature, secret);
}

/** Milliseconds (13 digits) or seconds (10 digits) since 1970. */
function readTimestamp(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  return /^\d{10}$/.test(text) ? Number(text) * 1000 : undefined;
}
