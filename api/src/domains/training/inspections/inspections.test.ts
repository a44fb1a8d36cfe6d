import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, uploadedBy } from '../../../../test/training.ts';
import { buildQualification } from '../../../../test/training-applications.ts';
import {
  advanceCycle,
  advanceInspections,
  answersOf,
  createCycle,
  inspectionOf,
  openedCycle,
  reported,
  saveReplies,
  saveReport,
  saveSheet,
  toldOf,
} from '../../../../test/training-inspections.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildCaller, type Caller } from '../../../../test/training-rounds.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { registerRunStatistics } from './statistics/source.ts';

let app: Product;
let caller: Caller;
let cycleId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const MONDAY = new Date('2026-09-14T10:00:00+08:00');
const TWO_PROBLEMS = [
  { text: '消防台账缺失', severity: 'MAJOR' },
  { text: '教学日志不完整', severity: 'MINOR' },
];

beforeAll(async () => {
  app = await product('training_inspections', { now: MONDAY.toISOString() });
  caller = await buildCaller(app);
  await buildQualification(system(), caller.id);
  for (let n = 0; n < 7; n += 1) await buildProject(system(), caller, { name: `无人机项目${n}` });
  cycleId = await openedCycle(app);
}, 60_000);
afterAll(() => app.close());

const projectNamed = async (name: string) =>
  (await firstRow<{ id: string }>(system(), sql`select id from training_project where name = ${name}`))?.id ?? '';
const nth = async (n: number): Promise<Caller> => ({ ...caller, projectId: await projectNamed(`无人机项目${n}`) });
const marksOf = async (projectId: string) =>
  (
    await rows<{ kind: string }>(
      system(),
      sql`select kind from training_mark where target_id = ${projectId} and lifted_at is null order by kind`,
    )
  ).map(({ kind }) => kind);
const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from project_inspection where id = ${id}`))?.state;

describe('cycles (02 §11.3, T19-1)', () => {
  it('T19-1 every project in scope gets its number, its statistics, its to-do; the institution is told', async () => {
    const { id, state } = await inspectionOf(app, cycleId, caller.projectId);
    expect(state).toBe('REPORTING');
    const [row] = await rows(
      system(),
      sql`select inspection_no as no, (select figures ->> 'runsOpened' from inspection_snapshot where inspection_id = n.id) as runs,
            (select role_code from task where record_id = n.id and closed_at is null) as role from project_inspection n where id = ${id}`,
    );
    expect(row).toEqual({ no: expect.stringMatching(/^NJ3101092026\d{5}$/), runs: '0', role: 'INST' });
    expect(await toldOf(app, id)).toEqual([`N200 ${caller.browser.loginName}`]);
  });

  it('BR19-4 at least 30 % of a district’s projects are proposed for a visit', async () => {
    const [count] = await rows<{ all: number; sampled: number }>(
      system(),
      sql`select count(*)::int as "all", count(*) filter (where field_sampled)::int as sampled from project_inspection
           where cycle_id = ${cycleId} and district_code = '310109'`,
    );
    expect(count?.sampled).toBe(Math.ceil(((count?.all ?? 0) * 30) / 100));
  });

  it.each([
    [{ reportTo: '2026-08-31T00:00:00+08:00' }, '上报截止时间须晚于开始时间'],
    [{ periodTo: '2025-08-31' }, '统计期截止日期不能早于起始日期'],
    [{ districtDeadline: '2026-09-30' }, '区审核截止日不能早于上报截止日'],
    [{ centreDeadline: '2026-11-01' }, '复核截止日不能早于区审核截止日'],
    [{ checklistId: '00000000-0000-7000-8000-000000000000' }, '请选择年检指标'],
  ])('%j is refused', async (changes, message) => {
    expect(await createCycle(await app.as('city_officer'), changes)).toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('what was started is not changed any more, nor one without projects started', async () => {
    const city = await app.as('city_officer');
    const { data } = await createCycle(city, { districts: ['310151'] });
    const empty = data.cycle as { id: string };
    await expect(advanceCycle(city, 'open', empty.id)).rejects.toThrow('没有符合范围的在库项目');
    const SAVE = `mutation ($id: ID!, $input: InspectionCycleInput!) { saveInspectionCycle(id: $id, version: 2, input: $input) { id } }`;
    const { cycleInput } = await import('../../../../test/training-inspections.ts');
    expect(await city.run(SAVE, { id: cycleId, input: await cycleInput(app) })).toMatchObject({ code: 'E-1901' });
  });
});

describe('report and review (T19-2 … T19-5)', () => {
  it('T19-2 a report must be whole: text, statistics, material and every proof that is asked for', async () => {
    const own = await nth(0);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    const { data } = await saveReport(own.browser, id, { selfReport: '', files: [] });
    expect((data.inspection as { missing: string[] }).missing).toEqual([
      '请填写自查报告',
      '请至少上传一份年检材料',
      '请上传“办学资质齐全，在有效期内”的证明材料',
      '请上传“教学计划执行到位，课时足额”的证明材料',
      '请上传“消防与实训安全管理到位”的证明材料',
    ]);
    expect((await advanceInspections(own.browser, 'report', [id])).rows[0]).toMatchObject({ code: 'E-1903' });
    await saveReport(own.browser, id);
    expect((await advanceInspections(own.browser, 'report', [id])).ok).toBe(1);
    expect(await toldOf(app, id)).toContain('N201 officer_hk');
    expect(await saveReport(own.browser, id)).toMatchObject({ code: 'E-0503' });
  });

  it('02 §2.3 what was handed in is taken back while nobody has judged it and there is time; the district’s to-do goes with it', async () => {
    const id = await reported(app, await nth(4), cycleId);
    const takeBack = async (browser: Browser) => (await advanceInspections(browser, 'takeBack', [id])).rows[0];
    expect(await takeBack(await app.as('officer_hk'))).toMatchObject({ code: 'FORBIDDEN' });
    const now = app.clock.now();
    const kept = await rows<{ to: string }>(
      system(),
      sql`select report_to::text as "to" from inspection_cycle where id = ${cycleId}`,
    );
    await run(system(), sql`update inspection_cycle set report_to = ${now} where id = ${cycleId}`);
    expect(await takeBack(caller.browser)).toMatchObject({ code: 'E-1913' });
    await run(system(), sql`update inspection_cycle set report_to = ${kept[0]?.to}::timestamptz where id = ${cycleId}`);
    expect(await takeBack(caller.browser)).toMatchObject({ result: 'OK' });
    expect(await stateOf(id)).toBe('REPORTING');
    expect(
      await rows(system(), sql`select role_code as role from task where record_id = ${id} and closed_at is null`),
    ).toEqual([{ role: 'INST' }]);
  });

  it('AC19-2 需改进 with two problems: fifteen working days from 14 September are 10 October; the institution is told, the centre is not', async () => {
    const id = await reported(app, caller, cycleId);
    const officer = await app.as('officer_hk');
    const saved = await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect(saved.data.inspection).toMatchObject({
      problems: [{ deadline: '2026-10-10' }, { deadline: '2026-10-10' }],
    });
    expect((await advanceInspections(officer, 'improve', [id])).ok).toBe(1);
    const told = await toldOf(app, id);
    expect(told).toContain(`N203 ${caller.browser.loginName}`);
    expect(told.some((line) => line.startsWith('N202'))).toBe(false);
    const seen = await caller.browser.run(
      'query ($id: ID!) { projectInspection(id: $id) { state deadline improvements { roundNo deadline problems { text } } } }',
      { id },
    );
    expect(seen.data.projectInspection).toEqual({
      state: 'IMPROVING',
      deadline: '2026-10-10',
      improvements: [
        { roundNo: 1, deadline: '2026-10-10', problems: [{ text: '消防台账缺失' }, { text: '教学日志不完整' }] },
      ],
    });
    expect(await marksOf(caller.projectId)).toEqual(['M4']);
  });

  it('AC19-3 both problems answered: RE_REVIEW and the district is told; 合格 with a report: the centre is told, the institution sees 待复核', async () => {
    const { id } = await inspectionOf(app, cycleId, caller.projectId);
    await saveReplies(caller.browser, id, ['已补齐消防台账']);
    expect((await advanceInspections(caller.browser, 'resubmit', [id])).rows[0]).toMatchObject({
      code: 'E-1908',
      message: '问题2尚未填写整改说明',
    });
    await saveReplies(caller.browser, id, ['已补齐消防台账', '教学日志已补全']);
    expect((await advanceInspections(caller.browser, 'resubmit', [id])).ok).toBe(1);
    // 02 §2.3: taken back it is to be answered until the same day, and is handed in anew.
    expect((await advanceInspections(caller.browser, 'takeBack', [id])).ok).toBe(1);
    const again = await caller.browser.run('query ($id: ID!) { projectInspection(id: $id) { state deadline } }', {
      id,
    });
    expect(again.data.projectInspection).toEqual({ state: 'IMPROVING', deadline: '2026-10-10' });
    expect((await advanceInspections(caller.browser, 'resubmit', [id])).ok).toBe(1);
    expect(await stateOf(id)).toBe('RE_REVIEW');
    expect((await toldOf(app, id)).filter((line) => line === 'N201 officer_hk')).toHaveLength(3);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    expect((await advanceInspections(officer, 'pass', [id])).rows).toMatchObject([{ result: 'OK' }]);
    expect(await toldOf(app, id)).toContain('N202 city_centre');
    const SEEN = `query ($id: ID!) { projectInspection(id: $id) { stateTitle districtVerdict answers { code }
      attachments { materialCode } flow { history { action actionTitle } } } }`;
    const { data } = await caller.browser.run(SEEN, { id });
    const seen = data.projectInspection as { attachments: { materialCode: string }[]; flow: { history: object[] } };
    expect(seen).toMatchObject({ stateTitle: '待复核', districtVerdict: null, answers: [] });
    expect(seen.attachments.some(({ materialCode }) => materialCode === 'DISTRICT_REPORT')).toBe(false);
    expect(seen.flow.history.at(-1)).toEqual({ action: 'veiled', actionTitle: '提交审核结果' });
  });

  it('T19-7 the centre, never who reviewed, agrees: the result is public, M4 ends, district, institution and city are told', async () => {
    const { id } = await inspectionOf(app, cycleId, caller.projectId);
    expect((await advanceInspections(await app.as('city_centre'), 'agree', [id])).ok).toBe(1);
    const { data } = await caller.browser.run(
      'query ($id: ID!) { projectInspection(id: $id) { stateTitle districtVerdictTitle } }',
      { id },
    );
    expect(data.projectInspection).toEqual({ stateTitle: '已完成', districtVerdictTitle: '合格' });
    expect(await marksOf(caller.projectId)).toEqual([]);
    const told = (await toldOf(app, id)).filter((line) => line.startsWith('N204'));
    expect(told).toEqual(expect.arrayContaining(['N204 city_officer', 'N204 officer_hk']));
    const [project] = await rows(
      system(),
      sql`select last_inspection_result as result, last_inspection_on::text as "on" from training_project where id = ${caller.projectId}`,
    );
    expect(project).toEqual({ result: '1', on: '2026-09-14' });
  });

  it('T19-8, BR19-2, BR19-5 the centre gives back with an opinion that the institution does not read; the district judges again, without 需改进', async () => {
    const own = await nth(1);
    const id = await reported(app, own, cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    await advanceInspections(officer, 'pass', [id]);
    const centre = await app.as('city_centre');
    await expect(advanceInspections(centre, 'giveBack', [id])).rejects.toThrow();
    expect((await advanceInspections(centre, 'giveBack', [id], { reasonText: '年检报告缺少结论' })).ok).toBe(1);
    const HISTORY = `query ($id: ID!) { projectInspection(id: $id) { flow { history { action reasonText note } } } }`;
    const read = async (browser: Browser) => (await browser.run(HISTORY, { id })).data.projectInspection;
    expect(JSON.stringify(await read(own.browser))).not.toMatch(/缺少结论|giveBack|RETURN/);
    expect(JSON.stringify(await read(officer))).toMatch(/giveBack.*缺少结论/);
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect((await advanceInspections(officer, 'improve', [id])).rows[0]).toMatchObject({ code: 'E-0503' });
    expect((await advanceInspections(officer, 'fail', [id], { reasonText: '复核指出的问题属实' })).ok).toBe(1);
  });

  it('a dispute of the statistics is answered before any verdict; 重新统计 keeps both (BR19-3)', async () => {
    const own = await nth(2);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    await saveReport(own.browser, id, { statisticsAnswer: 'DISPUTED', dispute: '六月的一个班未计入' });
    await advanceInspections(own.browser, 'report', [id]);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    for (const action of ['pass', 'improve'])
      expect((await advanceInspections(officer, action, [id])).rows[0]).toMatchObject({
        code: 'E-1904',
        message: '机构对开班统计有异议，请先填写答复',
      });
    const forget = registerRunStatistics(
      async (_, ids) => new Map(ids.map((one) => [one, { runsOpened: 1, studied: 20 }])),
    );
    const { version } = await inspectionOf(app, cycleId, own.projectId);
    const COUNT = `mutation ($id: ID!, $v: Int!) { recountInspection(id: $id, version: $v) {
      figures { runsOpened } snapshots { reason figures { runsOpened } } items { code } } }`;
    const { data } = await officer.run(COUNT, { id, v: version });
    forget();
    expect(data.recountInspection).toMatchObject({
      figures: { runsOpened: 1 },
      snapshots: [
        { reason: 'START', figures: { runsOpened: 0 } },
        { reason: 'RECOUNT', figures: { runsOpened: 1 } },
      ],
    });
    expect((data.recountInspection as { items: { code: string }[] }).items.some(({ code }) => code === 'NO_RUN')).toBe(
      false,
    );
  });

  it('BR19-1 after two rounds only 合格 or 不合格 is left, and the reviewer is told why', async () => {
    const own = await nth(3);
    const id = await reported(app, own, cycleId);
    const officer = await app.as('officer_hk');
    for (const _ of [1, 2]) {
      await saveSheet(officer, id, { problems: TWO_PROBLEMS });
      expect((await advanceInspections(officer, 'improve', [id])).ok).toBe(1);
      await saveReplies(own.browser, id, ['已整改', '已整改']);
      expect((await advanceInspections(own.browser, 'resubmit', [id])).ok).toBe(1);
    }
    const { data } = await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    const refusal = '已整改2轮，达到上限，请判定合格或不合格';
    expect(data.inspection).toMatchObject({ improvementRefusal: refusal });
    expect((await advanceInspections(officer, 'improve', [id])).rows[0]).toMatchObject({
      code: 'E-1907',
      message: refusal,
    });
  });

  it('BR19-6 a project without any run: figures of zero and the item 全年未开班, which the district has to judge', async () => {
    const own = await nth(5);
    const cycle = await openedCycle(app, { title: '全年未开班' });
    const id = await reported(app, own, cycle);
    const SEEN = `query ($id: ID!) { projectInspection(id: $id) { figures { runsOpened studied attendedHours trainingFeeSettled }
      rates { completion attendance } items { code text fatal } } }`;
    const officer = await app.as('officer_hk');
    expect((await officer.run(SEEN, { id })).data.projectInspection).toMatchObject({
      figures: { runsOpened: 0, studied: 0, attendedHours: '0', trainingFeeSettled: '0.00' },
      rates: { completion: null, attendance: null },
      items: expect.arrayContaining([{ code: 'NO_RUN', text: '全年未开班', fatal: false }]),
    });
    await saveSheet(officer, id, { answers: answersOf().filter(({ code }) => code !== 'NO_RUN') });
    expect((await advanceInspections(officer, 'pass', [id])).rows[0]).toMatchObject({ code: 'E-1904' });
    await saveSheet(officer, id, { answers: answersOf({ NO_RUN: 'FAILS' }) });
    expect((await advanceInspections(officer, 'pass', [id])).ok).toBe(1);
  });

  it('AC19-5 with a 办学许可证 that had run out on the reference date 合格 is refused', async () => {
    const other = await buildCaller(app, freshProfile());
    await buildQualification(system(), other.id, { validTo: '2026-08-30' });
    const second = await openedCycle(app, { title: '补检', categories: ['03'] });
    const id = await reported(app, other, second);
    const officer = await app.as('officer_hk');
    const refusal = '机构办学许可证已过期，不能判定合格';
    expect((await saveSheet(officer, id)).data.inspection).toMatchObject({ passRefusal: refusal });
    expect((await advanceInspections(officer, 'pass', [id])).rows[0]).toMatchObject({
      code: 'E-1905',
      message: refusal,
    });
    // Renewed since, it had run out on that day all the same.
    await buildQualification(system(), other.id, { validFrom: '2026-09-10', validTo: '2029-09-09' });
    expect((await advanceInspections(officer, 'pass', [id])).rows[0]).toMatchObject({ message: refusal });
  });
});

describe('decisions of the city (T19-9, BR15-2)', () => {
  it('AC15-2 剔除 needs a reason and a document; then the project has left the library', async () => {
    const own = await nth(1);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    await advanceInspections(await app.as('city_centre'), 'agree', [id]);
    const city = await app.as('city_officer');
    await expect(advanceInspections(city, 'remove', [id])).rejects.toThrow('请填写剔除原因');
    expect(
      (await advanceInspections(city, 'remove', [id], { reasonText: '年检不合格且拒不整改' })).rows[0],
    ).toMatchObject({
      message: '请上传剔除依据文件',
    });
    const attachmentIds = [await uploadedBy(city)];
    expect(
      (await advanceInspections(city, 'remove', [id], { reasonText: '年检不合格且拒不整改', attachmentIds })).ok,
    ).toBe(1);
    const project = await firstRow(system(), sql`select state from training_project where id = ${own.projectId}`);
    expect(project).toEqual({ state: 'REMOVED' });
    expect(await toldOf(app, id)).toContain('N209 officer_hk');
    expect(
      (await advanceInspections(city, 'mark', [id], { reasonText: '年检不合格且拒不整改' })).rows[0],
    ).toMatchObject({
      code: 'E-1910',
    });
  });

  it('标记 sets M3, which blocks new rounds; the next 合格 lifts it by the city’s hand', async () => {
    const own = await nth(3);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    await advanceInspections(await app.as('officer_hk'), 'fail', [id], { reasonText: '两轮整改仍不到位' });
    await advanceInspections(await app.as('city_centre'), 'agree', [id]);
    const city = await app.as('city_officer');
    const open = sql`select 1 as one from task where record_id = ${id} and closed_at is null and role_code = 'CITY_OFFICER'`;
    expect(await rows(system(), open)).toHaveLength(1);
    expect((await advanceInspections(city, 'mark', [id], { reasonText: '两轮整改仍不到位' })).ok).toBe(1);
    expect(await marksOf(own.projectId)).toEqual(['M3']);
    expect(await rows(system(), open)).toHaveLength(0);
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-1910' });
  });

  it('T19-9 解除: once the next inspection is 合格 the city lifts M3, M4 and M5; it was asked to, nobody else may, and once', async () => {
    const own = await nth(3);
    const next = await openedCycle(app, { title: '下一年度年检' });
    const id = await reported(app, own, next);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    await advanceInspections(officer, 'pass', [id]);
    const [city, centre] = [await app.as('city_officer'), await app.as('city_centre')];
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-0503' });
    await advanceInspections(centre, 'agree', [id]);
    expect(await marksOf(own.projectId)).toEqual(['M3']);
    const asked = sql`select title from task where record_id = ${id} and closed_at is null and role_code = 'CITY_OFFICER'`;
    expect(await rows(system(), asked)).toEqual([{ title: '年检合格：解除标记' }]);
    for (const browser of [officer, centre])
      expect((await advanceInspections(browser, 'lift', [id])).rows[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await advanceInspections(city, 'lift', [id], { note: '本年度已整改到位' })).ok).toBe(1);
    expect(await marksOf(own.projectId)).toEqual([]);
    expect(await rows(system(), asked)).toEqual([]);
    expect(await toldOf(app, id)).toEqual(expect.arrayContaining(['N209 officer_hk']));
    const [effect] = await rows(system(), sql`select effect, state from project_inspection where id = ${id}`);
    expect(effect).toEqual({ effect: 'LIFT', state: 'DONE' });
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-1910' });
  });

  it('a project removed meanwhile is inspected no further (02 §11.7)', async () => {
    const own = await nth(4);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    const city = await app.as('city_officer');
    const ACT = 'mutation ($input: RecordActInput!) { advanceTrainingProjects(input: $input) { ok } }';
    const project = await firstRow<{ version: number }>(
      system(),
      sql`select version from training_project where id = ${own.projectId}`,
    );
    const { randomUUID } = await import('node:crypto');
    const { data } = await city.run(ACT, {
      input: {
        action: 'remove',
        requestId: randomUUID(),
        rows: [{ id: own.projectId, version: project?.version }],
        reasonText: '机构主动申请退出',
        attachmentIds: [await uploadedBy(city)],
      },
    });
    expect(data.advanceTrainingProjects).toEqual({ ok: 1 });
    expect(await stateOf(id)).toBe('ENDED');
  });
});

describe('time (J5, T19-6, T19-10, BR15-3)', () => {
  it('T19-6 a late improvement is flagged once, both are told daily, the district extends once', async () => {
    const own = await nth(5);
    const id = await reported(app, own, cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    await advanceInspections(officer, 'improve', [id]);
    expect((await advanceInspections(officer, 'fail', [id], { reasonText: '等不及了直接判定' })).rows[0]).toMatchObject(
      {
        message: '整改期限未到，不能判定',
      },
    );
    app.clock.set(new Date('2026-10-11T06:00:00+08:00'));
    await app.job('training.inspections');
    await app.job('training.inspections');
    const count = async () => (await toldOf(app, id)).filter((line) => line === 'N207 officer_hk').length;
    expect(await count()).toBe(1);
    const flags = await rows(
      system(),
      sql`select 1 from flow_event where record_id = ${id} and action = 'flagOverdue'`,
    );
    expect(flags).toHaveLength(1);
    app.clock.set(new Date('2026-10-12T06:00:00+08:00'));
    await app.job('training.inspections');
    expect(await count()).toBe(2);
    const EXTEND = `mutation ($input: ExtendImprovementInput!) { extendImprovement(input: $input) { improveDeadline overdue } }`;
    const extend = async (workdays: number) => {
      const { randomUUID } = await import('node:crypto');
      const { version } = await inspectionOf(app, cycleId, own.projectId);
      const input = { id, version, workdays, reason: '设备采购需要时间', requestId: randomUUID() };
      return (await app.as('officer_hk')).run(EXTEND, { input });
    };
    expect(await extend(16)).toMatchObject({ code: 'BAD_INPUT', message: '延长天数应为1至15个工作日' });
    expect((await extend(5)).data.extendImprovement).toEqual({ improveDeadline: '2026-10-16', overdue: false });
    expect(await extend(5)).toMatchObject({ code: 'E-1912' });
  });

  it('T19-10 unreported when the time is over: M5 once; the report may still come', async () => {
    const own = await nth(6);
    const { id } = await inspectionOf(app, cycleId, own.projectId);
    expect(await marksOf(own.projectId)).toEqual(['M5']);
    const marks = await rows(
      system(),
      sql`select 1 from flow_event where record_id = ${id} and action = 'markOverdue'`,
    );
    expect(marks).toHaveLength(1);
  });

  it('02 §11.7 with its end open rows get M5, and what nobody has reported is over', async () => {
    const closing = await openedCycle(app, { title: '结束', reportTo: '2026-10-31T00:00:00+08:00' });
    const own = await nth(2);
    const { id } = await inspectionOf(app, closing, own.projectId);
    expect((await advanceCycle(await app.as('city_officer'), 'close', closing)).ok).toBe(1);
    expect(await stateOf(id)).toBe('ENDED');
    expect(await marksOf(own.projectId)).toEqual(['M5']);
    const earlier = await inspectionOf(app, cycleId, own.projectId);
    expect(earlier.state).toBe('DIST_REVIEW');
  });
});
