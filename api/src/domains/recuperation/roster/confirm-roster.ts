import { chunksOf } from '../../../database/chunks.ts';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { moveAll } from '../move-all.ts';
import { NOMINATION, SUBMISSION, SUMMARY } from '../record-types.ts';
import { tellCadres } from '../tell-cadres.ts';
import { freezeRoster } from './freeze-lists.ts';
import { pushRoster } from './push-roster.ts';
import { sealRoster } from './sealed-roster.ts';

/** 名单确定 (03 §29.4): FinalRoster v1, the people 市通过, their history prepared, and the roster on its way to 军休服务管理系统. */
export async function confirmRoster(tx: Ctx, planId: string): Promise<void> {
  const passed = await tables(tx)
    .selectFrom('recup_nomination')
    .select(['id', 'cadre_id', 'cadre_uid', 'org_id', 'org_path', 'district_code'])
    .where('plan_id', '=', planId)
    .where('state', '=', 'DISTRICT_PASSED')
    // Whom no district has sent up, and so the city has not passed, is on no list, however far his institution came.
    .where('district_code', 'in', passedDistricts(tx, planId))
    .orderBy('id')
    .execute();
  const plan = await tables(tx)
    .selectFrom('recup_plan')
    .select(['plan_no', 'year', 'level', 'total_quota'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  await moveAll(
    tx,
    NOMINATION,
    passed.map(({ id }) => id),
    'confirmList',
  );
  for (const [type, table, state] of FOLLOWING) {
    const rows = await tables(tx)
      .selectFrom(table)
      .select('id')
      .where('plan_id', '=', planId)
      .where('state', '=', state)
      .where('district_code', 'in', passedDistricts(tx, planId))
      .orderBy('id')
      .execute();
    await moveAll(
      tx,
      type,
      rows.map(({ id }) => id),
      'confirmList',
    );
  }
  await closeTheRest(tx, planId);
  const now = tx.app.clock.now();
  const common = { created_at: now, updated_at: now };
  if (passed.length > 0) {
    const place = ({ org_id, org_path, district_code }: (typeof passed)[number]) => ({
      org_id,
      org_path,
      district_code,
    });
    const rosterRows = passed.map((one) => ({
      ...common,
      ...place(one),
      id: uuidv7(now.getTime()),
      plan_id: planId,
      nomination_id: one.id,
      person_no: one.cadre_uid,
      from_version: 1,
    }));
    for (const part of chunksOf(rosterRows)) await tables(tx).insertInto('recup_roster_row').values(part).execute();
    const history = passed.map((one) => ({
      ...common,
      ...place(one),
      id: uuidv7(now.getTime()),
      cadre_id: one.cadre_id,
      cadre_uid: one.cadre_uid,
      year: plan.year,
      level: plan.level,
      plan_no: plan.plan_no,
      attended: false,
      source: 'SYSTEM',
    }));
    for (const part of chunksOf(history))
      await tables(tx)
        .insertInto('cadre_recuperation')
        .values(part)
        .onConflict((on) => on.doNothing())
        .execute();
  }
  await tables(tx)
    .updateTable('recup_plan')
    .set({ roster_version: 1, unused_quota: sql<number>`greatest(0, ${plan.total_quota - passed.length})` })
    .where('id', '=', planId)
    .execute();
  await sealRoster(tx, planId, 1);
  await freezeRoster(tx, planId);
  await pushRoster(tx, planId, 1);
}

/** Districts whose summary the city has passed. */
const passedDistricts = (tx: Ctx, planId: string) =>
  tables(tx)
    .selectFrom('recup_summary')
    .select('district_code')
    .where('plan_id', '=', planId)
    .where('state', '=', 'CITY_PASSED');

/** Lists and summaries that nothing came of are closed with their to-dos; whoever was on the way waits as a substitute, and hears so. */
async function closeTheRest(tx: Ctx, planId: string): Promise<void> {
  const left = await tables(tx)
    .selectFrom('recup_nomination')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', 'in', ['INVITED', 'CONFIRMED', 'COMPLETE', 'SUBMITTED', 'DISTRICT_PASSED'])
    .orderBy('id')
    .execute();
  await tellCadres(
    tx,
    left.map(({ id }) => ({ nominationId: id, template: 'N765' as const, result: '本次名单未列入您，您列为候补人员' })),
  );
  await moveAll(tx, NOMINATION, idsOf(left), 'unlist');
  for (const [type, table, states] of UNFINISHED) {
    const rows = await tables(tx)
      .selectFrom(table)
      .select('id')
      .where('plan_id', '=', planId)
      .where('state', 'in', [...states])
      .orderBy('id')
      .execute();
    await moveAll(tx, type, idsOf(rows), 'miss');
  }
}
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const UNFINISHED = [
  [
    SUBMISSION,
    'recup_submission',
    ['NOT_STARTED', 'DRAFTING', 'SUBMITTED', 'DISTRICT_RETURNED', 'DISTRICT_PASSED', 'CITY_RETURNED'],
  ],
  [SUMMARY, 'recup_summary', ['GATHERING']],
] as const;
const FOLLOWING = [
  [SUBMISSION, 'recup_submission', 'DISTRICT_PASSED'],
  [SUMMARY, 'recup_summary', 'CITY_PASSED'],
] as const;
