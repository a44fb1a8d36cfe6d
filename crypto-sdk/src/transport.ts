import { randomUUID } from 'node:crypto';
import { type Credential, type Signer, signerOf, sm3Hex } from './credential.ts';

export interface ClientOptions {
  /** `https://yjs.example.gov.cn`, without the path of the service. */
  baseUrl: string;
  clientId: string;
  credential: Credential;
  /** Tries for a call that the service could not take (503, 429, no answer); 3 unless said. */
  attempts?: number;
  /** Milliseconds before the second try, doubled for each further one; 200 unless said. */
  backoffMs?: number;
  timeoutMs?: number;
  now?: () => Date;
}

/** A call that the service has refused, with its code (E-CR-…). */
export class CryptoServiceError extends Error {
  override readonly name = 'CryptoServiceError';
  readonly code: string;
  readonly status: number;
  readonly traceId: string | undefined;

  constructor(status: number, { code, message, traceId }: Refusal) {
    super(message ?? `HTTP ${status}`);
    this.status = status;
    this.code = code ?? `HTTP-${status}`;
    this.traceId = traceId;
  }
}

interface Refusal {
  code?: string;
  message?: string;
  traceId?: string;
  serverTime?: string;
}

const BASE = '/crypto/v1';

/** Signed calls of one client system. Every try is a call of its own: a nonce that is never used twice, signed now. */
export class Transport {
  readonly #options: ClientOptions;
  readonly #signer: Signer;
  /** By how much this machine's clock is behind the service's, once the service has said so. */
  #skewMs = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#signer = signerOf(options.credential);
  }

  /** @throws CryptoServiceError for a refusal; the error of `fetch` where nobody answers */
  async call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const { attempts = 3, backoffMs = 200 } = this.#options;
    let corrected = false;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= attempts;
      const reply = await this.#send(method, BASE + path, body).catch((error: unknown) => {
        if (last) throw error;
        return undefined;
      });
      if (reply?.ok) return (await reply.json()) as T;
      if (reply) {
        const refusal = await readRefusal(reply);
        const setsClock = refusal.code === 'E-CR-03' && refusal.serverTime !== undefined && !corrected;
        if (setsClock) {
          corrected = true;
          this.#skewMs = new Date(refusal.serverTime ?? 0).getTime() - this.#now().getTime();
        } else if (last || !isPassing(reply.status)) throw new CryptoServiceError(reply.status, refusal);
      }
      await new Promise((resolve) => setTimeout(resolve, backoffMs * 2 ** (attempt - 1)));
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #send(method: string, path: string, body: unknown): Promise<Response> {
    const { baseUrl, clientId, timeoutMs = 10_000 } = this.#options;
    const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body), 'utf8');
    const timestamp = String(this.#now().getTime() + this.#skewMs);
    const nonce = randomUUID();
    return fetch(baseUrl + path, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-client-id': clientId,
        'x-key-id': this.#signer.keyId,
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': this.#signer.sign([method, path, sm3Hex(bytes), timestamp, nonce].join('\n')),
      },
      ...(method === 'POST' && { body: bytes }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}

/** Whether the same call may succeed a moment later. */
const isPassing = (status: number): boolean => status === 429 || status >= 502;

async function readRefusal(reply: Response): Promise<Refusal> {
  return (await reply.json().catch(() => ({}))) as Refusal;
}
