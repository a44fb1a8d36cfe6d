import { formatDateTime } from '../../calendar/index.ts';
import { canonicalRequest, type SignedRequest, sm2Verify, verifyRequest } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { banListOf } from '../bans/enforce-bans.ts';
import { fromDirectory } from '../serve/directory.ts';
import { requireBinding, requireCertificate, type ShownCertificate } from './client-certificate.ts';
import type { ExchangeApp } from './exchange-app.ts';
import { IpList } from './ip-list.ts';
import { CLOCK_TOLERANCE_MS, isNonceUsed, useNonce } from './nonce.ts';
import { GatewayRefusal } from './refusals.ts';

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
  /** On the port of mutual TLS. */
  certificate?: ShownCertificate | undefined;
}

/**
 * First half of the pipeline, before the body is read: black list → certificate (DX-4015) → application known (DX-4014) and bound to that certificate → its clock (DX-4012) → a nonce at all.
 * Whoever fails here has cost us neither memory nor a statement.
 */
export async function admitCaller(ctx: Ctx, ip: string, headers: CallHeaders): Promise<ExchangeApp> {
  const until = banListOf(ctx.app)?.until(ip, ctx.app.clock.now());
  if (until) throw new GatewayRefusal('DX-4031', { until: formatDateTime(until) });
  requireCertificate(ctx.app.config, headers.certificate);
  return assertKnown(
    ctx,
    APP_ID.test(headers.appId) ? (await fromDirectory(ctx, 'apps')).apps.get(headers.appId) : undefined,
    headers,
  );
}

/** The application, when it exists and its head is in order. @throws DX-4014, DX-4012, DX-4001 */
export function assertKnown(ctx: Ctx, app: ExchangeApp | undefined, headers: CallHeaders): ExchangeApp {
  if (!app) throw new GatewayRefusal('DX-4014');
  requireBinding(app.clientCertificate, headers.certificate);
  const at = readTimestamp(headers.timestamp);
  if (at === undefined || Math.abs(at - ctx.app.clock.now().getTime()) > CLOCK_TOLERANCE_MS)
    throw new GatewayRefusal('DX-4012');
  if (!NONCE.test(headers.nonce)) throw new GatewayRefusal('DX-4001', { name: 'X-Nonce' });
  return app;
}

/** Before a large body is read, a replay is turned away (DX-4013). */
export async function refuseReplay(ctx: Ctx, app: ExchangeApp, nonce: string): Promise<void> {
  if (await isNonceUsed(ctx, app.appId, nonce)) throw new GatewayRefusal('DX-4013');
}

/** Second half, with the body: signature (DX-4011) → address allowed (DX-4032) → nonce used up, rate (DX-4013, DX-4291). */
export async function authenticate(
  ctx: Ctx,
  app: ExchangeApp,
  ip: string,
  headers: CallHeaders,
  body: Uint8Array,
  bodyDigest: string,
): Promise<void> {
  verifySignature(ctx, app, headers, body, bodyDigest);
  if (!new IpList(app.allowedIps).has(ip)) throw new GatewayRefusal('DX-4032');
  const admission = await useNonce(ctx, app, headers.nonce);
  if (admission === 'REPLAY') throw new GatewayRefusal('DX-4013');
  if (admission === 'RATE') throw new GatewayRefusal('DX-4291', {}, 60);
}

/** @throws DX-4011 */
export function verifySignature(
  ctx: Ctx,
  app: ExchangeApp,
  headers: CallHeaders,
  body: Uint8Array,
  bodyDigest?: string,
): void {
  const { method, path, appId, timestamp, nonce, signature } = headers;
  const request: SignedRequest = { method, path, appId, timestamp, nonce, body, bodyDigest };
  const now = ctx.app.clock.now();
  const valid =
    headers.signatureMethod.toUpperCase() === 'SM2'
      ? app.sm2PublicKey !== null && sm2Verify(canonicalRequest(request), signature, app.sm2PublicKey)
      : app.secrets.some(({ key, until }) => (until === null || until > now) && verifyRequest(request, signature, key));
  if (!valid) throw new GatewayRefusal('DX-4011');
}

/** Milliseconds (13 digits) or seconds (10 digits) since 1970. */
function readTimestamp(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  return /^\d{10}$/.test(text) ? Number(text) * 1000 : undefined;
}
