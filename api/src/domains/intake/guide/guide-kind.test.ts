import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { applicant, begun, open, screen } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { run, sql } from '../../../database/sql.ts';
import { buildIdNumber } from '../../people/index.ts';
import { bodyOf, withBody } from './guide-body.ts';
import { veteranGuide } from './veteran-guide.ts';

let app: Product;
let centre: Browser;
let city: Browser;
beforeAll(async () => {
  app = await product('guide_versions');
  centre = await app.as('city_centre');
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const VERSION = '{ id ruleId number version state differences { title before after } }';
interface Version {
  id: string;
  ruleId: string;
  number: number;
  version: number;
  differences: { title: string; before: string; after: string }[];
}
const RULES = 'query { rules(kind: "application-guide") { nodes { id editable current { number body } } } }';
const guideRule = async (by: Browser) => {
  const { data, code } = await by.run(RULES);
  if (code) throw new Error(code);
  const [rule] = (data.rules as { nodes: { id: string; editable: boolean; current: { body: object } }[] }).nodes;
  if (!rule) throw new Error('no guide');
  return rule;
};
const draft = (by: Browser, ruleId: string, body: object) =>
  by.run(`mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) ${VERSION} }`, {
    input: {
      requestId: randomUUID(),
      kind: 'application-guide',
      ruleId,
      title: '军人退役“一件事”办理须知',
      condition: { and: [] },
      body,
      note: '按新的收费和咨询电话修改',
    },
  });
const step = (by: Browser, action: string, { id, version }: Pick<Version, 'id' | 'version'>) =>
  by.run('mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok rows { result code } } }', {
    input: { requestId: randomUUID(), action, rows: [{ id, version }], note: '同意' },
  });
const read = async () =>
  (
    await new Browser(app).run(
      '{ applicationGuide(bundle: "VETERAN") { version fees advice generalConsent { version } } }',
    )
  ).data.applicationGuide as { version: string; fees: string; advice: string; generalConsent: { version: string } };

describe('01 §9.2 办理须知 in versions of the city', () => {
  it('as shipped says what the code says', () => {
    expect(withBody(veteranGuide, bodyOf(veteranGuide))).toEqual(veteranGuide);
  });

  it('is written by one, approved by another, and then what everybody reads; who changed what and why is kept', async () => {
    const rule = await guideRule(centre);
    const before = await read();
    expect(before.version).toBe('第1版');
    const { data, code, fields } = await draft(centre, rule.id, { ...rule.current.body, fees: '不收取任何费用' });
    expect({ code, fields }).toEqual({ code: undefined, fields: undefined });
    const written = data.saveRuleDraft as Version;
    expect(written.differences).toEqual([{ title: '收费', before: before.fees, after: '不收取任何费用' }]);
    expect((await read()).fees).toBe(before.fees);
    await step(centre, 'proposeToCity', written);
    const waiting = (await city.run(`query ($id: ID!) { ruleVersion(id: $id) ${VERSION} }`, { id: written.id })).data
      .ruleVersion as Version;
    expect((await step(centre, 'approveNow', waiting)).data).not.toMatchObject({ advanceRuleVersions: { ok: 1 } });
    await step(city, 'approveNow', waiting);
    expect(await read()).toMatchObject({
      fees: '不收取任何费用',
      version: expect.stringMatching(/^第2版，20\d\d年\d+月\d+日起施行$/),
    });
  });

  it('a changed consent needs a new version, and is asked anew of who has agreed to the old one (E-0704)', async () => {
    const own = await applicant(app, {
      idNo: buildIdNumber('310109', '1996-07-08', 421),
      name: '孙测试',
      phone: '13900004444',
    });
    await begun(own);
    const rule = await guideRule(centre);
    const body = { ...rule.current.body, generalConsentText: '为办理军人退役“一件事”，我同意查询和共享我的信息。' };
    expect(await draft(centre, rule.id, body)).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'body.generalConsentVersion', message: '文字有修改，请填写没有用过的版本号' }],
    });
    const { data } = await draft(centre, rule.id, { ...body, generalConsentVersion: '2026-02' });
    const written = data.saveRuleDraft as Version;
    await step(centre, 'proposeToCity', written);
    const waiting = (await city.run(`query ($id: ID!) { ruleVersion(id: $id) ${VERSION} }`, { id: written.id })).data
      .ruleVersion as Version;
    await step(city, 'approveNow', waiting);
    expect((await read()).generalConsent.version).toBe('2026-02');
    expect((await open(own)).code).toBe('E-0704');
    expect((await screen(own)).code).toBe('BAD_INPUT');
    await screen(own, { generalConsent: '2026-02' });
    expect((await open(own)).code).toBeUndefined();
  });

  it('01 §9.4 page 1 a version that ever stood for other words is not used again, nor one that waits; looked at again at the approval', async () => {
    const rule = await guideRule(centre);
    const faults = async (changes: object) =>
      (await draft(centre, rule.id, { ...rule.current.body, ...changes })).fields?.map(({ path }) => path);
    const text = '为办理军人退役“一件事”，我同意查询、共享和核对我的信息。';
    expect(await faults({ generalConsentVersion: '2026-01', generalConsentText: text })).toEqual([
      'body.generalConsentVersion',
    ]);
    const { data } = await draft(centre, rule.id, {
      ...rule.current.body,
      generalConsentVersion: '2026-03',
      generalConsentText: text,
    });
    const written = data.saveRuleDraft as Version;
    await step(centre, 'proposeToCity', written);
    expect(await faults({ generalConsentVersion: '2026-03', generalConsentText: `${text}可以撤回。` })).toEqual([
      'body.generalConsentVersion',
    ]);
    const named = (version: string) =>
      run(
        app.context({ kind: 'SYSTEM', name: '测试' }),
        sql`update rule_version set body = jsonb_set(body, '{generalConsentVersion}', to_jsonb(${version}::text)) where id = ${written.id}`,
      );
    const waiting = async () =>
      (await city.run(`query ($id: ID!) { ruleVersion(id: $id) ${VERSION} }`, { id: written.id })).data
        .ruleVersion as Version & { state: string };
    await named('2026-01');
    await step(city, 'approveNow', await waiting());
    expect((await waiting()).state).toBe('PENDING_CITY');
    await named('2026-03');
    await step(city, 'approveNow', await waiting());
    expect((await read()).generalConsent.version).toBe('2026-03');
  });

  it('is not for districts to write, nor for clerks to see among the rules', async () => {
    const chief = await app.as('chief_hk');
    const rule = await guideRule(chief);
    expect(rule.editable).toBe(false);
    expect((await draft(chief, rule.id, rule.current.body)).code).toBe('FORBIDDEN');
    expect((await (await app.as('clerk_hk')).run(RULES)).code).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await new Browser(app).run(RULES)).code).toBe('UNAUTHENTICATED');
  });
});
