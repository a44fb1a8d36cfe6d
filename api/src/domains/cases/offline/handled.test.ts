import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AutoFinishDesk } from '../../../../test/auto-finish.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { feedbackOn, subCaseOf } from '../../../../test/feedback.ts';
import { rows, sql } from '../../../database/sql.ts';

let desk: AutoFinishDesk;

beforeAll(async () => {
  desk = await AutoFinishDesk.open('offline_handled');
});
afterAll(() => desk.close());

/** 登记办理完成 at the window. */
async function registerDone(built: BuiltCase, matterCodes: readonly string[]): Promise<void> {
  const fresh = await readBuilt(desk.system(), built.id);
  const chosen = matterCodes.map((code) => subCaseOf(fresh, code)).map(({ id, version }) => ({ id, version }));
  const { data } = await desk.clerk.run(
    'mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { code message } } }',
    { input: { action: 'markHandled', requestId: randomUUID(), rows: chosen, note: '部门已当场办妥' } },
  );
  expect(data.advanceSubCases).toMatchObject({ ok: matterCodes.length });
  await desk.app.job('offline.follow', { subCaseIds: chosen.map(({ id }) => id) });
}

/** Matters whose departments were told to stop. */
async function stopsOf({ id }: BuiltCase): Promise<string[]> {
  const stops = await rows<{ code: string }>(
    desk.system(),
    sql`select payload_masked->>'matterCode' as code from outbox_message
         where root_id = ${id} and channel = 'department' and kind = 'STOP' order by id`,
  );
  return stops.map(({ code }) => code);
}

async function previewFinish({ id }: BuiltCase, action = 'finish') {
  const { data } = await desk.clerk.run(
    `query ($action: String!, $ids: [ID!]!) { caseActPreview(action: $action, ids: $ids) {
       reasonRequired confirmText consequences rows { openSubCases summary } } }`,
    { action, ids: [id] },
  );
  return data.caseActPreview as { consequences: string[] };
}

async function acceptedWith(...only: string[]): Promise<BuiltCase> {
  await desk.at('2026-03-02');
  const built = await accept(desk.clerk, await buildCase(desk.system(), { only }));
  await desk.app.job('offline.follow', { subCaseIds: built.subCases.map(({ id }) => id) });
  return built;
}

describe('a matter that is handled, and waits for the end of its case (5.4, T10)', () => {
  it('R3.2.1 5.5 no rule ends what the window has registered as done: its plan is cancelled, the day passes', async () => {
    const built = await acceptedWith('M01', 'M05');
    expect((await desk.look(built, 'M05')).plan.state).toBe('PLANNED');
    await registerDone(built, ['M05']);
    expect(await desk.look(built, 'M05')).toMatchObject({
      status: 'PENDING_FINISH',
      plan: { state: 'CANCELLED', note: '已登记办理完成，随“一件事”一并办结' },
    });
    await desk.pass('2026-04-09', '2026-04-14', '2026-04-15');
    expect((await desk.look(built, 'M05')).status).toBe('PENDING_FINISH');
    // Nor is a rule offered again that would be cancelled at once.
    const { plan } = await desk.look(built, 'M05');
    expect((await desk.intervene(desk.clerk, plan, 'RESTORE', {})).code).toBe('E-0503');
  });

  it('T11 R5.1.4 7.5 no. 3 and 5: a case whose matters are all handled ends without a reason, and no department is told to stop', async () => {
    const built = await acceptedWith('M01', 'M02', 'M05');
    await registerDone(built, ['M01', 'M02', 'M05']);
    const ready = await readBuilt(desk.system(), built.id);
    const shown = await previewFinish(built);
    expect(shown).toMatchObject({
      reasonRequired: false,
      confirmText: '全部子办件已办理完成，其中 3 个待办结的将一并正常办结，是否确认？',
      rows: [{ openSubCases: 0 }],
    });
    expect(shown.consequences).toContain('办件状态变为“正常办结”，3 个待办结的子办件一并正常办结');
    expect(shown.consequences.join()).not.toContain('停止办理');
    expect(await act(desk.clerk, 'finish', [ready], { confirmed: true })).toMatchObject({ ok: 1 });
    const ended = await readBuilt(desk.system(), built.id);
    expect(ended.subCases.map(({ state }) => state)).toEqual(Array(3).fill('FINISHED_NORMAL'));
    expect(await stopsOf(built)).toEqual([]);
  });

  it('T12 T13 终止办结 cuts it short all the same: it is counted, and its department is told', async () => {
    const built = await acceptedWith('M01', 'M02');
    await registerDone(built, ['M01', 'M02']);
    expect(await previewFinish(built, 'terminate')).toMatchObject({
      confirmText: '仍有 2 个子办件未办结，确认办结将一并办结，并需填写原因',
      rows: [{ openSubCases: 2 }],
    });
    const ready = await readBuilt(desk.system(), built.id);
    const input = { confirmed: true, reasonCode: 'F06' };
    expect(await act(desk.clerk, 'terminate', [ready], input)).toMatchObject({ ok: 1 });
    expect(await stopsOf(built)).toEqual(['M02']);
  });

  it('AC-03-04 5.5 a department that says 已办结 of an offline matter is not told to stop it', async () => {
    const built = await acceptedWith('M01', 'M04');
    const answer = await desk.gateway.client('GA').send(feedbackOn(built, 'M04', 'DONE', { seq: 1 }));
    expect(answer.body).toMatchObject({ code: 0 });
    await desk.app.job('offline.follow', { subCaseIds: [subCaseOf(built, 'M04').id] });
    expect((await desk.look(built, 'M04')).status).toBe('FINISHED_NORMAL');
    expect(await stopsOf(built)).toEqual([]);
  });
});
