import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { httpContext } from '../../../server/http-context.ts';
import { isReckonable } from '../../calendar/index.ts';
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

const MOMENT_WRONG = '时间应在1900年至2199年之间';
const moment = z.coerce
  .date(MOMENT_WRONG)
  .refine((at) => isReckonable(at.toISOString()), MOMENT_WRONG)
  .optional();
const MOMENTS: ReadonlySet<string> = new Set(['from', 'to']);

const request = z.object({
  states: choices(ANOMALY_STATES),
  levels: choices(ANOMALY_LEVELS),
  direction: z.enum(['IN', 'OUT']).optional(),
  rule: z.string().max(4).optional(),
  search: z.string().max(100).optional(),
  from: moment,
  to: moment,
});

/** `POST /exports/exchange-anomalies.xlsx` (dx.mon:view): 异常事件表, the filter as JSON. */
export function monitorRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-anomalies.xlsx', { config: { access: ['dx.mon:view'] } }, async (http, reply) => {
    const parsed = request.safeParse(http.body);
    if (!parsed.success) throw badInput(parsed.error.issues.map(({ path }) => wrong(path.join('.'))));
    const { name, file } = await exportAnomalies(await httpContext(app, http), parsed.data);
    return sendExport(reply, name, file);
  });
}

function wrong(path: string) {
  return { path, message: MOMENTS.has(path) ? MOMENT_WRONG : '查询条件不正确' };
}
