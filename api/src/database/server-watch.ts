import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isDatabaseAway } from './away.ts';
import { tellAway, tellBack } from './outages.ts';

const TICK_MS = 1000;
/** A connection that has waited for so many ticks without a byte is looked into. Ticks, because a busy process must not suspect the network. */
const QUIET_TICKS = 3;
const UNUSED_TICKS = 60;
/** The number of a process may be another's after the server was replaced. */
const ENDS_WITH_NODE = 'right(application_name, length($2)) = $2';
/** For the second connection to be opened and to answer. */
const PROBE_MS = 4000;
/** What the server had sent when it was asked has arrived by then. */
const GRACE_MS = 500;

/** A connection as its watch sees it. */
export interface WatchedConnection {
  /** Number of the server's process at its other end. */
  readonly processID: number | null;
  /** Waits for an answer. */
  readonly isBusy: boolean;
  /** Neither waits nor is inside a transaction: nobody loses more than a statement when it ends. */
  readonly isFree: boolean;
  /** Another word whenever bytes have come or gone. */
  mark(): string;
  /** Ends it at once; who waits for an answer gets `error`. */
  cut(error: Error): void;
}

interface Watched {
  connection: WatchedConnection;
  mark: string;
  quietTicks: number;
}

/** What a connection is opened with, without limits. */
export type Peer = Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>;

/**
 * Watches the connections of this process to one database. A network that swallows what is sent leaves a connection open that never answers, which
 * neither the driver nor the kernel notices for minutes to hours, and a limit in time cannot tell it from a long statement. So the server is asked
 * over a second connection what it does for those that are quiet: what it works on goes on, what it is not working on (or what it cannot be
 * asked about) is ended, and its transaction on the server with it, so that no lock outlives it.
 */
export class ServerWatch {
  readonly #peer: Peer;
  readonly #node: string;
  readonly #watched = new Map<WatchedConnection, Watched>();
  readonly #onUnused: () => void;
  #timer: NodeJS.Timeout | undefined;
  #probing = false;
  #doubtful = false;
  /** Processes of the server whose connections were ended here, which it has not been told. */
  readonly #left = new Set<number>();
  #awaySince: number | undefined;
  /** Ticks since anybody wanted this server. */
  #unusedTicks = 0;

  /** @param node what the `application_name` of all connections ends with; `onUnused` is called when nobody has any for a minute */
  constructor(peer: Peer, node: string, onUnused: () => void) {
    this.#peer = peer;
    this.#node = node;
    this.#onUnused = onUnused;
  }

  add(connection: WatchedConnection): void {
    this.#watched.set(connection, { connection, mark: '', quietTicks: 0 });
    this.#wake();
  }

  remove(connection: WatchedConnection): void {
    this.#watched.delete(connection);
  }

  /** A connection broke or could not be opened: the next tick finds out whether the server is away. */
  doubt(): void {
    this.#doubtful = true;
    this.#wake();
  }

  #wake(): void {
    this.#unusedTicks = 0;
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS).unref();
  }

  #tick(): void {
    const suspects = [...this.#watched.values()].filter((watched) => countQuiet(watched) >= QUIET_TICKS);
    this.#unusedTicks = this.#watched.size > 0 ? 0 : this.#unusedTicks + 1;
    if (this.#unusedTicks > UNUSED_TICKS) this.#end();
    else if (suspects.length > 0 || this.#doubtful || this.#awaySince !== undefined) this.#look(suspects);
  }

  #look(suspects: readonly Watched[]): void {
    if (this.#probing) return;
    this.#probing = true;
    this.#doubtful = false;
    void this.#probe(suspects).finally(() => {
      this.#probing = false;
    });
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#onUnused();
  }

  async #probe(suspects: readonly Watched[]): Promise<void> {
    const marks = new Map(suspects.map((watched) => [watched, watched.connection.mark()]));
    const unanswered = (watched: Watched) =>
      watched.connection.isBusy && watched.connection.mark() === marks.get(watched);
    const client = new pg.Client({
      ...this.#peer,
      application_name: 'watch',
      connectionTimeoutMillis: PROBE_MS,
      query_timeout: PROBE_MS,
      options: '-c lock_timeout=1000',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const working = await this.#working(client, suspects);
      if (suspects.length > 0) await sleep(GRACE_MS);
      const dead = suspects.filter((watched) => unanswered(watched) && !working.has(watched.connection.processID));
      // What the server works on is asked about again when it has been quiet for as long once more.
      for (const watched of suspects) watched.quietTicks = 0;
      this.#cut(dead);
      await this.#free(client);
      // One line for all that went silent together: whoever still waits is looked into first.
      if (dead.length === 0 && !this.#anyQuiet()) this.#isBack();
    } catch (error) {
      // A server that answers with a refusal (too many connections) is there; of the suspects it says nothing.
      if (isDatabaseAway(error)) this.#cut(suspects.filter(unanswered), error);
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  /** Processes of the server that work on what these connections have asked, or do not say what they do. */
  async #working(client: pg.Client, suspects: readonly Watched[]): Promise<ReadonlySet<number | null>> {
    if (suspects.length === 0) {
      await client.query('select 1');
      return new Set();
    }
    // A statement whose process waits for the other end has been answered, or was heard by halves.
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid = any($1::int[]) and ${ENDS_WITH_NODE}
          and (state is null or state = 'disabled' or (state = 'active' and wait_event_type is distinct from 'Client'))`,
      [numbersOf(suspects), this.#node],
    );
    return new Set(rows.map(({ pid }) => pid));
  }

  /** Ends the connections, and those that only seem to be open: they went the same way. */
  #cut(dead: readonly Watched[], cause?: unknown): void {
    if (dead.length > 0 || cause) this.#isAway(dead.length, cause);
    if (dead.length === 0) return;
    for (const { connection } of dead) {
      this.#left.add(connection.processID ?? 0);
      connection.cut(silence(cause));
    }
    for (const connection of this.#watched.keys()) if (connection.isFree) connection.cut(silence(cause));
  }

  /** Rolls back on the server what the ended connections left there; it would notice them only after its own keep-alive. */
  async #free(client: pg.Client): Promise<void> {
    if (this.#left.size === 0) return;
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid = any($1::int[]) and ${ENDS_WITH_NODE}`,
      [[...this.#left], this.#node],
    );
    this.#left.clear();
  }

  #anyQuiet(): boolean {
    return [...this.#watched.values()].some(({ quietTicks }) => quietTicks > 0);
  }

  #isAway(connections: number, cause: unknown): void {
    if (this.#awaySince !== undefined) return;
    this.#awaySince = performance.now();
    tellAway(connections, cause);
  }

  #isBack(): void {
    if (this.#awaySince === undefined) return;
    tellBack(Math.round((performance.now() - this.#awaySince) / 100) / 10);
    this.#awaySince = undefined;
  }
}

/** A fresh one for each connection: libraries write on the errors of sockets. */
const silence = (cause: unknown) =>
  Object.assign(new Error('the database does not answer on this connection', { cause }), { code: 'ETIMEDOUT' });

/** For how many ticks nothing has come or gone for somebody who waits. */
function countQuiet(watched: Watched): number {
  const mark = watched.connection.mark();
  watched.quietTicks = watched.connection.isBusy && mark === watched.mark ? watched.quietTicks + 1 : 0;
  watched.mark = mark;
  return watched.quietTicks;
}

const numbersOf = (watched: readonly Watched[]) => watched.map(({ connection }) => connection.processID ?? 0);
