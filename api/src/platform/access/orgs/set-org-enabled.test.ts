import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { register, windowForm } from '../../../../test/window.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';

const LIST =
  'query ($search: String, $first: Int, $after: String) { r: administeredOrgs(search: $search, first: $first, after: $after) { nodes { id version code name enabled users signedIn openTasks enabledChildren parentName } pageInfo { hasNextPage endCursor } totalCount } }';
const SET =
  'mutation ($id: ID!, $v: Int!, $on: Boolean!, $why: String!) { r: setOrgEnabled(id: $id, version: $v, enabled: $on, reason: $why) { id version enabled users signedIn } }';
const ME = '{ session { user { loginName } } }';
const WHY = '机构改革，职能划转';

interface Org {
  id: string;
  version: number;
  code: string;
  enabled: boolean;
  users: number;
  signedIn: number;
  enabledChildren: number;
}

interface OrgPage {
  nodes: Org[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

let app: Product;
let admin: Browser;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const orgOf = async (code: string): Promise<Org> => {
  const { data } = await admin.run(LIST, { search: code });
  const found = (data.r as OrgPage).nodes.find((org) => org.code === code);
  if (!found) throw new Error(`no organisation ${code}`);
  return found;
};
const set = async (code: string, on: boolean, why = WHY) => {
  const { id, version } = await orgOf(code);
  return admin.run(SET, { id, v: version, on, why });
};
const codeOf = async (loginName: string) => {
  const [row] = await rows<{ code: string }>(
    ctx(),
    sql`select o.code from user_account u join org o on o.id = u.org_id where u.login_name = ${loginName}`,
  );
  return row?.code ?? '';
};

beforeAll(async () => {
  app = await product('org_enabled');
  admin = await app.as('sys_admin');
});
afterAll(() => app.close());

it('organisations are listed page by page, each once and all of them, with their number', async () => {
  const codes: string[] = [];
  const pageAfter = async (after: string | null) => (await admin.run(LIST, { first: 100, after })).data.r as OrgPage;
  let page = await pageAfter(null);
  for (;;) {
    codes.push(...page.nodes.map(({ code }) => code));
    if (!page.pageInfo.hasNextPage) break;
    expect(page.nodes).toHaveLength(100);
    page = await pageAfter(page.pageInfo.endCursor);
  }
  const all = await rows<{ code: string }>(ctx(), sql`select code from org order by code`);
  expect(codes).toEqual(all.map(({ code }) => code));
  expect(page.totalCount).toBe(all.length);
  expect(all.length).toBeGreaterThan(100);
  expect(((await admin.run(LIST, { search: '310109-C' })).data.r as OrgPage).totalCount).toBe(1);
  expect((await admin.run(LIST, { first: 101 })).code).toBe('BAD_INPUT');
});

describe('an organisation that is switched off', () => {
  it('ends the sessions of its users at once and lets nobody sign in, until it is switched on again', async () => {
    const code = await codeOf('clerk_hk');
    const clerk = await app.as('clerk_hk');
    expect(await orgOf(code)).toMatchObject({ enabled: true, signedIn: 1 });
    expect((await set(code, false)).data.r).toMatchObject({ enabled: false, signedIn: 0 });
    expect((await clerk.run(ME)).data).toEqual({ session: null });
    expect(await new Browser(app).signIn('clerk_hk')).toMatchObject({ code: 'E-QX-13', message: '所属机构已停用' });
    const [ended] = await rows<{ reason: string }>(
      ctx(),
      sql`select s.end_reason as reason from session s join user_account u on u.id = s.user_id
           where u.login_name = 'clerk_hk' order by s.ended_at desc limit 1`,
    );
    expect(ended?.reason).toBe('ORG');
    expect((await set(code, true)).data.r).toMatchObject({ enabled: true });
    expect((await new Browser(app).signIn('clerk_hk')).code).toBeUndefined();
  });

  it('gets no new application, which says where the fault lies', async () => {
    const centre = '310109-C';
    const pudong = await app.as('clerk_pd');
    expect((await register(pudong, windowForm())).code).toBe('E-0507');
    expect((await set(centre, false)).code).toBeUndefined();
    expect(await register(pudong, windowForm())).toMatchObject({ code: 'BAD_INPUT' });
    expect((await set(centre, true)).code).toBeUndefined();
    expect((await register(pudong, windowForm())).code).toBe('E-0507');
  });

  it('is told to the security administrators and stands in the audit log with its reason', async () => {
    const code = await codeOf('clerk_pd');
    await set(code, false);
    await set(code, true, '改革完成，恢复运行');
    const told = await rows<{ body: string }>(
      ctx(),
      sql`select n.body from notification n join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'A08' and u.login_name = 'sec_admin' order by n.id desc limit 2`,
    );
    expect(told[1]?.body).toContain(`已停用，原因：${WHY}`);
    const audited = await rows<{ event: string; detail: object }>(
      ctx(),
      sql`select event, detail from audit_entry where event in ('org.enabled', 'org.disabled') order by at desc, id desc limit 2`,
    );
    expect(audited.map(({ event }) => event).sort()).toEqual(['org.disabled', 'org.enabled']);
    expect(audited.map(({ detail }) => detail)).toContainEqual(expect.objectContaining({ code, reason: WHY }));
  });

  it('is not the own one, nor one with enabled organisations below it, nor changed unseen or without a reason', async () => {
    expect((await set('310000', false)).code).toBe('E-QX-38');
    const district = await orgOf('310109');
    expect(await set('310109', false)).toMatchObject({
      code: 'E-QX-37',
      message: `该机构还有 ${district.enabledChildren} 个启用的下级机构，请先停用下级机构`,
    });
    const { id, version } = await orgOf('310109-C');
    expect((await admin.run(SET, { id, v: version - 1, on: false, why: WHY })).code).toBe('E-0504');
    expect((await admin.run(SET, { id, v: version, on: false, why: '短' })).code).toBe('E-0005');
    expect((await admin.run(SET, { id: 'none', v: 1, on: false, why: WHY })).code).toBe('NOT_FOUND');
  });

  it('is the act of system administrators; others of the 三员 see the list, nobody else anything', async () => {
    const { id, version } = await orgOf('310109-C');
    for (const name of ['clerk_hk', 'dx_admin', 'city_officer']) {
      const other = await app.as(name);
      expect((await other.run(LIST)).code).toBe('FORBIDDEN');
      expect((await other.run(SET, { id, v: version, on: false, why: WHY })).code).toBe('FORBIDDEN');
    }
    for (const name of ['sec_admin', 'aud_admin']) {
      const other = await app.as(name);
      expect((await other.run(LIST)).code).toBeUndefined();
      expect((await other.run(SET, { id, v: version, on: false, why: WHY })).code).toBe('FORBIDDEN');
    }
  });
});
