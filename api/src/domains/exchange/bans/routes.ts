import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { watchConnections } from '../../../platform/exchange/bans/enforce-bans.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportBans } from './export-bans.ts';

const request = z.object({
  state: z.enum(['ACTIVE', 'EXPIRED', 'RELEASED']).optional(),
  ip: z.string().max(49).optional(),
});

/** Watches the server's connections, and `POST /exports/exchange-bans.xlsx` (dx.ban:view): 封禁记录表. */
export function banRoutes(server: FastifyInstance, app: App): void {
  watchConnections(server.server, app);
  server.post('/exports/exchange-bans.xlsx', { config: { access: ['dx.ban:view'] } }, async (http, reply) => {
    const parsed = request.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { name, file } = await exportBans(await httpContext(app, http), parsed.data);
    return sendExport(reply, name, file);
  });
}
