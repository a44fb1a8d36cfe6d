import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AutoFinishDesk, changeRule } from '../../../../test/auto-finish.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { feedbackOn, subCaseOf } from '../../../../test/feedback.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { dueOf } from '../../../../test/time-limits.ts';

let desk: AutoFinishDesk;

beforeAll(async () => {
  desk = await AutoFinishDesk.open('auto_finish');
});
afterAll(() => desk.close());

describe('a matter ends by itself (5.5)', () => {
  it('AC-03-02 tells on day 17 and ends on day 20 at 18:00 as 终止办结, by the system, with rule, reason and DONE', async () => {
    const built = await desk.accepted('M02');
    expect((await desk.look(built, 'M02')).plan).toMatchObject({
      state: 'PLANNED',
      plannedOn: '2026-03-30',
      triggerTitle: '届满期限',
    });
    await desk.pass('2026-03-24');
    expect(await desk.noticesOf('N31', built, 'M02')).toEqual([]);
    await desk.pass('2026-03-25', '2026-03-25');
    expect((await desk.look(built, 'M02')).plan.state).toBe('NOTICED');
    expect(await desk.noticesOf('N31', built, 'M02')).toEqual([
      {
        body: `办件 ${subCaseOf(built, 'M02').bjNo}（党员组织关系转移）将于 3月30日 18:00 自动办结，如需调整请在此前处理`,
      },
    ]);
    await desk.at('2026-03-30', '17:59');
    await desk.app.job('offline.execute');
    expect((await desk.look(built, 'M02')).status).toBe('ACCEPTED');
    await desk.at('2026-03-30', '18:00');
    await desk.app.job('offline.execute');
    await desk.app.job('offline.execute');
    const seen = await desk.look(built, 'M02');
    expect(seen).toMatchObject({
      status: 'FINISHED_TERMINATED',
      finishMode: 'AUTO_OFFLINE',
      plan: { state: 'EXECUTED', ruleVersion: 1 },
    });
    expect(seen.history.at(-1)).toMatchObject({
      actorName: '系统',
      reasonText: '逾期未反馈，按规则办结',
      note: `依据：自动办结规则 ${seen.plan.ruleNo} 第1版`,
    });
    const done = await desk.pushesOf(built, 'M02', 'DONE');
    expect(done).toHaveLength(1);
    expect(done[0]?.payload).toMatchObject({
      doneresult: 3,
      exitres: expect.stringContaining('逾期未反馈，按规则办结'),
    });
    expect((await desk.noticesOf('N32', built, 'M02')).map(({ body }) => body)).toEqual([
      expect.stringContaining('可在办结后30天内申请重新办理'),
    ]);
    expect((await readBuilt(desk.system(), built.id)).subCases.find((s) => s.matterCode === 'M01')?.state).toBe(
      'ACCEPTED',
    );
  });

  it('AC-03-03 暂缓 moves the plan, keeps its reason in the history, and nothing ends on the old day', async () => {
    const built = await desk.accepted('M02');
    await desk.pass('2026-03-25');
    const { plan } = await desk.look(built, 'M02');
    expect(plan.flow.availableActions.map(({ action }) => action)).toEqual([
      'defer',
      'changeStatus',
      'finishNow',
      'disable',
    ]);
    const answer = await desk.intervene(desk.clerk, plan, 'DEFER', { deferUntil: '2026-04-10' });
    expect(answer.data.interveneAutoFinish).toMatchObject({
      state: 'DEFERRED',
      plannedOn: '2026-04-10',
      deferCount: 1,
    });
    expect((await desk.intervene(desk.clerk, plan, 'DEFER', { deferUntil: '2026-04-10' })).code).toBe('E-0504');
    const { data } = await desk.clerk.run('{ interventions { nodes { words reasonText bjNo } } }');
    expect((data.interventions as { nodes: object[] }).nodes).toContainEqual({
      words: '暂缓至2026-04-10',
      reasonText: '组织部门说明材料在途',
      bjNo: subCaseOf(built, 'M02').bjNo,
    });
    await desk.pass('2026-03-30', '2026-03-31');
    const deferred = await desk.look(built, 'M02');
    expect(deferred).toMatchObject({ status: 'ACCEPTED', plan: { state: 'DEFERRED', plannedOn: '2026-04-10' } });
    expect(deferred.history.at(-1)).toMatchObject({
      actionTitle: '暂缓自动办结',
      reasonText: '组织部门说明材料在途',
      note: '暂缓至2026-04-10',
    });
    await desk.pass('2026-04-07', '2026-04-10');
    expect((await desk.noticesOf('N31', built, 'M02')).length).toBe(2);
    expect(await desk.look(built, 'M02')).toMatchObject({ status: 'FINISHED_TERMINATED', plan: { state: 'EXECUTED' } });
  });

  it('AC-03-04 the department’s DONE ends the matter that day as 正常办结 and cancels the plan', async () => {
    const built = await desk.accepted('M02');
    await desk.at('2026-03-20');
    const answer = await desk.gateway.client('ZZ').send(feedbackOn(built, 'M02', 'DONE', { seq: 1 }));
    expect(answer.body).toMatchObject({ code: 0 });
    await desk.app.job('offline.follow', { subCaseIds: [subCaseOf(built, 'M02').id] });
    const seen = await desk.look(built, 'M02');
    expect(seen).toMatchObject({ status: 'FINISHED_NORMAL', finishMode: 'AUTO_OFFLINE', plan: { state: 'CANCELLED' } });
    expect(seen.plan.note).toContain('部门已反馈办结');
    await desk.pass('2026-03-30');
    expect((await desk.look(built, 'M02')).status).toBe('FINISHED_NORMAL');
  });

  it('AC-03-05 待补正 lets the clock stand, tells the applicant, and the remaining days go on after the supply', async () => {
    const built = await desk.accepted('M05');
    expect((await desk.look(built, 'M05')).plan.plannedOn).toBe('2026-04-14');
    await desk.at('2026-03-10');
    const wish = { newStatus: 'SUPPLEMENT', reasonCode: 'MATERIAL', reasonText: '缺转移凭证' };
    const bare = await desk.intervene(desk.clerk, (await desk.look(built, 'M05')).plan, 'CHANGE_STATUS', wish);
    expect(bare).toMatchObject({ code: 'BAD_INPUT', message: '请上传说明材料' });
    const file = await desk.uploaded();
    const answer = await desk.intervene(desk.clerk, (await desk.look(built, 'M05')).plan, 'CHANGE_STATUS', {
      ...wish,
      attachmentIds: [file],
    });
    expect(answer.code).toBeUndefined();
    expect(await desk.look(built, 'M05')).toMatchObject({ status: 'SUPPLEMENT', plan: { paused: true } });
    expect((await desk.noticesOf('N08', built, 'M05'))[0]?.body).toContain('缺转移凭证');
    await desk.pass('2026-03-16');
    await desk.at('2026-03-17');
    const back = {
      newStatus: 'IN_PROGRESS',
      reasonCode: 'MATERIAL',
      reasonText: '已收到转移凭证',
      attachmentIds: [await desk.uploaded()],
    };
    expect(
      (await desk.intervene(desk.clerk, (await desk.look(built, 'M05')).plan, 'CHANGE_STATUS', back)).code,
    ).toBeUndefined();
    // Five working days later: 10 to 17 March.
    expect((await desk.look(built, 'M05')).plan).toMatchObject({ paused: false, plannedOn: '2026-04-21' });
  });
});

describe('AC-03-05 once what was missing has been supplied (T8)', () => {
  it('plan and limit go on with the days that were left, nothing ends meanwhile, and the matter ends on the new day', async () => {
    const built = await desk.accepted('M05');
    const limit = () => dueOf(desk.system(), built, 'M05');
    expect(await limit()).toMatchObject({ dueAt: '2026-03-16 17:30:00' });
    await desk.at('2026-03-10');
    const { plan } = await desk.look(built, 'M05');
    const asked = await desk.intervene(desk.clerk, plan, 'CHANGE_STATUS', {
      newStatus: 'SUPPLEMENT',
      reasonCode: 'MATERIAL',
      reasonText: '缺转移凭证',
      attachmentIds: [await desk.uploaded()],
    });
    expect(asked.code).toBeUndefined();
    // While it waits, 补正 has a limit of its own and the old day passes without a finish.
    expect(await limit()).toMatchObject({ dueAt: '2026-03-17 17:30:00' });
    await desk.pass('2026-04-14');
    expect(await desk.look(built, 'M05')).toMatchObject({ status: 'SUPPLEMENT', plan: { paused: true } });
    await desk.at('2026-04-15');
    const { id, version } = subCaseOf(await readBuilt(desk.system(), built.id), 'M05');
    const supplied = await desk.clerk.run(
      'mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { code message } } }',
      { input: { action: 'supply', requestId: randomUUID(), rows: [{ id, version }], note: '已收到转移凭证' } },
    );
    expect(supplied.data.advanceSubCases).toMatchObject({ ok: 1 });
    await desk.app.job('offline.follow');
    // Of ten working days five were left on 10 March, of thirty of the plan twenty-four: counted on from 15 April.
    expect(await limit()).toMatchObject({ dueAt: '2026-04-21 17:30:00' });
    const resumed = await desk.look(built, 'M05');
    expect(resumed).toMatchObject({ status: 'ACCEPTED', plan: { paused: false, state: 'PLANNED' } });
    expect(resumed.history.map(({ actionTitle }) => actionTitle).slice(-2)).toEqual(['通知补正', '收取补正材料']);
    expect(resumed.plan.plannedOn).toBe('2026-05-21');
    await desk.pass('2026-05-18');
    expect((await desk.look(built, 'M05')).plan.state).toBe('NOTICED');
    await desk.pass('2026-05-20');
    expect((await desk.look(built, 'M05')).status).toBe('ACCEPTED');
    await desk.pass('2026-05-21');
    expect(await desk.look(built, 'M05')).toMatchObject({ status: 'FINISHED_TERMINATED', plan: { state: 'EXECUTED' } });
  }, 60_000);
});

describe('stepping in before it (R3.2.2)', () => {
  const DEFERRALS = ['2026-04-02', '2026-04-10', '2026-04-17'];

  it('the third 暂缓 needs the chief; nothing ends while it waits, and nobody approves what they asked', async () => {
    const built = await desk.accepted('M02');
    await desk.pass('2026-03-25');
    for (const deferUntil of DEFERRALS.slice(0, 2))
      expect(
        (await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DEFER', { deferUntil })).code,
      ).toBeUndefined();
    await desk.pass('2026-04-07');
    const third = await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DEFER', {
      deferUntil: '2026-04-17',
    });
    expect(third.data.interveneAutoFinish).toMatchObject({
      plannedOn: '2026-04-10',
      interventions: [{ words: '暂缓至2026-04-17', stateTitle: '待审批' }, {}, {}],
    });
    expect((await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DISABLE')).code).toBe('E-3001');
    await desk.pass('2026-04-10');
    expect((await desk.look(built, 'M02')).status).toBe('ACCEPTED');
    await desk.at('2026-04-13');
    expect((await desk.decideFirst(desk.clerk, 'approve')).code).toBe('FORBIDDEN');
    expect((await desk.decideFirst(desk.chief, 'approve')).data.advanceInterventions).toMatchObject({ ok: 1 });
    expect((await desk.look(built, 'M02')).plan).toMatchObject({ plannedOn: '2026-04-17', deferCount: 3 });
    await desk.pass('2026-04-14', '2026-04-17');
    expect(await desk.look(built, 'M02')).toMatchObject({ plan: { state: 'EXECUTED' } });
  });

  it('取消自动办结 waits for the chief, holds for good, and 恢复 plans anew', async () => {
    const built = await desk.accepted('M02');
    await desk.pass('2026-03-25');
    await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DISABLE', {
      reasonCode: 'MISJUDGED',
      reasonText: '部门仍在办理，系统判定有误',
    });
    expect((await desk.look(built, 'M02')).plan.state).toBe('NOTICED');
    const refused = await desk.decideFirst(desk.chief, 'reject', { reasonCode: 'NO_GROUND' });
    expect(refused.data.advanceInterventions).toMatchObject({ ok: 1 });
    expect((await desk.noticesOf('N36', built, 'M02'))[0]?.body).toContain('取消自动办结未获同意，原因：理由不充分');
    await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DISABLE');
    await desk.decideFirst(desk.chief, 'approve', { note: '同意' });
    const stopped = await desk.look(built, 'M02');
    expect(stopped.plan).toMatchObject({ state: 'CANCELLED', flow: { availableActions: [{ action: 'restore' }] } });
    expect(stopped.history.at(-1)).toMatchObject({ actionTitle: '取消自动办结', reasonText: '组织部门说明材料在途' });
    await desk.pass('2026-03-30');
    expect((await desk.look(built, 'M02')).status).toBe('ACCEPTED');
    await desk.at('2026-03-31');
    expect((await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'RESTORE')).code).toBeUndefined();
    expect((await desk.look(built, 'M02')).plan).toMatchObject({ state: 'NOTICED', plannedOn: '2026-04-03' });
  });

  it('the interventions are taken away as a file by who may see them, of the own district alone', async () => {
    const built = await desk.accepted('M02');
    await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'DEFER', { deferUntil: '2026-04-10' });
    const server = await serverOf(desk.app);
    const url = `/exports/interventions.xlsx?filter=${encodeURIComponent('{"states":["APPROVED"]}')}`;
    const { rows: lines } = await readSheet(await fetchExport(server, desk.clerk, url), '干预编号');
    expect(lines).toContainEqual(
      expect.objectContaining({ 办件编号: subCaseOf(built, 'M02').bjNo, 干预: '暂缓至2026-04-10', 审批人: '无需审批' }),
    );
    const theirs = await readSheet(await fetchExport(server, await desk.app.as('clerk_pd'), url), '干预编号');
    expect(theirs.rows).toEqual([]);
    expect((await fetchExport(server, await desk.app.as('tech_city'), url)).statusCode).toBe(403);
    expect((await fetchExport(server, desk.clerk, '/exports/interventions.xlsx?filter=x')).statusCode).toBe(400);
  });

  it('立即办结 is the clerk’s own finish, told to the library, and the timer has nothing left to do', async () => {
    const built = await desk.accepted('M02');
    await desk.at('2026-03-12');
    const answer = await desk.intervene(desk.clerk, (await desk.look(built, 'M02')).plan, 'FINISH_NOW', {
      reasonCode: 'DONE',
      reasonText: '申请人已在窗口办结',
    });
    expect(answer.data.interveneAutoFinish).toMatchObject({ state: 'CANCELLED' });
    const seen = await desk.look(built, 'M02');
    expect(seen).toMatchObject({ status: 'FINISHED_NORMAL', finishMode: 'NORMAL' });
    expect(seen.history.at(-1)).toMatchObject({ actionTitle: '立即办结', actorName: '刘敏' });
    expect((await desk.pushesOf(built, 'M02', 'DONE'))[0]?.payload).toMatchObject({ doneresult: 6 });
    expect((await desk.intervene(desk.clerk, seen.plan, 'RESTORE')).code).toBe('E-0503');
    await desk.pass('2026-03-30');
    expect((await desk.look(built, 'M02')).history.filter(({ action }) => action.startsWith('auto'))).toEqual([]);
  });

  it.each([
    [{ reasonText: '短' }, 'E-0005'],
    [{ reasonCode: 'NONE' }, 'BAD_INPUT'],
    [{ deferUntil: null }, 'BAD_INPUT'],
    [{ deferUntil: '2026-03-04' }, 'BAD_INPUT'],
    [{ deferUntil: '2026-06-30' }, 'BAD_INPUT'],
    [{ deferUntil: '2026-03-20' }, 'BAD_INPUT'],
    [{ planId: randomUUID() }, 'NOT_FOUND'],
  ])('refuses %j with %s and changes nothing', async (wrong, code) => {
    const built = await desk.accepted('M02');
    const before = (await desk.look(built, 'M02')).plan;
    expect((await desk.intervene(desk.clerk, before, 'DEFER', { deferUntil: '2026-04-10', ...wrong })).code).toBe(code);
    expect((await desk.look(built, 'M02')).plan).toEqual(before);
  });
});

describe('edges (5.10)', () => {
  it('an evidence that comes in is told of and ends the matter as 正常办结, before the time that runs out', async () => {
    const built = await desk.accepted('M02');
    await desk.pass('2026-03-25');
    await desk.at('2026-03-26');
    const { code } = await desk.clerk.run(
      'mutation ($id: ID!, $files: [ID!]!) { addOfflineEvidence(subCaseId: $id, code: "PARTY_RECEIPT", fileIds: $files) { id } }',
      { id: subCaseOf(built, 'M02').id, files: [await desk.uploaded()] },
    );
    expect(code).toBeUndefined();
    await desk.app.job('offline.follow', { subCaseIds: [subCaseOf(built, 'M02').id] });
    // The notice of the 30th stands; what was told then has become something else and is told again.
    expect((await desk.look(built, 'M02')).plan).toMatchObject({
      state: 'NOTICED',
      plannedOn: '2026-03-31',
      triggerTitle: '办理凭证',
      finishTitle: '正常办结',
    });
    await desk.pass('2026-03-30', '2026-03-31');
    expect(await desk.look(built, 'M02')).toMatchObject({ status: 'FINISHED_NORMAL', plan: { state: 'EXECUTED' } });
  });

  it('a matter that goes online ends its plans and tells the clerk why', async () => {
    const built = await desk.accepted('M06');
    expect((await desk.look(built, 'M06')).plan.state).toBe('PLANNED');
    await desk.at('2026-03-05');
    const city = await desk.app.as('city_officer');
    await city.run(
      'mutation { setMatterMode(code: "M06", mode: ONLINE, version: 1, reason: "医保部门开通线上办理") { code } }',
    );
    await desk.app.job('offline.follow-mode');
    await desk.app.job('offline.follow');
    expect((await desk.look(built, 'M06')).plan).toMatchObject({ state: 'CANCELLED', note: '事项已改为线上办理' });
    expect(await desk.noticesOf('N33', built, 'M06')).toHaveLength(1);
  });

  it('a rule that is changed and approved holds for plans not yet told; those told keep the old version', async () => {
    const told = await desk.accepted('M05');
    await desk.pass('2026-04-09');
    expect((await desk.look(told, 'M05')).plan).toMatchObject({
      state: 'NOTICED',
      plannedOn: '2026-04-14',
      ruleVersion: 1,
    });
    const fresh = await desk.accepted('M05');
    await desk.at('2026-04-09', '11:00');
    await desk.app.job('offline.follow');
    const before = (await desk.look(fresh, 'M05')).plan;
    await changeRule(desk.app, 'M05-elapsed', 35);
    await desk.app.job('offline.follow');
    expect((await desk.look(told, 'M05')).plan).toMatchObject({ plannedOn: '2026-04-14', ruleVersion: 1 });
    expect(before.state).toBe('NOTICED');
    await desk.at('2026-03-03');
    const later = await accept(desk.clerk, await buildCase(desk.system(), { only: ['M01', 'M05'] }));
    await desk.at('2026-04-10');
    await desk.app.job('offline.follow');
    expect((await desk.look(later, 'M05')).plan).toMatchObject({ ruleVersion: 2, plannedOn: '2026-04-22' });
  });
});

/** A new version of a rule, written by the city's centre and put into force at once by the city's officer. */
