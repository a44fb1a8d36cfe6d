import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { candidateFlow } from '../candidate.flow.ts';
import { ConsentState, InsuranceState, MatchResult } from '../candidates/candidate.type.ts';
import type { CandidateFilterInput } from '../candidates/candidate-filter.ts';
import { exportBatchReport } from './export-batch-report.ts';
import { exportCandidates } from './export-candidates.ts';

const text = z.string().max(60).nullish();
const day = z.iso.date().refine(isReckonable).nullish();
const months = z.number().int().min(0).max(600).nullish();

/** The API's `CandidateFilter`, field by field. */
const filterSchema = z.strictObject({
  search: text,
  districtCode: text,
  states: z.array(z.enum(Object.keys(candidateFlow.states))).nullish(),
  matchResults: z.array(z.enum(MatchResult)).nullish(),
  consentStates: z.array(z.enum(ConsentState)).nullish(),
  pensionStates: z.array(z.enum(InsuranceState)).nullish(),
  medicalStates: z.array(z.enum(InsuranceState)).nullish(),
  batchId: text,
  direction: text,
  dischargedFrom: day,
  dischargedTo: day,
  minMonths: months,
  minServiceMonths: months,
}) satisfies z.ZodType<CandidateFilterInput>;

/**
 * `/exports/entitlement-list.xlsx` and `/exports/entitlement-differences.xlsx` (entitlement:export), by GET, or POST with the same fields;
 * `/exports/entitlement-batches/<id>/report.pdf`, the report of a batch, alike.
 */
export function entitlementExportRoutes(server: FastifyInstance, app: App): void {
  for (const kind of ['list', 'differences'] as const) {
    server.route({
      method: ['GET', 'POST'],
      url: `/exports/entitlement-${kind}.xlsx`,
      config: { access: ['entitlement:export'] },
      handler: async (request, reply) => {
        const ctx = await httpContext(app, request);
        const { name, file } = await exportCandidates(ctx, kind, readFilter(request.body ?? request.query));
        return sendExport(reply, name, file);
      },
    });
  }
  server.get<{ Params: { id: string } }>(
    '/exports/entitlement-batches/:id/report.pdf',
    { config: { access: ['entitlement:export'] } },
    async (request, reply) => {
      const { name, file } = await exportBatchReport(await httpContext(app, request), request.params.id);
      return sendExport(reply, name, file);
    },
  );
}

/** @throws BAD_INPUT for a filter that the list itself could not have */
function readFilter(source: unknown): CandidateFilterInput {
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
