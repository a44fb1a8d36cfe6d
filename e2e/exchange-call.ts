import { createHash, createHmac, randomUUID } from 'node:crypto';
import { productUrl } from './browser.ts';

/** What the gateway answered. */
export interface ExchangeReply {
  status: number;
  body: { code: string; message: string; data?: { rows: Record<string, unknown>[]; count: number } };
}

/** Calls a channel as another system would: signed with HMAC-SM3 under the secret that the console showed once. */
export async function callChannel(
  code: string,
  { appId, secret }: { appId: string; secret: string },
  params: Readonly<Record<string, string>>,
): Promise<ExchangeReply> {
  const path = `/exchange/v1/channels/${code}`;
  const body = JSON.stringify({ params });
  const [timestamp, nonce] = [String(Date.now()), randomUUID()];
  const digest = createHash('sm3').update(body).digest('hex');
  const signed = ['POST', path, digest, appId, timestamp, nonce].join('\n');
  const answer = await fetch(productUrl() + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-app-id': appId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': createHmac('sm3', Buffer.from(secret, 'utf8')).update(signed).digest('hex'),
    },
  });
  return { status: answer.status, body: (await answer.json()) as ExchangeReply['body'] };
}
