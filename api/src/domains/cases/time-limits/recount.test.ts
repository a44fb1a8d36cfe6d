import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
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
import { rows, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

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
