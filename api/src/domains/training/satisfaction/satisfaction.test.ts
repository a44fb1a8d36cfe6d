import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { act, askedRun, type EndedRun, judge, OWN, reportOf } from '../../../../test/training-satisfaction.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { readRunFigures } from '../inspections/statistics/source.ts';
import { satisfactionReport } from './reports/report.record.ts';
import { openTasks } from './tasks/open-tasks.ts';
import { satisfactionTask } from './tasks/task.record.ts';

let app: Product;
let server: FastifyInstance;
let hongkou: Browser;
let pudong: Browser;
let city: Browser;
let asked: EndedRun & { taskIds: string[] };
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** Lets days pass for the tasks alone: everybody stays signed in. */
const later = (days: number) =>
  run(
    system(),
    sql`update satisfaction_task set open_from = open_from - make_interval(days => ${days}::int), open_to = open_to - make_interval(days => ${days}::int),
          latest_to = latest_to - make_interval(days => ${days}::int), reminded_on = reminded_on - ${days}::int`,
  );

beforeAll(async () => {
  app = await product('training_satisfaction', { now: '2026-05-04T10:00:00+08:00' });
  server = await serverOf(app);
  hongkou = await app.as('officer_hk');
  city = await app.as('city_officer');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  asked = await askedRun(app, { '310109': 7, '310115': 2 });
}, 180_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const REPORT = `query ($id: ID!) { satisfactionReport(id: $id) { state expected answered responseRate rate mean suppressed comments reply
  figures { questions { key title score { rated rate mean } counts { title count } } districts { districtCode } dimensions { title rate } }
  flow { availableActions { action } } } }`;
const read = async (who: Browser, id: string) =>
  (await who.run(REPORT, { id })).data.satisfactionReport as Record<string, unknown>;
const taskOf = async (district: string) =>
  (await firstRow<{ id: string; state: string; answered: number }>(
    system(),
    sql`select id, state, answered from satisfaction_task where run_id = ${asked.id} and district_code = ${district}`,
  )) ?? { id: '', state: '', answered: 0 };

describe('满意度评价 (02 §17)', () => {
  it('agrees with its tables', async () => {
    expect(await disagreements(system(), [satisfactionTask.table, satisfactionReport.table])).toEqual([]);
  });

  it('T25-2, N-25-1 opens one task for each district with a token for each trainee, tells them, and is not opened twice', async () => {
    const found = await rows<{ district: string; expected: number; tokens: number; told: number }>(
      system(),
      sql`select t.district_code as district, t.expected, (select count(*)::int from satisfaction_token k where k.task_id = t.id) as tokens,
            (select count(*)::int from notification n join training_trainee s on s.account_id = n.receiver_user_id
              join satisfaction_token k on k.trainee_id = s.id and k.task_id = t.id where n.template_code = 'N280') as told
          from satisfaction_task t where t.run_id = ${asked.id} order by 1`,
    );
    expect(found).toEqual([
      { district: '310109', expected: 7, tokens: 7, told: 7 },
      { district: '310115', expected: 2, tokens: 2, told: 2 },
    ]);
    expect(await transaction(system(), (tx) => openTasks(tx, [asked.id]))).toEqual([]);
  });

  it('S13.3, T25-4, AC25-5 a trainee answers once; again he is told so, and counts and answers stay', async () => {
    const [first] = asked.trainees;
    if (!first) throw new Error('no trainee');
    const task = (await taskOf('310109')).id;
    const again =
      'mutation ($id: ID!) { answerSatisfaction(id: $id, answers: { q1: 5, q2: 5, q3: 5, q5: 5, q7: 1, q8: 1 }) }';
    expect(await judge(first, 9)).toMatchObject({ code: 'BAD_INPUT' });
    expect(
      await first.run('mutation ($id: ID!) { answerSatisfaction(id: $id, answers: { q1: 5 }) }', { id: task }),
    ).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect((await taskOf('310109')).answered).toBe(0);
    expect((await judge(first, 5, { q9: '王老师很好，电话13812345678' })).data).toEqual({ answerSatisfaction: true });
    expect(await first.run(again, { id: task })).toMatchObject({ code: 'E-2503', message: '您已评价，感谢参与' });
    expect((await taskOf('310109')).answered).toBe(1);
    const kept = await rows(
      system(),
      sql`select answers ->> 'q7' as q7 from satisfaction_answer where task_id = ${task}`,
    );
    expect(kept).toEqual([{ q7: '5' }]);
    expect((await first.run(OWN)).data).toMatchObject({ ownSatisfactions: [{ answered: true }] });
  });

  it('AC13-6 who was not in the run is asked nothing and finds nothing', async () => {
    const stranger = await buildTrainee(app, { idNo: '310100199612120097' });
    const { id } = await taskOf('310109');
    expect((await stranger.run(OWN)).data).toEqual({ ownSatisfactions: [] });
    expect(await stranger.run('query ($id: ID!) { ownSatisfaction(id: $id) { id } }', { id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('02 §17.3 nothing leads from an answer to who gave it or when', async () => {
    const columns = await rows<{ name: string }>(
      system(),
      sql`select column_name as name from information_schema.columns where table_name = 'satisfaction_answer' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['answers', 'id', 'scan_file_id', 'source', 'task_id']);
    const ids = await rows<{ id: string }>(system(), sql`select id from satisfaction_answer`);
    for (const { id } of ids) expect(id[14]).toBe('4');
  });

  it('T25-5 the district enters a paper answer with its scan, which uses up that trainee’s token', async () => {
    const { id: taskId } = await taskOf('310109');
    const form = await hongkou.run(
      'query ($t: ID!) { satisfactionPaperForm(taskId: $t) { respondents { traineeId nameMasked answered } questions { key } } }',
      { t: taskId },
    );
    const { respondents } = form.data.satisfactionPaperForm as {
      respondents: { traineeId: string; nameMasked: string; answered: boolean }[];
    };
    expect(respondents.map(({ answered }) => answered)).toEqual([true, ...Array.from({ length: 6 }, () => false)]);
    expect(respondents[0]?.nameMasked).toBe('学**');
    const enter = async (traineeId: string | undefined, scanFileId: string, who = hongkou) =>
      who.run('mutation ($input: PaperSatisfactionInput!) { enterPaperSatisfaction(input: $input) }', {
        input: {
          taskId,
          traineeId,
          answers: { q1: 4, q2: 4, q3: 4, q5: 4, q7: 4, q8: 4 },
          scanFileId,
          requestId: randomUUID(),
        },
      });
    expect(await enter(respondents[1]?.traineeId, '')).toMatchObject({ code: 'E-2506' });
    expect(await enter(respondents[0]?.traineeId, await fileOf(hongkou))).toMatchObject({ code: 'E-2509' });
    expect(await enter(respondents[1]?.traineeId, await fileOf(pudong), pudong)).toMatchObject({ code: 'NOT_FOUND' });
    const file = await fileOf(hongkou);
    const [entry] = await auditOf(system(), ['training.satisfaction.paper'], () =>
      enter(respondents[1]?.traineeId, file),
    );
    expect(JSON.stringify(entry)).not.toContain(respondents[1]?.traineeId);
    expect(await taskOf('310109')).toMatchObject({ answered: 2 });
    expect(await judge(asked.trainees[1] as Browser, 5)).toMatchObject({ code: 'E-2503' });
  });

  it('T25-3 reminds only who has not answered, once a day; by itself on the third and the sixth day', async () => {
    const { id } = await taskOf('310109');
    const told = async () =>
      (
        await firstRow<{ n: number }>(
          system(),
          sql`select count(*)::int as n from notification where template_code = 'N281'`,
        )
      )?.n;
    expect(await act(hongkou, 'task', 'remind', id)).toMatchObject({ result: 'OK' });
    expect(await told()).toBe(5);
    expect(await act(hongkou, 'task', 'remind', id)).toMatchObject({ code: 'E-2512' });
    await later(2);
    await app.job('training.satisfaction-reminders');
    expect(await told()).toBe(5);
    await later(1);
    await app.job('training.satisfaction-reminders');
    await app.job('training.satisfaction-reminders');
    expect(await told()).toBe(5 + 5 + 2);
  });

  it('T25-6 is extended with a reason, by 14 days at most', async () => {
    const { id } = await taskOf('310109');
    const why = { reasonText: '部分学员在外地，尚未填写' };
    expect(await act(hongkou, 'task', 'extend', id, { ...why, until: '2026-05-23' })).toMatchObject({
      code: 'E-2505',
      message: '截止日期最多延长至 2026-05-22',
    });
    expect(await act(hongkou, 'task', 'extend', id, { ...why, until: '2026-05-08' })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await act(hongkou, 'task', 'extend', id, { ...why, until: '2026-05-09' })).toMatchObject({ result: 'OK' });
  });

  it('T25-7 is counted when the last district closes, never before', async () => {
    for (const [n, trainee] of asked.trainees.entries())
      if (n >= 2) await judge(trainee, n === 8 ? 1 : 4, n === 8 ? { q9: '食堂太远' } : {});
    // Day 8: the one that was not extended is over.
    await later(5);
    await app.job('training.satisfaction-windows');
    expect([(await taskOf('310109')).state, (await taskOf('310115')).state]).toEqual(['COLLECTING', 'CLOSED']);
    expect(await rows(system(), sql`select 1 from satisfaction_report where run_id = ${asked.id}`)).toEqual([]);
    await later(1);
    await app.job('training.satisfaction-windows');
    expect([(await taskOf('310109')).state, (await taskOf('310115')).state]).toEqual(['COUNTED', 'COUNTED']);
    expect(await read(hongkou, await reportOf(app, asked.id))).toMatchObject({
      state: 'COUNTED',
      expected: 9,
      answered: 9,
      responseRate: '100.00',
      rate: '88.89',
    });
  });

  it('AC25-2, BR25-2 with two answers in a district there are no figures of districts for anybody', async () => {
    const id = await reportOf(app, asked.id);
    for (const who of [city, hongkou, pudong])
      expect(await read(who, id)).toMatchObject({
        answered: 9,
        figures: { districts: [] },
        suppressed: ['有区的样本不足5份，不显示分区数据'],
      });
  });

  it('02 §17.7 another district reads neither its task nor its raw comments', async () => {
    const id = await reportOf(app, asked.id);
    const elsewhere = await somebodyOf(app, '310116', ['BIZ_OFFICER']);
    const { id: task } = await taskOf('310109');
    expect(await pudong.run('query ($id: ID!) { satisfactionTask(id: $id) { id } }', { id: task })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await elsewhere.run(REPORT, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const ofReport: readonly [string, Record<string, unknown>][] = [
      ['query ($id: ID!) { satisfactionReport(id: $id) { id } }', { id }],
      ['query ($id: ID!) { satisfactionComments(reportId: $id) { id } }', { id }],
      ['query ($id: ID!) { satisfactionTrend(reportId: $id) { rate } }', { id }],
      [
        'mutation ($id: ID!, $c: [SatisfactionRedaction!]!) { redactSatisfactionComments(reportId: $id, comments: $c) { id } }',
        { id, c: [{ id, redacted: '好' }] },
      ],
      ['query ($id: ID!) { satisfactionPaperForm(taskId: $id) { questions { key } } }', { id: task }],
    ];
    for (const [operation, variables] of ofReport) {
      const log = await auditOf(system(), ['access.out-of-scope'], async () => {
        expect(await elsewhere.run(operation, variables)).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect(log).toMatchObject([{ ok: false, objectId: expect.any(String) }]);
    }
    expect(await act(elsewhere, 'task', 'remind', task)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(elsewhere, 'report', 'recount', id)).toMatchObject({ code: 'NOT_FOUND' });
    for (const list of ['satisfactionReports', 'satisfactionTasks'])
      expect(
        (
          await elsewhere.run(`query ($run: ID) { ${list}(filter: { runId: $run }) { nodes { id } } }`, {
            run: asked.id,
          })
        ).data,
      ).toEqual({
        [list]: { nodes: [] },
      });
    const COMMENTS = 'query ($id: ID!) { satisfactionComments(reportId: $id) { original redacted } }';
    expect((await pudong.run(COMMENTS, { id })).data).toEqual({
      satisfactionComments: [{ original: '食堂太远', redacted: '食堂太远' }],
    });
    expect((await hongkou.run(COMMENTS, { id })).data).toEqual({
      satisfactionComments: [{ original: '王老师很好，电话13812345678', redacted: '＊＊老师很好，电话＊＊' }],
    });
    expect(await (await app.as('city_centre')).run(COMMENTS, { id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('T25-8, BR25-3, AC25-4 is delivered by the institution’s district once every comment was looked at; nothing in it is a trainee’s', async () => {
    const id = await reportOf(app, asked.id);
    const inst = asked.caller.browser;
    expect(await inst.run(REPORT, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(hongkou, 'report', 'deliver', id)).toMatchObject({
      code: 'E-2508',
      message: '尚有2条意见待核对脱敏（虹口区、浦东新区）',
    });
    const keep = async (who: Browser) => {
      const { data } = await who.run('query ($id: ID!) { satisfactionComments(reportId: $id) { id redacted } }', {
        id,
      });
      return who.run(
        'mutation ($id: ID!, $c: [SatisfactionRedaction!]!) { redactSatisfactionComments(reportId: $id, comments: $c) { checked } }',
        {
          id,
          c: data.satisfactionComments,
        },
      );
    };
    expect((await keep(pudong)).data).toEqual({ redactSatisfactionComments: [{ checked: true }] });
    await keep(hongkou);
    expect(await act(pudong, 'report', 'deliver', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(hongkou, 'report', 'deliver', id)).toMatchObject({ result: 'OK' });
    expect((await taskOf('310115')).state).toBe('DELIVERED');
    const shown = await read(inst, id);
    expect((shown.comments as string[]).toSorted()).toEqual(['食堂太远', '＊＊老师很好，电话＊＊'].toSorted());
    const sheet = await fetchExport(
      server,
      inst,
      `/exports/satisfaction-figures.xlsx?filter=${encodeURIComponent(JSON.stringify({ reportId: id }))}`,
    );
    const { rows: lines } = await readSheet(sheet, '维度');
    expect(lines.find(({ 维度 }) => 维度 === '项目总体')).toMatchObject({
      有效评价: 9,
      '满意率（%）': 88.89,
      很满意: 1,
      满意: 7,
      很不满意: 1,
    });
    const pdf = await fetchExport(server, inst, `/exports/satisfaction-reports/${id}/statistics.pdf`);
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    const everything = JSON.stringify([shown, lines]);
    for (const secret of ['学员', '13812345678', '310100', '王老师']) expect(everything).not.toContain(secret);
  });

  it('T25-9 the institution reads it and answers; the district is told', async () => {
    const id = await reportOf(app, asked.id);
    const inst = asked.caller.browser;
    expect(await act(inst, 'report', 'read', id)).toMatchObject({ result: 'OK' });
    expect(await act(inst, 'report', 'reply', id, { note: '好' })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await act(inst, 'report', 'reply', id, { note: '长'.repeat(1001) })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await act(inst, 'report', 'reply', id, { note: '已与食堂协商增加班车。' })).toMatchObject({ result: 'OK' });
    expect(await read(hongkou, id)).toMatchObject({ state: 'REPLIED', reply: '已与食堂协商增加班车。' });
    const told = await rows(
      system(),
      sql`select 1 as one from notification where template_code = 'N283' and record_id = ${id}`,
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('a run with a low headline (02 §17.5)', () => {
  it('BR25-4 is proposed to the city as mark M7 and stands in the next inspection; the city marks the project', async () => {
    const low = await askedRun(app, { '310109': 5 });
    for (const [n, trainee] of low.trainees.entries()) await judge(trainee, n < 3 ? 4 : 2);
    const [task = ''] = low.taskIds;
    expect(await act(hongkou, 'task', 'closeEarly', task, { reasonText: '学员已全部评价' })).toMatchObject({
      result: 'OK',
    });
    const report = await reportOf(app, low.id);
    expect(await act(hongkou, 'report', 'deliver', report)).toMatchObject({ result: 'OK' });
    const [proposal] = await rows<{ id: string; version: number; kind: string; reason: string }>(
      system(),
      sql`select id, version, mark_kind as kind, reason from training_proposal where target_id = ${low.caller.projectId}`,
    );
    expect(proposal).toMatchObject({ kind: 'M7', reason: expect.stringContaining('满意率60.00%，低于80%') });
    const { data } = await city.run('mutation ($i: RecordActInput!) { advanceTrainingProposals(input: $i) { ok } }', {
      i: {
        action: 'adopt',
        requestId: randomUUID(),
        rows: [{ id: proposal?.id, version: proposal?.version }],
        reasonText: '情况属实，同意标记',
      },
    });
    expect(data).toEqual({ advanceTrainingProposals: { ok: 1 } });
    const marks = await rows(
      system(),
      sql`select kind, level from training_mark where target_id = ${low.caller.projectId} and lifted_at is null`,
    );
    expect(marks).toEqual([{ kind: 'M7', level: 'HINT' }]);
    const period = { from: '2026-01-01', to: '2026-12-31' } as const;
    const figures = await readRunFigures(system(), [low.caller.projectId, asked.caller.projectId], period);
    expect(figures.get(low.caller.projectId)).toMatchObject({
      satisfactionRate: '60.00',
      lowSatisfactionRuns: [expect.stringMatching(/^BC\d+ 60\.00%$/)],
    });
    expect(figures.get(asked.caller.projectId)).toMatchObject({ satisfactionRate: '88.89', lowSatisfactionRuns: [] });
  });

  it('02 §17.6 the city ranks institutions and projects; a district does not', async () => {
    const RANK = `{ satisfactionRanking(filter: { year: 2026, districtCode: "310109" }) { institutions { place rate runs } projects { place } suppressed
      bands { title count } } }`;
    expect((await city.run(RANK)).data).toEqual({
      satisfactionRanking: {
        institutions: [
          { place: 1, rate: '88.89', runs: 1 },
          { place: 2, rate: '60.00', runs: 1 },
        ],
        projects: [{ place: 1 }, { place: 2 }],
        suppressed: 0,
        bands: [
          { title: '达到95%', count: 0 },
          { title: '80%至95%', count: 1 },
          { title: '低于80%', count: 1 },
        ],
      },
    });
    expect(await hongkou.run(RANK)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
