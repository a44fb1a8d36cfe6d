import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { httpContext } from '../../../server/http-context.ts';
import { isReckonable } from '../../calendar/index.ts';
import { badInput } from '../../errors/index.ts';
import { sendExport } from '../../files/index.ts';
import type { App } from '../../kernel/index.ts';
import { exportCalls } from './export-calls.ts';

const instant = z.coerce.date().refine((at) => isReckonable(at.toISOString()));

const request = z.object({
  reason: z.string(),
  from: instant.optional(),
  to: instant.optional(),
  direction: z.enum(['IN', 'OUT']).optional(),
  appId: z.string().max(60).optional(),
  ip: z.string().max(45).optional(),
  channelId: z.uuid().optional(),
  sourceId: z.uuid().optional(),
  entryId: z.uuid().optional(),
  resultCode: z.string().max(20).optional(),
  succeeded: z.boolean().optional(),
  idNo: z.string().max(40).optional(),
  messageId: z.string().max(64).optional(),
  traceId: z.string().max(64).optional(),
});

/** `POST /exports/exchange-log.xlsx` (dx.log:export): the filter and the reason as JSON. */
export function exchangeLogRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-log.xlsx', { config: { access: ['dx.log:export'] } }, async (http, reply) => {
    const ctx = await httpContext(app, http);
    const parsed = request.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { reason, ...filter } = parsed.data;
    const { name, file } = await exportCalls(ctx, filter, reason);
    return sendExport(reply, name, file);
  });
}
