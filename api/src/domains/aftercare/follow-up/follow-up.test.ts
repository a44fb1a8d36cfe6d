import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ACT, followUpDesk, JOBLESS, STREET } from '../../../../test/follow-up-desk.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { hire } from '../../../../test/staff.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { endOf } from '../../cases/index.ts';
import { buildIdNumber, findOrCreatePerson, RESIDENT_ID_CARD } from '../../people/index.ts';
import { needTable } from './needs/need.record.ts';
import { nextDueAfter } from './plans/next-due.ts';
import { planTable } from './plans/plan-table.ts';
import { recordTable } from './records/record-table.ts';

const { desk, system, at, placed, planOf, followed, view, record, act, tasks } = followUpDesk('follow_up');

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
    const { data } = await desk.street.run(
      '{ followUpPlans(filter: { due: "WEEK", mine: true }) { nodes { id nextDue } } }',
    );
    expect((data.followUpPlans as { nodes: object[] }).nodes).toContainEqual({ id: plan.id, nextDue: '2026-04-10' });
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
    await desk.app.job('aftercare.start-follow-up');
    expect(await planOf(built.id)).toBeUndefined();
    await at('2026-06-08');
    await desk.app.job('aftercare.start-follow-up');
    await desk.app.job('aftercare.start-follow-up');
    expect(await planOf(built.id)).toMatchObject({ start_date: '2026-06-08', next_due: '2026-07-08' });
  });

  it('is closed for a reason with a proof, and takes no more records', async () => {
    const { id } = await followed();
    expect(await act(id, 'close', { reasonCode: 'DEATH' })).toBe('E-1204');
    const file = await storeFile(await desk.street.ctx(), samplePng(), { name: '证明.png' });
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
      await desk.app.job('aftercare.follow-up-reminders');
      await desk.app.job('aftercare.follow-up-reminders');
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
    const chief = await desk.app.as('chief_hk');
    const ASSIGN = 'mutation ($q: ID!, $ids: [ID!]) { assignFollowUps(requestId: $q, ids: $ids) { assigned left } }';
    const assign = async (n: number) => {
      const ids = await clones(id, n);
      const statements = await statementsOf(desk.app, async () => {
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
    expect((await desk.street.run(ASSIGN, { q: randomUUID() })).code).toBe('FORBIDDEN');
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
      const statements = await statementsOf(desk.app, async () => {
        const { data, code, message } = await desk.street.run(ACT, { input });
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
