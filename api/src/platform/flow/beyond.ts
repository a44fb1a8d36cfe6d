import { isUuid } from '../../database/uuid.ts';
import { recordAuditApart, UNKNOWN_ID } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/context.ts';
import type { RecordBinding } from './binding.ts';
import { readFlowRows } from './lock-rows.ts';
import { idsInReach } from './reach.ts';

/**
 * Of ids that somebody named in vain, the audit log says which are of another's records and which of none: nobody but it knows the difference
 * (00-common), and both cost the same.
 */
export async function auditBeyond(
  tx: Ctx,
  binding: RecordBinding,
  hidden: readonly string[],
  detail?: Readonly<Record<string, string>>,
): Promise<void> {
  const named = hidden.filter(isUuid).map((id) => id.toLowerCase());
  if (named.length === 0) return;
  const others = new Set((await readFlowRows(tx, binding, named)).map((row) => row.id));
  await recordAuditApart(
    tx,
    named.map((id) => ({
      event: others.has(id) ? 'access.out-of-scope' : UNKNOWN_ID,
      objectType: binding.type,
      objectId: id,
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
