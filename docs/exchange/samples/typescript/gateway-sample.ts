/**
 * How a system sends messages to the gateway. Node.js 22 or newer; `npm install sm-crypto-v2` for SM2 (SM3 and HMAC-SM3 are built in).
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

export interface Account {
  /** Address of the platform, such as https://yjs.example.gov.cn */
  baseUrl: string;
  appId: string;
  /** The app secret as text; its UTF-8 bytes are the key. */
  appSecret: string;
  senderCode: string;
  /** SM2 private key, 64 hex digits. */
  privateKey: string;
}

export interface Message {
  bizType: string;
  body: object;
  caseNo?: string;
  bjNo?: string;
  seq?: number;
}

/** One spelling per value: no spaces, keys in order, UTF-8. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const sm3 = (text: string) => createHash('sm3').update(text, 'utf8').digest('hex');

/** The signed envelope; sign once and keep it: a repetition must carry the same messageId. */
export function buildEnvelope(account: Account, message: Message, now = new Date()): object {
  const unsigned = {
    messageId: randomUUID(),
    senderCode: account.senderCode,
    receiverCode: 'YJS',
    version: '1.0',
    sentAt: `${new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`,
    ...message,
    bodyDigest: sm3(canonicalJson(message.body)),
  };
  const text = canonicalJson(unsigned);
  const signature = sm2.doSignature(Buffer.from(text, 'utf8'), account.privateKey, { hash: true, der: true });
  return { ...unsigned, signature };
}

/** Posts an envelope with a signed request and returns HTTP status and answer. */
export async function send(account: Account, envelope: object, now = new Date()) {
  const path = '/exchange/v1/messages';
  const body = JSON.stringify(envelope);
  const timestamp = String(now.getTime());
  const nonce = randomUUID();
  const signed = ['POST', path, sm3(body), account.appId, timestamp, nonce].join('\n');
  const response = await fetch(account.baseUrl + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'X-App-Id': account.appId,
      'X-Timestamp': timestamp,
      'X-Nonce': nonce,
      'X-Signature': createHmac('sm3', Buffer.from(account.appSecret, 'utf8')).update(signed, 'utf8').digest('hex'),
    },
    body,
  });
  return { status: response.status, answer: (await response.json()) as { code: number | string; message: string } };
}
