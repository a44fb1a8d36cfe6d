import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import {
  actOnRecords,
  idsInReach,
  type RecordActInputType,
  type RecordActResultType,
} from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockParents } from '../../acts/case-effects.ts';
import { INTERVENTION } from './intervention.flow.ts';

/** 同意, 不同意 of interventions, by somebody else than who asked (E-0004). Cases are locked first, then plans, then these. */
export function decideInterventions(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return transaction(ctx, async (tx) => {
    const ids = await idsInReach(
      tx,
      INTERVENTION,
      input.rows.map(({ id }) => id),
    );
    const plans = await tables(tx)
      .selectFrom('offline_intervention')
      .select(['plan_id as id', 'sub_case_id as subCaseId'])
      .where('id', '=', anyOf(ids))
      .execute();
    await lockParents(
      tx,
      plans.map(({ subCaseId }) => subCaseId),
    );
    const planIds = plans.map(({ id }) => id);
    await run(tx, sql`select id from auto_finish_plan where id = any(${planIds}::uuid[]) order by id for update`);
    return actOnRecords(tx, INTERVENTION, input);
  });
}
