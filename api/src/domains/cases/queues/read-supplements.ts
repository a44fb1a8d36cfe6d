import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { SubCaseSupplementType } from '../supplement.type.ts';

interface Step {
  id: string;
  action: string;
  actorName: string;
  reasonText: string | null;
  note: string | null;
  materials: { name: string; note?: string | null }[] | null;
  at: SqlInstant;
}

/** The last 补正 of each sub-case that was ever asked for material: what for, why, by whom, and when it was received (T7, T8). One statement. */
export async function readSupplements(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SubCaseSupplementType>> {
  const steps = await rows<Step>(
    ctx,
    sql`select record_id as id, action, actor_name as "actorName", reason_text as "reasonText", details->>'note' as note,
               details->'materials' as materials, occurred_at as at
          from flow_event where record_id = any(${[...ids]}::uuid[]) and action in ('requestSupplement', 'supply')
         order by record_id, seq`,
  );
  const last = new Map<string, SubCaseSupplementType>();
  for (const { id, action, at, actorName, materials, reasonText, note } of steps) {
    const open = last.get(id);
    if (action === 'supply' && open) open.suppliedAt = at;
    if (action !== 'requestSupplement') continue;
    last.set(id, {
      requestedBy: actorName,
      requestedAt: at,
      materials: (materials ?? []).map((one) => (one.note ? `${one.name}（${one.note}）` : one.name)),
      reason: reasonText ?? note,
      suppliedAt: null,
    });
  }
  return last;
}
