import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, report } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { applicant, GENG } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { hire } from '../../../../test/staff.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { endOf } from '../../cases/index.ts';
import { buildIdNumber, contactsOfPersons, findOrCreatePerson, RESIDENT_ID_CARD } from '../../people/index.ts';
import { matchList } from './imports/match-list.ts';
import { needTable } from './needs/need.record.ts';
import { nextDueAfter } from './plans/next-due.ts';
import { planTable } from './plans/plan-table.ts';
import { recordTable } from './records/record-table.ts';
import { employmentInbound } from './social/inbound.ts';

let app: Product;
let street: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const STREET = '310109009';

/** The clock stands still at ten o'clock of a day; the officer has signed in that day. */
async function at(day: string, time = '10:00'): Promise<void> {
  app.clock.set(new Date(`${day}T${time}:00+08:00`));
  street = await app.as('street_oyl');
}

beforeAll(async () => {
  app = await product('follow_up', { now: '2026-03-10T02:00:00Z' });
  street = await app.as('street_oyl');
}, 180_000);
afterAll(() => app.close());
// Each begins on the day of the examples, whatever the one before has come to.
beforeEach(() => at('2026-03-10'));

/** A placement that ends today, and the plan that began with it. */
async function placed(form: Readonly<Record<string, unknown>> = {}, only = ['M01']): Promise<BuiltCase> {
  const built = await buildCase(system(), {
    only,
    street: STREET,
    form: { placementType: 'ZYLQ', personCategory: 'SERGEANT', dischargeDate: '2026-03-01', ...form },
  });
  const accepted = await accept(await app.as('clerk_oyl'), built);
  await report(app, accepted, 'done', ['M01']);
  return accepted;
}
const planOf = async (caseId: string) =>
  tables(system()).selectFrom('follow_up_plan').selectAll().where('case_id', '=', caseId).executeTakeFirst();
async function followed() {
  const plan = await planOf((await placed()).id);
  if (!plan) throw new Error('no plan began');
  return plan;
}

const PLAN = `query ($id: ID!) { followUpPlan(id: $id) { id version planNo personName nextDue lastOn lastOutcome unreached ownerName state
  employmentState employmentSince employmentSource insured insuredSince insuredSource toVerify confidence callsStopped reviewOn
  flow { availableActions { action } history { action } } } }`;
const HISTORY = `query ($id: ID) { followUpRecords(filter: { planId: $id }, first: 50) { nodes { id onDay way outcome source employmentState employerName jobPost
  startedOn insured monthlyIncomeMasked remarkMasked } } }`;
const RECORD = `mutation ($id: ID!, $reached: Boolean!, $input: FollowUpEntryInput!, $until: Date, $q: ID!) {
  recordFollowUp(planId: $id, reached: $reached, input: $input, pauseUntil: $until, requestId: $q) { id nextDue lastOutcome } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceFollowUpPlans(input: $input) { ok rows { code message } } }';

const view = async (id: string, who = street) =>
  (await who.run(PLAN, { id })).data.followUpPlan as Record<string, unknown> & { version: number };
const history = async (id: string) =>
  ((await street.run(HISTORY, { id })).data.followUpRecords as { nodes: Record<string, unknown>[] }).nodes;
const record = (id: string, input: object, { reached = true, until = null as string | null, who = street } = {}) =>
  who.run(RECORD, { id, reached, input, until, q: randomUUID() });
async function act(id: string, action: string, more: object = {}, who = street) {
  const { version } = await view(id, who);
  const input = { action, requestId: randomUUID(), rows: [{ id, version }], ...more };
  const { data, code } = await who.run(ACT, { input });
  return code ?? (data.advanceFollowUpPlans as { rows: { code: string | null }[] }).rows[0]?.code ?? 'OK';
}
const JOBLESS = { onDay: '2026-04-10', way: 'PHONE', employmentState: 'UNEMPLOYED' };
const tasks = (id: string) =>
  tables(system())
    .selectFrom('task')
    .select(['kind', 'title', 'assignee_id'])
    .where('record_id', '=', id)
    .where('closed_at', 'is', null)
    .execute();

describe('the plan', () => {
  it('agrees with its tables', async () => {
    expect(await disagreements(system(), [planTable, recordTable, needTable])).toEqual([]);
  });

  it('R12.1 AC-12-01 begins when the placement is finished, due a month later, the street officer its owner, on the board', async () => {
    const plan = await followed();
    expect(plan).toMatchObject({
      start_date: '2026-03-10',
      next_due: '2026-04-10',
      owner_name: '冯丽',
      state: 'ACTIVE',
    });
    await at('2026-04-07');
    const { data } = await street.run(
      '{ followUpPlans(filter: { due: "WEEK", mine: true }) { nodes { id nextDue } } }',
    );
    expect((data.followUpPlans as { nodes: object[] }).nodes).toContainEqual({ id: plan.id, nextDue: '2026-04-10' });
  });
});

describe('a contact', () => {
  it('R12.2 AC-12-02 changes where the person stands, with 工作人员 as the source, and keeps what was recorded before', async () => {
    const { id } = await followed();
    await at('2026-04-10');
    expect((await record(id, JOBLESS)).code).toBeUndefined();
    await at('2026-05-10');
    const hired = {
      onDay: '2026-05-10',
      way: 'VISIT',
      employmentState: 'EMPLOYED',
      employerName: '上海示范物流有限公司',
      jobPost: '调度员',
      startedOn: '2026-05-06',
      monthlyIncome: '5000元至8000元',
      remark: '家中有老人需要照顾',
    };
    expect((await record(id, hired)).code).toBeUndefined();
    expect(await view(id)).toMatchObject({
      employmentState: 'EMPLOYED',
      employmentSince: '2026-05-06',
      employmentSource: 'STAFF',
      confidence: 'HIGH',
      toVerify: false,
      lastOn: '2026-05-10',
      nextDue: '2026-06-10',
    });
    expect(await history(id)).toMatchObject([
      {
        employmentState: 'EMPLOYED',
        employerName: '上海示范物流有限公司',
        monthlyIncomeMasked: '****',
        remarkMasked: '****',
      },
      { employmentState: 'UNEMPLOYED', onDay: '2026-04-10' },
    ]);
    const kept = await tables(system()).selectFrom('follow_up_record').selectAll().where('plan_id', '=', id).execute();
    expect(JSON.stringify(kept)).not.toContain('家中有老人');
    await expect(
      tables(system())
        .updateTable('follow_up_record')
        .set({ employment_state: 'OTHER' })
        .where('plan_id', '=', id)
        .execute(),
    ).rejects.toThrow('insert-only');
    await expect(tables(system()).deleteFrom('follow_up_record').where('plan_id', '=', id).execute()).rejects.toThrow();
  });

  it('AC-12-05 of a day to come is E-1201, of one before the discharge E-1202, and nothing is stored', async () => {
    const { id } = await followed();
    expect((await record(id, { ...JOBLESS, onDay: '2026-03-11' })).code).toBe('E-1201');
    expect((await record(id, { ...JOBLESS, onDay: '2026-02-28' })).code).toBe('E-1202');
    const early = {
      ...JOBLESS,
      onDay: '2026-03-10',
      employmentState: 'EMPLOYED',
      employerName: '甲',
      startedOn: '2026-03-11',
    };
    expect(await record(id, early)).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'input.startedOn', code: 'E-1201' }],
    });
    expect(await history(id)).toEqual([]);
  });

  it('AC-12-04 three failed calls on three days are 未联系上: a month to the next, and the overdue figure counts it', async () => {
    const { id } = await followed();
    const call = async (day: string) => {
      await at(day);
      return record(id, { onDay: day, way: 'PHONE', actionTaken: '无人接听' }, { reached: false });
    };
    await call('2026-04-10');
    // Another call of the same day is kept and does not count.
    await call('2026-04-10');
    await call('2026-04-11');
    expect(await view(id)).toMatchObject({ lastOutcome: 'ATTEMPT', nextDue: '2026-04-10', unreached: false });
    await call('2026-04-13');
    expect(await view(id)).toMatchObject({ lastOutcome: 'UNREACHED', nextDue: '2026-05-13', unreached: true });
    expect((await history(id)).map(({ outcome }) => outcome)).toEqual(['UNREACHED', 'ATTEMPT', 'ATTEMPT', 'ATTEMPT']);
    const figures = async () =>
      (await street.run('{ followUpFigures(cohort: 2026) { districtName overdue unreached persons } }')).data
        .followUpFigures as { overdue: number; unreached: number }[];
    const [before] = await figures();
    expect(before).toMatchObject({ districtName: '虹口区', unreached: 1 });
    expect((await record(id, { ...JOBLESS, onDay: '2026-04-13' })).code).toBeUndefined();
    const [after] = await figures();
    expect([after?.unreached, after?.overdue]).toEqual([0, (before?.overdue ?? 0) - 1]);
  });

  it('14.8 two of one day are both kept and the later one holds; an earlier day written down later changes nothing', async () => {
    const { id } = await followed();
    await at('2026-04-10');
    await record(id, JOBLESS);
    await at('2026-04-10', '15:00');
    await record(id, { ...JOBLESS, employmentState: 'STUDENT', school: '上海开放大学' });
    await record(id, { ...JOBLESS, onDay: '2026-04-01', employmentState: 'TRAINING', trainingName: '低压电工作业' });
    expect(await view(id)).toMatchObject({ employmentState: 'STUDENT', nextDue: '2026-06-10', lastOn: '2026-04-10' });
    expect(await history(id)).toHaveLength(3);
  });

  it('14.8 in prison or abroad: state 其他 with a note, the plan rests and comes back on the day of review', async () => {
    const { id } = await followed();
    await at('2026-04-10');
    const abroad = { ...JOBLESS, employmentState: 'OTHER' };
    expect(await record(id, abroad)).toMatchObject({ code: 'BAD_INPUT', fields: [{ path: 'input.actionTaken' }] });
    await record(id, { ...abroad, actionTaken: '在国外务工' }, { until: '2026-06-15' });
    expect(await view(id)).toMatchObject({ state: 'PAUSED', reviewOn: '2026-06-15', employmentState: 'OTHER' });
    await at('2026-06-15', '09:00');
    await app.job('aftercare.follow-up-reminders');
    expect(await view(id)).toMatchObject({ state: 'ACTIVE', nextDue: '2026-06-15', reviewOn: null });
  });

  it('14.8 who asked not to be called is written to: no record of a call, messages as before', async () => {
    const { id } = await followed();
    expect(await act(id, 'stopCalls', { note: '本人来电要求' })).toBe('OK');
    expect((await record(id, { ...JOBLESS, onDay: '2026-03-10' })).code).toBe('E-1203');
    expect(await act(id, 'message', { reasonText: '本周六举办退役军人专场招聘会' })).toBe('OK');
    expect(await history(id)).toMatchObject([{ way: 'SMS', outcome: 'MESSAGE' }]);
    const [sent] = await tables(system())
      .selectFrom('notification')
      .select('body')
      .where('record_id', '=', id)
      .where('template_code', '=', 'N574')
      .execute();
    expect(sent?.body).toContain('专场招聘会。');
    expect((await record(id, { ...JOBLESS, onDay: '2026-03-10', way: 'SMS' })).code).toBeUndefined();
  });

  it('needs become to-dos with an owner and a day; those for training are the district’s', async () => {
    const { id } = await followed();
    await at('2026-04-10');
    await record(id, { ...JOBLESS, needs: ['JOB', 'TRAINING'] });
    await record(id, { ...JOBLESS, needs: ['JOB'] });
    const needs = await tables(system())
      .selectFrom('follow_up_need')
      .selectAll()
      .where('plan_id', '=', id)
      .orderBy('kind')
      .execute();
    expect(needs).toMatchObject([
      { kind: 'JOB', state: 'OPEN', owner_name: '冯丽', due_on: '2026-04-24' },
      { kind: 'TRAINING', state: 'AT_TRAINING' },
    ]);
    const officer = await app.as('officer_hk');
    const LIST =
      '{ followUpNeeds(filter: { kinds: [TRAINING], states: [AT_TRAINING] }) { nodes { id version planNo } } }';
    const listed = (await officer.run(LIST)).data.followUpNeeds as { nodes: { id: string; version: number }[] };
    const mine = listed.nodes.find((need) => need.id === needs[1]?.id);
    expect(mine).toBeDefined();
    const todo = (recordId = '') =>
      tables(system())
        .selectFrom('task')
        .select(['role_code', 'assignee_id'])
        .where('record_id', '=', recordId)
        .where('closed_at', 'is', null)
        .execute();
    expect(await todo(needs[1]?.id)).toMatchObject([{ role_code: 'BIZ_OFFICER' }]);
    const input = { action: 'enrol', requestId: randomUUID(), rows: [mine], reasonText: '安排参加低压电工班' };
    const rows = [{ id: mine?.id, version: mine?.version }];
    const { data } = await officer.run(
      'mutation ($input: RecordActInput!) { advanceFollowUpNeeds(input: $input) { ok } }',
      { input: { ...input, rows } },
    );
    expect(data.advanceFollowUpNeeds).toEqual({ ok: 1 });
    expect(await todo(needs[1]?.id)).toEqual([]);
  });

  it('income and remark are opened one by one, for a reason, by the own district alone', async () => {
    const { id } = await followed();
    await record(id, { ...JOBLESS, onDay: '2026-03-10', remark: '患有慢性病', employmentState: 'OTHER' });
    const [entry] = await history(id);
    const REVEAL =
      'mutation ($id: ID!, $r: String!) { revealFollowUpRecord(id: $id, reason: $r) { remark monthlyIncome } }';
    const seen = () => street.run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' });
    const [audited] = await auditOf(system(), ['followup.reveal-record'], async () => {
      expect((await seen()).data.revealFollowUpRecord).toEqual({ remark: '患有慢性病', monthlyIncome: null });
    });
    expect(audited?.detail).toEqual({ reason: '了解情况以便帮扶' });
    expect((await street.run(REVEAL, { id: entry?.id, r: '短' })).code).toBe('E-0005');
    expect((await (await app.as('city_officer')).run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' })).code).toBe(
      'FORBIDDEN',
    );
    expect((await (await app.as('clerk_pd')).run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('人社', () => {
  const said = async (changes: readonly object[]) =>
    transaction(app.context({ kind: 'EXTERNAL', appId: 'dept-rs', name: '市人社局（模拟）' }), (tx) =>
      employmentInbound.handle(tx, {
        messageId: randomUUID(),
        channel: 'HTTP',
        senderCode: 'RS',
        bizType: 'EMPLOYMENT.CHANGED',
        version: '1.0',
        sentAt: app.clock.now().toISOString(),
        body: { changes },
      }),
    );

  it('AC-12-03 insured since 2026-05-01: the snapshot follows, a to-do 核实自动更新 comes, both sources are shown', async () => {
    const built = await placed({}, ['M01']);
    const plan = await planOf(built.id);
    if (!plan) throw new Error('no plan began');
    await at('2026-04-10');
    await record(plan.id, { ...JOBLESS, employmentState: 'EMPLOYED', employerName: '上海示范物流有限公司' });
    await at('2026-05-08');
    const idNo = await numberOf(plan.person_id);
    const change = { idNo, changeDate: '2026-05-01', insured: true };
    expect(
      await said([change, { ...change, idNo: GENG.idNo }, { ...change, idNo: '310109195803153219' }]),
    ).toMatchObject({
      code: 1002,
      partial: true,
      data: { taken: 1, unknown: 1, wrong: [{ item: 3 }] },
    });
    expect(await view(plan.id)).toMatchObject({
      employmentState: 'EMPLOYED',
      employmentSource: 'STAFF',
      insured: true,
      insuredSince: '2026-05-01',
      insuredSource: 'RS',
      toVerify: true,
      nextDue: '2026-06-10',
    });
    expect(await tasks(plan.id)).toMatchObject([{ title: '核实自动更新', assignee_id: plan.owner_id }]);
    expect(await said([change])).toMatchObject({ code: 1005, data: { repeated: 1 } });
    expect((await history(plan.id)).map(({ source }) => source)).toEqual(['RS', 'STAFF']);
    await at('2026-05-09');
    expect(await act(plan.id, 'verify')).toBe('OK');
    expect(await view(plan.id)).toMatchObject({ toVerify: false, confidence: 'HIGH' });
    expect(await tasks(plan.id)).toEqual([]);
    expect(await act(plan.id, 'verify')).toBe('E-1205');
  });
});

describe('when a plan begins and ends', () => {
  it('自主就业 waits for the subsidy or 90 days, 安排工作 for the first day of work', () => {
    const steps = { reportedOn: '2026-03-10', paidOn: null, startedOn: undefined, subsidyDays: 90 };
    expect(endOf('ZYLQ', steps)).toBe('2026-03-10');
    expect(endOf('ZZJY', steps)).toBe('2026-06-08');
    expect(endOf('ZZJY', { ...steps, paidOn: '2026-04-02' })).toBe('2026-04-02');
    expect(endOf('APGZ', steps)).toBeUndefined();
    expect(endOf('APGZ', { ...steps, startedOn: '2026-05-06' })).toBe('2026-05-06');
  });

  it('自主就业 without the subsidy begins on the ninetieth day, by night, once', async () => {
    const built = await placed({ placementType: 'ZZJY', personCategory: 'CONSCRIPT' });
    expect(await planOf(built.id)).toBeUndefined();
    await at('2026-06-07');
    await app.job('aftercare.start-follow-up');
    expect(await planOf(built.id)).toBeUndefined();
    await at('2026-06-08');
    await app.job('aftercare.start-follow-up');
    await app.job('aftercare.start-follow-up');
    expect(await planOf(built.id)).toMatchObject({ start_date: '2026-06-08', next_due: '2026-07-08' });
  });

  it('is closed for a reason with a proof, and takes no more records', async () => {
    const { id } = await followed();
    expect(await act(id, 'close', { reasonCode: 'DEATH' })).toBe('E-1204');
    const file = await storeFile(await street.ctx(), samplePng(), { name: '证明.png' });
    expect(await act(id, 'close', { reasonCode: 'DEATH', attachmentIds: [file.id] })).toBe('OK');
    expect(await view(id)).toMatchObject({ state: 'CLOSED', nextDue: null });
    expect((await record(id, { ...JOBLESS, onDay: '2026-03-10' })).code).toBe('E-1206');
  });

  it('goes on by its cadence; what comes within the reminder’s days is the one that was due', () => {
    const rhythm = { start: '2026-03-10', months: [1, 3, 6, 12, 24, 36] };
    expect(nextDueAfter({ ...rhythm, covered: '2026-04-09' })).toBe('2026-04-10');
    expect(nextDueAfter({ ...rhythm, covered: '2026-04-10' })).toBe('2026-06-10');
    expect(nextDueAfter({ ...rhythm, covered: '2027-04-01' })).toBe('2028-03-10');
    expect(nextDueAfter({ ...rhythm, covered: '2029-03-10' })).toBeNull();
  });
});

describe('reminders', () => {
  it('come 5 working days before, on the day, 10 working days after, and to the head after 20, each once', async () => {
    const { id, owner_id } = await followed();
    const told = async (day: string) => {
      await at(day, '09:00');
      const before = new Set((await notices()).map((one) => one.id));
      await app.job('aftercare.follow-up-reminders');
      await app.job('aftercare.follow-up-reminders');
      const after = await notices();
      const warned = await tables(system())
        .selectFrom('follow_up_plan')
        .select('warned')
        .where('id', '=', id)
        .executeTakeFirst();
      return {
        warned: warned?.warned,
        templates: after.filter((one) => !before.has(one.id)).map((one) => one.template_code),
      };
    };
    const notices = () =>
      tables(system())
        .selectFrom('notification')
        .select(['id', 'template_code'])
        .where('template_code', 'in', ['N570', 'N571', 'N572', 'N573'])
        .orderBy('created_at')
        .orderBy('id')
        .execute();
    // 清明 2026: 4 to 6 April are days off.
    expect(await told('2026-03-31')).toMatchObject({ warned: 0 });
    expect(await told('2026-04-02')).toEqual({ warned: 1, templates: ['N570'] });
    expect(await tasks(id)).toMatchObject([{ title: '就业跟踪', assignee_id: owner_id }]);
    expect(await told('2026-04-09')).toEqual({ warned: 1, templates: [] });
    expect(await told('2026-04-10')).toEqual({ warned: 2, templates: ['N571'] });
    expect(await told('2026-04-23')).toEqual({ warned: 2, templates: [] });
    expect(await told('2026-04-24')).toEqual({ warned: 3, templates: ['N572'] });
    expect(await told('2026-05-12')).toEqual({ warned: 4, templates: ['N573'] });
    await record(id, { ...JOBLESS, onDay: '2026-05-12' });
    expect(await tasks(id)).toEqual([]);
    expect(await view(id)).toMatchObject({ nextDue: '2026-06-10' });
  });
});

describe('many at once', () => {
  it('14.8 are shared out by street in one step, with as many statements for 30 as for 300; FOLLOW_UPS=5000 for the number of 14.8', async () => {
    const most = Number(process.env.FOLLOW_UPS ?? 300);
    const { id } = await followed();
    const second = await hire(system(), STREET, ['STREET_OFFICER']);
    const chief = await app.as('chief_hk');
    const ASSIGN = 'mutation ($q: ID!, $ids: [ID!]) { assignFollowUps(requestId: $q, ids: $ids) { assigned left } }';
    const assign = async (n: number) => {
      const ids = await clones(id, n);
      const statements = await statementsOf(app, async () => {
        const { data, code, message } = await chief.run(ASSIGN, { q: randomUUID(), ids });
        if (code) throw new Error(`${code} ${message}`);
        expect(data.assignFollowUps).toEqual({ assigned: n, left: 0 });
      });
      const shares = await tables(system())
        .selectFrom('follow_up_plan')
        .select(['owner_id', ({ fn }) => fn.countAll<string>().as('n')])
        .where('id', 'in', ids.slice(0, 300))
        .groupBy('owner_id')
        .execute();
      return { statements: statements.length, owners: shares.map(({ owner_id }) => owner_id) };
    };
    // What is read once for all is read by now.
    await assign(1);
    const few = await assign(30);
    const many = await assign(most);
    expect(many.statements).toBe(few.statements);
    expect(few.owners).toHaveLength(2);
    expect(few.owners).toContain(second);
    expect((await street.run(ASSIGN, { q: randomUUID() })).code).toBe('FORBIDDEN');
  }, 120_000);

  it('14.6 群发短信 to two hundred at once takes as many statements as to twenty; each person is written to once, and his history says what', async () => {
    const { id } = await followed();
    const send = async (n: number) => {
      const ids = await clones(id, n);
      await ofPeople(ids);
      const chosen = await tables(system())
        .selectFrom('follow_up_plan')
        .select(['id', 'version'])
        .where('id', 'in', ids)
        .execute();
      const input = { action: 'message', requestId: randomUUID(), rows: chosen, reasonText: '本周六举办专场招聘会' };
      const statements = await statementsOf(app, async () => {
        const { data, code, message } = await street.run(ACT, { input });
        if (code) throw new Error(`${code} ${message}`);
        expect(data.advanceFollowUpPlans).toMatchObject({ ok: n });
      });
      const { told } = await tables(system())
        .selectFrom('notification')
        .select(({ fn }) => fn.count<string>('record_id').distinct().as('told'))
        .where('record_id', 'in', ids)
        .where('template_code', '=', 'N574')
        .executeTakeFirstOrThrow();
      const { kept } = await tables(system())
        .selectFrom('follow_up_record')
        .select(({ fn }) => fn.countAll<string>().as('kept'))
        .where('plan_id', 'in', ids)
        .where('way', '=', 'SMS')
        .executeTakeFirstOrThrow();
      expect([Number(told), Number(kept)]).toEqual([n, n]);
      return statements.length;
    };
    await send(1);
    const few = await send(20);
    expect(await send(200)).toBe(few);
  }, 120_000);
});

describe('the person himself', () => {
  const OWN = '{ myFollowUp { officeName nextDue employmentState sourceTitle callsStopped } }';
  const UPDATE =
    'mutation ($input: MyEmploymentInput!, $q: ID!) { updateMyEmployment(input: $input, requestId: $q) { employmentState employerName sourceTitle } }';
  const CALLS = 'mutation ($s: Boolean!, $q: ID!) { setMyFollowUpCalls(stopped: $s, requestId: $q) { callsStopped } }';

  it('says what has changed and that he is not to be called; nobody else’s is his', async () => {
    const { id, person_id } = await followed();
    const contact = (await contactsOfPersons(system(), [person_id])).get(person_id);
    if (!contact) throw new Error('no person');
    const own = await applicant(app, { idNo: contact.idNo, name: contact.name, phone: contact.mobile });
    expect((await own.run(OWN)).data.myFollowUp).toMatchObject({ nextDue: '2026-04-10', employmentState: null });
    const input = { employmentState: 'EMPLOYED', employerName: '上海示范物业有限公司', needs: ['TRAINING'] };
    expect((await own.run(UPDATE, { input, q: randomUUID() })).data.updateMyEmployment).toEqual({
      employmentState: 'EMPLOYED',
      employerName: '上海示范物业有限公司',
      sourceTitle: '本人',
    });
    expect((await own.run(CALLS, { s: true, q: randomUUID() })).data.setMyFollowUpCalls).toEqual({
      callsStopped: true,
    });
    expect(await view(id)).toMatchObject({ employmentSource: 'SELF', confidence: 'MEDIUM', callsStopped: true });
    const other = await applicant(app);
    expect((await other.run(OWN)).data.myFollowUp).toBeNull();
    expect((await other.run(UPDATE, { input, q: randomUUID() })).code).toBe('E-1209');
  });
});

describe('a company’s list', () => {
  it('shows whom each row means and takes what was chosen, once; a name alone decides nothing', async () => {
    const plan = await followed();
    const contact = (await contactsOfPersons(system(), [plan.person_id])).get(plan.person_id);
    const ctx = await street.ctx();
    const row = (more: object) => ({
      row: 2,
      name: contact?.name ?? '',
      idNo: contact?.idNo ?? null,
      employerName: '上海示范物流有限公司',
      employerUscc: '91310109MA1FP00016',
      startedOn: '2026-03-09',
      jobPost: null,
      ...more,
    });
    const found = await matchList(ctx, [
      row({}),
      row({ row: 3, idNo: null }),
      row({ row: 4, name: '不是他' }),
      row({ row: 5, name: '查无此人', idNo: null }),
    ]);
    expect(found.map(({ match, candidates }) => [match, candidates.length > 0])).toEqual([
      ['SURE', true],
      ['CHOOSE', true],
      ['DIFFERS', true],
      ['NONE', false],
    ]);
    expect(await matchList(await (await app.as('clerk_pd')).ctx(), [row({})])).toMatchObject([{ match: 'NONE' }]);
  });
});

/** A person's number, in clear. */
const numberOf = async (personId: string) => (await contactsOfPersons(system(), [personId])).get(personId)?.idNo ?? '';

/** Copies of a plan, each of a person of his own. */
async function clones(planId: string, n: number): Promise<string[]> {
  const copies = Array.from({ length: n }, (_, at) => ({
    plan: randomUUID(),
    person: randomUUID(),
    no: `GZC${randomUUID().slice(0, 8)}${at}`,
    key: randomUUID().replaceAll('-', '').repeat(2),
  }));
  const given = JSON.stringify(copies);
  await run(
    system(),
    sql`insert into person select (jsonb_populate_record(null::person, to_jsonb(h) || jsonb_build_object('id', v.person, 'id_no_bi', v.key))).*
          from jsonb_to_recordset(${given}::jsonb) as v(person uuid, key text), person h, follow_up_plan p where p.id = ${planId} and h.id = p.person_id`,
  );
  await run(
    system(),
    sql`insert into follow_up_plan select (jsonb_populate_record(null::follow_up_plan, to_jsonb(p) || jsonb_build_object('id', v.plan, 'person_id', v.person, 'plan_no', v.no))).*
          from jsonb_to_recordset(${given}::jsonb) as v(plan uuid, person uuid, no text), follow_up_plan p where p.id = ${planId}`,
  );
  return copies.map(({ plan }) => plan);
}

let people = 0;
/** Gives each plan a person who can be written to: what a copy of one has sealed opens for nobody. */
async function ofPeople(planIds: readonly string[]): Promise<void> {
  for (const planId of planIds)
    await transaction(system(), async (tx) => {
      people += 1;
      const idNo = buildIdNumber('310109', `19${70 + Math.floor(people / 400)}-06-01`, 2 * (people % 400) + 1);
      const mobile = `1380${String(1_000_000 + people)}`;
      const known = { idType: RESIDENT_ID_CARD, idNo, name: '测试', mobile, sex: '1', source: 'WINDOW' } as const;
      const person = await findOrCreatePerson(tx, { ...known, birthDate: `${idNo.slice(6, 10)}-06-01` });
      await tables(tx).updateTable('follow_up_plan').set({ person_id: person.id }).where('id', '=', planId).execute();
    });
}
