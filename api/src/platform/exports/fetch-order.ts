import type { Readable } from 'node:stream';
import { toDate } from '../../database/sql.ts';
import { scopeDigestOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { DomainError, fillText, refuse } from '../errors/index.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { exportErrors } from './errors.ts';
import { getOwnOrder } from './find-orders.ts';
import { ORDER_STATES, openRequest } from './order.ts';
import { readOrderFile } from './order-file.ts';

/**
 * The file of one's own order, while it is kept and its orderer still sees what it shows. Every fetch is audited.
 *
 * @throws NOT_FOUND; E-EXP-02 where there is no file (yet, or any more); FORBIDDEN for who may no longer have such a file; E-EXP-03 where
 * the data scope is another one
 */
export async function fetchOrder(ctx: Ctx, id: string): Promise<{ name: string; size: number; content: Readable }> {
  const order = await getOwnOrder(ctx, id);
  const { fileId, fileName, size } = order;
  const over = order.expiresAt !== null && toDate(order.expiresAt) <= ctx.app.clock.now();
  if (order.state !== 'READY' || over || fileId === null || fileName === null || size === null) {
    const state = ORDER_STATES[over ? 'EXPIRED' : order.state];
    throw new DomainError('E-EXP-02', fillText(exportErrors['E-EXP-02'], { state }));
  }
  const list = ctx.app.registry.getExportList(order.kind);
  list.authorise(ctx, list.schema.parse(await openRequest(ctx, id)));
  if (scopeDigestOf(requireUser(ctx).scope) !== order.scopeDigest)
    throw new DomainError('E-EXP-03', exportErrors['E-EXP-03']);
  const content = await readOrderFile(ctx.app, fileId);
  if (!content) throw refuse('NOT_FOUND');
  await recordAudit(ctx, {
    event: 'export.download',
    objectType: 'exportOrder',
    objectId: id,
    detail: { kind: order.kind, rows: order.rowCount, sm3: order.sm3 },
  });
  return { name: fileName, size: Number(size), content };
}
