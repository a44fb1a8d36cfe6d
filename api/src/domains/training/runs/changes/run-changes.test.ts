import { describe, expect, it } from '@jest/globals';
import { runDesk } from '../../../../../test/run-desk.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import {
  actOn,
  approvedEnrolments,
  contractingRun,
  done,
  taken,
  timetabled,
} from '../../../../../test/training-runs.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { endLessons } from '../end-lessons.ts';
import { trainingRun } from '../run.record.ts';

const { desk, system, at, people, stateOf, contractsOf, states, running, ask } = runDesk('training_run_changes');

describe('changes of runs', () => {
  it('T21-7: the institution asks, its district agrees, and everybody is free; T21-8: a stop needs its evidence', async () => {
    const { ids } = await people();
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const asked = await ask({ runId: id, kind: 'CANCEL', reason: '报名学员要求改期' });
    await done(desk.officer, 'runChange', 'districtPass', asked);
    expect(await stateOf(id)).toBe('CANCELLED');
    expect(await states(ids)).toEqual({ APPROVED: 12 });
    expect((await contractsOf(id)).map(({ state }) => state)).toEqual(['VOID', 'VOID']);
    const next = await running(ids);
    expect(
      await actOn(desk.officer, 'trainingRun', 'terminate', next, { reasonText: '存在重大安全隐患' }),
    ).toMatchObject({
      code: 'E-2113',
    });
    await done(desk.officer, 'trainingRun', 'terminate', next, {
      reasonText: '存在重大安全隐患',
      attachmentIds: [await fileOf(desk.officer)],
    });
    expect(await states(ids)).toEqual({ NOT_COMPLETED: 12 });
    await at('2026-06-08T10:00:00');
  });

  it('BR21-4: up to seven days the district decides, beyond that the centre too', async () => {
    const { ids } = await people(10, 0);
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const week = {
      runId: id,
      kind: 'SCHEDULE',
      reason: '教师临时出差',
      plannedStart: '2026-06-29',
      plannedEnd: '2026-07-17',
    };
    const short = await ask(week);
    await expect(ask(week)).rejects.toThrow('E-2111 已有同类申请正在审核');
    expect(await actOn(desk.officer, 'runChange', 'forward', short)).toMatchObject({ code: 'E-2116' });
    await done(desk.officer, 'runChange', 'districtPass', short);
    expect(await trainingRun.get(system(), id)).toMatchObject({
      plannedStart: '2026-06-29',
      plannedEnd: '2026-07-17',
      calendarDays: 19,
    });
    const long = await ask({ ...week, plannedEnd: '2026-07-25' });
    expect(await actOn(desk.officer, 'runChange', 'districtPass', long)).toMatchObject({ code: 'E-2116' });
    await done(desk.officer, 'runChange', 'forward', long);
    expect((await trainingRun.get(system(), id)).plannedEnd).toBe('2026-07-17');
    await done(desk.centre, 'runChange', 'centrePass', long);
    expect((await trainingRun.get(system(), id)).plannedEnd).toBe('2026-07-25');
  });

  it('BR21-4, BR22-4: of a run that begins earlier everybody is in it, and in his class, from its new first day', async () => {
    const { ids } = await people(10, 0);
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    await timetabled(desk.app, id);
    const { plannedStart, plannedEnd } = await trainingRun.get(system(), id);
    const earlier = addDays(plannedStart, -3);
    const asked = await ask({
      runId: id,
      kind: 'SCHEDULE',
      reason: '学员要求提前开班',
      plannedStart: earlier,
      plannedEnd,
    });
    await done(desk.officer, 'runChange', 'districtPass', asked);
    expect(
      await rows(
        system(),
        sql`select distinct t.joined_on::text as joined, m.from_on::text as "inClass" from run_trainee t
              join training_class_member m on m.run_trainee_id = t.id where t.run_id = ${id}`,
      ),
    ).toEqual([{ joined: earlier, inClass: earlier }]);
  });

  it('T21-9: somebody joins while little has been held, with the consent of his district and a supplement; later nobody; T24-1 lessons are done with the hours of the plan', async () => {
    const { ids, roundId } = await people(10, 0);
    const id = await running(ids);
    const [late, later] = await approvedEnrolments(desk.app, roundId, '310115', 2);
    await at('2026-06-24T10:00:00');
    const join = { runId: id, kind: 'LATE_JOIN', reason: '学员刚办完离职手续', joinedOn: '2026-06-24' };
    const first = await ask({ ...join, enrolmentId: late });
    const second = await ask({ ...join, enrolmentId: later, joinedOn: '2026-06-26' });
    expect(await actOn(desk.officer, 'runChange', 'districtPass', first)).toMatchObject({ code: 'NOT_FOUND' });
    await done(desk.pudong, 'runChange', 'districtPass', first);
    expect(await states([late ?? ''])).toEqual({ STUDYING: 1 });
    expect(await contractsOf(id)).toMatchObject([
      { count: 10, state: 'SIGNED' },
      { code: '310115', count: 1, state: 'DRAFT' },
    ]);
    await at('2026-06-27T10:00:00');
    await taken(system(), sql<boolean>`s.run_id = ${id} and s.day < '2026-06-27'`, new Date('2026-06-27T02:00:00Z'));
    expect(await actOn(desk.pudong, 'runChange', 'districtPass', second)).toMatchObject({
      code: 'E-2112',
      message: '已上课时超过规定比例，不能再补录学员',
    });
    await at('2026-07-11T06:00:00');
    // T24-1, BR22-7: while hours of the plan are missing the timetable can still be added to.
    const last = sql`id = (select id from training_session where run_id = ${id} order by day desc limit 1)`;
    await run(system(), sql`update training_run set lesson_hours = 90 where id = ${id}`);
    await run(system(), sql`update training_session set cancelled = true where ${last}`);
    await endLessons(system());
    expect(await stateOf(id)).toBe('RUNNING');
    await run(system(), sql`update training_session set cancelled = false where ${last}`);
    await endLessons(system());
    expect(await stateOf(id)).toBe('LESSONS_DONE');
    await at('2026-06-08T10:00:00');
  }, 30_000);
});
