import type { RawBuilder } from 'kysely';
import { rows, type SqlInstant, sql, toDate } from '../../database/sql.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { REMIND_SUPPLEMENT } from './case-asides.ts';

/** The stage in which material is waited for. */
export const SUPPLEMENT_STAGE = '补正';

/** The clock `t` of a request for material that is open: until when it may be brought. */
export const openRequest = sql`t.kind = 'STAGE' and t.stage = ${SUPPLEMENT_STAGE} and t.closed_at is null`;

/**
 * Whether the record that owns the clock `t`, in its state `since`, was asked a second time. It is not compared when that was with when the clock
 * began: the rows of one act are written one after the other, each with its own moment.
 */
export const askedAgain = (since: RawBuilder<unknown>) => sql`exists (
  select 1 from flow_event e where e.record_id = t.record_id and e.action = ${REMIND_SUPPLEMENT} and e.recorded_at >= ${since})`;

/**
 * Until when material may be brought, by the record that was asked for it, case or matter: the one date of notices, pages and rules. A second
 * request renews the clock (01 §6.8 d). One statement; nothing for records that wait for none, or whose clock stands.
 */
export async function supplementsUntil(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, Date>> {
  const found = await rows<{ id: string; until: SqlInstant }>(
    ctx,
    sql`select t.record_id as id, t.due_at as until from flow_timer t
         where t.record_id = any(${[...recordIds]}::uuid[]) and ${openRequest} and t.due_at is not null`,
  );
  return new Map(found.map(({ id, until }) => [id, toDate(until)]));
}
