import { isUuid } from '../../database/uuid.ts';
import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/context.ts';
import type { RecordBinding } from './binding.ts';
import { readFlowRows } from './lock-rows.ts';
import { idsInReach } from './reach.ts';

/** Of ids that somebody named in vain, those that are of records are in the audit log: nobody but it knows the difference (00-common). */
export async function auditBeyond(
  tx: Ctx,
  binding: RecordBinding,
  hidden: readonly string[],
  detail?: Readonly<Record<string, string>>,
): Promise<void> {
  const trespasses = await readFlowRows(tx, binding, hidden.filter(isUuid));
  if (trespasses.length === 0) return;
  await recordAuditApart(
    tx,
    trespasses.map((row) => ({
      event: 'access.out-of-scope',
      objectType: binding.type,
      objectId: row.id,
      ok: false,
      ...(detail && { detail }),
    })),
  );
}

/** That the caller may see all these records of a type; locks nothing. @throws NOT_FOUND where one is absent or out of his reach */
export async function requireReach(ctx: Ctx, type: string, ids: readonly string[]): Promise<void> {
  const reached = new Set(await idsInReach(ctx, type, ids));
  const hidden = ids.filter((id) => !reached.has(id.toLowerCase()));
  if (hidden.length === 0) return;
  await auditBeyond(ctx, ctx.app.registry.getRecord(type), hidden);
  throw refuse('NOT_FOUND');
}
