import { sql } from '../../../database/sql.ts';
import type { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { actOnRecordsOfCases } from '../acts/lock-cases.ts';
import { REOPEN } from './reopen.flow.ts';

/** The verdicts: 区同意, 市同意, 不同意. */
export function actOnReopenings(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecordsOfCases(
    ctx,
    REOPEN,
    input,
    (ids) => sql`select case_id from reopen_request where id = any(${ids}::uuid[])`,
  );
}
