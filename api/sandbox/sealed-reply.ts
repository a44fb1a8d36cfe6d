import { randomUUID } from 'node:crypto';
import { formatDateTime } from '../src/platform/calendar/index.ts';
import { buildEnvelope, type Envelope, isAuthentic, OUR_CODE } from '../src/platform/exchange/envelope/envelope.ts';
import { openBody, type SealedBody } from '../src/platform/exchange/envelope/sealed-body.ts';
import { demoEncryptionPair, demoSigningPair } from './demo-keys.ts';

/** An answer as a counterpart gives it to a question: an envelope that it signs and encrypts for the product. */
export function sealedReply(
  senderCode: string,
  body: Readonly<Record<string, unknown>>,
  encryptFor: string,
  now: Date,
): Envelope {
  return buildEnvelope(
    {
      messageId: randomUUID(),
      senderCode,
      receiverCode: OUR_CODE,
      bizType: 'REPLY',
      sentAt: `${formatDateTime(now).replace(' ', 'T')}+08:00`,
      body,
    },
    demoSigningPair(senderCode),
    encryptFor,
  );
}

/** The body of the product's encrypted message to a counterpart; undefined when it is not the product's or not for it. */
export function openMessage(
  envelope: Envelope,
  code: string,
  signerPublicKey: string,
): Record<string, unknown> | undefined {
  if (!isAuthentic({ ...envelope }, signerPublicKey) || !envelope.encrypted) return undefined;
  try {
    return openBody(envelope.body as SealedBody, envelope.messageId, demoEncryptionPair(code)) as Record<
      string,
      unknown
    >;
  } catch {
    return undefined;
  }
}
