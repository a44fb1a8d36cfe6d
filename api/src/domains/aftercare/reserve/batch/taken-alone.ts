import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { RESERVE_BATCH } from './batch.record.ts';

/**
 * How many persons the caller's lists of today hold that nobody else has released or declined (01 §12.7), each once, with the one that is being asked
 * for.
 */
export async function personsTakenAlone(tx: Ctx): Promise<number> {
  const { persons } = await tables(tx)
    .selectFrom('reserve_batch as b')
    .innerJoin('reserve_batch_row as w', 'w.batch_id', 'b.id')
    .select(sql<number>`count(distinct w.record_id)::int`.as('persons'))
    .where('b.submitted_by_id', '=', requireUser(tx).userId)
    .where('b.created_at', '>=', instantOf(localDateOf(tx.app.clock.now())))
    .where(
      sql<boolean>`not exists (select 1 from flow_event e where e.record_type = ${RESERVE_BATCH} and e.record_id = b.id and e.action in ('release', 'decline'))`,
    )
    .executeTakeFirstOrThrow();
  return persons;
}
