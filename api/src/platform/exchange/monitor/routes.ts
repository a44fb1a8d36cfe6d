import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { httpContext } from '../../../server/http-context.ts';
import { badInput } from '../../errors/index.ts';
import { sendExport } from '../../files/index.ts';
import type { App } from '../../kernel/index.ts';
import { ANOMALY_STATES } from './anomalies/anomaly.ts';
import { exportAnomalies } from './anomalies/export-anomalies.ts';
import { ANOMALY_LEVELS } from './rules/rule-definition.ts';

/** Choices as the console's address has them: `NEW,CONFIRMED`. */
const choices = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)))
    .optional();

const request = z.object({
  states: choices(ANOMALY_STATES),
  levels: choices(ANOMALY_LEVELS),
  direction: z.enum(['IN', 'OUT']).optional(),
  rule: z.string().max(4).optional(),
  search: z.string().max(100).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
});

/** `POST /exports/exchange-anomalies.xlsx` (dx.mon:view): 异常事件表, the filter as JSON. */
export function monitorRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-anomalies.xlsx', { config: { access: ['dx.mon:view'] } }, async (http, reply) => {
    const parsed = request.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { name, file } = await exportAnomalies(await httpContext(app, http), parsed.data);
    return sendExport(reply, name, file);
  });
}
