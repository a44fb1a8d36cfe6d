import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { hookPoint } from '../kernel/hook-point.ts';

/**
 * A domain's condition on a notice `n` that it still needs, beside those of records that are still open: what is yet to be written into an
 * archive, say.
 */
export const onNoticeKept = hookPoint<RawBuilder<unknown>>('notify.noticeKept');

/** Whether a notice `n` is still needed: its record has not come to an end in its flow, or a domain says so. */
export function stillNeeded(ctx: Ctx): RawBuilder<unknown> {
  const { registry } = ctx.app;
  const open = [...registry.records.values()].map(({ type, table, flow }) => {
    const ends = Object.entries(registry.getFlow(flow).states).flatMap(([name, { final }]) => (final ? [name] : []));
    return sql`(n.record_type = ${type} and exists (
      select 1 from ${sql.table(table)} r where r.id = n.record_id and not r.state = any(${ends}::text[])))`;
  });
  return sql`(${sql.join([sql`false`, ...open, ...onNoticeKept.of(ctx)], sql` or `)})`;
}
