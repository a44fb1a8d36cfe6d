import pg from 'pg';
import { POOL_LIMITS } from '../../../database/watched-client.ts';
import type { App } from '../../kernel/app.ts';

/** Views are asked by their key; more at once would only wait inside the database. */
const CONNECTIONS = 10;

const pools = new WeakMap<App, pg.Pool>();
/** What each connection was last told about how long a statement may take. */
const limits = new WeakMap<pg.PoolClient, number>();

/** Background part: connections of their own that cannot write, so that a view is one statement and no transaction around it. */
export async function startViewPool(app: App): Promise<() => Promise<void>> {
  const pool = new pg.Pool({
    ...POOL_LIMITS,
    application_name: 'views',
    connectionString: app.orm.config.get('clientUrl'),
    max: CONNECTIONS,
    // They stay; a timer for every call would cost more than they do.
    idleTimeoutMillis: 0,
    options: '-c timezone=UTC -c jit=off -c default_transaction_read_only=on -c lock_timeout=5000',
  });
  pool.on('error', (error) => app.log.warn({ err: error }, 'connection to registered views lost'));
  pools.set(app, pool);
  return async () => {
    pools.delete(app);
    await pool.end();
  };
}

export interface ViewStatement {
  /** Prepared under it, once per connection. */
  name: string;
  text: string;
  values: readonly unknown[];
  timeoutMs: number;
}

/** Whether this process keeps connections for views. */
export function keepsViewPool(app: App): boolean {
  return pools.has(app);
}

/** Runs a statement on a read-only connection. @throws where this process keeps none */
export async function askView<T extends object>(app: App, statement: ViewStatement): Promise<T[]> {
  const client = await poolOf(app).connect();
  try {
    if (limits.get(client) !== statement.timeoutMs) {
      await client.query("select set_config('statement_timeout', $1, false)", [String(statement.timeoutMs)]);
      limits.set(client, statement.timeoutMs);
    }
    const { name, text, values } = statement;
    return (await client.query<T>({ name, text, values: [...values] })).rows;
  } finally {
    client.release();
  }
}

function poolOf(app: App): pg.Pool {
  const pool = pools.get(app);
  if (!pool) throw new Error('the connections for registered views are closed');
  return pool;
}
