import pg from 'pg';
import type { Logger } from 'pino';
import type { BusEvent, ChangeBus, PublishedEvent } from './change-bus.ts';
import { decodeEvent, encodeEvent } from './event-codec.ts';
import { Listeners } from './listeners.ts';

const CHANNEL = 'yjs_change';
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 5000;

export interface BusOptions {
  databaseUrl: string;
  log: Logger;
}

/**
 * The change bus on PostgreSQL's LISTEN/NOTIFY: one listening connection per process. A lost connection is opened again; what was sent
 * in between is gone, which listeners are told (`missed`), and they the clients.
 */
export class PgNotifyBus implements ChangeBus {
  readonly #options: BusOptions;
  readonly #listeners: Listeners;
  readonly #publisher: pg.Pool;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = true;

  constructor(options: BusOptions) {
    this.#options = options;
    this.#listeners = new Listeners(options.log);
    this.#publisher = new pg.Pool({
      connectionString: options.databaseUrl,
      application_name: 'change-bus',
      max: 2,
      allowExitOnIdle: true,
    });
    this.#publisher.on('error', (error) => options.log.warn({ err: error }, 'change bus: idle connection lost'));
  }

  async start(): Promise<void> {
    if (!this.#stopped) return;
    this.#stopped = false;
    await this.#listen();
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
    await this.#publisher.end();
  }

  async publish(event: PublishedEvent): Promise<void> {
    await this.#publisher.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [
      CHANNEL,
      encodeEvent(event),
    ]);
  }

  subscribe(listener: (event: BusEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.databaseUrl,
      application_name: 'change-bus-listen',
      keepAlive: true,
    });
    let lost = false;
    const onLost = (error?: Error): void => {
      if (lost) return;
      lost = true;
      if (this.#client === client) this.#client = undefined;
      if (this.#stopped) return;
      this.#options.log.warn({ err: error }, 'change bus: listening connection lost');
      this.#reconnect(FIRST_RETRY_MS);
    };
    client.on('notification', ({ payload }) => this.#listeners.tell(decodeEvent(payload ?? '')));
    await client.connect();
    client.on('error', onLost);
    client.on('end', () => onLost());
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
    // `stop` may have come while the connection was being opened.
    if (this.#stopped) await client.end().catch(() => undefined);
  }

  #reconnect(delay: number): void {
    if (this.#stopped) return;
    // A connection that ends while it is being opened is reported twice: one try follows, not two.
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#listen().then(
        () => this.#listeners.tell({ type: 'missed' }),
        (error: unknown) => {
          this.#options.log.warn({ err: error }, 'change bus: cannot listen yet');
          this.#reconnect(Math.min(delay * 2, LONGEST_RETRY_MS));
        },
      );
    }, delay);
  }
}
