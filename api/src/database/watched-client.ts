import { Socket } from 'node:net';
import { hostname } from 'node:os';
import pg from 'pg';
import { ServerWatch, type WatchedConnection } from './server-watch.ts';

/** For a connection to be opened and greeted by the server. */
const CONNECT_MS = 5000;
/** A pool whose connections are all at work lets others wait for so long. */
const WAIT_MS = 15_000;
const KEEP_ALIVE_MS = 10_000;
/** Of PostgreSQL; it cuts what is longer. */
const LONGEST_NAME = 63;
/** Node and process, so that nobody takes a connection of another one for its own. */
const NODE = `${hostname().slice(0, 30)}:${process.pid}`.replaceAll(/[^ -~]/g, '?');

const watches = new Map<string, ServerWatch>();

/**
 * A connection to PostgreSQL with limits: it is opened in time or not at all, the kernel asks after its peer while it rests, and one that waits for an
 * answer that never comes is ended ({@link ServerWatch}). Its name on the server says which node and process it belongs to.
 */
export class WatchedClient extends pg.Client implements WatchedConnection {
  declare readonly processID: number | null;
  /** Of the driver: false from a statement's sending to its answer's end. */
  declare readonly readyForQuery?: boolean;
  #leaving = false;

  constructor(config: pg.ClientConfig = {}) {
    super({
      ...config,
      // A pool hides it from copies.
      ...(config.password === undefined ? {} : { password: config.password }),
      application_name: `${config.application_name ?? 'product'} ${NODE}`.slice(-LONGEST_NAME),
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    // Who waits is told by the statement; a connection that breaks while nobody listens must not end the process.
    this.on('error', () => undefined);
    const watch = watchOf(this);
    this.once('connect', () => watch.add(this));
    this.once('end', () => {
      watch.remove(this);
      if (!this.#leaving) watch.doubt();
    });
  }

  get isBusy(): boolean {
    return this.readyForQuery === false;
  }

  get isFree(): boolean {
    return this.readyForQuery === true && this.getTransactionStatus() === 'I';
  }

  mark(): string {
    const { stream } = this.connection;
    return stream instanceof Socket ? `${stream.bytesRead} ${stream.bytesWritten}` : '';
  }

  cut(error: Error): void {
    this.connection.stream.destroy(error);
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    this.#leaving = true;
    return callback ? super.end(callback) : super.end();
  }
}

/** What every pool towards PostgreSQL is opened with. */
export const POOL_LIMITS = { Client: WatchedClient, connectionTimeoutMillis: WAIT_MS } as const;

function watchOf({ host, port, user, password, database, ssl }: pg.Client): ServerWatch {
  const key = JSON.stringify([host, port, user, database]);
  const known = watches.get(key);
  if (known) return known;
  const watch = new ServerWatch({ host, port, user, password, database, ssl }, NODE, () => watches.delete(key));
  watches.set(key, watch);
  return watch;
}
