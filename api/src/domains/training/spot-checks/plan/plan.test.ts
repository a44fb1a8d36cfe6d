import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { spotCheckDesk } from '../../../../../test/spot-check-desk.ts';
import { fileOf, type Person, somebodyOf } from '../../../../../test/training-applications.ts';
import { done } from '../../../../../test/training-runs.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { spotJobs } from './watch.job.ts';

const { desk, system, at, runningRun, slotsOf, draft, act, told } = spotCheckDesk('training_spot_plan');

describe('02 §15.4, §15.8', () => {
  it('AC23-1, T23-1 has a plan of two windows once the run begins, which the institution never sees', async () => {
    expect(await slotsOf(desk.runId)).toMatchObject([
      { from: '2026-06-22', to: '2026-07-01', state: 'PLANNED' },
      { from: '2026-07-02', to: '2026-07-10', state: 'PLANNED' },
    ]);
    const LIST = 'query { spotCheckSlots { nodes { id } } }';
    expect((await desk.caller.browser.run(LIST)).code).toBe('FORBIDDEN');
    expect((await desk.hongkou.run(LIST)).data.spotCheckSlots).toMatchObject({ nodes: [{}, {}] });
    expect((await desk.pudong.run(LIST)).data.spotCheckSlots).toEqual({ nodes: [] });
    expect((await told('N470')).map(({ login }) => login)).toContain(desk.hongkou.loginName);
  });

  it('AC23-4 says from the day after a window that it is late, once, and reminds the bureau every day', async () => {
    const late = async (day: string) => {
      await at(`${day}T06:00:00`);
      for (let times = 0; times < 2; times += 1) await spotJobs[0]?.run(system(), {});
      const [slot] = await slotsOf(desk.runId);
      return firstRow<{ noted: number; told: number }>(
        system(),
        sql`select (select count(*)::int from flow_event where record_id = ${slot?.id} and action = 'lapse') as noted,
              (select count(*)::int from notification n join user_account u on u.id = n.receiver_user_id
                where n.link like ${`%${slot?.id}%`} and u.login_name = ${desk.hongkou.loginName}) as told`,
      );
    };
    expect(await late('2026-07-01')).toEqual({ noted: 0, told: 0 });
    expect(await late('2026-07-02')).toEqual({ noted: 1, told: 1 });
    expect(await late('2026-07-03')).toEqual({ noted: 1, told: 2 });
  });

  it('02 §15.7 cancels the windows that are left when the run is stopped', async () => {
    const other = await runningRun();
    await done(desk.city, 'trainingRun', 'terminate', other, {
      reasonText: '机构已停止办学',
      attachmentIds: [await fileOf(desk.city, '依据.png')],
    });
    expect((await slotsOf(other)).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
  });
});

describe('T23-6 changes of a run', () => {
  async function changed(id: string, change: object): Promise<void> {
    const { data, code, message } = await desk.caller.browser.run(
      'mutation ($input: RunChangeInput!, $q: ID!) { askForRunChange(input: $input, requestId: $q) { id } }',
      { input: { runId: id, reason: '实训场地检修', ...change }, q: randomUUID() },
    );
    if (code) throw new Error(`${code} ${message}`);
    await done(desk.hongkou, 'runChange', 'districtPass', (data.askForRunChange as { id: string }).id);
  }

  it('T23-6 another last day makes other windows of those that have not begun; another head teacher leaves the plan as it is', async () => {
    const id = await runningRun();
    const before = await slotsOf(id);
    await at('2026-06-25T09:00:00');
    await changed(id, { kind: 'HEAD_TEACHER', headTeacherId: desk.caller.teacherId });
    expect(await slotsOf(id)).toEqual(before);
    await changed(id, { kind: 'SCHEDULE', plannedStart: '2026-06-22', plannedEnd: '2026-07-14' });
    const after = await slotsOf(id);
    expect(after.filter(({ state }) => state === 'PLANNED')).toMatchObject([
      { id: before[0]?.id, from: '2026-06-22', to: '2026-07-01' },
      { from: '2026-07-02', to: '2026-07-14' },
    ]);
    expect(after.filter(({ state }) => state === 'CANCELLED')).toMatchObject([{ id: before[1]?.id }]);
  });

  it('T23-6 no day between a window that has begun and the moved end is without a window: others come in, or the last one reaches further', async () => {
    const standing = async (of: string) => (await slotsOf(of)).filter(({ state }) => state === 'PLANNED');
    await at('2026-06-22T09:00:00');
    const id = await runningRun();
    const [first, second] = await slotsOf(id);
    await at('2026-07-03T09:00:00');
    await changed(id, { kind: 'SCHEDULE', plannedStart: '2026-06-22', plannedEnd: '2026-07-17' });
    const reached = [
      { id: first?.id, from: '2026-06-22', to: '2026-07-01' },
      { id: second?.id, from: '2026-07-02', to: '2026-07-17' },
    ];
    expect(await standing(id)).toMatchObject(reached);
    await changed(id, { kind: 'SCHEDULE', plannedStart: '2026-06-22', plannedEnd: '2026-07-24' });
    expect(await standing(id)).toMatchObject([...reached, { from: '2026-07-18', to: '2026-07-24' }]);
  });
});

describe('02 §15.4 windows of the plan, many at once', () => {
  const ACT = `mutation ($input: RecordActInput!) { outcome: advanceSpotCheckSlots(input: $input) { ok rows { code message } } }`;
  async function give(who: Person, action: string, ids: readonly string[], input: object = {}) {
    const now = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from spot_check_slot where id = any(${[...ids]}::uuid[])`,
    );
    const { data, code, message } = await who.run(ACT, {
      input: { action, requestId: randomUUID(), rows: now, ...input },
    });
    return code ? { ok: 0, rows: [{ code, message }] } : (data.outcome as { ok: number; rows: object[] });
  }

  it('are given to an officer of the district, whose to-do each is and who is told; one that is overdue is asked for once a day', async () => {
    const slots = (await slotsOf(await runningRun())).map(({ id }) => id);
    const colleague = await somebodyOf(desk.app, '310109', ['BIZ_OFFICER']);
    const listed = await desk.hongkou.run('query ($id: ID!) { spotCheckInspectors(slotId: $id) { id name open } }', {
      id: slots[0],
    });
    const inspectors = listed.data.spotCheckInspectors as { id: string; name: string; open: number }[];
    const account = async (who: Person) =>
      (await firstRow<{ id: string; name: string }>(
        system(),
        sql`select id, display_name as name from user_account where login_name = ${who.loginName}`,
      )) ?? { id: '', name: '' };
    const [own, stranger] = [await account(colleague), await account(desk.pudong)];
    expect(inspectors.map(({ id }) => id)).toContain(own.id);
    expect(inspectors.map(({ id }) => id)).not.toContain(stranger.id);
    expect(await give(desk.hongkou, 'assign', slots, { assigneeId: stranger.id })).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-2308' }, { code: 'E-2308' }],
    });
    expect(await give(desk.city, 'assign', slots, { assigneeId: own.id })).toMatchObject({ ok: 0 });
    expect(await give(desk.hongkou, 'assign', slots, { assigneeId: own.id })).toMatchObject({ ok: 2 });
    const kept = await rows(
      system(),
      sql`select s.inspector_name as name, t.assignee_id as assignee from spot_check_slot s join task t on t.record_id = s.id
           where s.id = any(${slots}::uuid[]) and t.closed_at is null`,
    );
    expect(kept).toEqual([0, 1].map(() => ({ name: own.name, assignee: own.id })));

    const asked = () =>
      rows<{ login: string }>(
        system(),
        sql`select u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
             where n.link like ${`%${slots[0]}`} and n.title like '%请尽快完成%'`,
      );
    expect(await give(desk.city, 'remind', slots)).toMatchObject({ rows: [{ code: 'E-2307' }, { code: 'E-2307' }] });
    await at('2026-07-02T09:00:00');
    for (const _ of [1, 2]) expect(await give(desk.city, 'remind', slots)).toMatchObject({ ok: 1 });
    expect(await asked()).toEqual([{ login: colleague.loginName }]);
  });
});

describe('beyond the plan', () => {
  const ORDER = `mutation ($input: ExtraSpotCheckInput!, $q: ID!) { slot: orderSpotCheck(input: $input, requestId: $q) { id round orderedBy windowFrom windowTo } }`;
  const order = (who: Person, until: string, of: string) =>
    who.run(ORDER, { input: { runId: of, until, reason: '群众反映课时不足' }, q: randomUUID() });

  it('T23-7 the city orders a check with its reason; it counts for what was ordered, never for a window (BR23-2)', async () => {
    const id = await runningRun();
    await at('2026-06-23T09:00:00');
    expect(await order(desk.pudong, '2026-06-26', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await order(desk.caller.browser, '2026-06-26', id)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await order(desk.city, '2026-07-11', id)).fields?.[0]?.message).toBe(
      '抽查截止日期应在2026-06-23至2026-07-10之间',
    );
    expect((await order(desk.city, '2026-06-26', id)).data.slot).toMatchObject({
      round: '追加',
      windowFrom: '2026-06-23',
      windowTo: '2026-06-26',
    });
    expect(await order(desk.hongkou, '2026-06-30', id)).toMatchObject({ code: 'E-2306' });
    const asked = await rows<{ body: string }>(
      system(),
      sql`select distinct body from notification where template_code = 'N470' and body like '%群众反映课时不足%'`,
    );
    expect(asked).toHaveLength(1);
    const states = async () => (await slotsOf(id)).map(({ state }) => state);
    await at('2026-06-24T10:00:00');
    const extra = await draft({ extraReason: '按市局要求追加抽查' }, { of: id });
    expect(await act(desk.hongkou, 'submit', extra)).toMatchObject({ result: 'OK' });
    expect(await states()).toEqual(['PLANNED', 'PLANNED', 'DONE']);
    expect(await act(desk.hongkou, 'submit', await draft({}, { of: id }))).toMatchObject({ result: 'OK' });
    expect(await states()).toEqual(['DONE', 'PLANNED', 'DONE']);
  });
});
