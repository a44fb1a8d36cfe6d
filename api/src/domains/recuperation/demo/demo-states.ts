import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { beginChange } from '../changes/begin-change.ts';
import { CHANGE, NOMINATION, PLAN } from '../record-types.ts';
import { actorOf } from './demo-actors.ts';
import { confirmDemoPlan, did, nominateDemo, type PlanOf } from './demo-steps.ts';

const needed = async (ctx: Ctx, login: string, role: string): Promise<Ctx> => {
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

const onRoster = async (ctx: Ctx, planId: string): Promise<string[]> =>
  (
    await tables(ctx)
      .selectFrom('recup_nomination')
      .select('id')
      .where('plan_id', '=', planId)
      .where('state', '=', 'CITY_PASSED')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);

/** 取消 in its states: written, with the district, with the city's two persons, carried out, turned down. */
export async function showChanges(ctx: Ctx, planId: string): Promise<void> {
  const [jx, district, city, section] = [
    await needed(ctx, 'jx_j01', 'JX_OP'),
    await needed(ctx, 'officer_hk', 'BIZ_OFFICER'),
    await needed(ctx, 'city_officer2', 'CITY_OFFICER'),
    await needed(ctx, 'section_city', 'CITY_SECTION'),
  ];
  const steps: readonly (readonly [by: Ctx, action: string])[][] = [
    [],
    [[jx, 'submit']],
    [
      [jx, 'submit'],
      [district, 'pass'],
      [city, 'pass'],
    ],
    [
      [jx, 'submit'],
      [district, 'pass'],
      [city, 'pass'],
      [section, 'pass'],
    ],
  ];
  const people = await onRoster(ctx, planId);
  for (const [n, path] of steps.entries()) {
    const original = people[n];
    if (!original) return;
    const id = await beginChange(
      jx,
      {
        kind: 'CANCEL',
        originalId: original,
        reasonCode: 'FAMILY',
        reasonText: '需照顾家人，不能参加',
        urgent: false,
        urgentReason: null,
        substituteId: null,
        skipReason: null,
      },
      [],
      randomUUID(),
    );
    for (const [by, action] of path) await did(by, CHANGE, action, [id]);
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
