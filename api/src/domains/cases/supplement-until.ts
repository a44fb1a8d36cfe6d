import type { NotNull } from 'kysely';
import { sql, toDate } from '../../database/sql.ts';
import { anyOf, tables } from '../../database/tables.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { REMIND_SUPPLEMENT } from './case-asides.ts';

/** The stage in which material is waited for. */
export const SUPPLEMENT_STAGE = '补正';

/** The clock `t` of a request for material that is open: until when it may be brought. */
export const openRequest = sql`t.kind = 'STAGE' and t.stage = ${SUPPLEMENT_STAGE} and t.closed_at is null`;

const REQUEST = 'requestSupplement';

/** The last request of the record that owns the clock `t`, and what came of it since. */
const lastRequest = sql`select q.seq, q.recorded_at from flow_event q
  where q.record_id = t.record_id and q.action = ${REQUEST} order by q.seq desc limit 1`;

/**
 * Whether the record that owns the clock `t` was asked a second time since its last request, by the order of its own history: a stay in 挂起 in
 * between begins nothing anew, and moments are not compared, since the rows of one act are written one after the other, each with its own. Of a case
 * that waits as a whole a second request of before ADR 0004 stands in the histories of its matters alone.
 */
export const askedAgain = sql`(exists (
  select 1 from flow_event e where e.record_id = t.record_id and e.action = ${REMIND_SUPPLEMENT}
     and e.seq > coalesce((select r.seq from (${lastRequest}) r), 0))
  or t.record_type = 'case' and exists (
  select 1 from sub_case m join flow_event e on e.record_id = m.id
   where m.case_id = t.record_id and e.action = ${REMIND_SUPPLEMENT} and e.recorded_at >= (select r.recorded_at from (${lastRequest}) r)))`;

/**
 * Until when material may be brought, by the record that was asked for it, case or matter: the one date of notices, pages and rules. A second
 * request renews the clock (01 §6.8 d). One statement; nothing for records that wait for none, or whose clock stands.
 */
export async function supplementsUntil(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, Date>> {
  const found = await tables(ctx)
    .selectFrom('flow_timer as t')
    .select(['t.record_id as id', 't.due_at as until'])
    .$narrowType<{ until: NotNull }>()
    .where('t.record_id', '=', anyOf(recordIds))
    .where(sql<boolean>`${openRequest}`)
    .where('t.due_at', 'is not', null)
    .execute();
  return new Map(found.map(({ id, until }) => [id, toDate(until)]));
}
