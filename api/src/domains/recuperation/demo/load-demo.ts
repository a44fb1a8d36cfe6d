import { tables } from '../../../database/tables.ts';
import { findOrgByCode, standingOf } from '../../../platform/access/index.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { allocateQuotas } from '../quota/write-allocation.ts';
import { PLAN } from '../record-types.ts';
import { runScreening } from '../screening/run-screening.ts';
import { actorOf } from './demo-actors.ts';
import { addDemoCadres } from './demo-cadres.ts';
import { showChanges } from './demo-changes.ts';
import { addDemoCitizen, inviteDemoCitizen } from './demo-citizen.ts';
import { showEarlierPlans, showFurtherPlans, showReviewedPlans } from './demo-states.ts';
import { confirmDemoPlan, nominateDemo, type Planned } from './demo-steps.ts';

/** Demonstration data of 荣誉疗养: cadres, and plans in their states. */
export async function loadDemoRecuperation(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('retired_cadre').select('id').limit(1).executeTakeFirst();
  const city = await actorOf(ctx, 'city_officer', 'CITY_OFFICER');
  if (known || !city) return;
  const today = localDateOf(ctx.app.clock.now());
  await transaction(ctx, async (tx) => {
    await addDemoCadres(tx, Number(today.slice(0, 4)));
    await addDemoCitizen(tx);
  });
  await showEarlierPlans(ctx, city, planOf);
  const confirmed = await planOf(city, 1, { title: '第一批荣誉疗养', places: 6, starts: addDays(today, 20) });
  await nominateDemo(ctx, confirmed, 2);
  await confirmDemoPlan(ctx, confirmed);
  await showChanges(ctx, confirmed);
  const published = await planOf(city, 2, { title: '第二批荣誉疗养', places: 8, starts: addDays(today, 60) });
  await nominateDemo(ctx, published, 1);
  await inviteDemoCitizen(ctx, published);
  await planOf(city, 3, { title: '第三批荣誉疗养', places: 12, starts: addDays(today, 90), upTo: 'ALLOCATED' });
  await showFurtherPlans(ctx, city, planOf);
  await showReviewedPlans(ctx, planOf, city);
}

/** A plan that is screened, allocated and handed down, or as far as is said. */
async function planOf(city: Ctx, n: number, { title, places, starts, upTo }: Planned): Promise<string> {
  const year = Number(starts.slice(0, 4));
  const id = await transaction(city, async (tx) => {
    const org = await findOrgByCode(tx, '310000');
    if (!org) throw new Error('the city has no organisation');
    return insertRecord(
      tx,
      recupPlan,
      {
        plan_no: `LY${year}-${90 + n}`,
        year,
        title: `${year}年${title}`,
        level: 'CITY',
        place: '杭州示范疗养院',
        start_date: starts,
        end_date: addDays(starts, 9),
        total_quota: places,
        nominate_deadline: addDays(starts, -10),
        change_cutoff_days: 3,
        minimum_one: false,
      },
      { place: { ...standingOf(org), districtCode: '310000' }, start: 'draft' },
    );
  });
  const versionOf = async () => (await recupPlan.get(city, id)).version;
  if (upTo === 'DRAFT') return id;
  await runScreening(city, id, await versionOf());
  if (upTo === 'SCREENED') return id;
  await allocateQuotas(city, id, await versionOf());
  if (!upTo) await advance(city, { type: PLAN, action: 'publish', rows: [{ id }] });
  return id;
}
