import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';

/**
 * When the first of a record's running limits runs out, for sorting a list by it; a record without one comes last.
 *
 * @param alias of the record's table
 */
export const nextDueOf = (
  alias: string,
): RawBuilder<unknown> => sql`coalesce((select min(due.due_at) from flow_timer due
  where due.record_id = ${sql.ref(`${alias}.id`)} and due.closed_at is null), '9999-12-31'::timestamptz)`;
