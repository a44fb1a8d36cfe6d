import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import {
  cellOf,
  dueOf,
  IMPACT,
  limit,
  limitStaff,
  limitsTable,
  putInForce,
  RECOUNT,
  REASON as reason,
  savedLimits,
  TABLE,
  trySave,
} from '../../../../test/time-limits.ts';
import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime, instantOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

interface Move {
  title: string;
  limitBefore: string;
  limitAfter: string;
}
const HISTORY = `query ($id: ID!) { case(id: $id) { flow { remaining { lines { label text } }
  history { actionTitle actorName reasonText note recordTitle } } } }`;

let app: Product;
let centre: Browser;
let officer: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('recount');
  ({ centre, officer, clerk } = await limitStaff(app));
}, 120_000);
afterAll(() => app.close());

describe('limits changed while cases run (01 §6.11)', () => {
  it('keeps what runs until 立即重算, which is previewed, done in the background, once, with its reason in each history', async () => {
    const built = await accept(clerk, await buildCase(system(), {}));
    const before = await dueOf(system(), built, 'M02');
    const draft = await putInForce(centre, officer, [limit('M02', '部门办理', 5)]);
    expect(await dueOf(system(), built, 'M02')).toEqual(before);

    const { data } = await centre.run(IMPACT, { id: draft.id });
    const impact = data.timeLimitImpact as { deadlines: number; records: number; earlier: number; moves: object[] };
    expect(impact).toMatchObject({
      later: 0,
      capped: false,
      matters: [{ title: '党员组织关系转移', records: impact.records }],
      districts: [{ title: '虹口区', records: impact.records }],
    });
    expect(impact.earlier).toBe(impact.deadlines);
    const sub = built.subCases.find(({ matterCode }) => matterCode === 'M02');
    expect(impact.moves).toContainEqual(
      expect.objectContaining({ title: sub?.bjNo, limitBefore: '20 个工作日', limitAfter: '5 个工作日' }),
    );
    expect(await dueOf(system(), built, 'M02')).toEqual(before);

    const order = { id: draft.id, reason, requestId: randomUUID() };
    expect((await centre.run(RECOUNT, { ...order, reason: '短' })).code).toBe('E-0005');
    expect((await centre.run(RECOUNT, order)).code).toBeUndefined();
    expect((await centre.run(RECOUNT, order)).code).toBeUndefined();
    expect((await centre.run(RECOUNT, { ...order, requestId: randomUUID() })).code).toBe('E-LIMIT-03');
    expect(app.sentJobs.at(-1)).toEqual({ name: 'time-limit.recount', key: 'open' });
    app.events.length = 0;
    await app.job('time-limit.recount');
    expect(await dueOf(system(), built, 'M02')).toMatchObject({ dueAt: '2026-03-16 17:30:00' });
    expect(JSON.stringify(app.events)).toContain(sub?.id ?? '-');
    const [last] = (await limitsTable(centre)).recounts;
    expect(last).toMatchObject({
      number: draft.number,
      reason,
      moved: impact.deadlines,
      finishedAt: expect.any(String),
    });

    const changes = () => rows(system(), sql`select id from deadline_change where limit_recount_id is not null`);
    const { length } = await changes();
    await app.job('time-limit.recount');
    await app.job('calendar.reproject');
    expect(await changes()).toHaveLength(length);

    const history = (await clerk.run(HISTORY, { id: built.id })).data.case as { flow: { history: { note: string }[] } };
    expect(history.flow.history).toContainEqual(
      expect.objectContaining({
        actionTitle: '期限调整',
        actorName: '顾晓岚',
        reasonText: reason,
        note: expect.stringMatching(
          /^环节时限（部门办理）由 20 个工作日 改为 5 个工作日，到期时间由 .+ 改为 3月16日 17:30$/,
        ),
      }),
    );
    await expectSound(
      system(),
      'subCase',
      built.subCases.map(({ id }) => id),
    );
  }, 120_000);

  it('R4.1.1 obeys from when a limit counts and in which states its clock stands, as the version in force says', async () => {
    const early = { kind: 'PROMISE', clockStart: 'SUBMIT' };
    const refused = async (wrong: object) => (await trySave(centre, [wrong])).code;
    expect(await refused(limit('M03', '资料初审', 1, { clockStart: 'ACCEPT' }))).toBe('E-0401');
    expect(await refused(limit('M03', '补正', 5, { pauseOn: ['SUPPLEMENT'] }))).toBe('E-0401');
    expect(await refused(limit('M03', 'PROMISE', 1, { kind: 'PROMISE', clockStart: 'ENTER' }))).toBe('E-0401');
    expect(await refused(limit('REOPEN', '区审批重新办理', 2, { pauseOn: [] }))).toBe('E-0401');
    const running = await accept(clerk, await buildCase(system(), { only: ['M01', 'M03', 'M05'] }));
    const draft = await putInForce(centre, officer, [
      limit('M03', 'PROMISE', 1, early),
      limit('M05', '部门办理', 10, { pauseOn: ['SUSPENDED'] }),
    ]);
    expect(draft.differences.map(({ after }) => after)).toEqual([
      '1 个工作日（自提交起算）',
      '10 个工作日（补正时不暂停）',
    ]);
    expect(cellOf(await limitsTable(centre), 'M05', '部门办理')).toMatchObject({
      pauseOn: ['SUSPENDED'],
      clockStart: null,
    });

    const fresh = await buildCase(system(), { only: ['M01', 'M03', 'M05'] });
    expect(await dueOf(system(), fresh, 'M03')).toMatchObject({ promiseDueAt: '2026-03-10 17:30:00' });
    expect(await dueOf(system(), fresh, 'M01')).toMatchObject({ promiseDueAt: null });
    app.clock.advance(3 * 3_600_000);
    ({ centre, officer, clerk } = await limitStaff(app));
    const taken = await accept(clerk, fresh);
    expect(await dueOf(system(), taken, 'M03')).toMatchObject({ promiseDueAt: '2026-03-10 17:30:00' });

    const supplement = async (built: typeof taken) => {
      const id = built.subCases.find(({ matterCode }) => matterCode === 'M05')?.id ?? '';
      const external: Ctx = { ...system(), actor: { kind: 'EXTERNAL', appId: 'YB', name: '测试' } };
      const materials = [{ materialCode: '', name: '转移凭证' }];
      const input = { reasonText: '缺少转移凭证', materials };
      await transaction(external, (tx) =>
        advance(tx, { type: 'subCase', action: 'requestSupplement', rows: [{ id }], input }),
      );
      const [clock] = await rows<{ due: string | null }>(
        system(),
        sql`select due_at::text as due from flow_timer where record_id = ${id} and stage = '部门办理'`,
      );
      return clock?.due ?? null;
    };
    expect(await supplement(taken)).not.toBeNull();
    // Under way before: it stands until the recount, and goes on from then.
    expect(await supplement(running)).toBeNull();
    expect((await centre.run(RECOUNT, { id: draft.id, reason, requestId: randomUUID() })).code).toBeUndefined();
    await app.job('time-limit.recount');
    const ids = [...taken.subCases, ...running.subCases].map(({ id }) => id);
    const [row] = await rows<{ due: string | null; before: string; after: string }>(
      system(),
      sql`select t.due_at as due, c.limit_before as before, c.limit_after as after from flow_timer t join deadline_change c on c.timer_id = t.id
           where t.record_id = any(${running.subCases.map(({ id }) => id)}::uuid[]) and t.stage = '部门办理' and t.pause_on is not null`,
    );
    expect(row).toMatchObject({ due: expect.anything(), before: '10 个工作日', after: '10 个工作日（补正时不暂停）' });
    await expectSound(system(), 'subCase', ids);
  }, 60_000);

  it('§6.3 clockStart: a recount lets clocks under way count from the named moment, earlier or later, with the pauses since', async () => {
    const set = async (start: string | null) => {
      const clock = start ? { clockStart: start } : {};
      const draft = await putInForce(centre, officer, [
        limit('M07', 'PROMISE', 3, { kind: 'PROMISE', ...clock }),
        limit('M07', '部门办理', 8, clock),
      ]);
      const impact = (await centre.run(IMPACT, { id: draft.id })).data.timeLimitImpact;
      const order = { id: draft.id, reason, requestId: randomUUID() };
      return { impact: impact as { deadlines: number; moves: Move[] }, recount: () => centre.run(RECOUNT, order) };
    };
    const at = async (day: string, time: string) => {
      app.clock.set(instantOf(day, time));
      ({ centre, officer, clerk } = await limitStaff(app));
    };
    await at('2026-04-13', '10:00');
    const only = ['M01', 'M07'];
    const waiting = await buildCase(system(), { only });
    const running = await buildCase(system(), { only });
    await at('2026-04-14', '10:00');
    await act(clerk, 'suspend', [await readBuilt(system(), running.id)], {
      basis: '特别程序',
      reasonText: '等待上级答复意见',
    });
    await at('2026-04-16', '10:00');
    await act(clerk, 'resume', [await readBuilt(system(), running.id)]);
    await accept(clerk, await readBuilt(system(), running.id));
    const duesOf = async (built: BuiltCase) =>
      Object.fromEntries(
        (
          await rows<{ kind: string; due: SqlInstant | null }>(
            system(),
            sql`select t.kind, t.due_at as due from flow_timer t join sub_case s on s.id = t.record_id
                 where s.case_id = ${built.id} and s.matter_code = 'M07' and t.closed_at is null and t.kind in ('STAGE', 'PROMISE')`,
          )
        ).map(({ kind, due }) => [kind, due && formatDateTime(toDate(due))]),
      );
    const before = await duesOf(running);
    const early = await set('SUBMIT');
    expect(await duesOf(running)).toEqual(before);
    const named = (built: BuiltCase) => built.subCases.find(({ matterCode }) => matterCode === 'M07')?.bjNo;
    const movesOf = ({ impact }: typeof early, built: BuiltCase) =>
      impact.moves.filter(({ title }) => title === named(built)).map((move) => [move.limitBefore, move.limitAfter]);
    expect(movesOf(early, waiting)).toEqual([['未起算', '3 个工作日（自提交起算）']]);
    expect((await early.recount()).code).toBeUndefined();
    await app.job('time-limit.recount');
    // From 13 April; two working days of 挂起 count nothing.
    expect(await duesOf(running)).toEqual({ PROMISE: '2026-04-20 17:30:00', STAGE: '2026-04-27 17:30:00' });
    expect(await duesOf(waiting)).toEqual({ PROMISE: '2026-04-16 17:30:00' });
    const HISTORY_OF = `query ($id: ID!) { subCase(id: $id) { flow { history { actionTitle note } } } }`;
    const id = waiting.subCases.find(({ matterCode }) => matterCode === 'M07')?.id;
    const said = JSON.stringify((await clerk.run(HISTORY_OF, { id })).data);
    expect(said).toContain('承诺时限由 未起算 改为 3 个工作日（自提交起算），到期时间为 4月16日 17:30');

    const late = await set('ACCEPT');
    expect(movesOf(late, waiting)).toEqual([['3 个工作日（自提交起算）', '未起算']]);
    expect((await late.recount()).code).toBeUndefined();
    await app.job('time-limit.recount');
    expect(await duesOf(running)).toEqual({ PROMISE: '2026-04-21 17:30:00', STAGE: '2026-04-28 17:30:00' });
    expect(await duesOf(waiting)).toEqual({});
    const count = () => rows(system(), sql`select id from deadline_change where limit_recount_id is not null`);
    const { length } = await count();
    await app.job('time-limit.recount');
    expect(await count()).toHaveLength(length);
    await accept(clerk, await readBuilt(system(), waiting.id));
    expect(await duesOf(waiting)).toMatchObject({ PROMISE: '2026-04-21 17:30:00' });
    await expectSound(
      system(),
      'subCase',
      [...running.subCases, ...waiting.subCases].map((one) => one.id),
    );
  }, 60_000);

  it('§6.3 clockStart: a stage that begins later counts from the acceptance without the time in which the case stood', async () => {
    await putInForce(centre, officer, [limit('BUNDLE', '办结', 10, { kind: 'PROCESS', clockStart: 'ACCEPT' })]);
    const built = await accept(clerk, await buildCase(system(), { only: ['M01'] }));
    const at = async (day: string) => {
      app.clock.set(instantOf(day, '10:00'));
      ({ centre, officer, clerk } = await limitStaff(app));
    };
    await at('2026-04-17');
    await act(clerk, 'suspend', [await readBuilt(system(), built.id)], {
      basis: '特别程序',
      reasonText: '等待上级答复意见',
    });
    await at('2026-04-21');
    await act(clerk, 'resume', [await readBuilt(system(), built.id)]);
    const { id, version } = (await readBuilt(system(), built.id)).subCases[0] ?? { id: '', version: 0 };
    const input = { action: 'markHandled', requestId: randomUUID(), rows: [{ id, version }] };
    await clerk.run('mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok } }', { input });
    const [clock] = await rows<{ due: SqlInstant | null }>(
      system(),
      sql`select due_at as due from flow_timer where record_id = ${built.id} and kind = 'PROCESS' and stage = '办结' and closed_at is null`,
    );
    // From 16 April, ten working days; 17 and 20 April stood still.
    expect(clock?.due && formatDateTime(toDate(clock.due))).toBe('2026-05-07 17:30:00');
  }, 60_000);

  it('§6.3 clockStart: a clock whose history cannot be replayed stays as it was, and does not say that it counts from elsewhere', async () => {
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M08'] }));
    const id = built.subCases.find(({ matterCode }) => matterCode === 'M08')?.id ?? '';
    // Histories are never deleted in the product; those of imported records may be of a flow that is no more.
    await transaction(system(), async (tx) => {
      await run(tx, sql`set local session_replication_role = replica`);
      await run(tx, sql`delete from flow_event where record_id = ${id}`);
    });
    const clock = () =>
      rows(
        system(),
        sql`select kind, started_at, due_at, clock_start, limit_value, rule_text from flow_timer
             where record_id = ${id} and stage = '部门办理' and closed_at is null`,
      );
    const before = await clock();
    expect(before).toHaveLength(1);
    const draft = await putInForce(centre, officer, [limit('M08', '部门办理', 7, { clockStart: 'SUBMIT' })]);
    expect((await centre.run(RECOUNT, { id: draft.id, reason, requestId: randomUUID() })).code).toBeUndefined();
    await app.job('time-limit.recount');
    expect(await clock()).toEqual(before);
  }, 60_000);

  it('the explanation of the limit names its rule and version', async () => {
    const [timer] = await rows<{ text: string }>(
      system(),
      sql`select rule_text as text from flow_timer where limit_value = 5 and stage = '部门办理' and closed_at is null and rule_text like 'M02%'`,
    );
    expect(timer?.text).toMatch(/^M02 部门办理 时效配置第\d+版$/);
  });

  it('E-LIMIT-02, E-LIMIT-04 counts nothing by a version that does not hold yet, or that changed no limit', async () => {
    const later = await savedLimits(centre, [limit('M07', '部门办理', 2)], { wantedFrom: '2026-12-01' });
    const order = (id: string) => centre.run(RECOUNT, { id, reason, requestId: randomUUID() });
    expect((await order(later.id)).code).toBe('E-LIMIT-02');
    const { data } = await centre.run(IMPACT, { id: later.id });
    expect(data.timeLimitImpact).toMatchObject({ capped: false });
    expect((await order((await limitsTable(centre, 1)).versionId)).code).toBe('E-LIMIT-04');
    expect((await order(randomUUID())).code).toBe('NOT_FOUND');
  });

  it('reads the table in a fixed number of statements, whatever it holds', async () => {
    expect((await limitsTable(centre)).recounts.length).toBeGreaterThan(0);
    const cost = async (number: number) => (await statementsOf(app, () => centre.run(TABLE, { number }))).length;
    expect(await cost(1)).toBe(await cost((await limitsTable(centre)).latestNumber));
  });
});
