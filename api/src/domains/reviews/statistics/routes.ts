import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportStatistics } from './export-statistics.ts';

const text = z.string().max(40).optional();
const wanted = z.object({
  by: z.enum(['DISTRICT', 'CENTRE', 'MATTER', 'BUSINESS', 'SCENE', 'CHANNEL', 'MONTH', 'MANNER', 'STAFF']),
  from: z.string().max(10),
  to: z.string().max(10),
  districtCode: text,
  orgId: text,
  matterCode: text,
  channel: z.enum(['PAD', 'QR', 'PC', 'ALIPAY', 'SMS']).optional(),
});

/** `POST /exports/evaluation-statistics.xlsx` (review:export): the figures of 好差评统计. */
export function statisticsRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/evaluation-statistics.xlsx', { config: { access: ['review:export'] } }, async (http, reply) => {
    const parsed = wanted.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { by, ...filter } = parsed.data;
    const { name, file } = await exportStatistics(await httpContext(app, http), by, filter);
    return sendExport(reply, name, file);
  });
}
