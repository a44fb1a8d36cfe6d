import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import {
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
} from '../../../../test/time-limits.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

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
