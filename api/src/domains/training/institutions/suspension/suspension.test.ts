import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { freshProfile, uploadedBy } from '../../../../../test/training.ts';
import {
  buildCaller,
  type Caller,
  createRound,
  publishedRound,
  roundState,
} from '../../../../../test/training-rounds.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { moveRounds } from '../../rounds/windows.ts';
import { suspensionJobs } from './lapse.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
const city = () => app.as('city_officer');
const START = '2026-05-04T10:00:00+08:00';
beforeAll(async () => {
  app = await product('training_suspension', { now: START });
}, 60_000);
afterAll(() => app.close());

const ACT = `mutation ($input: RecordActInput!) { advanceTrainingInstitutions(input: $input) { ok rows { code message } } }`;
async function act(browser: Browser, action: string, { id }: Caller, changes: object = {}) {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from training_institution where id = ${id}`,
  );
  const input = {
    action,
    rows: [{ id, version: row?.version ?? 0 }],
    reasonText: '核查期间暂停办学',
    requestId: randomUUID(),
    ...changes,
  };
  const { data, code, message } = await browser.run(ACT, { input });
  return code ? { code, message } : (data.advanceTrainingInstitutions as { ok: number; rows: object[] });
}
const FACTS = 'state stateTitle suspendedFrom suspendedUntil';
const ofStaff = async (browser: Browser, { id }: Caller) =>
  (
    await browser.run(`query ($id: ID!) { trainingInstitution(id: $id) { ${FACTS} events { kind text byName } } }`, {
      id,
    })
  ).data.trainingInstitution as { events: { kind: string; text: string; byName: string }[] };
const ofOwn = async ({ browser }: Caller) => (await browser.run(`{ myInstitution { ${FACTS} } }`)).data.myInstitution;
const noticesOf = (word: string) =>
  rows<{ body: string }>(
    system(),
    sql`select body from notification where template_code = 'T4' and strpos(body, ${word}) > 0 order by id`,
  );
const CREATE = 'mutation ($q: ID!) { createProjectApplication(requestId: $q) { id } }';

/** A caller with a round that is open. */
async function running(): Promise<Caller & { roundId: string }> {
  at(START);
  const caller = await buildCaller(app, freshProfile());
  const roundId = await publishedRound(app, caller);
  await moveRounds(system());
  return { ...caller, roundId };
}

describe('the period of a suspension (T14-4)', () => {
  it('T14-4 stands on both screens and in what is told, pauses rounds, keeps from applying and calling, and ends by itself', async () => {
    const own = await running();
    const browser = await city();
    expect(await act(browser, 'suspend', own, { until: '2026-05-31' })).toMatchObject({ ok: 1 });
    const period = { state: 'SUSPENDED', suspendedFrom: '2026-05-04', suspendedUntil: '2026-05-31' };
    expect(await ofStaff(browser, own)).toMatchObject(period);
    expect(await ofOwn(own)).toEqual({ ...period, stateTitle: '暂停' });
    expect((await ofStaff(browser, own)).events[0]).toMatchObject({
      kind: '暂停',
      text: '核查期间暂停办学（暂停期限：2026-05-04 至 2026-05-31）',
    });
    expect((await noticesOf('2026-05-04 至 2026-05-31')).length).toBeGreaterThan(1);
    expect(await roundState(app, own.roundId)).toBe('PAUSED');
    expect(await createRound(own.browser, own.projectId)).toMatchObject({ code: 'E-1306' });
    expect(await own.browser.run(CREATE, { q: randomUUID() })).toMatchObject({
      code: 'E-1601',
      message: '机构处于暂停状态，不能申报（暂停至 2026-05-31）',
    });

    at('2026-05-31T23:59:00+08:00');
    await app.job('training.suspensions');
    expect(await ofStaff(await city(), own)).toMatchObject(period);
    at('2026-06-01T00:00:00+08:00');
    await app.job('training.suspensions');
    const after = await ofStaff(await city(), own);
    expect(after).toMatchObject({ state: 'IN_LIBRARY', suspendedFrom: null, suspendedUntil: null });
    expect(after.events[0]).toMatchObject({ kind: '恢复', text: '暂停期满，自动恢复在库' });
    expect(await noticesOf('暂停期满，自动恢复在库')).toHaveLength(2);
    // What paused with it is resumed by whoever is responsible for it.
    expect(await roundState(app, own.roundId)).toBe('PAUSED');
    await app.job('training.suspensions');
    expect(await noticesOf('暂停期满，自动恢复在库')).toHaveLength(2);
  }, 60_000);

  it('T14-4 what the flow refuses is met once, not for ever', async () => {
    const own = await running();
    expect(await act(await city(), 'suspend', own, { until: '2026-05-31' })).toMatchObject({ ok: 1 });
    // A whole slice of them.
    await run(
      system(),
      sql`insert into training_institution select copy.* from training_institution t, generate_series(1, 100) n,
            jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'institution_no', 'COPY-' || n, 'name', 'COPY-' || n,
              'uscc', 'COPY-' || n)) copy where t.id = ${own.id}`,
    );
    at('2026-06-01T00:00:00+08:00');
    // Who may not move them, so that each is refused.
    const stranger = app.context({ kind: 'EXTERNAL', appId: 'dept-ga', name: '公安局（模拟）' });
    await suspensionJobs[0]?.run(stranger, {});
    const standing = () => rows(system(), sql`select 1 from training_institution where state = 'SUSPENDED'`);
    expect(await standing()).toHaveLength(101);
    await app.job('training.suspensions');
    expect(await standing()).toEqual([]);
  }, 60_000);

  it('T14-4 without an end it lasts until the city restores it, and the end may be moved or taken away', async () => {
    const own = await running();
    expect(await act(await city(), 'suspend', own)).toMatchObject({ ok: 1 });
    expect(await ofOwn(own)).toMatchObject({ suspendedFrom: '2026-05-04', suspendedUntil: null });
    at('2026-06-01T09:00:00+08:00');
    await app.job('training.suspensions');
    const browser = await city();
    expect(await act(browser, 'reschedule', own, { until: '2026-06-30' })).toMatchObject({ ok: 1 });
    expect(await ofStaff(browser, own)).toMatchObject({
      state: 'SUSPENDED',
      suspendedFrom: '2026-05-04',
      suspendedUntil: '2026-06-30',
    });
    expect(await noticesOf('暂停期限调整为至 2026-06-30')).toHaveLength(2);
    const attachmentIds = [await uploadedBy(browser, '整改报告.png')];
    expect(await act(browser, 'restore', own, { attachmentIds })).toMatchObject({ ok: 1 });
    expect(await ofStaff(browser, own)).toMatchObject({ state: 'IN_LIBRARY', suspendedUntil: null });
    at('2026-07-01T00:10:00+08:00');
    await app.job('training.suspensions');
    expect((await ofStaff(await city(), own)).events[0]).toMatchObject({ kind: '恢复', text: '核查期间暂停办学' });
  }, 60_000);

  it('T14-4 ends neither today nor earlier, no other step has an end, and nobody but the city sets one', async () => {
    const own = await running();
    const browser = await city();
    for (const until of ['2026-05-04', '2026-05-03'])
      expect(await act(browser, 'suspend', own, { until })).toMatchObject({
        ok: 0,
        rows: [{ code: 'E-1430', message: '暂停截止日期应晚于今天' }],
      });
    expect(await act(browser, 'suspend', own, { until: '2026-02-30' })).toHaveProperty('code');
    const attachmentIds = [await uploadedBy(browser, '剔除决定.png')];
    expect(await act(browser, 'remove', own, { until: '2026-06-30', attachmentIds })).toMatchObject({
      code: 'BAD_INPUT',
    });
    for (const login of ['city_centre', 'expert_demo', 'trainee_demo'])
      expect(await act(await app.as(login), 'suspend', own, { until: '2026-06-30' })).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await act(own.browser, 'reschedule', own, { until: '2026-06-30' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await act(await app.as('officer_hk'), 'suspend', own, { until: '2026-06-30' })).toMatchObject({
      ok: 0,
      rows: [{ code: 'FORBIDDEN' }],
    });
    expect(await ofOwn(own)).toMatchObject({ state: 'IN_LIBRARY', suspendedFrom: null });
  }, 60_000);

  it('T14-4 an adopted proposal suspends for a period; a removal has none', async () => {
    const own = await running();
    const PROPOSE = 'mutation ($input: TrainingProposalInput!) { proposeToCity(input: $input) { id version } }';
    const DECIDE =
      'mutation ($input: RecordActInput!) { advanceTrainingProposals(input: $input) { ok rows { code message } } }';
    const propose = async (kind: string) =>
      (
        await (
          await app.as('officer_hk')
        ).run(PROPOSE, {
          input: {
            targetType: 'INSTITUTION',
            targetId: own.id,
            kind,
            reason: '多次抽查不合格且未整改',
            fileIds: [],
            requestId: randomUUID(),
          },
        })
      ).data.proposeToCity as { id: string; version: number };
    const adopt = async (row: object, input: object) =>
      (
        await (
          await city()
        ).run(DECIDE, {
          input: { action: 'adopt', requestId: randomUUID(), rows: [row], reasonText: '同意区局建议', ...input },
        })
      ).data.advanceTrainingProposals;
    const removal = await propose('REMOVE');
    expect(await adopt(removal, { until: '2026-06-30' })).toMatchObject({ ok: 0, rows: [{ code: 'BAD_INPUT' }] });
    const suspension = await propose('SUSPEND');
    expect(await adopt(suspension, { until: '2026-05-01' })).toMatchObject({ ok: 0, rows: [{ code: 'E-1430' }] });
    expect(await adopt(suspension, { until: '2026-06-30' })).toMatchObject({ ok: 1 });
    expect(await ofOwn(own)).toMatchObject({ suspendedFrom: '2026-05-04', suspendedUntil: '2026-06-30' });
  }, 60_000);
});
