import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../../platform/errors/index.ts';
import { sendExport } from '../../../../platform/files/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { WarningQueue } from '../lists/warning.enums.ts';
import type { WarningFilterInput } from '../lists/warning-filter.ts';
import { LIMIT_KINDS } from '../words.ts';
import { exportWarnings } from './export-warnings.ts';

const text = z.string().max(64).nullish();
const texts = z.array(z.string().max(40)).max(40).nullish();

/** The API's `WarningFilter`, field by field. */
const filterSchema = z.strictObject({
  queue: z.enum(WarningQueue).nullish(),
  search: text,
  levels: z.array(z.number().int().min(1).max(4)).max(4).nullish(),
  matterCodes: texts,
  stages: texts,
  limitKinds: z.array(z.enum(Object.keys(LIMIT_KINDS))).nullish(),
  districtCode: text,
  orgId: text,
  handlerId: text,
  ruleId: text,
  from: text,
  to: text,
  confirmed: z.boolean().nullish(),
}) satisfies z.ZodType<WarningFilterInput>;

/** `/exports/warnings.xlsx` (warning:export), by GET, or POST with the same fields. */
export function warningExportRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/exports/warnings.xlsx',
    config: { access: ['warning:export'] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const { name, file } = await exportWarnings(ctx, readFilter(request.body ?? request.query));
      return sendExport(reply, name, file);
    },
  });
}

/** @throws BAD_INPUT for a filter that the list itself could not have */
function readFilter(source: unknown): WarningFilterInput {
  const wrong = badInput([{ path: 'filter', message: '筛选条件格式不正确，请清除筛选后重新设置' }]);
  const given = z.object({ filter: z.string().max(4000).optional() }).safeParse(source ?? {});
  if (!given.success) throw wrong;
  if (!given.data.filter) return {};
  try {
    return filterSchema.parse(JSON.parse(given.data.filter));
  } catch {
    throw wrong;
  }
}
