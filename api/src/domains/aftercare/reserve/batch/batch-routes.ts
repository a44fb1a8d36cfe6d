import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { readSealed } from '../../../../platform/files/index.ts';
import { type App, type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../../server/content-disposition.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { RIGHTS } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { RESERVE_BATCH, reserveBatch } from './batch.record.ts';

/** `/exports/reserve-batches/<id>/package.zip`, for who may see what it holds. */
export function reserveBatchRoutes(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>(
    '/exports/reserve-batches/:id/package.zip',
    { config: { access: [RIGHTS.export] } },
    async (request, reply) => {
      const ctx = await httpContext(app, request);
      const { name, fileId, size } = await openPackage(ctx, request.params.id);
      return reply
        .header('content-type', 'application/zip')
        .header('content-length', size)
        .header('content-disposition', contentDisposition('attachment', name))
        .header('cache-control', 'private, no-store')
        .send(Readable.from(readSealed(ctx, fileId)));
    },
  );
}

/** @throws NOT_FOUND out of scope, E-1006 before its release, E-0503 before it is made, FORBIDDEN for who lacks a right to what it holds */
async function openPackage(ctx: Ctx, id: string) {
  const row = await reserveBatch.get(ctx, id);
  if (
    (row.withHealth && !hasPermission(ctx.actor, RIGHTS.health)) ||
    (row.withSecret && !hasPermission(ctx.actor, RIGHTS.secret))
  )
    throw refuse('FORBIDDEN');
  if (row.state === 'PENDING_RELEASE' || row.state === 'DECLINED') throw refusal('E-1006', { persons: row.persons });
  const { package_id: fileId, package_size: size } = await tables(ctx)
    .selectFrom('reserve_batch')
    .select(['package_id', 'package_size'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  if (!fileId) throw refuse('E-0503', { state: '生成中' });
  await recordAudit(ctx, {
    event: 'reserve.download',
    objectType: RESERVE_BATCH,
    objectId: row.id,
    detail: { batchNo: row.batchNo, persons: row.persons, reason: row.reason },
  });
  return { name: `预备役信息登记表_${row.batchNo}.zip`, fileId, size: Number(size) };
}
