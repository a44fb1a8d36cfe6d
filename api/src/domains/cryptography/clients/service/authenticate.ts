import { CryptoError, equalBytes, hmacSm3Hex, sm2Verify } from '../../../../platform/crypto/index.ts';
import { IpList } from '../../../../platform/exchange/gateway/ip-list.ts';
import { CLOCK_TOLERANCE_MS } from '../../../../platform/exchange/gateway/nonce.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openClientSecret } from '../register/issue-secret.ts';
import { holdsAt, readRegisteredKey } from '../register/public-key.ts';
import { canonicalCall } from './canonical-call.ts';
import { findServiceClient, type ServiceClient } from './find-client.ts';
import { useNonce } from './nonce.ts';
import { ServiceRefusal } from './refusal.ts';

const CLIENT_ID = /^[A-Z]{2,8}$/;
const NONCE = /^[\w-]{16,64}$/;

/** What a call says of itself. */
export interface CallHeaders {
  method: string;
  path: string;
  clientId: string;
  keyId: string;
  timestamp: string;
  nonce: string;
  signature: string;
}

/** Before the body is read: known and served (E-CR-01), from an address of its own (E-CR-06), its clock and a nonce at all (E-CR-03). */
export async function admit(ctx: Ctx, ip: string, headers: CallHeaders): Promise<ServiceClient> {
  const client = CLIENT_ID.test(headers.clientId) ? await findServiceClient(ctx, headers.clientId) : undefined;
  if (!client) throw new ServiceRefusal('E-CR-01');
  if (!new IpList(client.allowedIps).has(ip)) throw new ServiceRefusal('E-CR-06');
  const at = readTimestamp(headers.timestamp);
  const skewed = at === undefined || Math.abs(at - ctx.app.clock.now().getTime()) > CLOCK_TOLERANCE_MS;
  if (skewed || !NONCE.test(headers.nonce)) throw new ServiceRefusal('E-CR-03');
  return client;
}

/** With the body: the key that it names (E-CR-05), its signature (E-CR-02), the nonce used up (E-CR-03), the quota (E-CR-30). */
export async function authenticate(
  ctx: Ctx,
  client: ServiceClient,
  headers: CallHeaders,
  body: Uint8Array,
): Promise<void> {
  const signed = canonicalCall({ ...headers, body });
  if (!isSignedBy(ctx, client, headers, signed)) throw new ServiceRefusal('E-CR-02');
  const admission = await useNonce(ctx, client, headers.nonce);
  if (admission === 'REPLAY') throw new ServiceRefusal('E-CR-03');
  if (admission === 'RATE') throw new ServiceRefusal('E-CR-30');
}

function isSignedBy(ctx: Ctx, client: ServiceClient, { keyId, signature }: CallHeaders, signed: string): boolean {
  if (client.method === 'HMAC') {
    const key = secretNamed(ctx, client, keyId);
    if (!key) throw new ServiceRefusal('E-CR-05');
    return equalBytes(hmacSm3Hex(key, signed), signature.toLowerCase());
  }
  const key = client.signKey === null ? undefined : readRegisteredKey(client.signKey);
  if (!key || keyId !== key.keyId || !holdsAt(key, ctx.app.clock.now())) throw new ServiceRefusal('E-CR-05');
  try {
    return sm2Verify(signed, signature, key.publicKey);
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

/** The secret that a call names: the one in force, or the one before while it lasts. */
function secretNamed(ctx: Ctx, { id, secret, secretKeyId, prior }: ServiceClient, keyId: string): Buffer | undefined {
  const { keys, clock } = ctx.app;
  if (secret !== null && keyId === secretKeyId) return Buffer.from(openClientSecret(keys, id, secret), 'hex');
  if (prior?.keyId === keyId && clock.now() < prior.until)
    return Buffer.from(openClientSecret(keys, id, prior.secret, 'prior_secret'), 'hex');
  return undefined;
}

/** Milliseconds (13 digits) or seconds (10 digits) since 1970. */
function readTimestamp(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  return /^\d{10}$/.test(text) ? Number(text) * 1000 : undefined;
}
