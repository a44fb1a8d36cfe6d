import { run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { actOnRecords, type RecordActInputType, type RecordActResultType } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { REOPEN } from './reopen.flow.ts';

/** The verdicts. The cases are locked before their requests, as every step of a case does. */
export function actOnReopenings(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  const ids = input.rows.map(({ id }) => id).filter(isUuid);
  return transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`select id from one_thing_case where id in (select case_id from reopen_request where id = any(${ids}::uuid[]))
           order by id for update`,
    );
    return actOnRecords(tx, REOPEN, input);
  });
}
