import pg from 'pg';
import { isDatabaseAway } from '../../database/away.ts';
import { POOL_LIMITS } from '../../database/watched-client.ts';
import type { BusEvent, ChangeBus, PublishedEvent } from './change-bus.ts';
import { decodeEvent, encodeEvent } from './event-codec.ts';
import { Listeners } from './listeners.ts';
import type { BusOptions } from './pg-notify-bus.ts';

/** Ids are given out before the commit: a row may appear later than one with a higher id, but not later than this. */
const SETTLING_SECONDS = 5;
const KEEP_SECONDS = 60;

interface EventRow {
  id: string;
  payload: string;
  settled: boolean;
}

export interface PollingBusOptions extends BusOptions {
  intervalMs?: number;
}

/** The change bus for databases without LISTEN/NOTIFY: a small table that every process reads a few times a second. */
export class PollingBus implements ChangeBus {
  readonly #options: PollingBusOptions;
  readonly #listeners: Listeners;
  readonly #pool: pg.Pool;
  readonly #seen = new Set<string>();
  #floor = '0';
  #timer: NodeJS.Timeout | undefined;
  #polls = 0;
  #failed = false;
  #turn: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(options: PollingBusOptions) {
    this.#options = options;
    this.#listeners = new Listeners(options.log);
    this.#pool = new pg.Pool({
      ...POOL_LIMITS,
      connectionString: options.databaseUrl,
      application_name: 'change-bus-poll',
      max: 2,
      allowExitOnIdle: true,
    });
    this.#pool.on('error', (error) => this.#warn(error, 'change bus: idle connection lost'));
  }

  async start(): Promise<void> {
    if (!this.#stopped) return;
    this.#stopped = false;
    // What was published before the start is not for this process, but may still be inside the settling time.
    for (const row of await this.#read()) this.#seen.add(row.id);
    this.#next();
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#pool.end();
  }

  async publish(event: PublishedEvent): Promise<void> {
    await this.#pool.query('insert into change_event (payload) select unnest($1::text[])', [encodeEvent(event)]);
  }

  subscribe(listener: (event: BusEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Of a database that is away its watch tells, once. */
  #warn(error: unknown, what: string): void {
    if (!isDatabaseAway(error)) this.#options.log.warn({ err: error }, what);
  }

  #next(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#turn = this.#poll()
        .then(() => this.#tellMissed())
        .catch((error: unknown) => {
          this.#failed = true;
          this.#warn(error, 'change bus: cannot poll');
        })
        .finally(() => this.#next());
    }, this.#options.intervalMs ?? 200);
  }

  /** After a time without an answer rows may have been cleared away unread. */
  #tellMissed(): void {
    if (!this.#failed) return;
    this.#failed = false;
    this.#listeners.tell({ type: 'missed' });
  }

  async #poll(): Promise<void> {
    let allSettled = true;
    for (const row of await this.#read()) {
      if (!this.#seen.has(row.id)) {
        this.#seen.add(row.id);
        this.#listeners.tell(decodeEvent(row.payload));
      }
      allSettled &&= row.settled;
      if (!allSettled) continue;
      this.#floor = row.id;
      this.#seen.delete(row.id);
    }
    this.#polls += 1;
    if (this.#polls % 300 === 0) {
      await this.#pool.query("delete from change_event where at < clock_timestamp() - $1 * interval '1 second'", [
        KEEP_SECONDS,
      ]);
    }
  }

  async #read(): Promise<EventRow[]> {
    const { rows } = await this.#pool.query<EventRow>(
      `select id::text, payload, at < clock_timestamp() - $2 * interval '1 second' as settled
       from change_event where id > $1::bigint order by change_event.id`,
      [this.#floor, SETTLING_SECONDS],
    );
    return rows;
  }
}
