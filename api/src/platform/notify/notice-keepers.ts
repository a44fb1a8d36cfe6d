import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

const keepers: RawBuilder<unknown>[] = [];

/**
 * A domain's condition on a notice `n` that it still needs, beside those of records that are still open: what is yet to be written into an
 * archive, say. Called while modules load.
 */
export function registerNoticeKeeper(needed: RawBuilder<unknown>): void {
  keepers.push(needed);
}

/** Whether a notice `n` is still needed: its record has not come to an end in its flow, or a domain says so. */
export function stillNeeded({ app: { registry } }: Ctx): RawBuilder<unknown> {
  const open = [...registry.records.values()].map(({ type, table, flow }) => {
    const ends = Object.entries(registry.getFlow(flow).states).flatMap(([name, { final }]) => (final ? [name] : []));
    return sql`(n.record_type = ${type} and exists (
      select 1 from ${sql.table(table)} r where r.id = n.record_id and not r.state = any(${ends}::text[])))`;
  });
  return sql`(${sql.join([sql`false`, ...open, ...keepers], sql` or `)})`;
}
