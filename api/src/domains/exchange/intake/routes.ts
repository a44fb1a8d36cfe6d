import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportBadRows } from './export-bad-rows.ts';

const request = z.object({ intakeId: z.uuid() });

/** `POST /exports/exchange-bad-rows.xlsx` (dx.channel:view): 问题数据清单 of one file or message. */
export function intakeRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-bad-rows.xlsx', { config: { access: ['dx.channel:view'] } }, async (http, reply) => {
    const parsed = request.safeParse(http.body);
    if (!parsed.success) throw badInput([{ path: 'intakeId', message: '数据接收编号不正确' }]);
    const { name, file } = await exportBadRows(await httpContext(app, http), parsed.data.intakeId);
    return sendExport(reply, name, file);
  });
}
