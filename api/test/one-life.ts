import { tables } from '../src/database/tables.ts';
import { followUpPlan } from '../src/domains/aftercare/follow-up/plans/plan.record.ts';
import { enterPayable } from '../src/domains/bereavement/payable/enter-person.ts';
import { medicalCycle } from '../src/domains/cadres/medical/cycle/cycle.record.ts';
import { takeLines } from '../src/domains/cadres/medical/import/import-lines.ts';
import { lockCycle } from '../src/domains/cadres/medical/import/lock-cycle.ts';
import { demoPlacement } from '../src/domains/entitlement/demo/demo-placements.ts';
import { findPersonByIdNumber, openPerson } from '../src/domains/people/index.ts';
import { confirmDemoPlan, nominateDemo } from '../src/domains/recuperation/demo/demo-steps.ts';
import { transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import { enter } from './entitlement.ts';
import { putOnRegister } from './medical.ts';
import { act, addCadres, allocate, draft, eligible, screen } from './recuperation.ts';
import type { World } from './subsidies.ts';

const STREET = '310109009';
const NEIGHBOUR = { idNo: '310109195211070032', street: STREET, name: '周海民', account: '6222021001112203' };

/** Somebody whom every line of business knows, each in a table of its own. */
export interface Life {
  personId: string;
  name: string;
  idNo: string;
  subsidyId: string;
  followUpId: string;
  rosterId: string;
}

/**
 * One person of 虹口 who is on every list at once: 免申即享, one-off subsidy, follow-up, 优抚, the register of 军转干部 with a row of medical subsidy, and
 * 军休干部 with a place on a roster of 荣誉疗养.
 */
export async function onEveryLine(w: World): Promise<Life> {
  const system = w.system();
  const application = await w.prepared();
  const person = await findPersonByIdNumber(system, application.idNo);
  if (!person) throw new Error('the applicant is nobody');
  const { name, idNo } = openPerson(system, person);
  const org = await tables(system)
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', STREET)
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  const placed = { placementRegion: '310109', reportedOn: '2026-03-02', dischargeDate: '2026-03-01' };
  await enter(system, [{ ...demoPlacement(1), name, idNo, ...placed }]);
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
  const followUpId = await transaction(system, async (tx) => {
    await enterPayable(tx, { name, idNo, classCode: '09', monthly: '1280.50', place });
    return insertRecord(tx, followUpPlan, plan, { place, start: 'begin' });
  });
  await recuperates(w, idNo);
  const rosterId = await isReimbursed(w, { idNo, name });
  return { personId: person.id, name, idNo, subsidyId: application.id, followUpId, rosterId };
}

/** He stands on the roster of a confirmed plan, and somebody else of his institution waits. */
async function recuperates(w: World, idNo: string): Promise<void> {
  await addCadres(w.app, [{ org: 'J01', uid: 'J01-0000', idNo, honour: 'H01' }, ...eligible({ J01: 1 })]);
  const city = await w.app.as('city_officer');
  const plan = await allocate(city, await screen(city, await draft(city, { totalQuota: 1 })));
  const published = await act(city, 'recupPlans', 'publish', [plan]);
  if (published !== 'OK') throw new Error(published);
  await nominateDemo(w.system(), plan.id, 1);
  await confirmDemoPlan(w.system(), plan.id);
}

/** A roster of medical subsidies with him and a neighbour on it. */
async function isReimbursed(w: World, { idNo, name }: { idNo: string; name: string }): Promise<string> {
  const people = [{ idNo, name, street: STREET, account: '6222021001112299' }, NEIGHBOUR];
  const lines: Parameters<typeof takeLines>[2][number][] = [];
  for (const [at, one] of people.entries())
    lines.push({
      row: at + 2,
      cadreId: await putOnRegister(w.system(), one),
      idNo: one.idNo,
      name: one.name,
      spentOn: '2026-01-12',
      hospital: '示范医院',
      invoiceNo: `YS${at}`,
      category: 'OUT',
      totalFee: null,
      selfPay: null,
      amount: '120.50',
      externalKey: `life ${at}`,
      fileTotal: '241.00',
    });
  const city = await (await w.app.as('city_officer')).ctx();
  const cycle = {
    cycle_no: 'BX2026Q1',
    title: '2026年第一季度医疗补助',
    year: 2026,
    kind: 'QUARTER',
    part: 1,
    period_from: '2026-01-01',
    period_to: '2026-03-31',
    expected_total: '241.00',
  };
  return transaction(city, async (tx) => {
    const id = await insertRecord(tx, medicalCycle, cycle, { start: 'prepare' });
    await takeLines(tx, await lockCycle(tx, id), lines);
    const { id: roster } = await tables(tx)
      .selectFrom('medical_roster')
      .select('id')
      .where('cycle_id', '=', id)
      .executeTakeFirstOrThrow();
    return roster;
  });
}

/** Where he stands in every line. */
export async function standing(w: World, life: Life) {
  const db = tables(w.system());
  const [candidate, subsidy, plan, file, pay, cadre, changes, register, rows] = await Promise.all([
    db.selectFrom('entitlement_candidate').select('state').where('person_id', '=', life.personId).executeTakeFirst(),
    db
      .selectFrom('task')
      .select('title')
      .where('record_id', '=', life.subsidyId)
      .where('kind', '=', 'SUBSIDY_DEATH')
      .where('closed_at', 'is', null)
      .execute(),
    db
      .selectFrom('follow_up_plan')
      .select(['state', 'close_reason'])
      .where('id', '=', life.followUpId)
      .executeTakeFirst(),
    db.selectFrom('person').select('deceased_on').where('id', '=', life.personId).executeTakeFirst(),
    db.selectFrom('payable_person').select('pay_status').executeTakeFirst(),
    db
      .selectFrom('retired_cadre')
      .select(['service_status', 'suspected_dead'])
      .where('cadre_uid', '=', 'J01-0000')
      .executeTakeFirst(),
    db.selectFrom('recup_change').select(['kind', 'reason_code', 'state']).execute(),
    db
      .selectFrom('emp_cadre')
      .select(['state', 'suspected_death', 'death_on'])
      .where('bank_account_masked', 'like', '%2299')
      .executeTakeFirst(),
    db.selectFrom('medical_row').select('flag').where('roster_id', '=', life.rosterId).orderBy('seq').execute(),
  ]);
  return {
    exempted: candidate?.state,
    subsidy: subsidy.map(({ title }) => title),
    followUp: [plan?.state, plan?.close_reason],
    died: file?.deceased_on,
    benefit: pay?.pay_status,
    cadre: [cadre?.service_status, cadre?.suspected_dead],
    changes: changes.map((one) => [one.kind, one.reason_code, one.state]),
    register: [register?.state, register?.suspected_death, register?.death_on],
    medical: rows.map(({ flag }) => flag),
  };
}
