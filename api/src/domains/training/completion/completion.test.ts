import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { sendSheet, sheetWith, titlesOf } from '../../../../test/sheet-import.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import {
  approvedEnrolments,
  attended,
  contractingRun,
  done,
  timetabled,
  uploadContract,
} from '../../../../test/training-runs.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { endLessons } from '../runs/end-lessons.ts';
import { SLOT } from '../spot-checks/record-types.ts';
import { runCompletion } from './completion.record.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let pudong: Awaited<ReturnType<typeof somebodyOf>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** Another time, at which everybody has signed in anew. */
async function at(time: string): Promise<void> {
  app.clock.set(new Date(`${time}+08:00`));
  for (const [who, loginName] of [
    [caller.browser, caller.browser.loginName],
    [officer, 'officer_hk'],
    [pudong, pudong.loginName],
  ] as const)
    await who.arrive(loginName);
}

beforeAll(async () => {
  app = await product('training_completion', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
}, 60_000);
afterAll(() => app.close());

interface Ended {
  runId: string;
  id: string;
  /** Trainees of the run in its order; the last one is of 浦东新区. */
  trainees: string[];
}

/** A run whose lessons are over, with ten trainees of 虹口区 and one of 浦东新区, who attended the first so many of 15 days (all unless said), and was checked so often. */
async function ended(days: readonly number[] = [], checks = 2): Promise<Ended> {
  await at('2026-06-08T10:00:00');
  const roundId = await publishedRound(app, caller, { openTo: '2026-06-20T17:00:00+08:00', minTrainees: 10 });
  const ids = [
    ...(await approvedEnrolments(app, roundId, '310109', 10)),
    ...(await approvedEnrolments(app, roundId, '310115', 1)),
  ];
  const { id: runId } = await contractingRun(app, caller, ids);
  for (const contract of await rows<{ id: string; code: string }>(
    system(),
    sql`select id, district_code as code from run_contract where run_id = ${runId} order by 2`,
  )) {
    await uploadContract(caller, contract.id);
    await done(contract.code === '310115' ? pudong : officer, 'runContract', 'sign', contract.id);
  }
  await timetabled(app, runId);
  await at('2026-06-22T08:00:00');
  await done(caller.browser, 'trainingRun', 'start', runId);
  const trainees = await rows<{ id: string }>(
    system(),
    sql`select id from run_trainee where run_id = ${runId} order by seq`,
  );
  await attended(app, runId, days);
  const slots = await rows<{ id: string }>(
    system(),
    sql`select id from spot_check_slot where run_id = ${runId} order by seq limit ${checks}`,
  );
  await transaction(system(), (tx) => advance(tx, { type: SLOT, action: 'done', rows: slots, mode: 'CASCADE' }));
  await at('2026-07-13T09:00:00');
  await endLessons(system());
  const made = await firstRow<{ id: string }>(system(), sql`select id from run_completion where run_id = ${runId}`);
  if (!made) throw new Error('no completion');
  return { runId, id: made.id, trainees: trainees.map(({ id }) => id) };
}

const versionOf = async (id: string) =>
  (await firstRow<{ version: number }>(system(), sql`select version from run_completion where id = ${id}`))?.version ??
  0;

const ROWS = `mutation ($id: ID!, $v: Int!, $rows: [RunCompletionRowInput!]!) { saveRunCompletionRows(id: $id, version: $v, rows: $rows) { version } }`;
const saveRows = async (id: string, given: readonly object[], who = caller.browser) =>
  who.run(ROWS, { id, v: await versionOf(id), rows: given });
const CONTENT = `mutation ($id: ID!, $v: Int!, $input: RunCompletionInput!, $files: [ID!]) {
  saveRunCompletion(id: $id, version: $v, input: $input, fileIds: $files) { version } }`;
const saveContent = async (id: string, changes: object = {}) =>
  caller.browser.run(CONTENT, {
    id,
    v: await versionOf(id),
    input: { summary: '培训顺利完成。', examKind: 'FINAL', examDate: '2026-07-10', examOrg: '本机构', ...changes },
    files: [await fileOf(caller.browser, '成绩单.png')],
  });
const marked = (trainees: readonly string[]) =>
  trainees.map((runTraineeId) => ({ runTraineeId, examTheory: '80', examPractice: '75.5' }));

async function act(who: Browser, action: string, id: string, input: object = {}) {
  const { data, code, message } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceRunCompletions(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version: await versionOf(id) }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}
const stateOf = async (table: string, id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from ${sql.table(table)} where id = ${id}`))?.state;
const SHEET = `query ($id: ID!) { runCompletion(id: $id) { contentVersion justification lights { key text done }
  rows { seq attendanceRate examResult result reason } objections { byOrg text answer } } }`;
interface Sheet {
  contentVersion: number;
  justification: string | null;
  lights: { key: string; text: string; done: boolean }[];
  rows: { seq: number; attendanceRate: string; examResult: string; result: string; reason: string | null }[];
  objections: { byOrg: string; text: string; answer: string | null }[];
}
const sheetOf = async (id: string, who = caller.browser) => (await who.run(SHEET, { id })).data.runCompletion as Sheet;

/** Handed in, everybody with passed exams. */
async function handedIn(days: readonly number[] = [], checks = 2): Promise<Ended> {
  const world = await ended(days, checks);
  await saveRows(world.id, marked(world.trainees));
  await saveContent(world.id);
  expect(await act(caller.browser, 'apply', world.id)).toMatchObject({ result: 'OK' });
  return world;
}

it('agrees with its table', async () => {
  expect(await disagreements(system(), [runCompletion.table])).toEqual([]);
});

describe('02 §16', () => {
  it('T24-1, T24-2 begins by itself, says what is missing, and is handed in once nothing is', async () => {
    const { id, runId, trainees } = await ended();
    expect(await act(caller.browser, 'apply', id)).toMatchObject({
      code: 'E-2402',
      message: '请先补齐：培训总结、考核方式、考核日期、考核机构、考核材料、考试结果（已登记0/11）',
    });
    await saveRows(id, marked(trainees.slice(1)));
    await saveContent(id);
    expect(await act(caller.browser, 'apply', id)).toMatchObject({ message: '请先补齐：考试结果（已登记10/11）' });
    await saveRows(id, marked(trainees.slice(0, 1)));
    const taken = (on: Date | null) =>
      run(system(), sql`update training_session set taken_at = ${on} where run_id = ${runId} and day = '2026-06-30'`);
    await taken(null);
    expect(await act(caller.browser, 'apply', id)).toMatchObject({
      code: 'E-2401',
      message: '课程或考勤未完成：考勤（6月30日下午 钳工实操 未考勤）',
    });
    await taken(app.clock.now());
    expect(await act(caller.browser, 'apply', id)).toMatchObject({ result: 'OK' });
    expect([await stateOf('run_completion', id), await stateOf('training_run', runId)]).toEqual([
      'DIST_REVIEW',
      'COMPLETION_REVIEW',
    ]);
  });

  it('AC24-1 passes results, certificates and enrolments on; the run ends with its last lesson (BR24-4)', async () => {
    const { id, runId, trainees } = await ended([13, 11]);
    await saveRows(
      id,
      [
        ...marked(trainees),
        {
          runTraineeId: trainees[0],
          examTheory: '80',
          examPractice: '75.5',
          certificateType: 'LEVEL',
          certificateNo: 's001',
        },
      ].slice(1),
    );
    await saveContent(id);
    await act(caller.browser, 'apply', id);
    // What is known later does not change what was handed in.
    await run(system(), sql`update training_attendance set weight = 1 where run_trainee_id = any(${trainees}::uuid[])`);
    expect((await sheetOf(id)).rows.slice(0, 2)).toMatchObject([
      { attendanceRate: '86.67', result: 'COMPLETED', reason: null },
      { attendanceRate: '73.33', result: 'NOT_COMPLETED', reason: '出勤不足' },
    ]);
    expect(await act(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
    expect(
      await rows(
        system(),
        sql`select t.result, t.certificate->>'no' as no, e.state from run_trainee t join training_enrolment e on e.id = t.enrolment_id
             where t.run_id = ${runId} order by t.seq limit 2`,
      ),
    ).toEqual([
      { result: 'COMPLETED', no: 'S001', state: 'COMPLETED' },
      { result: 'NOT_COMPLETED', no: null, state: 'NOT_COMPLETED' },
    ]);
    expect(
      await firstRow(system(), sql`select state, actual_end::text as ended from training_run where id = ${runId}`),
    ).toEqual({
      state: 'COMPLETED',
      ended: '2026-07-10',
    });
  });

  it('AC24-3 is not passed with a spot check missing, unless the reason has ten words', async () => {
    const { id } = await handedIn([], 1);
    expect(await act(officer, 'districtPass', id)).toMatchObject({
      code: 'E-2403',
      message: '抽查（1/2）未完成，请先登记不少于10个字的说明',
    });
    const justify = async (text: string) =>
      officer.run(
        'mutation ($id: ID!, $v: Int!, $t: String!) { justifyRunCompletion(id: $id, version: $v, text: $t) { id } }',
        {
          id,
          v: await versionOf(id),
          t: text,
        },
      );
    await justify('台风停课一次');
    expect(await act(officer, 'districtPass', id)).toMatchObject({ code: 'E-2403' });
    await justify('第二次抽查时段因台风停课未能进行');
    expect(await act(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
    expect((await sheetOf(id)).justification).toBe('第二次抽查时段因台风停课未能进行');
  });

  it('AC24-5 comes back to 待结课, and goes in again as version 2 with what attendance is then', async () => {
    const { id, runId, trainees } = await handedIn([11]);
    expect(await act(officer, 'districtReturn', id, { reasonText: '第一名学员的考勤请核对' })).toMatchObject({
      result: 'OK',
    });
    expect(await stateOf('training_run', runId)).toBe('LESSONS_DONE');
    await run(
      system(),
      sql`update training_attendance set status = 'P', weight = 1 where run_trainee_id = ${trainees[0]} and session_id in (
            select id from training_session where run_id = ${runId} and day = '2026-07-07')`,
    );
    expect(await act(caller.browser, 'apply', id)).toMatchObject({ result: 'OK' });
    const sheet = await sheetOf(id);
    expect([sheet.contentVersion, sheet.rows[0]?.result]).toEqual([2, 'COMPLETED']);
  });

  it('refuses a certificate that somebody else has, naming his run, and numbers that stand twice', async () => {
    const first = await ended();
    const [one = '', two = ''] = first.trainees;
    const of = (runTraineeId: string, certificateNo: string) => ({
      runTraineeId,
      certificateType: 'LEVEL',
      certificateNo,
    });
    expect((await saveRows(first.id, [of(one, 'X-1'), of(two, 'x-1')])).fields).toEqual([
      { path: 'rows.1.certificateNo', message: '证书编号重复' },
    ]);
    await saveRows(first.id, [of(one, 'X-1')]);
    const second = await ended();
    const refused = await saveRows(second.id, [of(second.trainees[0] ?? '', 'X-1')]);
    expect(refused.fields?.[0]?.message).toMatch(/^证书编号已登记在班次BC310109/);
    expect((await saveRows(second.id, [{ runTraineeId: one, examTheory: '100.5' }])).fields).toEqual([
      { path: 'rows.0.runTraineeId', message: '该学员不在本班次' },
      { path: 'rows.0.examTheory', message: '理论成绩应为0至100，最多两位小数' },
    ]);
  });

  it('02 §16.4 results and certificate numbers come in from files, row by row, and what a file leaves empty stays', async () => {
    const { id, trainees } = await ended();
    const server = await serverOf(app);
    const titles = await titlesOf(server, caller.browser, 'run-completion-rows');
    const send = async (step: string, lines: readonly (readonly string[])[], who = caller.browser) =>
      sendSheet(server, who, `run-completion-rows/${step}?of=${id}`, await sheetWith(titles, lines));
    const results = trainees.map((_, n) => [String(n + 1), '', '60', n === 1 ? '59.5' : '60', '', '', '', '']);
    const wrong = await send('check', [
      ...results.slice(2),
      ['1', '', '101', '60', '', '', '', ''],
      ['12', '', '60', '60', '', '', '', ''],
      ['2', '李四', '60', '60', '', '', '', ''],
      ['3', '', '60', '60', '', '', '', ''],
    ]);
    expect(wrong.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)).toEqual([
      '11 理论成绩 理论成绩应为0至100，最多两位小数',
      '12 序号 本班次没有这个序号的学员',
      '13 姓名 序号2的学员是学**',
      '14 序号 同一学员只能填写一行',
    ]);
    expect(await send('import', results, pudong)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send('import', results)).toMatchObject({ imported: 11 });
    expect(await send('import', [['1', '', '', '', '', '职业技能等级证书', 'imp-1', '2026-07-10']])).toMatchObject({
      imported: 1,
    });
    await server.close();
    expect(
      await rows(
        system(),
        sql`select exam_result as exam, exam_theory::text as theory, certificate_no as no from run_completion_row
             where run_trainee_id = any(${trainees.slice(0, 2)}::uuid[]) order by certificate_no nulls last`,
      ),
    ).toEqual([
      { exam: 'PASSED', theory: '60.00', no: 'IMP-1' },
      { exam: 'FAILED', theory: '60.00', no: null },
    ]);
  });

  it('02 §16.2 lets a district with trainees object in time, sees its own alone, and is answered before it is passed', async () => {
    const { id } = await handedIn();
    const OBJECT =
      'mutation ($id: ID!, $t: String!, $q: ID!) { objectToRunCompletion(id: $id, text: $t, requestId: $q) { id } }';
    expect((await sheetOf(id, pudong)).rows).toHaveLength(1);
    const xuhui = await somebodyOf(app, '310104', ['BIZ_OFFICER']);
    expect((await xuhui.run(OBJECT, { id, t: '本区没有学员的异议', q: randomUUID() })).code).toBe('NOT_FOUND');
    expect((await pudong.run(OBJECT, { id, t: '本区学员出勤记录有误', q: randomUUID() })).code).toBeUndefined();
    expect(await act(officer, 'districtPass', id)).toMatchObject({ code: 'E-2405' });
    const objection = await firstRow<{ id: string }>(
      system(),
      sql`select id from run_completion_objection where completion_id = ${id}`,
    );
    const ANSWER =
      'mutation ($id: ID!, $o: ID!, $a: String!) { answerRunCompletionObjection(id: $id, objectionId: $o, answer: $a) { id } }';
    const answer = (who: Browser) => who.run(ANSWER, { id, o: objection?.id, a: '已核对签到表，记录无误' });
    expect((await answer(officer)).code).toBeUndefined();
    expect((await answer(officer)).code).toBe('E-2409');
    expect((await sheetOf(id, pudong)).objections).toMatchObject([
      { text: '本区学员出勤记录有误', answer: '已核对签到表，记录无误' },
    ]);
    await at('2026-07-21T09:00:00');
    expect((await pudong.run(OBJECT, { id, t: '期限之后的异议', q: randomUUID() })).code).toBe('E-2407');
    expect(await act(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
  });
});
