import type { FastifyRequest } from 'fastify';
import type { HandoverBody } from '../src/domains/cases/collection/handover.schema.ts';
import type { PlacementContent } from '../src/domains/entitlement/placement/record.schema.ts';
import { demoToken } from './demo-keys.ts';
import type { ConfirmationAnswer } from './portal/portal.ts';
import type { Sandbox } from './sandbox.ts';

const NO_TOKEN = { status: 401, body: { code: 401, message: '令牌无效' } };
const TURNED_DOWN = { status: 200, body: { code: 1002, message: '数据不符合接收规范' } };

/** 安置系统 and 市大数据中心, and what an evaluator may make them do. */
export function mountEntitlement({ server, faults, placement, portal, social }: Sandbox): void {
  server.post('/portal/confirmations/answer', (request) => portal.answer(request.body as ConfirmationAnswer));
  server.get<{ Querystring: { after?: string } }>('/placement/records', (request, reply) =>
    faults.serve(
      'placement',
      reply,
      async () => (hasToken(request, 'placement') ? placement.page(request.query.after ?? '') : NO_TOKEN),
      TURNED_DOWN,
    ),
  );
  server.get('/placement/state', async () => placement.records);
  server.patch<{ Params: { recordNo: string }; Body: Partial<PlacementContent> }>(
    '/placement/records/:recordNo',
    (request) => placement.change(request.params.recordNo, request.body),
  );

  server.post('/placement/handovers', (request) => placement.handOver(request.body as HandoverBody));

  server.post('/big-data/queries', (request, reply) =>
    faults.serve(
      'bigData',
      reply,
      async () => (hasToken(request, 'bigData') ? social.query(request.body as never) : NO_TOKEN),
      TURNED_DOWN,
    ),
  );
  server.post('/big-data/messages', (request, reply) =>
    faults.serve(
      'bigData',
      reply,
      async () => (hasToken(request, 'bigData') ? social.receive(request.body as never) : NO_TOKEN),
      TURNED_DOWN,
    ),
  );
  server.get('/big-data/state', async () => ({
    batches: social.batches,
    persons: [...social.persons.values()],
    stops: social.stops,
    acknowledges: social.acknowledges,
    returnsResults: social.returnsResults,
    failures: Object.fromEntries(social.failures),
  }));
  server.put<{ Body: { acknowledges?: boolean; returnsResults?: boolean } }>('/big-data/manner', async (request) => {
    social.acknowledges = request.body.acknowledges ?? social.acknowledges;
    social.returnsResults = request.body.returnsResults ?? social.returnsResults;
    return { acknowledges: social.acknowledges, returnsResults: social.returnsResults };
  });
  server.put<{ Params: { idNo: string }; Body: { reason?: string } }>('/big-data/failures/:idNo', async (request) => {
    const { idNo } = request.params;
    if (request.body.reason) social.failures.set(idNo, request.body.reason);
    else social.failures.delete(idNo);
    return Object.fromEntries(social.failures);
  });
  server.post<{ Params: { batchId: string } }>('/big-data/batches/:batchId/results', (request) =>
    social.results(request.params.batchId),
  );
}

function hasToken(request: FastifyRequest, counterpart: string): boolean {
  return request.headers.authorization === `Bearer ${demoToken(counterpart)}`;
}
