import type { RawBuilder } from 'kysely';
import { run, sql } from '../../../database/sql.ts';
import {
  actOnRecords,
  idsInReach,
  type RecordActInputType,
  type RecordActResultType,
} from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

/** Locks the cases that a condition on `one_thing_case c` means, in id order: a case before everything that hangs on it. */
export async function lockCases(tx: Ctx, which: RawBuilder<unknown>): Promise<void> {
  await run(tx, sql`select c.id from one_thing_case c where ${which} order by c.id for update`);
}

/**
 * An act on records that hang on cases: the cases of those within the caller's reach are locked before them, as every step of a case does.
 *
 * @param casesOf selects the ids of the cases of some records
 */
export function actOnRecordsOfCases(
  ctx: Ctx,
  type: string,
  input: RecordActInputType,
  casesOf: (recordIds: readonly string[]) => RawBuilder<unknown>,
): Promise<RecordActResultType> {
  return transaction(ctx, async (tx) => {
    const ids = await idsInReach(
      tx,
      type,
      input.rows.map(({ id }) => id),
    );
    if (ids.length > 0) await lockCases(tx, sql`c.id in (${casesOf(ids)})`);
    return actOnRecords(tx, type, input);
  });
}
