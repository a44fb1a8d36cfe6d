import { sql } from '../../../database/sql.ts';
import type { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { actOnRecordsOfCases } from '../acts/lock-cases.ts';
import { HIT } from './detect/keep-hits.ts';
import { IDENTITY_LINK } from './identities/link.flow.ts';
import { WITHDRAWAL } from './withdrawals/withdrawal.flow.ts';

/** 告知登记, 非重复. */
export function actOnHits(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecordsOfCases(
    ctx,
    HIT,
    input,
    (ids) => sql`select new_case_id from duplicate_hit where id = any(${ids}::uuid[])`,
  );
}

/** 同意撤回, 不同意撤回: by somebody else than who asked (E-0004). */
export function actOnWithdrawals(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecordsOfCases(
    ctx,
    WITHDRAWAL,
    input,
    (ids) => sql`select case_id from withdraw_request where id = any(${ids}::uuid[])`,
  );
}

/** 确认关联, 不同意关联: by somebody else than who asked (E-0004). Every case of both persons is locked first: they change hands. */
export function actOnLinks(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecordsOfCases(
    ctx,
    IDENTITY_LINK,
    input,
    (
      ids,
    ) => sql`select o.id from one_thing_case o join identity_link l on o.person_id in (l.former_person_id, l.kept_person_id)
                  where l.id = any(${ids}::uuid[])`,
  );
}
