import { type RawBuilder } from 'kysely';
import { run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { actOnRecords, type RecordActInputType, type RecordActResultType } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { HIT } from './detect/keep-hits.ts';
import { IDENTITY_LINK } from './identities/link.flow.ts';
import { WITHDRAWAL } from './withdrawals/withdrawal.flow.ts';

/** 告知登记, 非重复. The cases are locked before their hits, as every step of a case does. */
export function actOnHits(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return lockingCases(
    ctx,
    HIT,
    input,
    (ids) => sql`select new_case_id from duplicate_hit where id = any(${ids}::uuid[])`,
  );
}

/** 同意撤回, 不同意撤回: by somebody else than who asked (E-0004). */
export function actOnWithdrawals(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return lockingCases(
    ctx,
    WITHDRAWAL,
    input,
    (ids) => sql`select case_id from withdraw_request where id = any(${ids}::uuid[])`,
  );
}

/** 确认关联, 不同意关联: by somebody else than who asked (E-0004). Every case of both persons is locked first: they change hands. */
export function actOnLinks(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return lockingCases(
    ctx,
    IDENTITY_LINK,
    input,
    (
      ids,
    ) => sql`select c.id from one_thing_case c join identity_link l on c.person_id in (l.former_person_id, l.kept_person_id)
                  where l.id = any(${ids}::uuid[])`,
  );
}

function lockingCases(
  ctx: Ctx,
  type: string,
  input: RecordActInputType,
  casesOf: (ids: readonly string[]) => RawBuilder<unknown>,
): Promise<RecordActResultType> {
  const ids = input.rows.map(({ id }) => id).filter(isUuid);
  return transaction(ctx, async (tx) => {
    await run(tx, sql`select id from one_thing_case where id in (${casesOf(ids)}) order by id for update`);
    return actOnRecords(tx, type, input);
  });
}
