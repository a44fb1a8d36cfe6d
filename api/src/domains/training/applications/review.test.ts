import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  completeContent,
  draftWith,
  saveDraft,
  somebodyOf,
  submit,
} from '../../../../test/training-applications.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let applicant: Applicant;
let officer: Browser;
let centre: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_review', { now: '2026-03-09T09:00:00+08:00' });
  applicant = await buildApplicant(app);
  officer = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

const OPINION = { reasonText: '实操课时不足' };
const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from project_application where id = ${id}`))?.state;
const openTasks = (id: string) =>
  rows(
    system(),
    sql`select o.code, t.role_code as role from task t join org o on o.id = t.org_id where t.record_id = ${id} and t.closed_at is null`,
  );
const toldOf = async (id: string) =>
  (
    await rows<{ code: string }>(
      system(),
      sql`select template_code as code from notification where record_id = ${id} order by created_at, id`,
    )
  ).map(({ code }) => code);

describe('review and recheck of applications (02 §8.4)', () => {
  it('AC16-3, T16-2, T16-4 passed by district and centre it is the city’s, which has to-do and word (N-16-3); the institution hears each step', async () => {
    const { id } = await applied(applicant);
    expect(await act(officer, 'districtPass', [id])).toMatchObject({ ok: 1 });
    expect(await openTasks(id)).toEqual([{ code: '310000-C', role: 'CITY_CENTRE' }]);
    expect(await act(centre, 'centrePass', [id], { note: '同意' })).toMatchObject({ ok: 1 });
    expect(await stateOf(id)).toBe('CITY_READY');
    expect(await openTasks(id)).toEqual([{ code: '310000', role: 'CITY_OFFICER' }]);
    const told = await toldOf(id);
    expect(new Set(told)).toEqual(new Set(['N160', 'N161', 'N162', 'N163']));
  });

  it('AC16-4, BR16-2 sent back by the centre with an opinion, changed and submitted again: version 2, at the district again, 30→40', async () => {
    const content = await completeContent(applicant, {}, { hoursTheory: 50, hoursPractice: 30 });
    const plan = content.plan.map((line) =>
      line.roomKind === 'THEORY' ? { ...line, theoryHours: 50 } : { ...line, practiceHours: 30 },
    );
    const { id } = await applied(applicant, {});
    const first = { ...content, plan };
    await act(applicant.browser, 'takeBack', [id]);
    await saveAs(id, first);
    await submit(applicant.browser, await savedOf(id));
    await act(officer, 'districtPass', [id]);
    expect(await act(centre, 'centreReturn', [id], OPINION)).toMatchObject({ ok: 1 });
    expect(await openTasks(id)).toMatchObject([{ role: 'INST' }]);
    const second = {
      ...first,
      project: { ...first.project, hoursTheory: 40, hoursPractice: 40 },
      plan: first.plan.map((line) =>
        line.roomKind === 'THEORY' ? { ...line, theoryHours: 40 } : { ...line, practiceHours: 40 },
      ),
    };
    await saveAs(id, second);
    expect((await submit(applicant.browser, await savedOf(id))).data.submitProjectApplication).toMatchObject({
      state: 'DIST_REVIEW',
      contentVersion: 3,
    });
    const { data } = await officer.run(
      'query ($id: ID!) { projectApplicationDifference(id: $id, from: 2, to: 3) { title before after } }',
      { id },
    );
    expect(data.projectApplicationDifference).toEqual(
      expect.arrayContaining([{ title: '实操课时', before: '30', after: '40' }]),
    );
    const { data: page } = await applicant.browser.run(
      'query ($id: ID!) { projectApplication(id: $id) { opinion handler flow { history { actionTitle actorName actorOrg reasonText } } } }',
      { id },
    );
    const { flow, ...shown } = page.projectApplication as { flow: { history: Record<string, string>[] } };
    expect(shown).toEqual({ opinion: '实操课时不足', handler: '虹口区退役军人事务局' });
    // 02 §2.3: the submitter reads who judged by organisation, not by name.
    expect(flow.history.find((event) => event.actionTitle === '退回机构')).toEqual({
      actionTitle: '退回机构',
      actorName: null,
      actorOrg: '上海市退役军人服务中心',
      reasonText: '实操课时不足',
    });
  });

  it('T16-5 the centre sends back to the district, which judges again', async () => {
    const { id } = await applied(applicant);
    await act(officer, 'districtPass', [id]);
    await act(centre, 'centreBack', [id], OPINION);
    expect(await stateOf(id)).toBe('DIST_REVIEW');
    expect(await act(applicant.browser, 'takeBack', [id])).toMatchObject({
      ok: 0,
      rows: [{ message: '该级已有办理意见，不能撤回' }],
    });
    expect(await act(officer, 'districtPass', [id])).toMatchObject({ ok: 1 });
  });

  it('A02 nobody who judged for the district rechecks for the centre, though he may do both', async () => {
    const both = await somebodyOf(app, '310000-C', ['CITY_CENTRE', 'BIZ_OFFICER']);
    const { id } = await applied(applicant);
    expect(await act(both, 'districtPass', [id])).toMatchObject({ ok: 1 });
    expect(await act(both, 'centrePass', [id])).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0004', message: '同一人员不得同时办理审核与复核' }],
    });
  });

  it('A02 as a parameter: switched off it lets the district’s judge recheck later, but never the very next step', async () => {
    const admin = await app.as('biz_admin');
    const both = await somebodyOf(app, '310000-C', ['CITY_CENTRE', 'BIZ_OFFICER']);
    const { id } = await applied(applicant);
    await act(both, 'districtPass', [id]);
    expect(await setParameter(admin, 'verdict.separate_levels', false)).toMatchObject({ set: { value: false } });
    expect(await act(both, 'centrePass', [id])).toMatchObject({ ok: 0, rows: [{ code: 'E-0004' }] });
    await act(centre, 'centreReturn', [id], OPINION);
    await act(applicant.browser, 'submit', [id]);
    await act(officer, 'districtPass', [id]);
    expect(await act(both, 'centrePass', [id])).toMatchObject({ ok: 1 });
    expect(await setParameter(admin, 'verdict.separate_levels', true, 1)).toMatchObject({ set: { value: true } });
  });

  it('T16-3, 2.3 return and refusal need an opinion; a refusal is final', async () => {
    const { id } = await applied(applicant);
    await expect(act(officer, 'districtReturn', [id])).rejects.toThrow('E-0005');
    await expect(act(officer, 'districtReject', [id], { reasonText: '不行' })).rejects.toThrow('E-0005');
    await act(officer, 'districtReject', [id], { reasonText: '与本市需求不符' });
    expect(await stateOf(id)).toBe('REJECTED');
    expect(await act(applicant.browser, 'submit', [id])).toMatchObject({ ok: 0, rows: [{ code: 'E-0503' }] });
  });

  it('2.3 the second of two verdicts at the same time is told to look again', async () => {
    const { id } = await applied(applicant);
    const version = await firstRow<{ version: number }>(
      system(),
      sql`select version from project_application where id = ${id}`,
    );
    const pass = () =>
      officer.run('mutation ($input: RecordActInput!) { advanceProjectApplications(input: $input) { ok } }', {
        input: { action: 'districtPass', requestId: randomUUID(), rows: [{ id, version: version?.version }] },
      });
    const [one, two] = await Promise.all([pass(), pass()]);
    const done = [one, two].map(({ data }) => (data.advanceProjectApplications as { ok: number }).ok);
    expect(done.sort()).toEqual([0, 1]);
  });

  it('2.4 many at once, each row by itself', async () => {
    const ids = [(await applied(applicant)).id, (await applied(applicant)).id];
    expect(await act(officer, 'districtPass', ids)).toMatchObject({ ok: 2 });
    expect(await act(officer, 'districtPass', [ids[0] ?? '', (await applied(applicant)).id])).toMatchObject({
      ok: 1,
      rows: [{ code: 'E-0503' }, { result: 'OK' }],
    });
  });

  it('02 §8.6 says for how many days it has been waiting, from the day on which the turn began; drafts and ends wait for nobody', async () => {
    const LIST = '{ projectApplications { nodes { id waitingDays } } }';
    const start = app.clock.now();
    const { id } = await applied(applicant);
    const draft = await draftWith(applicant.browser, await completeContent(applicant));
    const waiting = async (time: string) => {
      app.clock.set(new Date(time));
      await applicant.browser.arrive(applicant.browser.loginName);
      const { nodes } = (await applicant.browser.run(LIST)).data.projectApplications as {
        nodes: { id: string; waitingDays: number | null }[];
      };
      return [id, draft.id].map((one) => nodes.find((node) => node.id === one)?.waitingDays);
    };
    expect(await waiting('2026-03-09T23:59:00+08:00')).toEqual([0, null]);
    expect(await waiting('2026-03-10T00:00:00+08:00')).toEqual([1, null]);
    expect(await waiting('2026-03-14T09:00:00+08:00')).toEqual([5, null]);
    expect(await act(await app.as('officer_hk'), 'districtReject', [id], OPINION)).toMatchObject({ ok: 1 });
    expect(await waiting('2026-03-15T09:00:00+08:00')).toEqual([null, null]);
    app.clock.set(start);
  });
});

async function savedOf(id: string): Promise<{ id: string; version: number }> {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from project_application where id = ${id}`,
  );
  return { id, version: row?.version ?? 0 };
}

async function saveAs(id: string, content: unknown): Promise<void> {
  const saved = await saveDraft(applicant.browser, await savedOf(id), content);
  if (saved.code) throw new Error(saved.message);
}
