import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { loadTimeLimits } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const TABLE = `query ($number: Int) { timeLimits(number: $number) { versionId ruleId number currentNumber latestNumber openNumber editable
  recountable hints subjects { code title group weight weightBefore stages } columns { kind stage clockText }
  cells { matterCode kind stage orgLevel value unit setBy changed before { value unit } }
  recounts { number reason changedBy moved finishedAt } } }`;
const SAVE = `mutation ($input: TimeLimitDraftInput!) { saveTimeLimitDraft(input: $input) { id version number state link bodyText
  differences { title before after } } }`;
const STEP =
  'mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok rows { result code message } } }';
const IMPACT = `query ($id: ID!) { timeLimitImpact(versionId: $id) { deadlines records paused later earlier overdue warned capped
  districts { title records } matters { title records } moves { title matter limit limitBefore limitAfter dueBefore dueAfter } } }`;
const RECOUNT = `mutation ($id: ID!, $reason: String!, $requestId: ID!) { recountTimeLimits(versionId: $id, reason: $reason, requestId: $requestId) { number } }`;
const HISTORY = `query ($id: ID!) { case(id: $id) { flow { remaining { lines { label text } }
  history { actionTitle actorName reasonText note recordTitle } } } }`;
const reason = '按市局通知缩短部门办理时限';

interface Saved {
  id: string;
  version: number;
  number: number;
  differences: { title: string; before: string; after: string }[];
}
interface Cell {
  matterCode: string;
  kind: string;
  stage: string;
  orgLevel: string;
  value: number | null;
  changed: boolean;
  setBy: number;
  before: { value: number } | null;
}
interface Table {
  versionId: string;
  ruleId: string;
  number: number;
  currentNumber: number;
  latestNumber: number;
  openNumber: number | null;
  editable: boolean;
  recountable: boolean;
  hints: string[];
  subjects: { code: string; group: string; weight: number | null; stages: string[] }[];
  cells: Cell[];
  recounts: { number: number; reason: string; moved: number; finishedAt: string | null }[];
}

let app: Product;
let centre: Browser;
let officer: Browser;
let chief: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('time_limits');
  await enter();
}, 120_000);
afterAll(() => app.close());

/** Sessions end with the day. */
async function enter(): Promise<void> {
  const names = ['city_centre', 'city_officer', 'chief_hk', 'clerk_hk'];
  [centre, officer, chief, clerk] = (await Promise.all(names.map((name) => app.as(name)))) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ];
}

const limit = (matterCode: string, stage: string, value: number | null, more: object = {}) => ({
  matterCode,
  kind: 'STAGE',
  stage,
  orgLevel: 'ALL',
  value,
  unit: 'WORKDAY',
  ...more,
});
const promise = (matterCode: string, value: number) => limit(matterCode, 'PROMISE', value, { kind: 'PROMISE' });
const save = (browser: Browser, limits: object[], more: object = {}) =>
  browser.run(SAVE, { input: { requestId: randomUUID(), limits, weights: [], reason, ...more } });
async function saved(limits: object[], more: object = {}): Promise<Saved> {
  const { data, code, message } = await save(centre, limits, more);
  if (code) throw new Error(`${code} ${message}`);
  return data.saveTimeLimitDraft as Saved;
}
async function step(browser: Browser, action: string, id: string) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from rule_version where id = ${id}`);
  const input = { requestId: randomUUID(), action, rows: [{ id, version: row?.version ?? 0 }] };
  const { data, code, message } = await browser.run(STEP, { input });
  const [first] =
    (data?.advanceRuleVersions as { rows: { result: string; code: string | null }[] } | undefined)?.rows ?? [];
  return { code: code ?? first?.code ?? null, message };
}
async function table(browser = centre, number?: number): Promise<Table> {
  const { data, code, message } = await browser.run(TABLE, { number });
  if (code) throw new Error(`${code} ${message}`);
  return data.timeLimits as Table;
}
const cellOf = (found: Table, matterCode: string, stage: string, orgLevel = 'ALL') =>
  found.cells.find((cell) => cell.matterCode === matterCode && cell.stage === stage && cell.orgLevel === orgLevel);
/** Writes, sends and approves a change set that holds at once. */
async function putInForce(limits: object[], more: object = {}): Promise<Saved> {
  const draft = await saved(limits, more);
  expect(await step(centre, 'proposeToCity', draft.id)).toMatchObject({ code: null });
  expect(await step(officer, 'approveNow', draft.id)).toMatchObject({ code: null });
  return draft;
}
async function dueOf(built: BuiltCase, matterCode: string): Promise<Record<string, string | null>> {
  const row = await firstRow<Record<'dueAt' | 'promiseDueAt', SqlInstant | null>>(
    system(),
    sql`select due_at as "dueAt", promise_due_at as "promiseDueAt" from sub_case where case_id = ${built.id} and matter_code = ${matterCode}`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, at]) => [key, at && formatDateTime(toDate(at))]));
}

describe('the configuration as it is shipped (R4.1.1, R4.1.2, 01 §6.4)', () => {
  it('is version 1, by matter, stage, stretch of the way and level', async () => {
    const found = await table(chief);
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
    expect((await save(chief, [limit('M05', '部门办理', 8)])).code).toBe('FORBIDDEN');
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
    const answer = await save(centre, limits);
    expect(answer.code).toBe('E-0401');
    expect(answer.message).toContain(message);
  });

  it('needs a reason, and the generic door of rules asks the same', async () => {
    expect((await save(centre, [limit('M05', '部门办理', 8)], { reason: '短' })).code).toBe('E-0005');
    const { ruleId } = await table();
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
    expect(off.code).toBe('E-RULE-07');
  });

  it('warns of parts that are longer than their whole, and keeps the draft', async () => {
    const draft = await saved([limit('M05', '部门办理', 12)]);
    const found = await table(centre, draft.number);
    expect(found.hints).toEqual(['基本养老关系转移接续：环节时限合计12个工作日，超过承诺时限10个工作日']);
    expect(cellOf(found, 'M05', '部门办理')).toMatchObject({ value: 12, changed: true, before: { value: 10 } });
    expect(draft.differences).toEqual([
      { title: '基本养老关系转移接续 环节时限（部门办理）', before: '10 个工作日', after: '12 个工作日' },
    ]);
    expect((await chief.run(TABLE, { number: draft.number })).code).toBe('NOT_FOUND');
    expect(await step(centre, 'discard', draft.id)).toMatchObject({ code: null });
  });
});

describe('a change set of two persons and its date', () => {
  it('is approved by somebody else (E-0004), holds from the day after, and only what begins then', async () => {
    const before = await accept(clerk, await buildCase(system(), {}));
    const draft = await saved([limit('M05', '部门办理', 5), limit('*', '部门办理', 8)], {
      weights: [{ matterCode: 'M05', weight: 7 }],
    });
    await step(centre, 'proposeToCity', draft.id);
    expect((await step(centre, 'approve', draft.id)).code).not.toBeNull();
    expect(await step(officer, 'approve', draft.id)).toMatchObject({ code: null });
    expect(await table()).toMatchObject({ number: 1, currentNumber: 1 });
    expect((await loadTimeLimits(system())).find('M05', 'STAGE', '部门办理')?.limit.value).toBe(10);
    app.clock.set(new Date('2026-03-10T02:00:00Z'));
    await app.job('rule.publish');
    await enter();
    const found = await table();
    expect(found).toMatchObject({ number: draft.number, currentNumber: draft.number, recountable: true });
    expect(found.subjects.find(({ code }) => code === 'M05')).toMatchObject({ weight: 7, weightBefore: 0 });
    expect(await firstRow(system(), sql`select priority_weight as weight from matter where code = 'M05'`)).toEqual({
      weight: 7,
    });
    const after = await accept(clerk, await buildCase(system(), {}));
    expect(await dueOf(before, 'M05')).toMatchObject({ dueAt: '2026-03-23 17:30:00' });
    expect(await dueOf(after, 'M05')).toMatchObject({ dueAt: '2026-03-17 17:30:00' });
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
    const later = await saved([limit('M06', '部门办理', 9)], { wantedFrom: '2026-04-01' });
    await step(centre, 'proposeToCity', later.id);
    expect(await step(officer, 'approve', later.id)).toMatchObject({ code: null });
    const sooner = await saved([limit('M06', '部门办理', 8)], { wantedFrom: '2026-03-20' });
    await step(centre, 'proposeToCity', sooner.id);
    const answer = await step(officer, 'approve', sooner.id);
    expect(answer).toMatchObject({ code: 'E-LIMIT-01', message: expect.stringContaining('4月1日') });
    expect((await table(centre, sooner.number)).cells.find((cell) => cell.changed)).toMatchObject({
      before: { value: 9 },
    });
    await step(centre, 'recall', sooner.id);
    await step(centre, 'discard', sooner.id);
    app.clock.set(new Date('2026-04-01T02:00:00Z'));
    await app.job('rule.publish');
    await enter();
    expect(cellOf(await table(), 'M06', '部门办理')).toMatchObject({ value: 9, setBy: later.number });
  });

  it('a promise that changes is what guides and the case library are told', async () => {
    await putInForce([promise('M06', 8)]);
    const told = await firstRow(system(), sql`select promise_days as days from matter where code = 'M06'`);
    expect(told).toEqual({ days: 8 });
  });

  it('a limit of a level goes before that of all levels; a stretch of the way has a clock of its own', async () => {
    await putInForce([
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
    });
    await expectSound(system(), 'case', [accepted.id]);
  });
});

describe('limits changed while cases run (01 §6.11)', () => {
  it('keeps what runs until 立即重算, which is previewed, done in the background, once, with its reason in each history', async () => {
    const built = await accept(clerk, await buildCase(system(), {}));
    const before = await dueOf(built, 'M02');
    const draft = await putInForce([limit('M02', '部门办理', 5)]);
    expect(await dueOf(built, 'M02')).toEqual(before);

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
    expect(await dueOf(built, 'M02')).toEqual(before);

    const order = { id: draft.id, reason, requestId: randomUUID() };
    expect((await centre.run(RECOUNT, { ...order, reason: '短' })).code).toBe('E-0005');
    expect((await centre.run(RECOUNT, order)).code).toBeUndefined();
    expect((await centre.run(RECOUNT, order)).code).toBeUndefined();
    expect((await centre.run(RECOUNT, { ...order, requestId: randomUUID() })).code).toBe('E-LIMIT-03');
    expect(app.sentJobs.at(-1)).toEqual({ name: 'time-limit.recount', key: 'open' });
    app.events.length = 0;
    await app.job('time-limit.recount');
    expect(await dueOf(built, 'M02')).toMatchObject({ dueAt: '2026-04-09 17:30:00' });
    expect(JSON.stringify(app.events)).toContain(sub?.id ?? '-');
    const [last] = (await table()).recounts;
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
          /^环节时限（部门办理）由 20 个工作日 改为 5 个工作日，到期时间由 .+ 改为 4月9日 17:30$/,
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
    const later = await saved([limit('M07', '部门办理', 2)], { wantedFrom: '2026-12-01' });
    const order = (id: string) => centre.run(RECOUNT, { id, reason, requestId: randomUUID() });
    expect((await order(later.id)).code).toBe('E-LIMIT-02');
    const { data } = await centre.run(IMPACT, { id: later.id });
    expect(data.timeLimitImpact).toMatchObject({ capped: false });
    expect((await order((await table(centre, 1)).versionId)).code).toBe('E-LIMIT-04');
    expect((await order(randomUUID())).code).toBe('NOT_FOUND');
  });

  it('reads the table in a fixed number of statements, whatever it holds', async () => {
    expect((await table()).recounts.length).toBeGreaterThan(0);
    const cost = async (number: number) => (await statementsOf(app, () => centre.run(TABLE, { number }))).length;
    expect(await cost(1)).toBe(await cost((await table()).latestNumber));
  });
});
