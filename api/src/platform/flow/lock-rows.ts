import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import { flowColumns } from './flow-columns.ts';

function selectFlowRows(binding: RecordBinding) {
  const nothing = sql`null::text`;
  return sql`
    select ${flowColumns('r')},
           ${sql.ref(binding.titleColumn)} as title, ${sql.ref(binding.subjectColumn)} as subject,
           ${binding.matterColumn ? sql.ref(binding.matterColumn) : nothing} as "matterCode",
           ${binding.wholeColumn ? sql.ref(binding.wholeColumn) : nothing} as "wholeCode",
           ${binding.belongsToColumn ? sql.ref(binding.belongsToColumn) : nothing} as "belongsTo"
      from ${sql.table(binding.table)} r`;
}

/**
 * Locks the records in id order, so that two acts over overlapping sets wait for each other instead of deadlocking.
 *
 * @param within a condition on the records `r`: those beyond it are neither locked nor returned
 */
export function lockRows(
  tx: Ctx,
  binding: RecordBinding,
  ids: readonly string[],
  within: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<FlowRow[]> {
  return rows<FlowRow>(
    tx,
    sql`${selectFlowRows(binding)} where id = any(${[...ids]}::uuid[]) and ${within} order by id for update`,
  );
}

/** The same columns without a lock, for reading what may be done. */
export function readFlowRows(ctx: Ctx, binding: RecordBinding, ids: readonly string[]): Promise<FlowRow[]> {
  return rows<FlowRow>(ctx, sql`${selectFlowRows(binding)} where id = any(${[...ids]}::uuid[]) order by id`);
}
