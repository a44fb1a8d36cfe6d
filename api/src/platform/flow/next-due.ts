import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';

/**
 * When the first of a record's running limits runs out, for sorting a list by it; a record without one comes last. Says what the index
 * `flow_timer_one_armed` is of, since it is read for every row of the list.
 *
 * @param alias of the record's table
 */
export const nextDueOf = (
  alias: string,
): RawBuilder<unknown> => sql`coalesce((select min(due.due_at) from flow_timer due
  where due.record_id = ${sql.ref(`${alias}.id`)} and due.closed_at is null and due.due_at is not null), '9999-12-31'::timestamptz)`;
