import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { DISTRIBUTION_STATES } from '../../../platform/exchange/serve/distributed-field.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportDistributions } from './export-distributions.ts';

/** PostgreSQL keeps neither NUL nor half a character. */
const readable = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));

const request = z.object({
  reason: readable(2000),
  channelId: z.uuid().optional(),
  appId: z.uuid().optional(),
  state: z.enum(DISTRIBUTION_STATES).optional(),
  search: readable(100).optional(),
});

/** `POST /exports/distributions.xlsx` (dx.dist:view): 数据分发清单, the filter and the reason as JSON. */
export function distributionRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/distributions.xlsx', { config: { access: ['dx.dist:view'] } }, async (http, reply) => {
    const ctx = await httpContext(app, http);
    const parsed = request.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { reason, ...filter } = parsed.data;
    const { name, file } = await exportDistributions(ctx, filter, reason);
    return sendExport(reply, name, file);
  });
}
