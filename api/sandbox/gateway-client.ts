import { randomUUID } from 'node:crypto';
import { formatDateTime } from '../src/platform/calendar/index.ts';
import { signRequest } from '../src/platform/crypto/index.ts';
import { type DemoParty, demoSecret, demoSigningPair } from '../src/platform/exchange/demo/demo-parties.ts';
import { type Ack, buildEnvelope, type EnvelopeContent, OUR_CODE } from '../src/platform/exchange/envelope/envelope.ts';

export const MESSAGES_PATH = '/exchange/v1/messages';

/** What the product's gateway answered. */
export interface GatewayReply {
  status: number;
  body: Ack | { code: string; message: string; traceId: string };
}

/** What a message is about; the rest of the envelope is filled in. */
export type Message = Pick<EnvelopeContent, 'bizType' | 'body'> & Partial<EnvelopeContent>;

/** A counterpart that calls the product's gateway, as a real one would: signed request, signed envelope. */
export class GatewayClient {
  readonly #baseUrl: string;
  readonly #party: DemoParty;
  readonly #now: () => Date;

  constructor(baseUrl: string, party: DemoParty, now: () => Date) {
    this.#baseUrl = baseUrl.replace(/\/$/, '');
    this.#party = party;
    this.#now = now;
  }

  /** Sends one message; `encryptFor` is the product's encryption key, for messages that travel encrypted. */
  async send(message: Message, encryptFor?: string): Promise<GatewayReply> {
    return this.post(JSON.stringify(this.envelope(message, encryptFor)));
  }

  envelope(message: Message, encryptFor?: string) {
    const content: EnvelopeContent = {
      messageId: randomUUID(),
      senderCode: this.#party.senderCode,
      receiverCode: OUR_CODE,
      sentAt: `${formatDateTime(this.#now()).replace(' ', 'T')}+08:00`,
      ackMode: 'SYNC',
      ...message,
    };
    return buildEnvelope(content, demoSigningPair(this.#party.senderCode), encryptFor);
  }

  /** Posts a body with correct headers, which `overrides` may spoil. */
  async post(body: string, overrides: Readonly<Record<string, string>> = {}): Promise<GatewayReply> {
    const response = await fetch(this.#baseUrl + MESSAGES_PATH, {
      method: 'POST',
      headers: { ...this.headers(body), ...overrides },
      body,
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: (await response.json()) as GatewayReply['body'] };
  }

  headers(body: string, parts: { nonce?: string; timestamp?: string } = {}): Record<string, string> {
    const { appId } = this.#party;
    const { nonce = randomUUID(), timestamp = String(this.#now().getTime()) } = parts;
    const request = { method: 'POST', path: MESSAGES_PATH, body, appId, timestamp, nonce };
    return {
      'content-type': 'application/json; charset=utf-8',
      'x-app-id': appId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature-method': 'HMAC-SM3',
      'x-signature': signRequest(request, Buffer.from(demoSecret(appId), 'utf8')),
    };
  }
}
