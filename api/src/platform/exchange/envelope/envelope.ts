// The files themselves: a thread reads them too, and wants no more than it needs.
import { canonicalJson } from '../../crypto/canonical-json.ts';
import { type Sm2KeyPair, sm2Sign, sm2Verify } from '../../crypto/sm2.ts';
import { sm3Hex } from '../../crypto/sm3.ts';
import { type SealedBody, sealBody } from './sealed-body.ts';

/** The platform's name on messages. */
export const OUR_CODE = 'YJS';

/** A message between systems (01 §2.8). Unknown members are refused. */
export interface Envelope {
  /** Unique per sender; a repeat answers 1005 with the first answer. */
  messageId: string;
  correlationId?: string;
  senderCode: string;
  receiverCode: string;
  bizType: string;
  version: '1.0';
  /** ISO 8601 with +08:00. */
  sentAt: string;
  traceId?: string;
  caseNo?: string;
  bjNo?: string;
  /** Rising per bjNo; an older one goes to the history only. */
  seq?: number;
  body: Readonly<Record<string, unknown>> | SealedBody;
  /** SM3 over the canonical JSON of `body` as it travels, hex. */
  bodyDigest: string;
  /** SM2 (DER, hex) over the canonical JSON of all other members. */
  signature: string;
  encrypted?: boolean;
  ackMode?: 'SYNC' | 'ASYNC';
}

/** Answer to a message. 0 accepted, 1001 signature, 1002 schema, 1003 unknown case, 1004 old sequence, 1005 duplicate, 1099 our fault. */
export interface Ack {
  messageId: string | null;
  code: number;
  message: string;
  receivedAt: string;
  traceId: string;
  data?: Readonly<Record<string, unknown>>;
  /** With 1005: what was answered the first time. */
  first?: { code: number; message: string };
}

export type EnvelopeContent = Omit<Envelope, 'body' | 'bodyDigest' | 'signature' | 'encrypted' | 'version'> & {
  body: Readonly<Record<string, unknown>>;
};

/** Builds a signed message; with `encryptFor` its body is sealed for the owner of that SM2 public key. */
export function buildEnvelope(content: EnvelopeContent, signer: Sm2KeyPair, encryptFor?: string): Envelope {
  const body = encryptFor ? sealBody(content.body, content.messageId, encryptFor) : content.body;
  const unsigned = {
    ...content,
    version: '1.0' as const,
    ...(encryptFor ? { encrypted: true } : {}),
    body,
    bodyDigest: sm3Hex(canonicalJson(body)),
  };
  return { ...unsigned, signature: sm2Sign(canonicalJson(unsigned), signer) };
}

/** Whether digest and signature are those of the sender. Never throws for what a stranger may have sent. */
export function isAuthentic(envelope: Readonly<Record<string, unknown>>, publicKey: string): boolean {
  const { signature, ...signed } = envelope;
  const [body, content] = [canonical(signed.body ?? null), canonical(signed)];
  if (typeof signature !== 'string' || body === undefined || content === undefined) return false;
  return signed.bodyDigest === sm3Hex(body) && sm2Verify(content, signature, publicKey);
}

/** JSON may hold numbers beyond every range (1e999), which have no canonical form. */
function canonical(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}
