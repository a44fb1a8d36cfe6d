import WebSocket from 'ws';
import type { Browser } from './access.ts';

export interface LiveMessage {
  id?: string;
  type: string;
  payload?: unknown;
}

export interface LiveErrorPayload {
  message: string;
  extensions: { code: string; fields: unknown[]; traceId: string };
}

/** A page's socket that speaks graphql-transport-ws by hand, so that a test may also speak it wrongly. */
export class LiveClient {
  readonly socket: WebSocket;
  readonly messages: LiveMessage[] = [];
  /** Close code, once it is closed. */
  closed: number | undefined;
  #woken: (() => void)[] = [];
  #lastId = 0;

  constructor(url: string, browser: Browser) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: `sid=${browser.token ?? ''}` },
    });
    this.socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as LiveMessage);
      this.#wake();
    });
    this.socket.on('close', (code) => {
      this.closed = code;
      this.#wake();
    });
    this.socket.on('error', () => undefined);
  }

  /** A socket that the server has let in, or one that it has closed. */
  static async open(url: string, browser: Browser): Promise<LiveClient> {
    const client = new LiveClient(url, browser);
    client.socket.on('open', () => client.send({ type: 'connection_init' }));
    await client.until(() => client.closed !== undefined || client.messages.some((m) => m.type === 'connection_ack'));
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Begins an operation and waits for the first answer to it, or until the server has surely taken it when it says nothing. */
  async ask(payload: object): Promise<LiveMessage | undefined> {
    this.#lastId += 1;
    const id = String(this.#lastId);
    const pongs = () => this.messages.filter((m) => m.type === 'pong').length;
    const before = pongs();
    this.send({ id, type: 'subscribe', payload: { query: '', ...payload } });
    this.send({ type: 'ping' });
    const answer = () => this.messages.find((m) => m.id === id);
    await this.until(() => answer() !== undefined || pongs() > before || this.closed !== undefined);
    return answer();
  }

  /** First error of an operation that was refused. */
  async refusal(payload: object): Promise<LiveErrorPayload | undefined> {
    const answer = await this.ask(payload);
    const errors = answer?.type === 'next' ? (answer.payload as { errors?: unknown }).errors : answer?.payload;
    return Array.isArray(errors) ? (errors[0] as LiveErrorPayload) : undefined;
  }

  /** Waits for messages until something holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#woken.push(resolve));
  }

  /** Waits for the server to close; gives its code. */
  async end(): Promise<number | undefined> {
    await this.until(() => this.closed !== undefined);
    return this.closed;
  }

  #wake(): void {
    for (const wake of this.#woken.splice(0)) wake();
  }
}
