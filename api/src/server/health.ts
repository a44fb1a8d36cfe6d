import type { FastifyInstance } from 'fastify';
import { isDatabaseAway } from '../database/away.ts';
import { appliedDigest, schemaDigest } from '../database/schema-steps.ts';
import { firstRow } from '../database/sql.ts';
import { PUBLIC } from '../graphql/access-decorators.ts';
import { isDiskFullNow } from '../platform/files/index.ts';
import { type App, anonymous } from '../platform/kernel/index.ts';
import { baseServer } from './base-server.ts';
import { mountNodeState, type NodeState } from './node-state.ts';

/** A probe is answered by then, whatever the database does. */
const ANSWER_LIMIT_MS = 2000;

/** The server of a process that only works jobs: the probes and nothing else. Listening is the caller's. */
export function buildHealthServer(app: App, state: NodeState): FastifyInstance {
  const server = baseServer(app);
  mountNodeState(server, state);
  mountHealth(server, app, state);
  return server;
}

/**
 * `/livez`: the process lives; nothing else is asked. `/healthz`: 200 only when the node is prepared, the database answers, its schema is that of this
 * build, its disk takes files, its cryptographic device answers and (where this process works jobs) the queue runs. `/readyz`: the same but for the disk, without which most can still
 * be served, and the node was not told to end; by it a proxy decides.
 */
export function mountHealth(server: FastifyInstance, app: App, state: NodeState): void {
  const askDatabase = databaseProbe(app, state);
  const checks = async () => ({
    prepared: state.prepared,
    ...(await askDatabase()),
    queue: app.config.ROLE === 'web' || app.jobs.running,
    ...(app.config.CRYPTO_DEVICE_URL ? { cryptography: !app.keys.suspended } : {}),
  });
  const open = { config: { access: [PUBLIC] } };
  server.get('/livez', open, async () => ({ ok: true }));
  server.get('/healthz', open, async (_request, reply) => {
    const found = { ...(await checks()), disk: !isDiskFullNow(app) };
    const ok = Object.values(found).every(Boolean);
    return reply.code(ok ? 200 : 503).send({ ok, ...found });
  });
  server.get('/readyz', open, async (_request, reply) => {
    const found = { ...(await checks()), accepting: !state.draining };
    const ok = Object.values(found).every(Boolean);
    return reply.code(ok ? 200 : 503).send({ ok, ...found });
  });
}

interface DatabaseChecks {
  database: boolean;
  /** Its schema is that of this build, word for word. */
  migrations: boolean;
}

/**
 * Asks the database once at a time: while it does not answer, later probes wait for the same question (within their own limit) instead of
 * taking a connection each.
 */
function databaseProbe(app: App, state: NodeState): () => Promise<DatabaseChecks> {
  let asking: Promise<DatabaseChecks> | undefined;
  let sound = true;
  return async () => {
    asking ??= ask(app).finally(() => {
      asking = undefined;
    });
    const found = await within(ANSWER_LIMIT_MS, asking).catch((error: unknown) => {
      if (sound) app.log.warn({ err: error }, 'the database fails the probe');
      return { database: false, migrations: false };
    });
    // Before the node is prepared there is no schema yet, or an earlier one that is just being brought up to date.
    if (state.prepared && found.database && !found.migrations && sound)
      app.log.warn('the schema of the database is not that of this build');
    sound = found.database && (found.migrations || !state.prepared);
    return found;
  };
}

async function ask(app: App): Promise<DatabaseChecks> {
  try {
    const applied = await firstRow<{ digest: string }>(app.context(anonymous), appliedDigest);
    return { database: true, migrations: applied?.digest === schemaDigest };
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    // It has no schema yet, or that of an earlier build.
    return { database: true, migrations: false };
  }
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
