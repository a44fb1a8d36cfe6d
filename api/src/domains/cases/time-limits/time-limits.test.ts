import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  cellOf,
  dueOf,
  IMPACT,
  limit,
  limitStaff,
  limitsTable,
  promise,
  putInForce,
  RECOUNT,
  REASON as reason,
  savedLimits,
  stepVersion,
  TABLE,
  trySave,
} from '../../../../test/time-limits.ts';
import { firstRow, rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { loadTimeLimits } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let centre: Browser;
let officer: Browser;
let chief: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('time_limits');
  ({ centre, officer, chief, clerk } = await limitStaff(app));
}, 120_000);
afterAll(() => app.close());

describe('the configuration as it is shipped (R4.1.1, R4.1.2, 01 §6.4)', () => {
  it('is version 1, by matter, stage, stretch of the way and level', async () => {
    const found = await limitsTable(chief);
    expect(found).toMatchObject({ number: 1, currentNumber: 1, openNumber: null, editable: false, hints: [] });
    expect(cellOf(found, '*', '复核')).toMatchObject({ value: 2, setBy: 1, changed: false, before: null });
    expect(cellOf(found, 'BUNDLE', 'PROMISE')).toMatchObject({ value: 10, kind: 'PROMISE' });
    expect(cellOf(found, 'REOPEN', '区审批重新办理')).toMatchObject({ value: 2 });
    expect(found.subjects.filter(({ group }) => group === 'MATTER')).toHaveLength(14);
    const { data } = await centre.run(TABLE, {});
    expect((data.timeLimits as { columns: object[] }).columns).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'PROCESS', stage: '受理' }),
        expect.objectContaining({ kind: 'PROMISE', clockText: '已接件时起算，待补正、挂起时暂停' }),
      ]),
    );
  });

  it('is no business of a clerk, and a district reads it without writing', async () => {
    expect((await clerk.run(TABLE, {})).code).toBe('FORBIDDEN');
    expect((await trySave(chief, [limit('M05', '部门办理', 8)])).code).toBe('FORBIDDEN');
    expect((await chief.run(IMPACT, { id: randomUUID() })).code).toBe('FORBIDDEN');
    expect((await chief.run(RECOUNT, { id: randomUUID(), reason, requestId: randomUUID() })).code).toBe('FORBIDDEN');
  });
});

describe('what a change set may say (E-0401)', () => {
  const wrong: [what: string, limits: object[], message: string][] = [
    ['nothing', [], '没有改动'],
    ['what is in force already', [limit('M05', '部门办理', 10)], '没有改动'],
    ['no time', [limit('M05', '部门办理', 0)], '必须大于0'],
    ['less than none', [limit('M05', '部门办理', -1)], '必须大于0'],
    ['a third of a day', [limit('M05', '部门办理', 0.3)], '整数或半个工作日'],
    ['years', [limit('M05', '部门办理', 900)], '不能超过250 个工作日'],
    ['a promise beyond the law', [promise('M05', 16)], '不得长于法定时限（15 个工作日）'],
    ['a promise of half a day', [promise('M05', 2.5)], '整数个工作日'],
    ['a default taken away', [limit('*', '复核', null)], '不能删除'],
    ['a stage that the system ends without a limit', [limit('ENTITLEMENT', '公示', null)], '不能删除'],
    ['an unknown matter', [limit('M99', '部门办理', 3)], '没有这种时限'],
    ['an unknown stage', [limit('M05', '盖章', 3)], '没有这种时限'],
    ['one place twice', [limit('M05', '部门办理', 3), limit('M05', '部门办理', 4)], '改了两次'],
    ['a legal limit by level', [limit('M05', 'LEGAL', 20, { kind: 'LEGAL', orgLevel: 'STREET' })], '不分层级'],
  ];
  it.each(wrong)('not %s', async (_, limits, message) => {
    const answer = await trySave(centre, limits);
    expect(answer.code).toBe('E-0401');
    expect(answer.message).toContain(message);
  });

  it('needs a reason, and the generic door of rules asks the same', async () => {
    expect((await trySave(centre, [limit('M05', '部门办理', 8)], { reason: '短' })).code).toBe('E-0005');
    const { ruleId } = await limitsTable(centre);
    const place = { matterCode: 'M05', kind: 'PROMISE', stage: 'PROMISE', orgLevel: 'ALL', subject: 'x' };
    const value = (n: number) => ({ value: n, unit: 'WORKDAY' });
    const body = { changes: [{ ...place, before: value(10), after: value(16) }], weights: [] };
    const generic = { kind: 'time-limit', ruleId, title: '时效配置', condition: {}, body, requestId: randomUUID() };
    const answer = await centre.run('mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id } }', {
      input: generic,
    });
    expect(answer).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('不得长于法定时限') });
    const off = await centre.run(
      'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "不再需要时限") { id } }',
      {
        id: ruleId,
      },
    );
    expect(off.code).toBe('E-RULE-09');
  });

  it('warns of parts that are longer than their whole, and keeps the draft', async () => {
    const draft = await savedLimits(centre, [limit('M05', '部门办理', 12)]);
    const found = await limitsTable(centre, draft.number);
    expect(found.hints).toEqual(['基本养老关系转移接续：环节时限合计12个工作日，超过承诺时限10个工作日']);
    expect(cellOf(found, 'M05', '部门办理')).toMatchObject({ value: 12, changed: true, before: { value: 10 } });
    expect(draft.differences).toEqual([
      { title: '基本养老关系转移接续 环节时限（部门办理）', before: '10 个工作日', after: '12 个工作日' },
    ]);
    expect((await chief.run(TABLE, { number: draft.number })).code).toBe('NOT_FOUND');
    expect(await stepVersion(centre, 'discard', draft.id)).toMatchObject({ code: null });
  });
});

describe('a change set of two persons and its date', () => {
  it('is approved by somebody else (E-0004), holds from the day after, and only what begins then', async () => {
    const before = await accept(clerk, await buildCase(system(), {}));
    const draft = await savedLimits(centre, [limit('M05', '部门办理', 5), limit('*', '部门办理', 8)], {
      weights: [{ matterCode: 'M05', weight: 7 }],
    });
    await stepVersion(centre, 'proposeToCity', draft.id);
    expect((await stepVersion(centre, 'approve', draft.id)).code).not.toBeNull();
    expect(await stepVersion(officer, 'approve', draft.id)).toMatchObject({ code: null });
    expect(await limitsTable(centre)).toMatchObject({ number: 1, currentNumber: 1 });
    expect((await loadTimeLimits(system())).find('M05', 'STAGE', '部门办理')?.limit.value).toBe(10);
    app.clock.set(new Date('2026-03-10T02:00:00Z'));
    await app.job('rule.publish');
    ({ centre, officer, chief, clerk } = await limitStaff(app));
    const found = await limitsTable(centre);
    expect(found).toMatchObject({ number: draft.number, currentNumber: draft.number, recountable: true });
    expect(found.subjects.find(({ code }) => code === 'M05')).toMatchObject({ weight: 7, weightBefore: 0 });
    expect(await firstRow(system(), sql`select priority_weight as weight from matter where code = 'M05'`)).toEqual({
      weight: 7,
    });
    const after = await accept(clerk, await buildCase(system(), {}));
    expect(await dueOf(system(), before, 'M05')).toMatchObject({ dueAt: '2026-03-23 17:30:00' });
    expect(await dueOf(system(), after, 'M05')).toMatchObject({ dueAt: '2026-03-17 17:30:00' });
  }, 120_000);

  it('leaves periods without a gap and without an overlap', async () => {
    const held = await rows<{ value: string; from: SqlInstant; to: SqlInstant | null; version: number }>(
      system(),
      sql`select limit_value as value, effective_from as "from", effective_to as "to", rule_version as version from time_limit_rule
           where matter_code = 'M05' and kind = 'STAGE' and stage = '部门办理' order by effective_from`,
    );
    expect(held.map(({ value }) => Number(value))).toEqual([10, 5]);
    expect(held[0]?.to).toEqual(held[1]?.from);
    expect(held[1]?.to).toBeNull();
    await expect(
      run(
        system(),
        sql`update time_limit_rule set effective_to = null where matter_code = 'M05' and stage = '部门办理'`,
      ),
    ).rejects.toThrow();
  });

  it('E-LIMIT-01 does not begin before a version that was approved earlier', async () => {
    const later = await savedLimits(centre, [limit('M06', '部门办理', 9)], { wantedFrom: '2026-04-01' });
    await stepVersion(centre, 'proposeToCity', later.id);
    expect(await stepVersion(officer, 'approve', later.id)).toMatchObject({ code: null });
    const sooner = await savedLimits(centre, [limit('M06', '部门办理', 8)], { wantedFrom: '2026-03-20' });
    await stepVersion(centre, 'proposeToCity', sooner.id);
    const answer = await stepVersion(officer, 'approve', sooner.id);
    expect(answer).toMatchObject({ code: 'E-LIMIT-01', message: expect.stringContaining('4月1日') });
    expect((await limitsTable(centre, sooner.number)).cells.find((cell) => cell.changed)).toMatchObject({
      before: { value: 9 },
    });
    await stepVersion(centre, 'recall', sooner.id);
    await stepVersion(centre, 'discard', sooner.id);
    app.clock.set(new Date('2026-04-01T02:00:00Z'));
    await app.job('rule.publish');
    ({ centre, officer, chief, clerk } = await limitStaff(app));
    expect(cellOf(await limitsTable(centre), 'M06', '部门办理')).toMatchObject({ value: 9, setBy: later.number });
  });

  it('a promise that changes is what guides and the case library are told', async () => {
    await putInForce(centre, officer, [promise('M06', 8)]);
    const told = await firstRow(system(), sql`select promise_days as days from matter where code = 'M06'`);
    expect(told).toEqual({ days: 8 });
  });

  it('a limit of a level goes before that of all levels; a stretch of the way has a clock of its own', async () => {
    await putInForce(centre, officer, [
      limit('M03', '部门办理', 0.5, { orgLevel: 'DISTRICT' }),
      limit('BUNDLE', '受理', 2, { kind: 'PROCESS' }),
    ]);
    const built = await buildCase(system(), {});
    const clocks = await rows<{ kind: string; stage: string; value: string }>(
      system(),
      sql`select kind, stage, limit_value as value from flow_timer where record_id = ${built.id} and closed_at is null order by kind`,
    );
    expect(clocks.map(({ kind, stage, value }) => [kind, stage, Number(value)])).toEqual([
      ['PROCESS', '受理', 2],
      ['STAGE', '资料初审', 1],
    ]);
    const accepted = await accept(clerk, built);
    const found = (await loadTimeLimits(system())).find('M03', 'STAGE', '部门办理', '/310000/310109/310109-C/');
    expect(found).toEqual({
      limit: { value: 0.5, unit: 'WORKDAY' },
      matterCode: 'M03',
      ruleText: expect.stringContaining('区级'),
      clockStart: null,
      pauseOn: null,
    });
    await expectSound(system(), 'case', [accepted.id]);
  });
});
