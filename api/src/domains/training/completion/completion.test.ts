import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { setParameter } from '../../../../test/parameters.ts';
import type { Product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { sendSheet, titlesOf } from '../../../../test/sheet-import.ts';
import { sheetWith } from '../../../../test/sheets.ts';
import { type Person, somebodyOf } from '../../../../test/training-applications.ts';
import { CompletionDesk, marked } from '../../../../test/training-completions.ts';
import type { Caller } from '../../../../test/training-rounds.ts';
import { taken } from '../../../../test/training-runs.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { NO_FIGURES } from '../inspections/statistics/figures.ts';
import { readRunFigures } from '../inspections/statistics/source.ts';
import { completedSubsidised, lastCompleted } from '../trainees/completions.ts';
import { completionAmendment } from './amendments/amendment.record.ts';
import { runCompletion } from './completion.record.ts';

let desk: CompletionDesk;
let app: Product;
let caller: Caller;
let officer: Browser;
let pudong: Person;
const system = () => desk.system();
const at = (time: string) => desk.at(time);
const ended = (...of: Parameters<CompletionDesk['ended']>) => desk.ended(...of);
const handedIn = (...of: Parameters<CompletionDesk['handedIn']>) => desk.handedIn(...of);
const versionOf = (id: string) => desk.versionOf(id);
const saveRows = (...of: Parameters<CompletionDesk['saveRows']>) => desk.saveRows(...of);
const saveContent = (id: string) => desk.saveContent(id);
const act = (...of: Parameters<CompletionDesk['act']>) => desk.act(...of);

beforeAll(async () => {
  desk = await CompletionDesk.open('training_completion');
  ({ app, caller, officer, pudong } = desk);
}, 60_000);
afterAll(() => app.close());

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

/** What an annual inspection counts of the project (S19.1): runs, runs over, studied, completed, certificates, hours, hours due, spot checks, those due. */
async function inspected(): Promise<number[]> {
  const period = { from: '2025-09-01', to: '2026-08-31' };
  const one = (await readRunFigures(system(), [caller.projectId], period)).get(caller.projectId) ?? NO_FIGURES;
  const people = [one.studied, one.completed, one.certificates];
  const hours = [Number(one.attendedHours), Number(one.scheduledHours)];
  return [one.runsOpened, one.runsCompleted, ...people, ...hours, one.spotChecksDone, one.spotChecksRequired];
}

it('agrees with its table', async () => {
  expect(await disagreements(system(), [runCompletion.table, completionAmendment.table])).toEqual([]);
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
    const lists = (on: Date | null) => taken(system(), sql<boolean>`s.run_id = ${runId} and s.day = '2026-06-30'`, on);
    await lists(null);
    expect(await act(caller.browser, 'apply', id)).toMatchObject({
      code: 'E-2401',
      message: '课程或考勤未完成：考勤（6月30日下午 钳工实操 未考勤）',
    });
    await lists(app.clock.now());
    expect(await act(caller.browser, 'apply', id)).toMatchObject({ result: 'OK' });
    expect([await stateOf('run_completion', id), await stateOf('training_run', runId)]).toEqual([
      'DIST_REVIEW',
      'COMPLETION_REVIEW',
    ]);
  });

  it('AC24-1, T24-3, BR24-1, SC15, B09 passes results, certificates and enrolments on, and who completed has had his training; the run ends with its last lesson (BR24-4)', async () => {
    const before = await inspected();
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
    const finished = sql`select ${completedSubsidised} as n, ${lastCompleted} as last from training_trainee t join run_trainee x on x.trainee_id = t.id
                          where x.run_id = ${runId} order by x.seq limit 2`;
    expect(await rows(system(), finished)).toEqual([
      { n: 1, last: expect.stringMatching(/^2026年 ./) },
      { n: 0, last: null },
    ]);
    // 02 §7.6: the library shows what was taught, this run and that of the test before.
    const TAUGHT =
      'query ($id: ID!) { trainingProject(id: $id) { taught { runs runsThisYear trainees traineesThisYear completionRate certificateRate satisfactionRate } } }';
    expect((await officer.run(TAUGHT, { id: caller.projectId })).data.trainingProject).toEqual({
      taught: {
        runs: 2,
        runsThisYear: 2,
        trainees: 22,
        traineesThisYear: 22,
        completionRate: '90.91',
        certificateRate: '10.00',
        satisfactionRate: null,
      },
    });
    // S19.1: what the annual inspection counts of it; 11 trainees, 15 days of six hours, all attended by now.
    const now = await inspected();
    expect(now.map((figure, n) => figure - (before[n] ?? 0))).toEqual([1, 1, 11, 10, 1, 990, 990, 2, 2]);
  });

  it('§16.6 the list counts those who studied, shows their rate and says what is missing', async () => {
    const { id, runId, trainees } = await ended([11], 1);
    // F of 02 §21.2 left before the first day; another one went while lessons were held.
    for (const [seq, day] of [
      [11, '2026-06-22'],
      [10, '2026-07-01'],
    ] as const)
      await run(system(), sql`update run_trainee set left_on = ${day} where run_id = ${runId} and seq = ${seq}`);
    const listed = async () =>
      (
        (
          await officer.run(
            'query ($runId: ID!) { runCompletions(filter: { runId: $runId }, first: 5) { nodes { trainees completed rate missing } } }',
            { runId },
          )
        ).data.runCompletions as { nodes: object[] }
      ).nodes[0];
    const lists = (on: Date | null) => taken(system(), sql<boolean>`s.run_id = ${runId} and s.day = '2026-06-30'`, on);
    await lists(null);
    expect(await listed()).toEqual({
      trainees: 10,
      completed: 0,
      rate: null,
      missing: '考勤、考试0/9、抽查1/2、满意度',
    });
    await lists(app.clock.now());
    await saveRows(id, marked(trainees.slice(0, 9)));
    await saveContent(id);
    expect(await act(caller.browser, 'apply', id)).toMatchObject({ result: 'OK' });
    // One of nine lacked attendance, one of ten had left: eight of ten.
    expect(await listed()).toEqual({ trainees: 10, completed: 8, rate: '80.00', missing: '抽查1/2、满意度' });
    await run(system(), sql`update spot_check_slot set state = 'DONE' where run_id = ${runId}`);
    await run(system(), sql`update satisfaction_task set state = 'CLOSED' where run_id = ${runId}`);
    expect(await listed()).toMatchObject({ missing: null });
  });

  it('AC24-3, BR23-5 is not passed with a spot check missing, unless the reason has ten words', async () => {
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

  it('BR25-5 satisfaction that is still collected keeps no completion back, unless the city says so', async () => {
    const city = await app.as('city_officer');
    const { id } = await handedIn();
    const line = async () => (await sheetOf(id)).lights.find(({ key }) => key === 'satisfaction');
    expect(await line()).toEqual({ key: 'satisfaction', text: '收集中', done: false });
    await setParameter(city, 'sat.blocks_completion', true);
    const refused = await act(officer, 'districtPass', id);
    await setParameter(city, 'sat.blocks_completion', false, 1);
    expect(refused).toMatchObject({
      code: 'E-2403',
      message: '满意度（收集中）未完成，请先登记不少于10个字的说明',
    });
    expect(await act(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
  });

  it('BR23-5 a missing spot check keeps nothing back where the city says so', async () => {
    const city = await app.as('city_officer');
    const { id } = await handedIn([], 1);
    await setParameter(city, 'spot.blocks_completion', false);
    const passed = await act(officer, 'districtPass', id);
    await setParameter(city, 'spot.blocks_completion', true, 1);
    expect(passed).toMatchObject({ result: 'OK' });
  });

  it('AC24-5, T24-4 comes back to 待结课, and goes in again as version 2 with what attendance is then', async () => {
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
