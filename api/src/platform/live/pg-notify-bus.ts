import pg from 'pg';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../../database/away.ts';
import { POOL_LIMITS, WatchedClient } from '../../database/watched-client.ts';
import type { BusEvent, ChangeBus, PublishedEvent } from './change-bus.ts';
import { decodeEvent, encodeEvent } from './event-codec.ts';
import { Listeners } from './listeners.ts';

const CHANNEL = 'yjs_change';
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 5000;
/** The listening connection waits for nothing by itself: without a question now and then nobody would notice that it is dead. */
const ASK_MS = 3000;

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
  #asking: NodeJS.Timeout | undefined;
  #stopped = true;

  constructor(options: BusOptions) {
    this.#options = options;
    this.#listeners = new Listeners(options.log);
    this.#publisher = new pg.Pool({
      ...POOL_LIMITS,
      connectionString: options.databaseUrl,
      application_name: 'change-bus',
      max: 2,
      allowExitOnIdle: true,
    });
    this.#publisher.on('error', (error) => this.#warn(error, 'change bus: idle connection lost'));
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
    clearInterval(this.#asking);
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
    const client = new WatchedClient({
      connectionString: this.#options.databaseUrl,
      application_name: 'change-bus-listen',
    });
    let lost = false;
    let asking: NodeJS.Timeout | undefined;
    const onLost = (error?: Error): void => {
      if (lost) return;
      lost = true;
      if (this.#client === client) this.#client = undefined;
      clearInterval(asking);
      if (this.#stopped) return;
      this.#warn(error, 'change bus: listening connection lost');
      this.#reconnect(FIRST_RETRY_MS);
    };
    client.on('notification', ({ payload }) => this.#listeners.tell(decodeEvent(payload ?? '')));
    await client.connect();
    client.on('error', onLost);
    client.on('end', () => onLost());
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
    asking = setInterval(() => {
      if (!client.isBusy) void client.query('select 1').catch(() => undefined);
    }, ASK_MS).unref();
    this.#asking = asking;
    // `stop` may have come while the connection was being opened.
    if (this.#stopped) await client.end().catch(() => undefined);
  }

  /** Of a database that is away its watch tells, once. */
  #warn(error: unknown, what: string): void {
    if (error && !isDatabaseAway(error)) this.#options.log.warn({ err: error }, what);
  }

  #reconnect(delay: number): void {
    if (this.#stopped) return;
    // A connection that ends while it is being opened is reported twice: one try follows, not two.
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#listen().then(
        () => this.#listeners.tell({ type: 'missed' }),
        (error: unknown) => {
          this.#warn(error, 'change bus: cannot listen yet');
          this.#reconnect(Math.min(delay * 2, LONGEST_RETRY_MS));
        },
      );
    }, delay);
  }
}
