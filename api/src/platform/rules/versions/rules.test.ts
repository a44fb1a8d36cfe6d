import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { probeRules } from '../../../../test/probe-rules.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  CONTENT,
  getListed,
  listed,
  readVersion,
  save,
  saved,
  step,
  VERSION,
  type Version,
} from '../../../../test/rule-steps.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import { proposeVersion, rulesFor, rulesInForce, ruleVersion } from './index.ts';
import { seedRules } from './seed-rules.ts';

const probe = probeRules();
let app: Product;
let centre: Browser;
let city: Browser;
let officer: Browser;
let chief: Browser;
let clerk: Browser;
let pudong: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('rules', { further: [probe.module] });
  await enter();
}, 120_000);
afterAll(() => app.close());

/** Sessions end with the day. */
async function enter(): Promise<void> {
  const names = ['city_centre', 'city_officer', 'officer_hk', 'chief_hk', 'clerk_hk', 'clerk_pd'];
  const browsers = await Promise.all(names.map((name) => app.as(name)));
  [centre, city, officer, chief, clerk, pudong] = browsers as [Browser, Browser, Browser, Browser, Browser, Browser];
}

describe('shipped rules', () => {
  it('are the city’s first versions, entered once', async () => {
    await seedRules(system());
    const rules = await rulesInForce(system(), probe.kind);
    expect(rules.map(({ key, version, orgPath }) => [key, version, orgPath])).toEqual([
      ['M02-wait', 1, null],
      ['M05-wait', 1, null],
    ]);
    const [first] = await listed(clerk);
    expect(first).toMatchObject({
      ruleNo: expect.stringMatching(/^GZ\d{5}$/),
      level: 'CITY',
      editable: false,
      replaceable: false,
    });
    expect(first?.current).toMatchObject({
      stateTitle: '生效中',
      conditionText: '等待时间 不少于 20 个工作日',
      bodyText: '终止办结，宽限3个工作日',
    });
  });
});

describe('a shipped rule that was revised', () => {
  const KEY = 'L4-duplicate';
  const inForce = async () => (await rulesInForce(system(), { kind: 'warning' })).find(({ key }) => key === KEY);
  const asBefore = (author: string) =>
    run(
      system(),
      sql`update rule_version v set author_name = ${author},
            condition = '{"and": [{"field": "duplicateFlag", "op": "eq", "value": "SUSPECTED"}, {"field": "matter", "op": "eq", "value": "BUNDLE"}]}'
           from rule r where r.id = v.rule_id and r.kind = 'warning' and r.key = ${KEY}`,
    );

  it('becomes a version of its own once, and not where a person has written one: 确认重复 is warned of like 疑似重复', async () => {
    const shipped = await inForce();
    expect(shipped).toMatchObject({
      version: 1,
      condition: { and: [{ op: 'in', value: ['SUSPECTED', 'CONFIRMED'] }, { field: 'matter' }] },
    });
    await asBefore('顾晓岚');
    await seedRules(system());
    expect(await inForce()).toMatchObject({ version: 1 });
    await asBefore('系统');
    await seedRules(system());
    await seedRules(system());
    expect(await inForce()).toMatchObject({ version: 2, condition: shipped?.condition });
    expect(await ruleVersion(system(), { kind: 'warning' }, shipped?.ruleId ?? '', 1)).toMatchObject({
      condition: { and: [{ op: 'eq', value: 'SUSPECTED' }, { field: 'matter' }] },
    });
  });
});

describe('a new version', () => {
  it('is written by one, approved by another, in force the next day; who began under the old one stays on it', async () => {
    const rule = await getListed(centre, 'M02-wait');
    const draft = await saved(centre, { ruleId: rule.id, note: '部门回执提前' });
    expect(draft).toMatchObject({ number: 2, state: 'DRAFT' });
    expect(draft.differences).toEqual([
      { title: '条件', before: '等待时间 不少于 20 个工作日', after: '等待时间 不少于 15 个工作日' },
      { title: '宽限工作日', before: '3', after: '5' },
    ]);
    expect(draft.flow.availableActions.map(({ action }) => action)).toEqual(['proposeToCity', 'discard']);
    expect(await step(centre, 'proposeToCity', draft)).toMatchObject({ result: 'OK' });
    const waiting = await readVersion(city, draft.id);
    expect(waiting.stateTitle).toBe('待市级审批');
    expect(await step(city, 'approve', waiting, { note: '同意' })).toMatchObject({ result: 'OK' });
    expect((await readVersion(city, draft.id)).stateTitle).toBe('待生效');
    expect((await rulesInForce(system(), probe.kind))[0]).toMatchObject({ version: 1 });
    expect(probe.told.decided.at(-1)).toMatchObject({ version: 2, approved: true, suggestionId: null });
    app.clock.set(new Date('2026-03-09T16:00:00Z'));
    await enter();
    expect((await rulesInForce(system(), probe.kind))[0]).toMatchObject({ version: 2, body: { graceDays: 5 } });
    expect((await rulesInForce(system(), probe.kind, new Date('2026-03-09T02:00:00Z')))[0]?.version).toBe(1);
    expect(await ruleVersion(system(), probe.kind, rule.id, 1)).toMatchObject({ body: { graceDays: 3 } });
    await app.job('rule.publish');
    await app.job('rule.publish');
    expect(probe.told.published.map(({ rule: { key, version }, enabled }) => [key, version, enabled])).toEqual([
      ['M02-wait', 2, true],
    ]);
    const again = await getListed(centre, 'M02-wait');
    expect(again.current).toMatchObject({ number: 2, stateTitle: '生效中' });
  });

  it('nobody approves what they wrote in, be it submitted by somebody else (E-0004)', async () => {
    const rule = await getListed(city, 'M05-wait');
    const mine = await saved(city, { ruleId: rule.id, title: '养老关系逾期' });
    const joint = await saved(centre, { ruleId: rule.id, title: '养老关系逾期未办', version: mine.version });
    await step(centre, 'proposeToCity', joint);
    const waiting = await readVersion(city, joint.id);
    expect(waiting.flow.availableActions.map(({ action }) => action)).toEqual(['recall']);
    expect(await step(city, 'approve', waiting)).toMatchObject({ code: 'E-0004' });
    expect(await step(centre, 'recall', waiting)).toMatchObject({ result: 'OK' });
    expect(await step(centre, 'discard', await readVersion(centre, joint.id))).toMatchObject({ result: 'OK' });
  });

  it('that was written upon an older one is not put into force', async () => {
    const rule = await getListed(centre, 'M05-wait');
    const proposed = await proposeVersion(system(), {
      ruleId: rule.id,
      body: { finishAs: 'TERMINATED', graceDays: 9 },
      note: '近30日3次反馈预警过早',
      suggestionId: randomUUID(),
    });
    const own = await saved(centre, { ruleId: rule.id, title: '养老关系逾期' });
    await step(centre, 'proposeToCity', own);
    const byVersion = async () => {
      const { data } = await city.run(`query ($id: ID!) { rule(id: $id) { versions ${VERSION} } }`, { id: rule.id });
      return (data.rule as { versions: Version[] }).versions;
    };
    const suggested = (await byVersion()).find(({ number }) => number === proposed.version);
    if (!suggested) throw new Error('nothing proposed');
    expect(await step(city, 'approveNow', suggested)).toMatchObject({ result: 'OK' });
    expect((await rulesInForce(system(), probe.kind)).find(({ key }) => key === 'M05-wait')).toMatchObject({
      version: proposed.version,
    });
    expect(probe.told.published.at(-1)).toMatchObject({ rule: { version: proposed.version }, enabled: true });
    const stale = await readVersion(city, own.id);
    expect(await step(city, 'approve', stale)).toMatchObject({ code: 'E-RULE-01' });
    const rejected = await step(city, 'reject', stale, { reasonCode: 'CONDITION', reasonText: '已有更新的版本' });
    expect(rejected).toMatchObject({ result: 'OK' });
    await expect(
      proposeVersion(system(), { ruleId: rule.id, body: { graceDays: 9, finishAs: 'TERMINATED' }, note: '同前' }),
    ).rejects.toMatchObject({ code: 'E-RULE-03' });
  });

  it('6.6 c that the system proposes upon a person’s word is approved and refused by somebody else than that person (E-0004)', async () => {
    const rule = await getListed(centre, 'M05-wait');
    const { userId } = requireUser(await city.ctx());
    const proposal = { ruleId: rule.id, body: { finishAs: 'TERMINATED', graceDays: 7 }, note: '近30日3次反馈预警过早' };
    const { version } = await proposeVersion(system(), { ...proposal, writers: [userId] });
    const { data } = await city.run(`query ($id: ID!) { rule(id: $id) { versions ${VERSION} } }`, { id: rule.id });
    const waiting = (data.rule as { versions: Version[] }).versions.find(({ number }) => number === version);
    if (!waiting) throw new Error('nothing proposed');
    for (const action of ['approve', 'approveNow'])
      expect(await step(city, action, waiting)).toMatchObject({ result: 'FAILED', code: 'E-0004' });
    const why = { reasonCode: 'CONDITION', reasonText: '不宜修改该条件' };
    expect(await step(city, 'reject', waiting, why)).toMatchObject({ code: 'E-0004' });
    expect((await readVersion(city, waiting.id)).flow.availableActions).toEqual([{ action: 'recall' }]);
    const other = await app.as('city_officer2');
    expect(await step(other, 'reject', await readVersion(other, waiting.id), why)).toMatchObject({ result: 'OK' });
  });

  it('is read by itself as the list of the rule’s versions shows it, drafts and rejected ones only within the place', async () => {
    const rule = await getListed(centre, 'M05-wait');
    const versionsSeen = async (browser: Browser) => {
      const { data } = await browser.run(`query ($id: ID!) { rule(id: $id) { versions ${VERSION} } }`, { id: rule.id });
      return (data.rule as { versions: Version[] }).versions;
    };
    const all = await versionsSeen(centre);
    expect(all.length).toBeGreaterThan(2);
    for (const version of all) expect(await readVersion(centre, version.id)).toEqual(version);
    const fromOutside = new Set((await versionsSeen(officer)).map(({ id }) => id));
    expect(fromOutside.size).toBeLessThan(all.length);
    for (const { id } of all) {
      const { code } = await officer.run('query ($id: ID!) { ruleVersion(id: $id) { id } }', { id });
      expect(code).toBe(fromOutside.has(id) ? undefined : 'NOT_FOUND');
    }
  });

  it('waits for the day that its writer named', async () => {
    const rule = await getListed(centre, 'M05-wait');
    const draft = await saved(centre, { ruleId: rule.id, title: '养老关系逾期', wantedFrom: '2026-04-01' });
    await step(centre, 'proposeToCity', draft);
    await step(city, 'approve', await readVersion(city, draft.id));
    expect((await readVersion(city, draft.id)).effectiveFrom).toBe('2026-03-31T16:00:00Z');
  });
});

describe('a district’s own rule', () => {
  it('goes before the city’s of the same key, approved by the district’s chief', async () => {
    const base = await getListed(officer, 'M02-wait');
    expect(base).toMatchObject({ editable: false, replaceable: true });
    expect(await save(officer, { ruleId: base.id })).toMatchObject({ code: 'E-RULE-02' });
    const draft = await saved(officer, { replaces: base.id });
    expect(await save(officer, { replaces: base.id })).toMatchObject({ code: 'E-RULE-04' });
    expect(draft.flow.availableActions.map(({ action }) => action)).toEqual(['propose', 'discard']);
    await step(officer, 'propose', draft);
    const waiting = await readVersion(chief, draft.id);
    expect(await step(city, 'approve', waiting)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(officer, 'approve', waiting)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(chief, 'approveNow', waiting)).toMatchObject({ result: 'OK' });
    const all = await rulesInForce(system(), probe.kind);
    const hongkou = rulesFor(all, '/310000/310109/310109-C/').find(({ key }) => key === 'M02-wait');
    const elsewhere = rulesFor(all, '/310000/310115/310115-C/').find(({ key }) => key === 'M02-wait');
    expect(hongkou).toMatchObject({ orgPath: '/310000/310109/', ruleId: draft.ruleId });
    expect(elsewhere).toMatchObject({ orgPath: null, ruleId: base.id });
    expect((await listed(clerk)).filter(({ key }) => key === 'M02-wait')).toHaveLength(2);
    expect((await listed(pudong)).filter(({ key }) => key === 'M02-wait')).toHaveLength(1);
  });

  it('2.2 that the only chief may not decide goes to the city’s officer; who may decide it sends nothing there', async () => {
    const own = await getListed(officer, 'M02-wait', 'DISTRICT');
    const body = { finishAs: 'TERMINATED', graceDays: 8 };
    const writers = [requireUser(await chief.ctx()).userId];
    const { version } = await proposeVersion(system(), {
      ruleId: own.id,
      body,
      note: '近30日3次反馈预警过早',
      writers,
    });
    const { data } = await chief.run(`query ($id: ID!) { rule(id: $id) { versions ${VERSION} } }`, { id: own.id });
    const waiting = (data.rule as { versions: Version[] }).versions.find(({ number }) => number === version);
    if (!waiting) throw new Error('nothing proposed');
    expect(await step(chief, 'approve', waiting)).toMatchObject({ code: 'E-0004' });
    expect(await step(officer, 'askCity', waiting)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(city, 'askCity', waiting)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await readVersion(chief, waiting.id)).flow.availableActions).toEqual([
      { action: 'recall' },
      { action: 'askCity' },
    ]);
    const other = await somebodyOf(app, '310109', ['DIST_CHIEF']);
    expect((await readVersion(chief, waiting.id)).flow.availableActions).toEqual([{ action: 'recall' }]);
    expect(await step(chief, 'askCity', waiting)).toMatchObject({ code: 'E-RULE-10' });
    await run(system(), sql`update user_account set valid_to = '2026-01-01' where login_name = ${other.loginName}`);
    expect(await step(chief, 'askCity', waiting)).toMatchObject({ result: 'OK' });
    const asked = await readVersion(city, waiting.id);
    expect(asked).toMatchObject({ state: 'PENDING_CITY' });
    const tasks = await rows<{ role: string; org: string }>(
      system(),
      sql`select t.role_code as role, o.code as org from task t join org o on o.id = t.org_id
           where t.record_id = ${waiting.id} and t.closed_at is null`,
    );
    expect(tasks).toEqual([{ role: 'CITY_OFFICER', org: '310000' }]);
    expect(await step(chief, 'approve', asked)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(city, 'approveNow', asked)).toMatchObject({ result: 'OK' });
    const here = rulesFor(await rulesInForce(system(), probe.kind), '/310000/310109/310109-C/');
    expect(here.find(({ key }) => key === 'M02-wait')).toMatchObject({ version, orgPath: '/310000/310109/' });
    const plain = await saved(officer, { ruleId: own.id, title: '本区党员组织关系逾期' });
    await step(officer, 'propose', plain);
    const open = await readVersion(chief, plain.id);
    expect(await step(chief, 'askCity', open)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(officer, 'recall', open)).toMatchObject({ result: 'OK' });
    expect(await step(officer, 'discard', await readVersion(officer, open.id))).toMatchObject({ result: 'OK' });
  });

  it('is switched off by two persons; then the city’s holds again', async () => {
    const own = await getListed(officer, 'M02-wait', 'DISTRICT');
    const ask = (browser: Browser, enabled: boolean, reason = '本区不再另行规定') =>
      browser.run(
        `mutation ($id: ID!, $enabled: Boolean!, $reason: String!) { setRuleEnabled(id: $id, enabled: $enabled, reason: $reason) ${VERSION} }`,
        { id: own.id, enabled, reason },
      );
    expect(await ask(officer, false, '无')).toMatchObject({ code: 'E-0005' });
    expect(await ask(officer, true)).toMatchObject({ code: 'E-RULE-05', message: '规则已经启用' });
    expect(await ask(centre, false)).toMatchObject({ code: 'FORBIDDEN' });
    const off = (await ask(officer, false)).data.setRuleEnabled as Version;
    expect(off.differences).toEqual([{ title: '启用', before: '启用', after: '停用' }]);
    expect(await ask(officer, false)).toMatchObject({ code: 'E-RULE-05' });
    expect(await step(chief, 'approveNow', off)).toMatchObject({ result: 'OK' });
    expect(probe.told.published.at(-1)).toMatchObject({ enabled: false, rule: { key: 'M02-wait', version: 4 } });
    const here = rulesFor(await rulesInForce(system(), probe.kind), '/310000/310109/').find(
      ({ key }) => key === 'M02-wait',
    );
    expect(here?.orgPath).toBeNull();
    expect((await listed(officer, { enabled: false })).map(({ key }) => key)).toEqual(['M02-wait']);
  });
});

describe('what is refused', () => {
  it('says which part of a rule is wrong, and keeps nothing', async () => {
    const before = (await listed(centre)).length;
    for (const [input, message] of [
      [{ title: '短' }, '规则名称应为2至40个字'],
      [{ condition: { field: 'colour', op: 'eq', value: 1 } }, '没有名为“colour”的条件项'],
      [{ condition: { and: 'x' } }, '条件不完整，请检查每一项'],
      [{ body: { graceDays: 3 } }, /办结方式/],
      [{ body: { finishAs: 'NORMAL', graceDays: 3 } }, '正常办结没有宽限'],
      [{ wantedFrom: '2026-02-30' }, '生效日期不正确'],
    ] as const) {
      const { code, fields } = await refusal(centre, input);
      expect(code).toBe('BAD_INPUT');
      expect(fields).toEqual([expect.stringMatching(message)]);
    }
    expect(await save(centre, { kind: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await save(clerk, {})).toMatchObject({ code: 'FORBIDDEN' });
    expect(await save(centre, { replaces: (await getListed(centre, 'M02-wait')).id })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect((await listed(centre)).length).toBe(before);
  });

  it('a draft that somebody else has changed', async () => {
    const draft = await saved(centre, { title: '新的规则' });
    await saved(centre, { ruleId: draft.ruleId, title: '新的规则一', version: draft.version });
    expect(await save(centre, { ruleId: draft.ruleId, title: '新的规则二', version: draft.version })).toMatchObject({
      code: 'E-0504',
    });
    expect(await save(centre, { ruleId: draft.ruleId })).toMatchObject({ code: 'E-RULE-04' });
    const now = await readVersion(centre, draft.id);
    expect(await readVersion(clerk, draft.id)).toBeUndefined();
    expect(await step(centre, 'discard', now)).toMatchObject({ result: 'OK' });
  });
});

describe('beside the editor', () => {
  const input = { kind: CONTENT.kind, title: CONTENT.title, condition: CONTENT.condition, body: CONTENT.body };

  it('shows the effect on real data', async () => {
    const EFFECT =
      'query ($input: RuleContentInput!, $days: Int) { ruleEffect(input: $input, days: $days) { matchingNow columns rows { cells change } counts { new same } } }';
    expect((await centre.run(EFFECT, { input, days: 7 })).data.ruleEffect).toMatchObject({
      matchingNow: 2,
      counts: { new: 1, same: 7 },
      rows: [{ change: 'NEW' }],
    });
    expect(await centre.run(EFFECT, { input, days: 400 })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('tries the draft on one record and says every comparison', async () => {
    const TEST =
      'query ($input: RuleContentInput!, $no: String!) { ruleTest(input: $input, recordNo: $no) { title matches outcome lines { text fact holds } } }';
    expect((await centre.run(TEST, { input, no: ' BJ-1 ' })).data.ruleTest).toEqual({
      title: 'BJ-1 党员组织关系转移',
      matches: true,
      outcome: '终止办结，宽限5个工作日',
      lines: [{ text: '等待时间 不少于 15 个工作日', fact: '21 个工作日', holds: true }],
    });
    expect(await centre.run(TEST, { input, no: 'BJ-2' })).toMatchObject({ code: 'E-RULE-06' });
  });

  it('describes the kind for the condition builder', async () => {
    const { data } = await officer.run(
      '{ ruleKind(kind: "probe") { kind title editableLevel hasEffect hasTest fields { field type operators { op title } options { code } } } }',
    );
    expect(data.ruleKind).toMatchObject({ kind: 'probe', editableLevel: 'DISTRICT', hasEffect: true, hasTest: true });
  });
});

async function refusal(browser: Browser, input: object): Promise<{ code?: string; fields: string[] }> {
  const { graphql } = await import('graphql');
  const { errors } = await graphql({
    schema: app.schema,
    source: 'mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id } }',
    variableValues: { input: { requestId: randomUUID(), ...CONTENT, ...input } },
    contextValue: await browser.ctx(),
  });
  const error = errors?.[0]?.originalError as { code?: string; fields?: { message: string }[] } | undefined;
  return { code: error?.code, fields: (error?.fields ?? []).map(({ message }) => message) };
}
