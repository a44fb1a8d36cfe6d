import { type EntityClass, MikroORM, type Options, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { freeLostConnections } from './lost-connections.ts';
import { prepareStatements } from './prepared.ts';
import { type StatementGate, waitAt } from './statement-gate.ts';
import { POOL_LIMITS } from './watched-client.ts';

export interface DatabaseOptions {
  url: string;
  /** Size of the pool; the default suits two cores. */
  poolMax?: number;
  debug?: boolean;
}

/**
 * One question never takes the cores of all others: a filter that no index serves would otherwise be answered by three processes at once, for
 * the price of all three.
 */
const ONE_PROCESS_PER_QUESTION = '-c max_parallel_workers_per_gather=0';

/**
 * Ends within a second what a dead process was doing, and gives its locks back: without it the server learns only at the end of a statement
 * that nobody waits for its answer. A server on Windows cannot do that and would refuse the setting.
 */
const NOTICES_THE_DEAD = process.platform === 'win32' ? '' : '-c client_connection_check_interval=1000';

/** A node that vanishes without a word (power, network) leaves its locks for 25 seconds; the system's own default is two hours. */
const NOTICES_THE_VANISHED = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/**
 * A connection rests so long before it is closed. The driver's own ten seconds make a quiet house open new connections for almost every
 * request, and on a busy machine the opening is what takes longest and meets its limit first.
 */
const IDLE_MS = 60_000;

const gates = new WeakMap<MikroORM, StatementGate>();

/** What the statements of an ORM wait for. */
export function gateOf(orm: MikroORM): StatementGate {
  const gate = gates.get(orm);
  if (!gate) throw new Error('this ORM was not opened by openDatabase');
  return gate;
}

/** Opens the ORM. Sessions run in UTC with short statement and lock limits, so that one bad query cannot hold the house. */
export async function openDatabase(
  entities: readonly EntityClass<object>[],
  options: DatabaseOptions,
): Promise<MikroORM> {
  const gate: StatementGate = {};
  const config: Options = {
    clientUrl: options.url,
    entities: [...entities],
    // A tool may open the database without any.
    discovery: { warnWhenNoEntities: false },
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    debug: options.debug ?? false,
    ...(options.debug ? {} : { logger: () => undefined }),
    pool: { min: 0, max: options.poolMax ?? 20, idleTimeoutMillis: IDLE_MS },
    driverOptions: {
      ...POOL_LIMITS,
      options: [
        '-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=10000 -c jit=off',
        ONE_PROCESS_PER_QUESTION,
        NOTICES_THE_DEAD,
        NOTICES_THE_VANISHED,
      ].join(' '),
      onPoolCreated: (pool: pg.Pool) => {
        prepareStatements(pool);
        freeLostConnections(pool);
        waitAt(gate, pool);
      },
    },
  };
  const orm = await MikroORM.init(config);
  gates.set(orm, gate);
  return orm;
}
