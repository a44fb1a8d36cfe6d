import { rows, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { FlowRow, RecordBinding } from '../binding.ts';
import { readFlowRows } from '../lock-rows.ts';
import type { TimeLimits } from '../time-limits.ts';
import type { LimitCell } from './relimiting.ts';

const CHUNK = 1_000;

/** Open records without a clock of the whole although a changed limit counts from their submission: in chunks by id, by type of record. */
export async function* findUnbegun(
  ctx: Ctx,
  limits: TimeLimits,
  cells: readonly LimitCell[],
): AsyncGenerator<{ type: string; records: FlowRow[] }> {
  const { registry } = ctx.app;
  for (const binding of registry.records.values()) {
    const flow = registry.getFlow(binding.flow);
    const kinds = (flow.wholeLimits ?? []).map(({ kind }) => kind);
    const early = cells.filter(
      (cell) => kinds.some((whole) => whole === cell.kind) && limits.countsFrom('SUBMIT', cell),
    );
    if (early.length === 0 || !flow.moments) continue;
    const open = Object.keys(flow.states).filter((name) => name !== flow.initial || name === flow.moments?.SUBMIT);
    const running = open.filter((name) => !flow.states[name]?.final);
    for (let after = FIRST_ID; ; ) {
      const found = await rows<{ id: string }>(
        ctx,
        sql`select r.id from ${sql.table(binding.table)} r
             where r.state = any(${running}::text[]) and r.id > ${after}::uuid and ${mattersOf(binding, early)}
               and exists (select 1 from unnest(${[...new Set(early.map(({ kind }) => kind))]}::text[]) as k(kind) where not exists
                     (select 1 from flow_timer t where t.record_id = r.id and t.kind = k.kind and t.closed_at is null))
             order by r.id limit ${CHUNK}`,
      );
      if (found.length > 0) {
        const ids = found.map(({ id }) => id);
        yield { type: binding.type, records: await readFlowRows(ctx, binding, ids) };
      }
      const last = found.at(-1);
      if (!last || found.length < CHUNK) break;
      after = last.id;
    }
  }
}

/** Which records the cells, all of whole limits, may concern: of their matters, all where a cell holds for every matter. */
function mattersOf({ matterColumn, wholeColumn, limits }: RecordBinding, cells: readonly LimitCell[]) {
  const codes = cells.map(({ matterCode }) => matterCode);
  if (codes.includes('*')) return sql`true`;
  if (wholeColumn)
    return sql`coalesce(${sql.ref(`r.${wholeColumn}`)}, ${limits ?? null}::text) = any(${codes}::text[])`;
  if (matterColumn) return sql`${sql.ref(`r.${matterColumn}`)} = any(${codes}::text[])`;
  return limits && codes.includes(limits) ? sql`true` : sql`false`;
}
