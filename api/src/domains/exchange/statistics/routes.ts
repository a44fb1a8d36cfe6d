import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportReport, exportStatistics } from './export-statistics.ts';

const instant = z.coerce.date().refine((at) => isReckonable(at.toISOString()));

const statistics = z.object({
  from: instant,
  to: instant,
  direction: z.enum(['IN', 'OUT']).optional(),
  appId: z.string().max(60).optional(),
  districtCode: z.string().max(6).optional(),
  channelId: z.uuid().optional(),
  sourceId: z.uuid().optional(),
  outcome: z.enum(['OK', 'DENIED', 'ERROR']).optional(),
});
const report = z.object({ month: z.string().max(7) });

/** `POST /exports/exchange-statistics.xlsx` and `/exports/exchange-report.xlsx` (dx.stat:export): 统计明细 of a filter, 月报 of a month. */
export function statisticsRoutes(server: FastifyInstance, app: App): void {
  const config = { access: ['dx.stat:export'] };
  server.post('/exports/exchange-statistics.xlsx', { config }, async (http, reply) => {
    const { name, file } = await exportStatistics(await httpContext(app, http), read(statistics, http.body));
    return sendExport(reply, name, file);
  });
  server.post('/exports/exchange-report.xlsx', { config }, async (http, reply) => {
    const { name, file } = await exportReport(await httpContext(app, http), read(report, http.body).month);
    return sendExport(reply, name, file);
  });
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (!parsed.success)
    throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
  return parsed.data;
}
