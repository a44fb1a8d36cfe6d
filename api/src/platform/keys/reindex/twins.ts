import pg from 'pg';
import { gateOf } from '../../../database/orm.ts';
import { WatchedClient } from '../../../database/watched-client.ts';
import type { App } from '../../kernel/index.ts';
import { refusal } from '../errors.ts';

/** A connection that has nothing to do is closed soon: it is needed for the time of a re-index only. */
const IDLE_MS = 1000;

/** How a node knows the re-index under way. */
export interface KnownRebuild {
  id: string;
  switched: boolean;
}

/**
 * Keeps what each value is called under both index keys (03 §41.6), before the statement that asks or writes with it is sent: whatever writes the first column, in
 * whatever way, then finds the second one known (`second-columns`). It is kept on a connection of its own and at once, so that transactions do not wait for each other.
 */
export class Twins {
  readonly #pool: pg.Pool;
  readonly #known: KnownRebuild;
  readonly #stale: () => void;
  #taken = new Map<string, string>();
  #keeping: Promise<void> | undefined;

  /** @param stale what to do when the store knows the re-index otherwise: this node has not heard of the switch yet */
  constructor(app: App, known: KnownRebuild, stale: () => void) {
    this.#pool = new pg.Pool({
      Client: WatchedClient,
      connectionString: app.orm.config.get('clientUrl'),
      max: 1,
      idleTimeoutMillis: IDLE_MS,
      allowExitOnIdle: true,
    });
    this.#pool.on('error', () => undefined);
    this.#known = known;
    this.#stale = stale;
    gateOf(app.orm).wait = () => this.#wait();
  }

  knows({ id, switched }: KnownRebuild): boolean {
    return id === this.#known.id && switched === this.#known.switched;
  }

  take(prior: string, next: string): void {
    this.#taken.set(prior, next);
  }

  /** Gives its place to what knows the re-index better, with what it has not kept yet. */
  end(app: App, next?: Twins): void {
    if (!next) gateOf(app.orm).wait = undefined;
    for (const [prior, other] of this.#taken) next?.take(prior, other);
    const closed = this.#keeping?.catch(() => undefined) ?? Promise.resolve();
    void closed.then(() => this.#pool.end()).catch(() => undefined);
  }

  #wait(): Promise<void> | undefined {
    if (this.#taken.size === 0) return this.#keeping;
    const taken = this.#taken;
    this.#taken = new Map();
    const before = this.#keeping?.catch(() => undefined) ?? Promise.resolve();
    const keeping = before.then(() => this.#keep(taken));
    this.#keeping = keeping;
    const over = () => {
      if (this.#keeping === keeping) this.#keeping = undefined;
    };
    keeping.then(over, over);
    return keeping;
  }

  async #keep(taken: ReadonlyMap<string, string>): Promise<void> {
    const { rows } = await this.#pool.query<{ id: string; state: string }>(
      `with live as (select id, state from index_rebuild where state in ('FILLING', 'VERIFIED', 'SWITCHED')),
            kept as (
              insert into index_twin (prior, next)
              select t.* from unnest($1::text[], $2::text[]) as t, live on conflict do nothing)
       select id, state from live`,
      [[...taken.keys()], [...taken.values()]],
    );
    const [live] = rows;
    if (live && this.knows({ id: live.id, switched: live.state === 'SWITCHED' })) return;
    // Not now: what reads the keys anew would wait at this very gate.
    setImmediate(this.#stale);
    // An end takes nothing away: the new key is the one that is written and asked with.
    if (live || !this.#known.switched) throw refusal('E-CR-74');
  }
}
