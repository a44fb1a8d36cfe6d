import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { addDays, addMonths, localDateOf } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { type EndedPlacement, listEndedPlacements } from '../../../cases/index.ts';
import { cadence, monthsOf, reminders } from '../parameters.ts';
import { giveToOwners, officersOf, shareOut } from './owners.ts';
import { followUpPlan } from './plan.record.ts';

/** How far back the nightly look goes: what has ended before that has been seen by an earlier one. */
const LOOK_BACK_DAYS = 400;

/** A step of these matters may be the last of a placement. */
const LAST_STEPS: readonly string[] = ['M01', 'M12'];

/** Joins the steps of sub-cases: a plan begins in the transaction in which the placement ends (14.5 no. 1). */
export async function startWithCases(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const ids = changes
    .filter(({ to, row }) => to === 'FINISHED_NORMAL' && LAST_STEPS.includes(row.matterCode ?? ''))
    .map(({ row }) => row.id);
  if (ids.length === 0) return;
  const cases = await tables(tx)
    .selectFrom('sub_case')
    .select('case_id')
    .distinct()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  await startPlans(tx, { caseIds: cases.map(({ case_id }) => case_id) });
}

/** Begins the plans of persons whose placement has ended and who have none yet; how many. A fixed number of statements. */
export async function startPlans(ctx: Ctx, which: { caseIds?: readonly string[]; since?: string }): Promise<number> {
  const { subsidyDays } = await readParameter(ctx, reminders);
  const ended = await listEndedPlacements(ctx, { ...which, subsidyDays });
  if (ended.length === 0) return 0;
  return transaction(ctx, async (tx) => {
    const fresh = await withoutPlan(tx, ended);
    if (fresh.length === 0) return 0;
    const months = monthsOf(await readParameter(tx, cadence));
    const offices = await officesOf(tx, fresh);
    const placed = fresh.map((one) => ({
      ...one,
      centreOrgId: one.orgId,
      ...(offices.get(one.street ?? '') ?? ownOffice(one)),
    }));
    const [first] = placed;
    if (!first) return 0;
    const ids = await insertRecords(
      tx,
      followUpPlan,
      placed.map((one) => ({
        person_id: one.personId,
        case_id: one.caseId,
        centre_org_id: one.centreOrgId,
        org_id: one.orgId,
        org_path: one.orgPath,
        district_code: one.districtCode,
        person_name_masked: one.personName,
        placement_type: one.placementType,
        discharge_date: one.dischargeDate,
        cohort: Number(one.dischargeDate.slice(0, 4)),
        start_date: one.endedOn,
        next_due: addMonths(one.endedOn, months[0] ?? 1),
      })),
      { place: first, start: 'begin' },
    );
    const plans = placed.map(({ orgId }, at) => ({ id: ids[at] ?? '', orgId }));
    const officers = await officersOf(
      tx,
      plans.map(({ orgId }) => orgId),
    );
    await giveToOwners(tx, shareOut(plans, officers));
    return ids.length;
  });
}

/** One placement for each person who has no plan that began with it or later and none that goes on. */
async function withoutPlan(tx: Ctx, ended: readonly EndedPlacement[]): Promise<EndedPlacement[]> {
  const persons = [...new Set(ended.map(({ personId }) => personId))].toSorted();
  // Of two that begin plans of one person at once the later waits here.
  await tables(tx)
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`id = any(${persons}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const known = await tables(tx)
    .selectFrom('follow_up_plan')
    .select(['person_id', 'case_id', 'state'])
    .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
    .execute();
  const newest = new Map(ended.toSorted((a, b) => (a.endedOn < b.endedOn ? -1 : 1)).map((one) => [one.personId, one]));
  return [...newest.values()].filter(
    ({ personId, caseId }) =>
      !known.some((plan) => plan.person_id === personId && (plan.state !== 'CLOSED' || plan.case_id === caseId)),
  );
}

interface Office {
  orgId: string;
  orgPath: string;
  districtCode: string;
}

const ownOffice = ({ orgId, orgPath, districtCode }: EndedPlacement): Office => ({ orgId, orgPath, districtCode });

/** The stations of the placements' streets, by the code of the street; the centre that took the person in has a part in the plan. */
async function officesOf(tx: Ctx, placements: readonly EndedPlacement[]): Promise<Map<string, Office>> {
  const codes = [...new Set(placements.flatMap(({ street }) => street ?? []))];
  const found = await tables(tx)
    .selectFrom('org as o')
    .innerJoin('org as c', (join) => join.onRef('c.parent_id', '=', 'o.id').on('c.level', '=', 'CENTRE'))
    .select(['o.code', 'c.id as orgId', 'c.path as orgPath', 'o.district_code as districtCode'])
    .where('o.level', '=', 'STREET')
    .where('c.enabled', '=', true)
    .where(sql<boolean>`o.code = any(${codes}::text[])`)
    .execute();
  return new Map(
    found.map(({ code, districtCode, ...place }) => [
      code,
      { ...place, districtCode: districtCode ?? code.slice(0, 6) },
    ]),
  );
}

/** 上岗 and the end of waiting for a subsidy are no steps of a case: every night (14.5 no. 1). */
export const startJob: JobDefinition = {
  name: 'aftercare.start-follow-up',
  title: '开始就业跟踪',
  cron: '40 2 * * *',
  concurrency: 1,
  run: async (ctx) => ({
    开始: await startPlans(ctx, { since: addDays(localDateOf(ctx.app.clock.now()), -LOOK_BACK_DAYS) }),
  }),
};
