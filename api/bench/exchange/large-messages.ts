import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { signRequest, sm2KeyPairOf, sm3Hex } from '../../src/platform/crypto/index.ts';
import { buildEnvelope, OUR_CODE } from '../../src/platform/exchange/envelope/envelope.ts';
import { serve } from '../setup/serve.ts';
import { CALLER, SENDER_CODE, SENDER_KEY } from './seed-gateway.ts';

/** One window of large messages on one gateway, each behind the other. */
export interface LargeMessagesRequest {
  url: string;
  seconds: number;
}

/** What became of them. */
export interface LargeMessagesResult {
  sent: number;
  /** Answers other than the one that is expected of a kind that nobody handles, which is looked up once the message has been proven. */
  unexpected: number;
}

const PATH = '/exchange/v1/messages';
const BYTES = 30 * 1024 * 1024;

/** As large as a message may be, signed as it must be. */
function largeMessage(): { body: string; digest: string } {
  const envelope = buildEnvelope(
    {
      messageId: randomUUID(),
      senderCode: SENDER_CODE,
      receiverCode: OUR_CODE,
      bizType: 'BENCH.LARGE',
      sentAt: '2026-01-01T00:00:00+08:00',
      body: { pages: Array.from({ length: 30 }, () => 'x'.repeat(BYTES / 30)) },
    },
    sm2KeyPairOf(SENDER_KEY),
  );
  const body = JSON.stringify(envelope);
  return { body, digest: sm3Hex(body) };
}

const message = largeMessage();

serve({ ready: true }, async ({ url, seconds }: LargeMessagesRequest): Promise<LargeMessagesResult> => {
  const end = performance.now() + seconds * 1000;
  const result = { sent: 0, unexpected: 0 };
  while (performance.now() < end) {
    const [timestamp, nonce] = [String(Date.now()), randomUUID()];
    const { appId, secret, ip } = CALLER;
    const request = { method: 'POST', path: PATH, body: '', bodyDigest: message.digest, appId, timestamp, nonce };
    const answer = await fetch(url + PATH, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': ip,
        'x-app-id': appId,
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': signRequest(request, Buffer.from(secret, 'utf8')),
      },
      body: message.body,
    });
    const { code } = (await answer.json()) as { code: string };
    result.sent += 1;
    if (code !== 'DX-4041') result.unexpected += 1;
  }
  return result;
});
