import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../src/database/tables.ts';
import { followUpPlan } from '../src/domains/aftercare/follow-up/plans/plan.record.ts';
import { enterPayable } from '../src/domains/bereavement/payable/enter-person.ts';
import { REDUCTION } from '../src/domains/bereavement/record-types.ts';
import { takeDeaths } from '../src/domains/bereavement/registry/take-deaths.ts';
import { requestFollowUp } from '../src/domains/bereavement/requests/follow-up.ts';
import { startReduction } from '../src/domains/bereavement/requests/start-reduction.ts';
import { demoPlacement } from '../src/domains/entitlement/demo/demo-placements.ts';
import { findPersonByIdNumber, openPerson } from '../src/domains/people/index.ts';
import { advanceOne } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import { enter } from './entitlement.ts';
import { closeWorld, type World, world } from './subsidies.ts';

let w: World;
beforeAll(async () => {
  w = await world('one_death');
}, 60_000);
afterAll(() => closeWorld(w));

const STREET = '310109009';
const ENTRY = {
  died_on: '2026-03-01',
  death_reason: null,
  evidence: null,
  late_reason: null,
  family_name: null,
  family_phone: null,
};

async function approve(officer: Ctx, id: string): Promise<void> {
  const step = async (by: Ctx, action: string) => advanceOne(by, { type: REDUCTION, action, rows: [{ id }] });
  await step(officer, 'submitDistrict');
  await step(await w.chief.ctx(), 'approve');
  await step(await w.director.ctx(), 'approve');
  await w.app.job('bereavement.reduce');
}

it('one death reaches 优抚, the person’s file, 免申即享, the one-off subsidy and follow-up, and is taken back everywhere', async () => {
  const application = await w.prepared();
  const person = await findPersonByIdNumber(w.system(), application.idNo);
  if (!person) throw new Error('the applicant is nobody');
  const { name, idNo } = openPerson(w.system(), person);
  const org = await tables(w.system())
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', STREET)
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  await enter(w.system(), [
    {
      ...demoPlacement(1),
      name,
      idNo,
      placementRegion: '310109',
      reportedOn: '2026-03-02',
      dischargeDate: '2026-03-01',
    },
  ]);
  const plan = {
    person_id: person.id,
    centre_org_id: org.id,
    person_name_masked: person.nameMasked,
    placement_type: 'ZZJY',
    discharge_date: '2025-11-01',
    cohort: 2025,
    start_date: '2026-01-05',
    next_due: '2026-04-05',
  };
  const planId = await transaction(w.system(), async (tx) => {
    await enterPayable(tx, { name, idNo, classCode: '09', monthly: '1280.50', place });
    return insertRecord(tx, followUpPlan, plan, { place, start: 'begin' });
  });
  const now = async () => {
    const [candidate, subsidyTask, followed, file, pay] = await Promise.all([
      tables(w.system())
        .selectFrom('entitlement_candidate')
        .select(['state', 'waiting_end'])
        .where('person_id', '=', person.id)
        .executeTakeFirst(),
      tables(w.system())
        .selectFrom('task')
        .select('title')
        .where('record_id', '=', application.id)
        .where('kind', '=', 'SUBSIDY_DEATH')
        .where('closed_at', 'is', null)
        .execute(),
      tables(w.system())
        .selectFrom('follow_up_plan')
        .select(['state', 'close_reason'])
        .where('id', '=', planId)
        .executeTakeFirst(),
      tables(w.system()).selectFrom('person').select('deceased_on').where('id', '=', person.id).executeTakeFirst(),
      tables(w.system()).selectFrom('payable_person').select('pay_status').executeTakeFirst(),
    ]);
    return {
      candidate: candidate?.state,
      waitedTo: candidate?.waiting_end,
      subsidy: subsidyTask.map(({ title }) => title),
      plan: [followed?.state, followed?.close_reason],
      died: file?.deceased_on,
      pay: pay?.pay_status,
    };
  };
  await transaction(w.system(), (tx) =>
    takeDeaths(tx, [
      {
        source: 'MZ',
        recordId: 'D1',
        seq: 1,
        name,
        idNo,
        deathDate: '2026-03-01',
        registerDate: '2026-03-08',
        certNo: null,
        op: 'ADD',
      },
    ]),
  );
  // Nothing is certain: money waits, nobody is struck off.
  expect(await now()).toMatchObject({
    candidate: 'IDENTIFIED',
    subsidy: [],
    plan: ['ACTIVE', null],
    died: null,
    pay: 'PAUSED',
  });
  const officer = await w.officer.ctx();
  const match = await tables(officer).selectFrom('death_match').select('id').executeTakeFirstOrThrow();
  const { id } = await startReduction(officer, { matchId: match.id }, ENTRY, [], randomUUID());
  await approve(officer, id);
  expect(await now()).toEqual({
    candidate: 'LAPSED',
    waitedTo: '2026-03',
    subsidy: [expect.stringMatching(/^申领人已死亡（减员申请JY\d+）/)],
    plan: ['CLOSED', 'DEATH'],
    died: '2026-03-01',
    pay: 'STOPPED',
  });
  const files = [await w.fileOf(w.officer)];
  const undo = { kind: 'REVOCATION' as const, reason: '经核实本人健在，材料齐全', diedOn: null };
  await approve(officer, (await requestFollowUp(officer, id, undo, files, randomUUID())).id);
  expect(await now()).toMatchObject({ subsidy: [], died: null, pay: 'ACTIVE' });
});
