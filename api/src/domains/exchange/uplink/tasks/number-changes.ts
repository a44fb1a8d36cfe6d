import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';

/**
 * Gives a row sequence number to every marked change of a record type, and answers the last number. One at a time, after the writers'
 * commits: what is numbered later has a higher number, whatever the clocks say (03 §36.5). A row in the hands of a writer is numbered
 * the next time.
 */
export async function numberChanges(ctx: Ctx, recordType: string): Promise<bigint> {
  return transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into change_counter (record_type, last_seq) values (${recordType}, 0) on conflict do nothing`,
    );
    const counter = await tables(tx)
      .selectFrom('change_counter')
      .select(sql<string>`last_seq::text`.as('last'))
      .where('record_type', '=', recordType)
      .forUpdate()
      .executeTakeFirst();
    const last = BigInt(counter?.last ?? 0);
    const numbered = await run(
      tx,
      sql`with free as materialized (
            select record_id, changed_at from change_mark where record_type = ${recordType} and seq is null
            for update skip locked),
          numbered as (select record_id, row_number() over (order by changed_at, record_id) as n from free)
          update change_mark m set seq = ${last.toString()}::bigint + numbered.n
            from numbered where m.record_type = ${recordType} and m.record_id = numbered.record_id`,
    );
    if (numbered === 0) return last;
    const top = last + BigInt(numbered);
    await run(
      tx,
      sql`update change_counter set last_seq = ${top.toString()}::bigint where record_type = ${recordType}`,
    );
    return top;
  });
}
