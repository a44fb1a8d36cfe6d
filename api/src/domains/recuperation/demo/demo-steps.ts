import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { moveAll } from '../move-all.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { otherPlan } from '../nominations/other-plan.ts';
import { NOMINATION, PLAN, SUBMISSION, SUMMARY } from '../record-types.ts';
import { actorOf } from './demo-actors.ts';

export const HEALTH = {
  emergency_name: '钱秀英',
  emergency_phone: '13900005678',
  self_care: 'FULL',
  chronic_diseases: '高血压',
  medication: '降压药，每日一次',
  blood_pressure: '130/80',
  height_cm: '170',
  weight_kg: '66',
  recent_hospital: '无',
  doctor_opinion: 'FIT',
};

/** An act that has to succeed: demonstration data that are half there are a mistake of the code. */
export async function did(ctx: Ctx, type: string, action: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { refusals } = await advance(ctx, { type, action, rows: [{ id }] });
    if (refusals[0]) throw new Error(`demonstration: ${type} ${action}: ${refusals[0].message}`);
  }
}

/** The first `most` of every institution who are in no other plan are invited, confirmed and filled in, as far as its places go. */
export async function nominateDemo(ctx: Ctx, planId: string, most: number): Promise<void> {
  const jx = await actorOf(ctx, 'jx_j01', 'JX_OP');
  if (!jx) return;
  await transaction(jx, async (tx) => {
    const examined = addDays(localDateOf(tx.app.clock.now()), -30);
    const ids = await firstOfEach(tx, planId, most);
    await did(tx, NOMINATION, 'invite', ids);
    await moveAll(tx, NOMINATION, ids, 'confirmSelf');
    for (const id of ids) {
      const { version } = await recupNomination.get(tx, id);
      await updateRecord(tx, recupNomination, id, version, { ...HEALTH, exam_date: examined });
    }
    await moveAll(tx, NOMINATION, ids, 'complete');
  });
}

/** The best of each list; whoever is on his way in another plan is passed over, with the reason. */
async function firstOfEach(tx: Ctx, planId: string, most: number): Promise<string[]> {
  const people = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_submission as s', 's.id', 'n.submission_id')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(['n.id', 'n.submission_id', 's.quota', otherPlan.as('elsewhere')])
    .where('n.plan_id', '=', planId)
    .where('n.state', '=', 'CANDIDATE')
    .orderBy('n.submission_id')
    .orderBy('n.from_rank')
    .execute();
  const busy = people.filter(({ elsewhere }) => elsewhere !== null).map(({ id }) => id);
  await tables(tx)
    .updateTable('recup_nomination')
    .set({ skip_reason: '其他：已在本年度其他计划中推荐' })
    .where('id', '=', anyOf(busy))
    .execute();
  const free = people.filter(({ elsewhere }) => elsewhere === null);
  return [...Map.groupBy(free, ({ submission_id }) => submission_id).values()].flatMap((list) =>
    list.slice(0, Math.min(list[0]?.quota ?? 0, most)).map(({ id }) => id),
  );
}

const idsOf = async (ctx: Ctx, table: 'recup_submission' | 'recup_summary', planId: string) =>
  (await tables(ctx).selectFrom(table).select('id').where('plan_id', '=', planId).orderBy('id').execute()).map(
    ({ id }) => id,
  );

const playerOf = (ctx: Ctx) => async (login: string, role: string) => {
  const actor = await actorOf(ctx, login, role);
  if (!actor) throw new Error(`demonstration: there is no ${login}`);
  return actor;
};

/** From the institutions through the districts to the city, whose officer is to look at it. */
export async function handUpDemo(ctx: Ctx, planId: string): Promise<void> {
  const by = playerOf(ctx);
  await tables(ctx)
    .updateTable('recup_submission')
    .set({ printed_edition: sql<number>`content_edition`, printed_at: ctx.app.clock.now() })
    .where('plan_id', '=', planId)
    .execute();
  const [lists, summaries] = [await idsOf(ctx, 'recup_submission', planId), await idsOf(ctx, 'recup_summary', planId)];
  await did(await by('jx_j01', 'JX_OP'), SUBMISSION, 'submit', lists);
  await did(await by('officer_hk', 'BIZ_OFFICER'), SUBMISSION, 'pass', lists);
  await did(await by('chief_hk', 'DIST_CHIEF'), SUMMARY, 'submit', summaries);
}

/** All the way from the institutions to the leader of the city. */
export async function confirmDemoPlan(ctx: Ctx, planId: string): Promise<void> {
  const by = playerOf(ctx);
  await handUpDemo(ctx, planId);
  await did(await by('city_officer2', 'CITY_OFFICER'), SUMMARY, 'cityPass', await idsOf(ctx, 'recup_summary', planId));
  await did(await by('city_officer2', 'CITY_OFFICER'), PLAN, 'pass', [planId]);
  await did(await by('section_city', 'CITY_SECTION'), PLAN, 'pass', [planId]);
  await did(await by('leader_city', 'CITY_LEADER'), PLAN, 'pass', [planId]);
}

/** Who stands on a plan's roster. */
export const onRoster = async (ctx: Ctx, planId: string): Promise<string[]> =>
  (
    await tables(ctx)
      .selectFrom('recup_nomination')
      .select('id')
      .where('plan_id', '=', planId)
      .where('state', '=', 'CITY_PASSED')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);

/** A plan of the demonstration. */
export interface Planned {
  title: string;
  places: number;
  starts: string;
  /** How far it comes: handed down unless said. */
  upTo?: 'DRAFT' | 'SCREENED' | 'ALLOCATED';
}
export type PlanOf = (city: Ctx, n: number, planned: Planned) => Promise<string>;
