import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { sendSheet, titlesOf } from '../../../../../test/sheet-import.ts';
import { sheetWith } from '../../../../../test/sheets.ts';
import {
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  saveSession,
  sessionInput,
  split,
  take,
} from '../../../../../test/training-classes.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { runGuards } from '../../runs/points.ts';
import { lessonsOf } from '../lessons-of-runs.ts';

let app: Product;
let server: FastifyInstance;
beforeAll(async () => {
  app = await product('training_plan_lines', { now: '2026-06-22T07:00:00+08:00' });
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const line = (module: string, theoryHours: number, practiceHours = 0) => ({
  ...{ module, theoryHours, practiceHours },
  ...{ teacherId: null, roomKind: 'THEORY', material: '' },
});
/** Forty hours, two lines of one name. */
const PLAN = [line('安全用电', 16), line('线路安装', 0, 16), line('安全用电', 4, 4)];

/** Such a run with everybody in one class. */
async function planned(): Promise<{ built: BuiltRun; classId: string }> {
  const built = await buildRun(app, { trainees: 1, plan: PLAN });
  return { built, classId: (await split(built.browser, built.id)).classes[0]?.id ?? '' };
}

interface Seen {
  lines: { id: string; seq: number; module: string; hours: string }[];
  progress: { seq: number; module: string; planned: string; arranged: string; held: string }[];
  hoursWarning: string | null;
  sessions: { session: { day: string; startTime: string; lineSeq: number; module: string } }[];
}
async function seen({ browser, id }: BuiltRun): Promise<Seen> {
  const { data } = await browser.run(
    `query ($r: ID!) { trainingTimetable(runId: $r, from: "2026-06-22", to: "2026-07-10") { lines { id seq module hours }
      progress { seq module planned arranged held } hoursWarning sessions { session { day startTime lineSeq module } } } }`,
    { r: id },
  );
  return data.trainingTimetable as Seen;
}

/** A whole day in a line of the plan. */
const wholeDay = (built: BuiltRun, classId: string, day: string, seq: number, changes: object = {}) =>
  sessionInput(built, [classId], {
    ...{ day, startTime: '09:00', endTime: '16:00', lessonHours: '8.0', planLineId: built.lineIds[seq - 1] },
    ...changes,
  });

describe('02 §14.3 a session has a line of the teaching plan', () => {
  it('BR22-2 (h) hours above the plan are those of the line, also where another one has its name', async () => {
    const { built, classId } = await planned();
    const warnings = async (input: object) =>
      ((await saveSession(built.browser, input)).data.saveTrainingSession as { warnings: { rule: string }[] }).warnings;
    expect(await warnings(wholeDay(built, classId, '2026-06-23', 1))).toEqual([]);
    expect(await warnings(wholeDay(built, classId, '2026-06-24', 1))).toEqual([]);
    expect(await warnings(wholeDay(built, classId, '2026-06-25', 3))).toEqual([]);
    expect(await warnings(wholeDay(built, classId, '2026-06-26', 1))).toEqual([
      { rule: 'MODULE_HOURS', message: '一班“1. 安全用电”共排24课时，超过教学计划的16课时' },
    ]);
    expect((await seen(built)).progress).toEqual([
      { seq: 1, module: '安全用电', planned: '16', arranged: '24', held: '0' },
      { seq: 2, module: '线路安装', planned: '16', arranged: '0', held: '0' },
      { seq: 3, module: '安全用电', planned: '8', arranged: '8', held: '0' },
    ]);
  });

  it('E-2223 a line of another plan is refused, by the database too, and so is a version that the run does not teach', async () => {
    const { built, classId } = await planned();
    const other = await planned();
    const foreign = wholeDay(built, classId, '2026-06-23', 1, { planLineId: other.built.lineIds[0] });
    expect(await saveSession(built.browser, foreign)).toMatchObject({
      code: 'E-2223',
      message: '教学模块不在本班次所用的教学计划中，请重新选择',
    });
    expect(await saveSession(built.browser, { ...foreign, planLineId: randomUUID() })).toMatchObject({
      code: 'E-2223',
    });
    expect(await saveSession(built.browser, { ...foreign, planLineId: '' })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'input.planLineId', message: '请选择教学模块' }],
    });
    const id = await savedSession(built.browser, wholeDay(built, classId, '2026-06-23', 1));
    const next = await nextVersion(built.id);
    expect(await saveSession(built.browser, { ...foreign, planLineId: next[0] })).toMatchObject({ code: 'E-2223' });
    for (const lineId of [next[0], other.built.lineIds[0]])
      await expect(
        run(system(), sql`update training_session set plan_line_id = ${lineId} where id = ${id}`),
      ).rejects.toThrow('plan line of another version');
  });

  it('T22-4 a sheet names a line by its name or its place; a name that two have, or none, is a fault of its row', async () => {
    const { built } = await planned();
    const titles = await titlesOf(server, built.browser, 'training-timetable');
    const { data } = await built.browser.run(
      'query ($r: ID!) { trainingTimetable(runId: $r, from: "2026-06-22", to: "2026-06-22") { teachers { name } } }',
      { r: built.id },
    );
    const teacher = (data.trainingTimetable as { teachers: { name: string }[] }).teachers[0]?.name ?? '';
    const row = (day: string, module: string) => [
      ...[day, '08:30', '11:30', '一班', '4', module, '理论', '线下', teacher, '一号教室', ''],
    ];
    const send = async (step: string, lines: readonly string[][]) =>
      sendSheet(server, built.browser, `training-timetable/${step}?of=${built.id}`, await sheetWith(titles, lines));
    const days = ['06-23', '06-24', '06-25', '06-26', '06-29', '06-30'].map((day) => `2026-${day}`);
    const lines = ['安全用电', '焊接', '9', '3. 线路安装', ''].map((module, n) => row(days[n] ?? '', module));
    const { faults, goodRows } = await send('check', lines);
    expect(goodRows).toBe(0);
    expect(faults.map((one) => `${one.row} ${one.column} ${one.message}`)).toEqual([
      '2 教学模块 教学计划中有2个“安全用电”，请改填序号（1、3）',
      '3 教学模块 教学计划中没有“焊接”',
      '4 教学模块 教学计划中没有“9”',
      '5 教学模块 教学计划中没有“3. 线路安装”',
      '6 教学模块 请选择教学模块',
    ]);
    const good = ['线路安装', '3', '1. 安全用电'].map((module, n) => row(days[n] ?? '', module));
    expect(await send('import', good)).toMatchObject({ imported: 3, faults: [] });
    expect((await seen(built)).sessions.map(({ session }) => [session.day, session.lineSeq])).toEqual(
      expect.arrayContaining([
        [days[0], 2],
        [days[1], 3],
        [days[2], 1],
      ]),
    );
  });

  it('copies of a week, what is moved and what makes up for a cancelled one keep the line', async () => {
    const { built, classId } = await planned();
    const { browser } = built;
    const id = await savedSession(browser, wholeDay(built, classId, '2026-06-24', 3));
    const copied = await browser.run(
      'mutation ($r: ID!, $q: ID!) { copyTrainingWeek(runId: $r, from: "2026-06-22", to: "2026-06-29", requestId: $q) { ok } }',
      { r: built.id, q: randomUUID() },
    );
    expect(copied.data.copyTrainingWeek).toEqual([{ ok: true }]);
    const shifted = await browser.run(
      'mutation ($r: ID!, $ids: [ID!]!, $q: ID!) { shiftTrainingSessions(runId: $r, ids: $ids, days: 1, requestId: $q) { ok } }',
      { r: built.id, ids: [id], q: randomUUID() },
    );
    expect(shifted.data.shiftTrainingSessions).toEqual([{ ok: true }]);
    await publish(browser, built.id, [id]);
    const cancelled = await browser.run(
      'mutation ($r: ID!, $id: ID!, $q: ID!) { cancelTrainingSession(runId: $r, id: $id, reason: "教师因病请假", requestId: $q) }',
      { r: built.id, id, q: randomUUID() },
    );
    expect(cancelled.code).toBeUndefined();
    await savedSession(browser, wholeDay(built, classId, '2026-07-03', 3, { makeupOf: id }));
    const sessions = (await seen(built)).sessions.map(({ session }) => [session.day, session.lineSeq]);
    expect(sessions.toSorted()).toEqual([
      ['2026-06-25', 3],
      ['2026-07-01', 3],
      ['2026-07-03', 3],
    ]);
  });
});

describe('BR22-7, T24-1 hours of the plan are counted by its lines', () => {
  it('says which line lacks hours; where only modules differ it is pointed out and lessons may end', async () => {
    const { built, classId } = await planned();
    const { browser } = built;
    const held = await savedSession(browser, wholeDay(built, classId, '2026-06-22', 1));
    const ids = [held];
    for (const [day, seq] of [
      ['06-23', 1],
      ['06-24', 2],
      ['06-25', 2],
    ] as const)
      ids.push(await savedSession(browser, wholeDay(built, classId, `2026-${day}`, seq)));
    await publish(browser, built.id, ids);
    const last = await savedSession(browser, wholeDay(built, classId, '2026-06-26', 2));
    app.clock.set(new Date('2026-07-04T09:00:00+08:00'));
    await browser.arrive(browser.loginName);
    const refused = async () => {
      const [guard] = runGuards.of(system()).filter(({ step }) => step === 'lessonsDone');
      return (await guard?.refusals(system(), [built.id]))?.get(built.id)?.message;
    };
    // As much of 安全用电 as both lines together plan would be 24 hours; the third line has none of them.
    expect((await seen(built)).hoursWarning).toBe(
      '临近结束，一班已发布32课时（3. 安全用电0/8课时），与教学计划的40课时不一致；一致后才能结课。',
    );
    expect(await refused()).toBe(
      '课程未完成：32/40课时；已发布32课时，与教学计划的40课时不一致（一班：3. 安全用电0/8课时）',
    );
    expect((await lessonsOf(system(), [built.id])).get(built.id)?.linesOff).toBe('3. 安全用电0/8课时');
    await run(system(), sql`update training_session set published_at = now() where id = ${last}`);
    expect((await seen(built)).hoursWarning).toBe(
      '临近结束，一班（2. 线路安装24/16课时、3. 安全用电0/8课时）各模块课时与教学计划不一致，请核对。',
    );
    expect(await refused()).toBeUndefined();
    await run(system(), sql`update training_session set plan_line_id = ${built.lineIds[2]} where id = ${last}`);
    expect((await seen(built)).hoursWarning).toBeNull();
  });

  it('counts as held what was taken, by line', async () => {
    app.clock.set(new Date('2026-06-22T07:00:00+08:00'));
    const { built, classId } = await planned();
    const { browser } = built;
    await browser.arrive(browser.loginName);
    const id = await savedSession(browser, wholeDay(built, classId, '2026-06-22', 3));
    await publish(browser, built.id, [id]);
    app.clock.set(new Date('2026-06-22T16:30:00+08:00'));
    await browser.arrive(browser.loginName);
    expect((await take(browser, built.id, id, [{ traineeId: built.traineeIds[0], status: 'P' }])).code).toBeUndefined();
    expect((await seen(built)).progress.map(({ seq, arranged, held }) => [seq, arranged, held])).toEqual([
      [1, '0', '0'],
      [2, '0', '0'],
      [3, '8', '8'],
    ]);
  });
});

/** The next version of a run's project, of which the first two lines are left in another order. @returns its lines */
async function nextVersion(runId: string): Promise<string[]> {
  await run(
    system(),
    sql`insert into training_project_version (project_id, content_version, content, source, changed_at, changed_by_name)
        select p.id, 2, jsonb_build_object('name', p.name, 'hoursTotal', 40, 'plan', ${JSON.stringify([PLAN[2], PLAN[1]])}::jsonb), 'CHANGE', now(), '测试'
          from training_run r join training_project p on p.id = r.project_id where r.id = ${runId}`,
  );
  const found = await firstRow<{ ids: string[] }>(
    system(),
    sql`select array_agg(l.id order by l.seq) as ids from training_plan_line l join training_run r on r.project_id = l.project_id
         where r.id = ${runId} and l.content_version = 2`,
  );
  return found?.ids ?? [];
}
