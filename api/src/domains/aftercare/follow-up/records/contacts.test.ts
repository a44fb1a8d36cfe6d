import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { followUpDesk, JOBLESS } from '../../../../../test/follow-up-desk.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { tables } from '../../../../database/tables.ts';

const { desk, system, at, followed, view, history, record, act } = followUpDesk('follow_up_contacts');

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
      (await desk.street.run('{ followUpFigures(cohort: 2026) { districtName overdue unreached persons } }')).data
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
    await desk.app.job('aftercare.follow-up-reminders');
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
    const officer = await desk.app.as('officer_hk');
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
    const seen = () => desk.street.run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' });
    const [audited] = await auditOf(system(), ['followup.reveal-record'], async () => {
      expect((await seen()).data.revealFollowUpRecord).toEqual({ remark: '患有慢性病', monthlyIncome: null });
    });
    expect(audited?.detail).toEqual({ reason: '了解情况以便帮扶' });
    expect((await desk.street.run(REVEAL, { id: entry?.id, r: '短' })).code).toBe('E-0005');
    expect((await (await desk.app.as('city_officer')).run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' })).code).toBe(
      'FORBIDDEN',
    );
    expect((await (await desk.app.as('clerk_pd')).run(REVEAL, { id: entry?.id, r: '了解情况以便帮扶' })).code).toBe(
      'NOT_FOUND',
    );
  });
});
