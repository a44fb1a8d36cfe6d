import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import {
  addDays,
  addMonths,
  instantOf,
  type LocalDate,
  localDateOf,
  ManualClock,
} from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction, type UserActor } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { contactsOfPersons } from '../../../people/index.ts';
import { giveToOwners } from '../plans/owners.ts';
import { followUpPlan } from '../plans/plan.record.ts';
import { PLAN } from '../record-types.ts';
import { keepContact } from '../records/enter.ts';
import { takeChanges } from '../social/take-changes.ts';
import { CONTACTS, STORIES, type Story } from './stories.ts';

/** The same at another time. */
const at = (ctx: Ctx, day: LocalDate): Ctx => {
  const clock = { value: new ManualClock(instantOf(day, '10:00')) };
  return { ...ctx, app: Object.create(ctx.app, { clock }) };
};

/**
 * Persons of the demonstration's district, those who left the army first, followed for some months: one for each story. Few cases of the
 * demonstration are as old as the stories are long: their plans begin as if they were.
 */
export async function loadDemoFollowUps(ctx: Ctx): Promise<void> {
  const known = await oldPlan(ctx);
  const officer = await demoOfficer(ctx);
  if (known || !officer) return;
  const persons = await personsOf(ctx, STORIES.length);
  for (const [n, person] of persons.entries()) {
    const story = STORIES[n];
    if (story) await transaction(ctx, (tx) => play(tx, officer, person, story));
  }
}

/** Placements of the demonstration that end begin plans by themselves: only one that began before it is the demonstration's. */
const oldPlan = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('follow_up_plan')
    .select('id')
    .where('start_date', '<', addMonths(localDateOf(ctx.app.clock.now()), -2))
    .limit(1)
    .executeTakeFirst();

interface DemoOfficer {
  actor: UserActor;
  place: { orgId: string; orgPath: string; districtCode: string };
}

async function demoOfficer(ctx: Ctx): Promise<DemoOfficer | undefined> {
  const found = await tables(ctx)
    .selectFrom('user_account as u')
    .innerJoin('org as c', (join) => join.onRef('c.parent_id', '=', 'u.org_id').on('c.level', '=', 'CENTRE'))
    .select(['u.id', 'c.id as orgId', 'c.path as orgPath', 'c.district_code as districtCode'])
    .where('u.login_name', '=', 'street_oyl')
    .executeTakeFirst();
  const actor = found && (await demoActor(ctx, found.id, 'STREET_OFFICER'));
  if (!found?.districtCode || !actor) return undefined;
  return { actor, place: { orgId: found.orgId, orgPath: found.orgPath, districtCode: found.districtCode } };
}

const personsOf = (ctx: Ctx, most: number) =>
  tables(ctx)
    .selectFrom('one_thing_case as c')
    .select(['c.person_id', 'c.org_id', 'c.person_name_masked', 'c.placement_type', 'c.discharge_date'])
    .where('c.district_code', '=', '310109')
    .where('c.person_id', 'not in', (query) => query.selectFrom('follow_up_plan as f').select('f.person_id'))
    .where('c.id', 'in', (query) =>
      query
        .selectFrom('one_thing_case as o')
        .select('o.id')
        .distinctOn('o.person_id')
        .orderBy('o.person_id')
        .orderBy('o.discharge_date'),
    )
    .orderBy('c.discharge_date')
    .orderBy('c.id')
    .limit(most)
    .execute();

type DemoPerson = Awaited<ReturnType<typeof personsOf>>[number];

async function play(tx: Ctx, { actor, place }: DemoOfficer, person: DemoPerson, story: Story): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  const start = addDays(addMonths(today, -story.monthsAgo), story.shift);
  const begun = { ...at(tx, start), actor };
  const [left = start] = [person.discharge_date, addMonths(start, -1)].toSorted();
  const planId = await insertRecord(
    begun,
    followUpPlan,
    {
      person_id: person.person_id,
      centre_org_id: person.org_id,
      person_name_masked: person.person_name_masked,
      placement_type: person.placement_type,
      discharge_date: left,
      cohort: Number(left.slice(0, 4)),
      start_date: start,
      next_due: addMonths(start, 1),
    },
    { place, start: 'begin' },
  );
  await giveToOwners(begun, [{ id: planId, owner: { id: actor.userId, name: actor.name } }]);
  const by = { id: actor.userId, name: actor.name };
  for (const { month, later = 0, entry, reached = true } of story.contacts) {
    const day = addDays(addMonths(start, month), later);
    const [on = today] = [day, today].toSorted();
    const contact = { reached, pauseUntil: entry === 'ABROAD' ? addMonths(today, 3) : null };
    await keepContact(
      { ...at(tx, on), actor },
      planId,
      contact,
      { ...CONTACTS[entry], on_day: on },
      { source: 'STAFF', by },
    );
  }
  if (story.insured !== undefined) {
    const idNo = (await contactsOfPersons(tx, [person.person_id])).get(person.person_id)?.idNo ?? '';
    const change = { idNo, changeDate: addDays(today, -6), insured: story.insured };
    await takeChanges(
      { ...tx, actor: { kind: 'EXTERNAL', appId: 'dept-rs', name: '市人社局（模拟）' } },
      { changes: [change] },
      today,
    );
  }
  if (story.moves) {
    const file = await storeFile({ ...tx, actor }, drawPdf(['Household registration moved', 'Specimen']), {
      name: '户口迁移证明（演示）.pdf',
    });
    const input = { reasonCode: 'MOVED', reasonText: '户口迁往江苏省苏州市', attachmentIds: [file.id] };
    await advance({ ...tx, actor }, { type: PLAN, action: 'close', rows: [{ id: planId }], input, mode: 'CASCADE' });
  }
  if (story.stopsCalls)
    await advance({ ...tx, actor }, { type: PLAN, action: 'stopCalls', rows: [{ id: planId }], mode: 'CASCADE' });
}
