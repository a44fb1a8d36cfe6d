import { recordAuditApart } from '../../audit/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';

/** Says that a row of the access tables is not as the product wrote it: it gives nothing, and the audit log knows (03 §41.7). */
export async function reportBroken(ctx: Ctx, table: string, row: string): Promise<void> {
  ctx.app.log.error({ table, row }, 'integrity code of an access row does not fit');
  await recordAuditApart(ctx, { event: accessEvents.integrityBroken, objectType: table, objectId: row, ok: false });
}
