import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { LIMIT_KINDS, type LimitKind } from '../warnings/words.ts';
import { exportStatistics, STAT_PARTS } from './export-statistics.ts';

const text = z.string().max(40).optional();
const wanted = z.object({
  part: z.enum(STAT_PARTS),
  limitKind: z.enum(Object.keys(LIMIT_KINDS) as [LimitKind, ...LimitKind[]]).default('PROMISE'),
  from: z.string().max(10),
  to: z.string().max(10),
  districtCode: text,
  orgId: text,
  matterCode: text,
});

/** `POST /exports/case-statistics.xlsx` (case.stat:export): one table of 统计分析; 强制办结 also with forced-finish:export. */
export function statisticsRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/case-statistics.xlsx', { config: { access: ['case.stat:export'] } }, async (http, reply) => {
    const { part, limitKind, ...filter } = read(http.body);
    const { name, file } = await exportStatistics(await httpContext(app, http), part, filter, limitKind);
    return sendExport(reply, name, file);
  });
  const forced = { config: { access: ['case.stat:export', 'forced-finish:export'] } };
  server.post('/exports/forced-finish-statistics.xlsx', forced, async (http, reply) => {
    const { part: _, limitKind, ...filter } = read({ ...(http.body as object | null), part: 'forced' });
    const { name, file } = await exportStatistics(await httpContext(app, http), 'forced', filter, limitKind);
    return sendExport(reply, name, file);
  });
}

function read(body: unknown): z.infer<typeof wanted> {
  const parsed = wanted.safeParse(body);
  if (parsed.success) return parsed.data;
  throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
}
