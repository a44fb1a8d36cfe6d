import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import {
  assign,
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  saveSession,
  sessionInput,
  split,
} from '../../../../test/training-classes.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { attendanceCorrection } from './attendance/corrections/correction.record.ts';
import { trainingLeave } from './attendance/leave/leave.record.ts';
import { trainingClass } from './class.record.ts';
import { classMember } from './members/member.record.ts';
import { trainingSession } from './timetable/session.record.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_classes', { now: '2026-06-22T07:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

it('declares its tables as they are', async () => {
  const tables = [trainingClass, classMember, trainingSession, attendanceCorrection, trainingLeave].map((r) => r.table);
  expect(await disagreements(system(), tables)).toEqual([]);
});

describe('分班 (T22-1 … T22-3)', () => {
  it('AC22-1 86 trainees with at most 40 become 一班, 二班 and 三班 of 29, 29 and 28', async () => {
    const { browser, id } = await buildRun(app, { state: 'CONTRACTING', trainees: 86 });
    const board = await split(browser, id);
    expect(board).toMatchObject({ trainees: 86, suggested: 3, unassigned: [] });
    expect(board.classes.map(({ name, members }) => [name, members.length])).toEqual([
      ['一班', 29],
      ['二班', 29],
      ['三班', 28],
    ]);
  });

  it('02 §14.7 a class with trainees is not deleted, one that never had any is; a full one takes nobody', async () => {
    const built = await buildRun(app, { state: 'CONTRACTING', trainees: 2 });
    const { browser, id: runId } = built;
    const [first] = (await split(browser, runId)).classes;
    const drop = (id: string) =>
      browser.run('mutation ($id: ID!) { deleteTrainingClass(id: $id) { classes { id } } }', { id });
    expect(await drop(first?.id ?? '')).toMatchObject({ code: 'E-2201', message: '班级尚有学员2人' });
    const made = await browser.run(
      'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id seq } }',
      { input: { runId, name: '提高班', capacity: 1 }, q: crypto.randomUUID() },
    );
    expect(made.data.createTrainingClass).toMatchObject({ seq: 2 });
    const { id } = made.data.createTrainingClass as { id: string };
    expect(await assign(browser, { runId, classId: id, traineeIds: built.traineeIds })).toMatchObject({
      code: 'E-2204',
      message: '提高班已满，最多1人',
    });
    const one = await assign(browser, { runId, classId: id, traineeIds: built.traineeIds.slice(0, 1) });
    expect(one.data.assignToTrainingClass).toMatchObject({ classes: [{ members: [{}] }, { members: [{}] }] });
    await assign(browser, { runId, classId: null, traineeIds: built.traineeIds.slice(0, 1) });
    expect((await drop(id)).data.deleteTrainingClass).toMatchObject({ classes: [{ id: first?.id }] });
  });

  it('T22-1 a class is renamed, led and housed by one’s own; it cannot hold fewer than are in it', async () => {
    const { browser, id: runId } = await buildRun(app, { state: 'CONTRACTING', trainees: 3 });
    const other = await buildRun(app, { state: 'CONTRACTING', trainees: 1 });
    const [first] = (await split(browser, runId)).classes;
    const ofRun = (id: string) =>
      firstRow<{ teacher: string; room: string }>(
        system(),
        sql`select (select t.id from training_teacher t where t.institution_id = r.institution_id limit 1) as teacher,
                   (select v.id from training_venue v where v.institution_id = r.institution_id and v.active limit 1) as room
              from training_run r where r.id = ${id}`,
      );
    const [own, foreign] = [await ofRun(runId), await ofRun(other.id)];
    let version = 1;
    const save = (changes: object) =>
      browser.run(
        `mutation ($id: ID!, $v: Int!, $input: TrainingClassChange!) { saveTrainingClass(id: $id, version: $v, input: $input) {
           classes { id version name capacity headTeacherId roomId remarks } } }`,
        { id: first?.id, v: version, input: { name: '早班', capacity: 30, ...changes } },
      );
    expect(await save({ capacity: 2 })).toMatchObject({
      fields: [{ path: 'input.capacity', message: '班级现有学员3人，人数上限不能低于现有人数' }],
    });
    expect((await save({ headTeacherId: foreign?.teacher, roomId: foreign?.room })).fields).toEqual([
      { path: 'input.headTeacherId', message: '班主任应为本机构教师' },
      { path: 'input.roomId', message: '教室应为本机构在用的场地' },
    ]);
    const led = { headTeacherId: own?.teacher, roomId: own?.room, remarks: '上午上课' };
    expect((await save(led)).data.saveTrainingClass).toEqual({
      classes: [{ id: first?.id, version: 2, name: '早班', capacity: 30, ...led }],
    });
    expect(await save({ name: '晚班' })).toMatchObject({ code: 'E-0504' });
    version = 2;
    expect((await save({})).data.saveTrainingClass).toMatchObject({
      classes: [{ headTeacherId: null, remarks: null }],
    });
  });

  it('T22-3 once lessons are on a move has a reason and a day, and what was before stays with the old class', async () => {
    const built = await buildRun(app, { trainees: 2 });
    const { browser, id: runId, traineeIds } = built;
    const [old] = (await split(browser, runId)).classes;
    const made = await browser.run(
      'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
      { input: { runId, name: '二班', capacity: 10 }, q: crypto.randomUUID() },
    );
    const { id } = made.data.createTrainingClass as { id: string };
    const move = (more: object) => assign(browser, { runId, classId: id, traineeIds: traineeIds.slice(0, 1), ...more });
    expect(await move({ fromOn: '2026-06-24' })).toMatchObject({
      code: 'E-0005',
      message: '请填写调班原因（5至500个字）',
    });
    expect(await move({ fromOn: '2026-06-21', reason: '路途较远' })).toMatchObject({ code: 'BAD_INPUT' });
    expect((await move({ fromOn: '2026-06-24', reason: '路途较远，申请调班' })).code).toBeUndefined();
    const sessions: string[] = [];
    for (const [classId, day] of [
      [old?.id, '2026-06-23'],
      [old?.id, '2026-06-24'],
      [id, '2026-06-25'],
    ] as const)
      sessions.push(await savedSession(browser, sessionInput(built, [classId ?? ''], { day })));
    await publish(browser, runId, sessions);
    const { data } = await browser.run(
      `query ($c: ID!) { attendanceSheet(classId: $c, from: "2026-06-22", to: "2026-07-10") { rows { traineeId marks { sessionId } } } }`,
      { c: old?.id },
    );
    const rows = (data.attendanceSheet as { rows: { traineeId: string; marks: { sessionId: string }[] }[] }).rows;
    const marksOf = (traineeId: string | undefined) => rows.find((row) => row.traineeId === traineeId)?.marks.length;
    expect([marksOf(traineeIds[0]), marksOf(traineeIds[1])]).toEqual([1, 2]);
  });

  it('is for the institution of the run; another finds none, the district only reads', async () => {
    const { id } = await buildRun(app, { trainees: 1 });
    const other = await buildRun(app, { trainees: 1 });
    await expect(split(other.browser, id)).rejects.toThrow('NOT_FOUND');
    const officer = await app.as('officer_hk');
    await expect(split(officer, id)).rejects.toThrow('FORBIDDEN');
    const { data } = await officer.run('query ($id: ID!) { trainingSplitBoard(runId: $id) { trainees } }', { id });
    expect(data.trainingSplitBoard).toEqual({ trainees: 1 });
  });
});

describe('课程表 (T22-4 … T22-6, BR22-2)', () => {
  let built: BuiltRun;
  let classId: string;
  beforeAll(async () => {
    built = await buildRun(app, { trainees: 3 });
    classId = (await split(built.browser, built.id)).classes[0]?.id ?? '';
  });
  const save = (changes: object, which: object = {}) =>
    saveSession(built.browser, sessionInput(built, [classId], changes), which);

  it('AC22-3 a session over one of another run that a trainee has is refused, and names him; touching it is not', async () => {
    const other = await buildRun(app, { trainees: 2, persons: [built.personIds[1] ?? ''] });
    const theirs = (await split(other.browser, other.id)).classes[0]?.id ?? '';
    const id = await savedSession(other.browser, sessionInput(other, [theirs], { day: '2026-06-29' }));
    // A draft of somebody else is in nobody's way.
    expect((await save({ day: '2026-06-29', startTime: '08:00', endTime: '11:00' })).code).toBeUndefined();
    expect(await publish(other.browser, other.id, [id])).toMatchObject([{ ok: true }]);
    const refused = await save({ day: '2026-06-29', startTime: '15:00', endTime: '18:00' });
    expect(refused).toMatchObject({
      code: 'E-2202',
      message: expect.stringMatching(/^学员学\d+\*在 2026-06-29 13:00–16:00 已有其他机构的课$/),
    });
    expect((await save({ day: '2026-06-29', startTime: '16:00', endTime: '19:00' })).code).toBeUndefined();
  });

  it('of two that save the same hour at once one is refused', async () => {
    const answers = await Promise.all(
      ['09:00', '09:30', '10:00', '10:30'].map((startTime) =>
        save({ day: '2026-06-30', startTime, endTime: '12:00', lessonHours: '2.0' }),
      ),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'E-2202')).toHaveLength(3);
  });

  it('a teacher of two institutions is one person', async () => {
    const other = await buildRun(app, { trainees: 1 });
    const theirs = (await split(other.browser, other.id)).classes[0]?.id ?? '';
    await run(
      system(),
      sql`update training_teacher t set id_no_index = o.id_no_index from training_teacher o where t.id = ${other.teacherId} and o.id = ${built.teacherId}`,
    );
    const id = await savedSession(built.browser, sessionInput(built, [classId], { day: '2026-07-01' }));
    await publish(built.browser, built.id, [id]);
    const refused = await saveSession(other.browser, sessionInput(other, [theirs], { day: '2026-07-01' }));
    expect(refused).toMatchObject({ code: 'E-2202', message: expect.stringContaining('教师李师傅在 2026-07-01') });
  });

  it('BR22-3 two classes share one session', async () => {
    const other = await buildRun(app, { trainees: 82 });
    const classes = (await split(other.browser, other.id)).classes.map(({ id }) => id);
    const small = await saveSession(other.browser, sessionInput(other, classes.slice(0, 2)));
    expect(small).toMatchObject({ code: 'E-2202', message: '教室“一号教室”容纳48人，少于学员55人' });
    await run(system(), sql`update training_venue set capacity = 100 where id = ${other.roomId}`);
    expect((await saveSession(other.browser, sessionInput(other, classes.slice(0, 2)))).code).toBeUndefined();
    const third = await saveSession(
      other.browser,
      sessionInput(other, classes.slice(2), { roomId: null, mode: '2', onlineUrl: 'https://class.example' }),
    );
    expect(third).toMatchObject({ code: 'E-2202', message: expect.stringMatching(/^教师/) });
  });

  it('02 §14.7 says everything that is wrong at once, nothing past midnight, and warns of hours that do not fit', async () => {
    expect(await save({ endTime: '12:00', lessonHours: '0', teacherId: built.id, roomId: null })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [
        { path: 'input.endTime', message: '结束时间应在同一天、晚于开始时间' },
        { path: 'input.lessonHours', message: '课时应为大于0的数字，最多一位小数' },
        { path: 'input.teacherId', message: '请选择本机构教师' },
        { path: 'input.roomId', message: '线下课次请选择教室' },
      ],
    });
    const short = await save({ day: '2026-07-02', endTime: '14:00' });
    expect(short.data.saveTrainingSession).toMatchObject({
      warnings: [{ rule: 'DURATION', message: '时长与课时不符（每课时45分钟）' }],
    });
  });

  it('T22-5, T22-6 a published session is changed until 24 h before, later with a reason; cancelled with one, and made up for', async () => {
    const id = await savedSession(
      built.browser,
      sessionInput(built, [classId], { day: '2026-06-23', startTime: '07:00', endTime: '08:30', lessonHours: '2.0' }),
    );
    await publish(built.browser, built.id, [id]);
    const soon = { day: '2026-06-23', startTime: '08:30', endTime: '10:00', lessonHours: '2.0' };
    expect((await save(soon, { id, version: 2 })).code).toBeUndefined();
    app.clock.set(new Date('2026-06-22T08:30:01+08:00'));
    await built.browser.arrive(built.browser.loginName);
    const later = { ...soon, startTime: '09:00', endTime: '10:30' };
    expect(await save(later, { id, version: 2 })).toMatchObject({ code: 'E-0504' });
    expect(await save(later, { id, version: 3 })).toMatchObject({ code: 'E-2212' });
    expect((await save({ ...later, reason: '教师临时有事' }, { id, version: 3 })).code).toBeUndefined();
    const cancel = (reason: string) =>
      built.browser.run(
        'mutation ($r: ID!, $id: ID!, $why: String!, $q: ID!) { cancelTrainingSession(runId: $r, id: $id, reason: $why, requestId: $q) }',
        { r: built.id, id, why: reason, q: crypto.randomUUID() },
      );
    expect(await cancel('病')).toMatchObject({ code: 'E-0005' });
    expect((await cancel('教师因病请假')).code).toBeUndefined();
    expect((await save({ ...later, makeupOf: id })).code).toBeUndefined();
    expect(await save({ ...soon, day: '2026-06-25', makeupOf: built.id })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('copies a week, leaving out what would meet something, and moves several days on together or not at all', async () => {
    const own = await buildRun(app, { trainees: 1 });
    const only = (await split(own.browser, own.id)).classes[0]?.id ?? '';
    const at = (day: string) => savedSession(own.browser, sessionInput(own, [only], { day }));
    const [mon, tue] = [await at('2026-06-29'), await at('2026-06-30')];
    await at('2026-07-07');
    const copied = await own.browser.run(
      'mutation ($r: ID!, $q: ID!) { copyTrainingWeek(runId: $r, from: "2026-06-29", to: "2026-07-06", requestId: $q) { id ok message } }',
      { r: own.id, q: crypto.randomUUID() },
    );
    expect(copied.data.copyTrainingWeek).toMatchObject([
      { id: mon, ok: true },
      { id: tue, ok: false, message: expect.stringContaining('2026-07-07') },
    ]);
    const shift = (days: number) =>
      own.browser.run(
        'mutation ($r: ID!, $ids: [ID!]!, $n: Int!, $q: ID!) { shiftTrainingSessions(runId: $r, ids: $ids, days: $n, requestId: $q) { ok } }',
        { r: own.id, ids: [mon, tue], n: days, q: crypto.randomUUID() },
      );
    // Monday goes where Tuesday was, which goes as well.
    expect((await shift(1)).data.shiftTrainingSessions).toEqual([{ ok: true }, { ok: true }]);
    expect(await shift(6)).toMatchObject({ code: 'E-2202' });
    const { data } = await own.browser.run(
      'query ($r: ID!) { trainingSessions(filter: { runId: $r }, sort: { field: day, direction: ASC }) { nodes { day } } }',
      { r: own.id },
    );
    expect((data.trainingSessions as { nodes: { day: string }[] }).nodes.map(({ day }) => day)).toEqual([
      '2026-06-30',
      '2026-07-01',
      '2026-07-06',
      '2026-07-07',
    ]);
  });

  it('BR22-7 a week before the end says which classes lack published hours of the plan; a draft is none', async () => {
    const own = await buildRun(app, { trainees: 1 });
    const only = (await split(own.browser, own.id)).classes[0]?.id ?? '';
    const warning = async (moment: string) => {
      app.clock.set(new Date(`${moment}+08:00`));
      await own.browser.arrive(own.browser.loginName);
      const { data } = await own.browser.run(
        'query ($r: ID!) { trainingTimetable(runId: $r, from: "2026-07-06", to: "2026-07-10") { hoursWarning } }',
        { r: own.id },
      );
      return (data.trainingTimetable as { hoursWarning: string | null }).hoursWarning;
    };
    await own.browser.arrive(own.browser.loginName);
    const drafts: string[] = [];
    for (const [n, day] of ['06-29', '06-30', '07-06', '07-07', '07-08'].entries())
      drafts.push(
        await savedSession(
          own.browser,
          sessionInput(own, [only], {
            day: `2026-${day}`,
            startTime: '09:00',
            endTime: '16:00',
            lessonHours: '8.0',
            planLineId: own.lineIds[n < 3 ? 0 : 1],
          }),
        ),
      );
    await publish(own.browser, own.id, drafts.slice(0, 4));
    expect(await warning('2026-07-02T23:59:00')).toBeNull();
    expect(await warning('2026-07-03T00:00:00')).toBe(
      '临近结束，一班已发布32课时（2. 线路安装8/16课时），与教学计划的40课时不一致；一致后才能结课。',
    );
    await publish(own.browser, own.id, drafts.slice(4));
    expect(await warning('2026-07-03T00:00:00')).toBeNull();
  });
});
