import { z } from 'zod';
import type { SmsAnswer, SmsGateway, SmsMessage } from './gateway.ts';

const TIMEOUT_MS = 5000;

/** What the gateway says: code 0 and its own id, or a code with a reason. */
const answerSchema = z.object({
  code: z.union([z.number(), z.string()]),
  message: z.string().optional(),
  gatewayId: z.string().max(100).optional(),
});

/** The gateway over HTTP: `POST {base}/sms/messages`, a bearer token, JSON both ways. */
export class HttpSmsGateway implements SmsGateway {
  readonly #url: string;
  readonly #token: string | undefined;

  readonly #timeoutMs: number;

  constructor(baseUrl: string, token: string | undefined, timeoutMs: number = TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
    this.#url = `${baseUrl.replace(/\/$/, '')}/sms/messages`;
    this.#token = token;
  }

  async send(message: SmsMessage): Promise<SmsAnswer> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
        },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(this.#timeoutMs),
        redirect: 'error',
      });
      return readAnswer(response.status, await response.text());
    } catch {
      // The cause may quote the request; its address and body stay out of what technicians read.
      return { outcome: 'FAILED', reason: '短信网关无法连接或超时', down: true };
    }
  }
}

function readAnswer(status: number, text: string): SmsAnswer {
  const parsed = answerSchema.safeParse(parseJson(text));
  if (status >= 300 || !parsed.success)
    return { outcome: 'FAILED', reason: `短信网关应答异常（HTTP ${status}）`, down: true };
  const { code, message, gatewayId } = parsed.data;
  if (String(code) !== '0') return { outcome: 'FAILED', reason: `短信网关拒绝：${message ?? code}（${code}）` };
  return { outcome: 'SENT', gatewayId: gatewayId ?? '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
