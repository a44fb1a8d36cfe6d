import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { moveAll } from '../move-all.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { NOMINATION, PLAN, SUBMISSION, SUMMARY } from '../record-types.ts';
import { actorOf } from './demo-actors.ts';

const HEALTH = {
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

/** The first `most` of every institution are invited, confirmed and filled in, as far as its places go. */
export async function nominateDemo(ctx: Ctx, planId: string, most: number): Promise<void> {
  const jx = await actorOf(ctx, 'jx_j01', 'JX_OP');
  if (!jx) return;
  await transaction(jx, async (tx) => {
    const examined = addDays(localDateOf(tx.app.clock.now()), -30);
    const people = await tables(tx)
      .selectFrom('recup_nomination as n')
      .innerJoin('recup_submission as s', 's.id', 'n.submission_id')
      .select('n.id')
      .where('n.plan_id', '=', planId)
      .where('n.state', '=', 'CANDIDATE')
      .where(
        sql<boolean>`(select count(*) from recup_nomination b where b.submission_id = n.submission_id
          and b.from_rank <= n.from_rank) <= least(s.quota, ${most})`,
      )
      .orderBy('n.id')
      .execute();
    const ids = people.map(({ id }) => id);
    await did(tx, NOMINATION, 'invite', ids);
    await moveAll(tx, NOMINATION, ids, 'confirmSelf');
    for (const id of ids) {
      const { version } = await recupNomination.get(tx, id);
      await updateRecord(tx, recupNomination, id, version, { ...HEALTH, exam_date: examined });
    }
    await moveAll(tx, NOMINATION, ids, 'complete');
  });
}

const idsOf = async (ctx: Ctx, table: 'recup_submission' | 'recup_summary', planId: string) =>
  (await tables(ctx).selectFrom(table).select('id').where('plan_id', '=', planId).orderBy('id').execute()).map(
    ({ id }) => id,
  );

/** All the way from the institutions to the leader of the city. */
export async function confirmDemoPlan(ctx: Ctx, planId: string): Promise<void> {
  const by = async (login: string, role: string) => {
    const actor = await actorOf(ctx, login, role);
    if (!actor) throw new Error(`demonstration: there is no ${login}`);
    return actor;
  };
  await tables(ctx)
    .updateTable('recup_submission')
    .set({ printed_edition: sql<number>`content_edition`, printed_at: ctx.app.clock.now() })
    .where('plan_id', '=', planId)
    .execute();
  const [lists, summaries] = [await idsOf(ctx, 'recup_submission', planId), await idsOf(ctx, 'recup_summary', planId)];
  await did(await by('jx_j01', 'JX_OP'), SUBMISSION, 'submit', lists);
  await did(await by('officer_hk', 'BIZ_OFFICER'), SUBMISSION, 'pass', lists);
  await did(await by('chief_hk', 'DIST_CHIEF'), SUMMARY, 'submit', summaries);
  await did(await by('city_officer2', 'CITY_OFFICER'), SUMMARY, 'cityPass', summaries);
  await did(await by('city_officer2', 'CITY_OFFICER'), PLAN, 'pass', [planId]);
  await did(await by('section_city', 'CITY_SECTION'), PLAN, 'pass', [planId]);
  await did(await by('leader_city', 'CITY_LEADER'), PLAN, 'pass', [planId]);
}

/** A plan of the demonstration. */
export interface Planned {
  title: string;
  places: number;
  starts: string;
  /** How far it comes: handed down unless said. */
  upTo?: 'DRAFT' | 'SCREENED' | 'ALLOCATED';
}
export type PlanOf = (city: Ctx, n: number, planned: Planned) => Promise<string>;
