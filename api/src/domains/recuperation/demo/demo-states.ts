import { tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { NOMINATION, PLAN, SUMMARY } from '../record-types.ts';
import { actorOf } from './demo-actors.ts';
import { confirmDemoPlan, did, handUpDemo, nominateDemo, onRoster, type PlanOf } from './demo-steps.ts';

export const needed = async (ctx: Ctx, login: string, role: string): Promise<Ctx> => {
  const actor = await actorOf(ctx, login, role);
  if (!actor) throw new Error(`demonstration: there is no ${login}`);
  return actor;
};

/** One that is over and one that is under way, each with the results of its people; whoever has been comes into question for no other. */
export async function showEarlierPlans(ctx: Ctx, city: Ctx, planOf: PlanOf): Promise<void> {
  const jx = await needed(ctx, 'jx_j01', 'JX_OP');
  const today = localDateOf(ctx.app.clock.now());
  for (const [n, title, days] of [
    [4, '春季荣誉疗养', 40],
    [5, '秋季荣誉疗养', 3],
  ] as const) {
    const id = await planOf(city, n, { title, places: 6, starts: addDays(today, 20) });
    await nominateDemo(ctx, id, 1);
    await confirmDemoPlan(ctx, id);
    await tables(ctx)
      .updateTable('recup_plan')
      .set({
        start_date: addDays(today, -days),
        end_date: addDays(today, 10 - days),
        nominate_deadline: addDays(today, -days - 10),
      })
      .where('id', '=', id)
      .execute();
    const { refusals } = await advance(ctx, { type: PLAN, action: 'begin', rows: [{ id }] });
    if (refusals[0]) throw new Error(`demonstration: ${refusals[0].message}`);
    if (days < 10) continue;
    await did(jx, NOMINATION, 'attend', await onRoster(ctx, id));
    await did(city, PLAN, 'close', [id]);
  }
}

/** Plans that the city is reviewing: one with its officer, one with its section. */
export async function showReviewedPlans(ctx: Ctx, planOf: PlanOf, city: Ctx): Promise<void> {
  const starts = addDays(localDateOf(ctx.app.clock.now()), 75);
  const second = await needed(ctx, 'city_officer2', 'CITY_OFFICER');
  for (const [n, title] of [
    [10, '第六批荣誉疗养'],
    [11, '第七批荣誉疗养'],
  ] as const) {
    const id = await planOf(city, n, { title, places: 3, starts });
    await nominateDemo(ctx, id, 1);
    await handUpDemo(ctx, id);
    if (n === 10) continue;
    const summaries = await tables(ctx).selectFrom('recup_summary').select('id').where('plan_id', '=', id).execute();
    await did(
      second,
      SUMMARY,
      'cityPass',
      summaries.map((one) => one.id),
    );
    await did(second, PLAN, 'pass', [id]);
  }
}

/** Plans that are only begun, and such as are called off. */
export async function showFurtherPlans(ctx: Ctx, city: Ctx, planOf: PlanOf): Promise<void> {
  const section = await needed(ctx, 'section_city', 'CITY_SECTION');
  const starts = addDays(localDateOf(ctx.app.clock.now()), 120);
  await planOf(city, 6, { title: '第四批荣誉疗养', places: 10, starts, upTo: 'DRAFT' });
  await planOf(city, 7, { title: '第五批荣誉疗养', places: 10, starts, upTo: 'SCREENED' });
  for (const [n, title] of [
    [8, '备选疗养地荣誉疗养'],
    [9, '因故取消的荣誉疗养'],
  ] as const) {
    const id = await planOf(city, n, { title, places: 4, starts, upTo: 'ALLOCATED' });
    const { refusals } = await advance(city, {
      type: PLAN,
      action: 'requestCancel',
      rows: [{ id }],
      input: { reasonText: '疗养院停业整修，本批不再安排' },
    });
    if (refusals[0]) throw new Error(`demonstration: ${refusals[0].message}`);
    if (n === 9) await did(section, PLAN, 'agreeCancel', [id]);
  }
}
