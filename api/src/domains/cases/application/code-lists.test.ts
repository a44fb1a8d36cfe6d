import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { readVersion, save, saved, step, type Version } from '../../../../test/rule-steps.ts';
import { amend, register, windowForm } from '../../../../test/window.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { ListBody, ListItem } from '../../../platform/code-lists/list-body.ts';
import { getForm } from '../../../platform/forms/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { seedData } from '../../../prepare.ts';
import { restoreFields } from '../registration/restore-fields.ts';

let app: Product;
let centre: Browser;
let city: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('code_lists', { now: '2026-03-09T02:00:00Z' });
  [centre, city, clerk] = await Promise.all([app.as('city_centre'), app.as('city_officer'), app.as('clerk_hk')]);
}, 90_000);
afterAll(() => app.close());

interface Standing {
  ruleId: string;
  title: string;
  body: ListBody;
}
async function standing(key: string): Promise<Standing> {
  const found = await firstRow<Standing>(
    system(),
    sql`select v.rule_id as "ruleId", v.title, v.body from rule_version v join rule r on r.id = v.rule_id
         where r.kind = 'dictionary' and r.key = ${key} and v.state = 'APPROVED' order by v.number desc limit 1`,
  );
  if (!found) throw new Error(`no list ${key}`);
  return found;
}
type Change = (items: ListItem[]) => ListItem[];
async function draftOf(key: string, change: Change, more: object = {}) {
  const { ruleId, title, body } = await standing(key);
  return { kind: 'dictionary', ruleId, title, condition: { and: [] }, body: { items: change(body.items) }, ...more };
}
const sent = async (key: string, change: Change, more: object = {}): Promise<Version> => {
  const version = await saved(centre, await draftOf(key, change, more));
  await step(centre, 'proposeToCity', version);
  return { ...version, version: version.version + 1 };
};
async function publish(key: string, change: Change): Promise<Version> {
  const version = await sent(key, change);
  const done = await step(city, 'approveNow', version);
  if (done.code) throw new Error(String(done.code));
  return version;
}
const withdraw =
  (code: string): Change =>
  (items) =>
    items.map((item) => (item.code === code ? { ...item, withdrawn: true } : item));
const add =
  (code: string, title: string): Change =>
  (items) => [{ code, title }, ...items];

interface Field {
  oneOf: { const: string; title: string }[];
  items: { properties: Record<string, Field> };
}
const formOf = async (): Promise<{ version: number; fields: Record<string, Field> }> => {
  const { version, schema } = await getForm(system(), 'cases.application');
  return { version, fields: schema.properties as Record<string, Field> };
};
const choicesOf = async (field: string) => (await formOf()).fields[field]?.oneOf.map((one) => one.title);
const fieldErrors = (answer: { fields?: readonly { path: string }[] | undefined }) =>
  answer.fields?.map(({ path }) => path);
const shownOn = async (id: string) => {
  const { data } = await clerk.run('query ($id: ID!) { case(id: $id) { formSections { fields { key value } } } }', {
    id,
  });
  const { formSections } = data.case as { formSections: { fields: { key: string; value: string }[] }[] };
  return new Map(formSections.flatMap(({ fields }) => fields.map(({ key, value }) => [key, value])));
};

describe('01-2.6 the code lists that administrators keep', () => {
  it('A04 A05 A20: are rules of the city’s as shipped; lists of law are none', async () => {
    const found = await rows<{ key: string }>(
      system(),
      sql`select key from rule where kind = 'dictionary' order by key`,
    );
    expect(found.map(({ key }) => key)).toEqual(
      [
        ...[
          'bank',
          'beneficiaryClass',
          'dischargeDocument',
          'employmentWish',
          'honour',
          'idType',
          'militaryRank',
          'militarySpeciality',
        ],
        ...['rank', 'reserveDischargeType', 'reserveType', 'serviceBranch', 'sex'],
        // 02 §3: what the register of assumptions calls a list to edit.
        ...['trainingInstitutionType', 'trainingMark', 'trainingProjectCategory', 'trainingQualification'],
      ].toSorted(),
    );
  });

  it('an entry that is added is offered, taken and read from then on, in its place', async () => {
    const before = await formOf();
    const refused = await register(clerk, windowForm({ serviceBranch: '61' }));
    expect([refused.code, fieldErrors(refused)]).toEqual(['BAD_INPUT', ['form.serviceBranch']]);
    await publish('serviceBranch', add('61', '海警部队'));
    const after = await formOf();
    expect(after.version).toBe(before.version + 1);
    expect(after.fields.serviceBranch?.oneOf[0]).toEqual({ const: '61', title: '海警部队' });
    const answer = await register(clerk, windowForm({ serviceBranch: '61' }));
    expect(answer.code).toBeUndefined();
    expect((await shownOn((answer.data.registerCase as { id: string }).id)).get('serviceBranch')).toBe('海警部队');
    const { data } = await clerk.run('{ dictionary(code: "serviceBranch") { code title } }');
    expect(data.dictionary).toContainEqual({ code: '61', title: '海警部队' });
  });

  it('an entry that is withdrawn is offered to nobody, in lists of a list too, and stays on the records that have it', async () => {
    const old = await buildCase(system(), { form: { rank: '51', honours: [{ type: '31', year: 2020 }] } });
    await publish('rank', withdraw('51'));
    await publish('honour', withdraw('31'));
    expect(await choicesOf('rank')).not.toContain('文职干部');
    const honours = (await formOf()).fields.honours?.items.properties.type?.oneOf.map((one) => one.const);
    expect(honours).not.toContain('31');
    const refused = await register(clerk, windowForm({ rank: '51' }));
    expect([refused.code, fieldErrors(refused)]).toEqual(['BAD_INPUT', ['form.rank']]);
    expect((await clerk.run('{ dictionary(code: "rank") { code } }')).data.dictionary).not.toContainEqual({
      code: '51',
    });
    expect((await shownOn(old.id)).get('rank')).toBe('文职干部');
    expect((await shownOn(old.id)).get('honours')).toContain('“四有”优秀个人');
  });

  it('a withdrawn entry stands when another field of the record is corrected', async () => {
    await publish('employmentWish', (items) => [...items, { code: '60', title: '返乡务农' }]);
    const old = await buildCase(system(), { form: { employmentWish: '60' } });
    await publish('employmentWish', withdraw('60'));
    const user = await clerk.ctx();
    await transaction(user, (tx) => restoreFields(tx, old.id, { email: 'shili@example.com' }));
    expect((await shownOn(old.id)).get('employmentWish')).toBe('返乡务农');
  });

  it('records keep the names under which they were filled in, until they are corrected', async () => {
    const old = await buildCase(system(), { form: { dischargeDocType: '99' } });
    await publish('dischargeDocument', (items) =>
      items.map((item) => (item.code === '99' ? { ...item, title: '其他退役证明' } : item)),
    );
    expect(await choicesOf('dischargeDocType')).toContain('其他退役证明');
    expect((await shownOn(old.id)).get('dischargeDocType')).toBe('其他退役证件');
    const built = await readBuilt(system(), old.id);
    const { form } = (await firstRow<{ form: number }>(
      system(),
      sql`select form_version as form from one_thing_case where id = ${old.id}`,
    )) as { form: number };
    const answer = await amend(clerk, {
      id: old.id,
      version: built.version,
      form: windowForm({ dischargeDocType: '99' }),
    });
    expect(answer.code).toBeUndefined();
    expect(form).toBeLessThan((await formOf()).version);
    expect((await shownOn(old.id)).get('dischargeDocType')).toBe('其他退役证明');
  });

  it('a start in between publishes nothing anew', async () => {
    const { version } = await formOf();
    await seedData(app);
    expect((await formOf()).version).toBe(version);
  });

  it.each<[string, string, Change, string]>([
    ['a code that is none', 'sex', add('六', '其他'), 'body.items.0.code'],
    ['a code twice', 'sex', add('0', '其他'), 'body.items.1.code'],
    ['a name that is offered twice', 'sex', add('3', '男性'), 'body.items.2.title'],
    ['an entry without a name', 'sex', add('3', ''), 'body.items.0.title'],
    ['an entry that was in force and is gone', 'sex', (items) => items.slice(1), 'body.items'],
    ['an entry withdrawn that the program acts upon', 'sex', withdraw('1'), 'body.items.1.code'],
    ['an honour withdrawn by which precedence is given', 'honour', withdraw('12'), 'body.items.2.code'],
    [
      'a mark that is the program’s',
      'sex',
      (items) => items.map((one) => ({ ...one, fixed: true })),
      'body.items.0.code',
    ],
    ['nothing left to choose', 'rank', (items) => items.map((one) => ({ ...one, withdrawn: true })), 'body.items'],
  ])('refuses %s', async (_name, key, change, path) => {
    const answer = await save(centre, await draftOf(key, change));
    expect([answer.code, answer.fields?.[0]?.path]).toEqual(['BAD_INPUT', path]);
  });

  it('says entry by entry what a version changes, and the order', async () => {
    const change: Change = ([first, second, ...others]) => [
      ...(second ? [second] : []),
      ...(first ? [{ ...first, title: '义务兵退役证' }] : []),
      ...withdraw('21')(others),
      { code: '51', title: '预备役军官退役证' },
    ];
    const version = await saved(centre, await draftOf('dischargeDocument', change));
    const { differences, bodyText } = await readVersion(centre, version.id);
    expect(differences.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['代码11', '义务兵退出现役证', '义务兵退役证'],
      ['代码21', '转业证', '转业证（停用）'],
      ['代码51', null, '预备役军官退役证'],
      ['顺序', expect.stringMatching(/^11、12、/), expect.stringMatching(/^12、11、/)],
    ]);
    expect(bodyText).toContain('停用1项');
    await step(centre, 'discard', version);
  });

  it('are not approved by who wrote them, nor written by districts, nor seen by clerks; none is made or switched off', async () => {
    const draft = await draftOf('sex', (items) => items);
    for (const who of ['chief_hk', 'officer_hk', 'clerk_hk', 'city_officer'])
      expect((await save(await app.as(who), draft)).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    const { ruleId: _rule, ...new_ } = draft;
    expect((await save(centre, new_)).code).toBe('BAD_INPUT');
    const version = await sent('sex', (items) =>
      items.map((item) => (item.code === '9' ? { ...item, title: '未说明' } : item)),
    );
    expect((await step(centre, 'approve', version)).code).toBe('FORBIDDEN');
    const { code } = await centre.run(
      'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "不再使用该代码表") { id } }',
      { id: draft.ruleId },
    );
    expect(code).toBe('E-RULE-09');
    await step(city, 'reject', version, { reasonCode: 'OTHER', reasonText: '暂不调整代码' });
  });

  it('two lists that are published at once are both in the form', async () => {
    const [one, other] = await Promise.all([
      sent('rank', add('14', '并发甲')),
      sent('serviceBranch', add('62', '并发乙')),
    ]);
    const city2 = await app.as('city_officer');
    await Promise.all([step(city, 'approveNow', one), step(city2, 'approveNow', other)]);
    expect(await choicesOf('rank')).toContain('并发甲');
    expect(await choicesOf('serviceBranch')).toContain('并发乙');
  });
});

describe('01-2.6 a version with a date', () => {
  it('holds from that day, and is not in the form before', async () => {
    const version = await sent('rank', add('13', '试任军衔'), { wantedFrom: '2026-03-16' });
    expect((await step(city, 'approve', version)).code).toBeFalsy();
    await app.job('rule.publish');
    expect(await choicesOf('rank')).not.toContain('试任军衔');
    app.clock.set(new Date('2026-03-15T16:00:00Z'));
    await app.job('rule.publish');
    expect(await choicesOf('rank')).toContain('试任军衔');
  });
});
