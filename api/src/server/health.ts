import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '../graphql/access-decorators.ts';
import { isDiskFullNow } from '../platform/files/index.ts';
import type { App } from '../platform/kernel/app.ts';
import { baseServer } from './base-server.ts';

/** The server of a process that only works jobs: `/healthz` and nothing else. Listening is the caller's. */
export function buildHealthServer(app: App, isReady: () => boolean): FastifyInstance {
  const server = baseServer(app);
  mountHealth(server, app, isReady);
  return server;
}

/** `/healthz`: 200 only when the data are prepared, the schema is the newest, the database answers and (where this process works jobs) the queue runs. */
export function mountHealth(server: FastifyInstance, app: App, isReady: () => boolean): void {
  server.get('/healthz', { config: { access: [PUBLIC] } }, async (_request, reply) => {
    const checks = {
      prepared: isReady(),
      database: false,
      migrations: false,
      disk: !isDiskFullNow(app),
      queue: app.config.ROLE === 'web' || app.jobs.running,
    };
    try {
      const pending = await app.orm.migrator.getPending();
      checks.database = true;
      checks.migrations = pending.length === 0;
    } catch (error) {
      app.log.warn({ err: error }, 'health check failed');
    }
    const ok = Object.values(checks).every(Boolean);
    return reply.code(ok ? 200 : 503).send({ ok, ...checks });
  });
}
