import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { freshProfile } from '../../../../../test/training.ts';
import { buildQualification } from '../../../../../test/training-applications.ts';
import {
  advanceInspections,
  answersOf,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  openedCycle,
  reported,
  saveReplies,
  saveReport,
  saveSheet,
  TWO_PROBLEMS,
  toldOf,
} from '../../../../../test/training-inspections.ts';
import { buildCaller } from '../../../../../test/training-rounds.ts';
import { insertRun } from '../../../../../test/training-satisfaction.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
beforeAll(async () => {
  app = await product('inspection_review', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

describe('report and review (T19-2 … T19-5)', () => {
  it('T19-2 a report must be whole: text, statistics, material and every proof that is asked for', async () => {
    const own = await world.nth(0);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
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
    const id = await reported(app, await world.nth(4), world.cycleId);
    const takeBack = async (browser: Browser) => (await advanceInspections(browser, 'takeBack', [id])).rows[0];
    expect(await takeBack(await app.as('officer_hk'))).toMatchObject({ code: 'FORBIDDEN' });
    const now = app.clock.now();
    const kept = await rows<{ to: string }>(
      system(),
      sql`select report_to::text as "to" from inspection_cycle where id = ${world.cycleId}`,
    );
    await run(system(), sql`update inspection_cycle set report_to = ${now} where id = ${world.cycleId}`);
    expect(await takeBack(world.caller.browser)).toMatchObject({ code: 'E-1913' });
    await run(
      system(),
      sql`update inspection_cycle set report_to = ${kept[0]?.to}::timestamptz where id = ${world.cycleId}`,
    );
    expect(await takeBack(world.caller.browser)).toMatchObject({ result: 'OK' });
    expect(await world.stateOf(id)).toBe('REPORTING');
    expect(
      await rows(system(), sql`select role_code as role from task where record_id = ${id} and closed_at is null`),
    ).toEqual([{ role: 'INST' }]);
  });

  it('AC19-2, T19-4 需改进 with two problems: fifteen working days from 14 September are 10 October; the institution is told, the centre is not', async () => {
    const id = await reported(app, world.caller, world.cycleId);
    const officer = await app.as('officer_hk');
    const saved = await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect(saved.data.inspection).toMatchObject({
      problems: [{ deadline: '2026-10-10' }, { deadline: '2026-10-10' }],
    });
    expect((await advanceInspections(officer, 'improve', [id])).ok).toBe(1);
    const told = await toldOf(app, id);
    expect(told).toContain(`N203 ${world.caller.browser.loginName}`);
    expect(told.some((line) => line.startsWith('N202'))).toBe(false);
    const seen = await world.caller.browser.run(
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
    expect(await world.marksOf(world.caller.projectId)).toEqual(['M4']);
  });

  it('AC19-3, S19.3, S19.4, T19-3 both problems answered: RE_REVIEW and the district is told; 合格 with a report: the centre is told, the institution sees 待复核', async () => {
    const { id } = await inspectionOf(app, world.cycleId, world.caller.projectId);
    await saveReplies(world.caller.browser, id, ['已补齐消防台账']);
    expect((await advanceInspections(world.caller.browser, 'resubmit', [id])).rows[0]).toMatchObject({
      code: 'E-1908',
      message: '问题2尚未填写整改说明',
    });
    await saveReplies(world.caller.browser, id, ['已补齐消防台账', '教学日志已补全']);
    expect((await advanceInspections(world.caller.browser, 'resubmit', [id])).ok).toBe(1);
    // 02 §2.3: taken back it is to be answered until the same day, and is handed in anew.
    expect((await advanceInspections(world.caller.browser, 'takeBack', [id])).ok).toBe(1);
    const again = await world.caller.browser.run('query ($id: ID!) { projectInspection(id: $id) { state deadline } }', {
      id,
    });
    expect(again.data.projectInspection).toEqual({ state: 'IMPROVING', deadline: '2026-10-10' });
    expect((await advanceInspections(world.caller.browser, 'resubmit', [id])).ok).toBe(1);
    expect(await world.stateOf(id)).toBe('RE_REVIEW');
    expect((await toldOf(app, id)).filter((line) => line === 'N201 officer_hk')).toHaveLength(3);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    expect((await advanceInspections(officer, 'pass', [id])).rows).toMatchObject([{ result: 'OK' }]);
    expect(await toldOf(app, id)).toContain('N202 city_centre');
    const SEEN = `query ($id: ID!) { projectInspection(id: $id) { stateTitle districtVerdict answers { code }
      attachments { materialCode } flow { history { action actionTitle } } } }`;
    const { data } = await world.caller.browser.run(SEEN, { id });
    const seen = data.projectInspection as { attachments: { materialCode: string }[]; flow: { history: object[] } };
    expect(seen).toMatchObject({ stateTitle: '待复核', districtVerdict: null, answers: [] });
    expect(seen.attachments.some(({ materialCode }) => materialCode === 'DISTRICT_REPORT')).toBe(false);
    expect(seen.flow.history.at(-1)).toEqual({ action: 'veiled', actionTitle: '提交审核结果' });
  });

  it('T19-7, S19.5 the centre, never who reviewed, agrees: the result is public, M4 ends, district, institution and city are told', async () => {
    const { id } = await inspectionOf(app, world.cycleId, world.caller.projectId);
    expect((await advanceInspections(await app.as('city_centre'), 'agree', [id])).ok).toBe(1);
    const { data } = await world.caller.browser.run(
      'query ($id: ID!) { projectInspection(id: $id) { stateTitle districtVerdictTitle } }',
      { id },
    );
    expect(data.projectInspection).toEqual({ stateTitle: '已完成', districtVerdictTitle: '合格' });
    expect(await world.marksOf(world.caller.projectId)).toEqual([]);
    const told = (await toldOf(app, id)).filter((line) => line.startsWith('N204'));
    expect(told).toEqual(expect.arrayContaining(['N204 city_officer', 'N204 officer_hk']));
    const [project] = await rows(
      system(),
      sql`select last_inspection_result as result, last_inspection_on::text as "on" from training_project where id = ${world.caller.projectId}`,
    );
    expect(project).toEqual({ result: '1', on: '2026-09-14' });
  });

  it('T19-8, BR19-2, BR19-5 the centre gives back with an opinion that the institution does not read; the district judges again, without 需改进', async () => {
    const own = await world.nth(1);
    const id = await reported(app, own, world.cycleId);
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

  it('02 §11.7 a dispute of the statistics is answered before any verdict; 重新统计 keeps both (BR19-3)', async () => {
    const own = await world.nth(2);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    await saveReport(own.browser, id, { statisticsAnswer: 'DISPUTED', dispute: '六月的一个班未计入' });
    await advanceInspections(own.browser, 'report', [id]);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    for (const action of ['pass', 'improve'])
      expect((await advanceInspections(officer, action, [id])).rows[0]).toMatchObject({
        code: 'E-1904',
        message: '机构对开班统计有异议，请先填写答复',
      });
    const runId = await insertRun(app, own, 20);
    const { version } = await inspectionOf(app, world.cycleId, own.projectId);
    const COUNT = `mutation ($id: ID!, $v: Int!) { recountInspection(id: $id, version: $v) {
      figures { runsOpened } snapshots { reason figures { runsOpened } } items { code } runs { runId figures { runsOpened } } } }`;
    const { data } = await officer.run(COUNT, { id, v: version });
    expect(data.recountInspection).toMatchObject({
      figures: { runsOpened: 1 },
      snapshots: [
        { reason: 'START', figures: { runsOpened: 0 } },
        { reason: 'RECOUNT', figures: { runsOpened: 1 } },
      ],
      // S19.1 the drill-down: what the sum is made of.
      runs: [{ runId, figures: { runsOpened: 1 } }],
    });
    expect((data.recountInspection as { items: { code: string }[] }).items.some(({ code }) => code === 'NO_RUN')).toBe(
      false,
    );
  });

  it('BR19-3, T19-2 once reported, statistics that were found right are not counted anew; before the report a new count is looked at anew', async () => {
    const own = await world.nth(6);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    const officer = await app.as('officer_hk');
    const COUNT = `mutation ($id: ID!, $v: Int!) { recountInspection(id: $id, version: $v) { statisticsAnswer snapshots { reason } } }`;
    const count = async () => {
      const { version } = await inspectionOf(app, world.cycleId, own.projectId);
      return officer.run(COUNT, { id, v: version });
    };
    await saveReport(own.browser, id);
    expect((await count()).data.recountInspection).toEqual({
      statisticsAnswer: null,
      snapshots: [{ reason: 'START' }, { reason: 'RECOUNT' }],
    });
    expect((await advanceInspections(own.browser, 'report', [id])).rows[0]).toMatchObject({
      code: 'E-1903',
      message: '请核对开班统计，选择“无异议”或“有异议”',
    });
    await saveReport(own.browser, id);
    expect((await advanceInspections(own.browser, 'report', [id])).ok).toBe(1);
    expect(await count()).toMatchObject({ code: 'E-1916' });
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect((await advanceInspections(officer, 'improve', [id])).ok).toBe(1);
    expect(await count()).toMatchObject({ code: 'E-0503' });
  });

  it('BR19-1 after two rounds only 合格 or 不合格 is left, and the reviewer is told why', async () => {
    const own = await world.nth(3);
    const id = await reported(app, own, world.cycleId);
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
    const own = await world.nth(5);
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

  it('AC19-5, S14.2, S19.6, BR14-3 with a 办学许可证 that had run out on the reference date 合格 is refused', async () => {
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
