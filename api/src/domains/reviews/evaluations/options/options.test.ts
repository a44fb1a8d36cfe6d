import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { evaluate, evaluated, invited, openPage } from '../../../../../test/evaluations.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { stepVersion } from '../../../../../test/time-limits.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { EvaluationOption } from './option.ts';
import type { OptionsBody } from './options-body.ts';
import { SHIPPED_OPTIONS } from './shipped-options.ts';

let app: Product;
let admin: Browser;
let officer: Browser;
let clerk: Browser;
let anybody: Browser;
let ruleId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('evaluation_options');
  await enter();
  anybody = new Browser(app);
  ruleId = (await readRule(admin))?.id ?? '';
}, 60_000);
afterAll(() => app.close());

/** Sessions end with the day: again after the clock has moved on. */
async function enter(): Promise<void> {
  [admin, officer, clerk] = [await app.as('biz_admin'), await app.as('city_officer'), await app.as('clerk_hk')];
}

const LIST = `{ rules(kind: "evaluation-options", first: 1) { nodes { id editable current { number body bodyText } } } }`;
const SAVE = `mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id number state link
  differences { title before after } } }`;

interface Rule {
  id: string;
  editable: boolean;
  current: { number: number; body: OptionsBody; bodyText: string };
}
interface Saved {
  id: string;
  number: number;
  differences: { title: string; before: string | null; after: string | null }[];
}

async function readRule(browser: Browser): Promise<Rule | undefined> {
  const { data } = await browser.run(LIST);
  return (data.rules as { nodes: Rule[] } | undefined)?.nodes[0];
}

const body = async (): Promise<OptionsBody> => {
  const rule = await readRule(admin);
  if (!rule) throw new Error('no options');
  return structuredClone(rule.current.body);
};

const trySave = (browser: Browser, content: OptionsBody, more: object = {}) =>
  browser.run(SAVE, {
    input: {
      requestId: randomUUID(),
      kind: 'evaluation-options',
      ruleId,
      title: '评价选项',
      condition: { and: [] },
      body: content,
      note: '按市局通知调整选项',
      ...more,
    },
  });

async function saved(content: OptionsBody, more: object = {}): Promise<Saved> {
  const { data, code, message, fields } = await trySave(admin, content, more);
  if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return data.saveRuleDraft as Saved;
}

async function decide(draft: { id: string }, action: 'approve' | 'approveNow' = 'approveNow'): Promise<void> {
  for (const [browser, step] of [
    [admin, 'proposeToCity'],
    [officer, action],
  ] as const) {
    const { code, message } = await stepVersion(browser, step, draft.id);
    if (code) throw new Error(`${step}: ${code} ${message}`);
  }
}

const fresh = (code: string, text: string, more: Partial<EvaluationOption> = {}): EvaluationOption => ({
  code,
  grade: Number(code[1]) as EvaluationOption['grade'],
  text,
  businessTypes: [],
  scenes: [],
  requiresText: false,
  enabled: true,
  ...more,
});
const textsOf = async (ticket: string, grade: number) =>
  (await openPage(anybody, ticket)).grades.find((one) => one.grade === grade)?.options.map(({ text }) => text) ?? [];

describe('评价选项 in versions (R9.1.2, 01 §11.4)', () => {
  it('begins with what was shipped, as version 1', async () => {
    const rule = await readRule(admin);
    expect(rule).toMatchObject({
      editable: true,
      current: { number: 1, bodyText: `使用中${SHIPPED_OPTIONS.length}项` },
    });
    const { ticket } = await invited(app, clerk);
    expect(await openPage(anybody, ticket)).toMatchObject({ optionSet: 1 });
  });

  it('an option is added, re-ordered and retired in a draft that a second person approves; pages show it from then on', async () => {
    const { ticket } = await invited(app, clerk);
    const now = await body();
    const guide = now.options.find(({ code }) => code === 'G5_GUIDE');
    if (!guide) throw new Error('no such option');
    now.options = [
      guide,
      ...now.options
        .filter((one) => one !== guide)
        .map((one) => ({ ...one, enabled: one.enabled && one.code !== 'G5_EASY' })),
      fresh('G5_N1', '一次就办成', { businessTypes: ['REPORT'] }),
      fresh('G5_N2', '到账快', { businessTypes: ['FUNDS'] }),
    ];
    const draft = await saved(now);
    expect(draft.number).toBe(2);
    expect(draft.differences).toEqual(
      expect.arrayContaining([
        { title: '★5 流程简便', before: '流程简便', after: '流程简便（停用）' },
        { title: '★5 一次就办成', before: null, after: '一次就办成（业务：报到）' },
        {
          title: '★5 的顺序',
          before: expect.stringMatching(/^服务热情周到/),
          after: expect.stringMatching(/^办事指南准确/),
        },
      ]),
    );
    // Nobody approves what he wrote; until somebody has, the pages stay as they are.
    expect(await textsOf(ticket, 5)).toContain('流程简便');
    expect((await stepVersion(admin, 'proposeToCity', draft.id)).code).toBeNull();
    expect((await stepVersion(admin, 'approveNow', draft.id)).code).not.toBeNull();
    expect((await stepVersion(officer, 'approveNow', draft.id)).code).toBeNull();
    const shown = await textsOf(ticket, 5);
    expect(shown[0]).toBe('办事指南准确');
    expect(shown).toContain('一次就办成');
    expect(shown).not.toContain('流程简便');
    expect(shown).not.toContain('到账快');
    expect((await openPage(anybody, ticket)).optionSet).toBe(2);
  });

  it('an evaluation keeps the version and the words under which it was given, also from a page opened before', async () => {
    const { ticket } = await invited(app, clerk);
    // The page was opened under version 1, or a pad has had no connection since.
    const { evaluationNo } = await evaluated(anybody, ticket, { optionSet: 1, options: ['G5_EASY'] });
    const next = await body();
    next.options = next.options.map((one) => (one.code === 'G5_EASY' ? { ...one, text: '手续简便' } : one));
    await decide(await saved(next));
    expect(
      await firstRow(
        system(),
        sql`select option_set as "optionSet", options from evaluation where evaluation_no = ${evaluationNo}`,
      ),
    ).toEqual({ optionSet: 1, options: [{ code: 'G5_EASY', text: '流程简便' }] });
    const other = await invited(app, clerk);
    expect((await evaluate(anybody, other.ticket, { optionSet: 3, options: ['G5_EASY'] })).fields?.[0]?.path).toBe(
      'options',
    );
    expect((await evaluate(anybody, other.ticket, { optionSet: 4 })).fields?.[0]?.path).toBe('optionSet');
  });

  it('is in force from its date, not before, and a page of the day before may still be handed in', async () => {
    const next = await body();
    next.options.push(fresh('G4_N1', '指引清楚'));
    const draft = await saved(next, { wantedFrom: '2026-03-12' });
    await decide(draft, 'approve');
    const { ticket } = await invited(app, clerk);
    app.clock.set(instantOf('2026-03-11', '23:59'));
    expect(await textsOf(ticket, 4)).not.toContain('指引清楚');
    expect((await evaluate(anybody, ticket, { grade: 4, optionSet: draft.number, options: ['G4_N1'] })).code).toBe(
      'BAD_INPUT',
    );
    app.clock.set(instantOf('2026-03-12', '00:00'));
    expect(await textsOf(ticket, 4)).toContain('指引清楚');
    await evaluated(anybody, ticket, { grade: 4, optionSet: draft.number - 1, options: ['G4_GUIDE'] });
    app.clock.set(instantOf('2026-03-12', '10:00'));
    await enter();
  });

  it('the business type of a matter decides which options its invitations offer', async () => {
    const next = await body();
    next.matters = next.matters.map((one) => (one.matterCode === 'M01' ? { ...one, businessType: 'FUNDS' } : one));
    const before = await invited(app, clerk);
    const draft = await saved(next);
    expect(draft.differences).toEqual([{ title: '事项 M01 的业务类型', before: '报到', after: '资金' }]);
    await decide(draft);
    const after = await invited(app, clerk);
    expect(await textsOf(after.ticket, 2)).toContain('发放延误或金额有误');
    // An invitation that was sent stays what it was.
    expect(await textsOf(before.ticket, 2)).not.toContain('发放延误或金额有误');
  });
});

describe('what a version may say', () => {
  const bad = async (change: (now: OptionsBody) => unknown) => {
    const now = await body();
    change(now);
    const { code, fields } = await trySave(admin, now);
    return { code, words: (fields ?? []).map(({ message }) => message).join('；') };
  };
  const at = (now: OptionsBody, code: string) => {
    const found = now.options.find((one) => one.code === code);
    if (!found) throw new Error(code);
    return found;
  };

  it.each<[string, (now: OptionsBody) => unknown, RegExp]>([
    [
      'a prescribed reason retired',
      (now) => Object.assign(at(now, 'G2_MATERIALS'), { enabled: false }),
      /规定的差评选项/,
    ],
    [
      'a prescribed reason narrowed',
      (now) => Object.assign(at(now, 'G1_SYSTEM'), { scenes: ['ONLINE'] }),
      /规定的差评选项/,
    ],
    ['其他 without words', (now) => Object.assign(at(now, 'G1_OTHER'), { requiresText: false }), /必须填写内容/],
    ['one taken away', (now) => now.options.splice(now.options.indexOf(at(now, 'G4_GUIDE')), 1), /只能停用/],
    ['the same words twice', (now) => now.options.push(fresh('G5_N9', '服务热情周到')), /已有/],
    ['the same code twice', (now) => now.options.push({ ...at(now, 'G5_GUIDE'), text: '指南很好' }), /重复/],
    ['a code of another grade', (now) => now.options.push(fresh('G5_N8', '很好', { grade: 4 })), /不符/],
    ['words that are too long', (now) => now.options.push(fresh('G5_N7', '长'.repeat(21))), /20/],
    ['no such matter', (now) => now.matters.push({ matterCode: 'M99', businessType: 'FUNDS' }), /没有事项/],
    ['a matter twice', (now) => now.matters.push({ matterCode: 'M01', businessType: 'FUNDS' }), /设置了两次/],
  ])('not %s', async (_what, change, words) => {
    expect(await bad(change)).toMatchObject({ code: 'BAD_INPUT', words: expect.stringMatching(words) });
  });
});

describe('who may', () => {
  it('R9.4 administrators write, heads and chiefs read, clerks and strangers do not see it; nobody switches it off', async () => {
    for (const login of ['clerk_hk', 'tech_city', 'aud_admin'])
      expect(await readRule(await app.as(login))).toBeUndefined();
    expect((await anybody.run(LIST)).code).toBe('UNAUTHENTICATED');
    for (const login of ['head_hk', 'chief_hk', 'city_officer']) {
      const reader = await app.as(login);
      expect(await readRule(reader)).toMatchObject({ id: ruleId, editable: false });
      expect((await trySave(reader, await body())).code).toMatch(/FORBIDDEN|E-RULE-02/);
    }
    const off = `mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "停用全部评价选项") { id } }`;
    expect((await admin.run(off, { id: ruleId })).code).toBe('E-RULE-09');
  });
});
