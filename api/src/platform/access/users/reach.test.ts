import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { CHANGE_ROLE, CREATE_ROLE, draftOf, roleDraft, roleOf, setRoles, WHY } from '../../../../test/roles.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { newSm2KeyPair } from '../../crypto/index.ts';
import { anonymous, type Ctx } from '../../kernel/index.ts';

/** Somebody who administers the accounts of one district, by a role that was made for it and confirmed. */
let app: AccessApp;
let system: Browser;
let security: Browser;
let district: Browser;
const ctx = (): Ctx => app.context(anonymous);

const RIGHTS = ['sys.user:view', 'sys.user:create', 'sys.user:edit', 'sys.user:role', 'sys.role:view', 'sys.role:edit'];
const CONFIRM_ROLE = 'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }';
const CONFIRM_USER = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { version } }';
const ENROL = 'mutation ($key: String!) { enrolSecondFactor(publicKey: $key) { challenge { id payload } } }';
const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { expiresAt } }';
const CHANGE =
  'mutation ($id: ID!, $v: Int!, $c: ChangeUserInput!, $why: String!) { changeUser(id: $id, version: $v, changes: $c, reason: $why) { org { code } } }';

async function account(loginName: string): Promise<{ id: string; v: number }> {
  const found = await firstRow<{ id: string; v: number }>(
    ctx(),
    sql`select id, version as v from user_account where login_name = ${loginName}`,
  );
  if (!found) throw new Error(loginName);
  return found;
}
const orgId = async (code: string) =>
  (await firstRow<{ id: string }>(ctx(), sql`select id from org where code = ${code}`))?.id;
const open = async (by: Browser, loginName: string, org: string, roles: string[]) =>
  by.run(CREATE, { input: { loginName, realName: '王小明', phone: '13800000000', orgId: await orgId(org), roles } });
const change = async (by: Browser, loginName: string, c: Record<string, unknown>) =>
  by.run(CHANGE, { ...(await account(loginName)), c, why: WHY });

/** Rights over accounts ask for a second factor: whoever gets them binds a key at the next sign-in. */
async function enrolled(loginName: string): Promise<Browser> {
  const [browser, key] = [new Browser(app), newSm2KeyPair()];
  await browser.signIn(loginName);
  const { data } = await browser.run(ENROL, { key: key.publicKey });
  const { challenge } = data.enrolSecondFactor as { challenge: { id: string; payload: string } };
  await browser.prove(challenge, key);
  return browser;
}

beforeAll(async () => {
  app = await accessApp('reach');
  [system, security] = [await new Browser(app).enter('sys_admin'), await new Browser(app).enter('sec_admin')];
  const input = roleDraft({ name: '区账号管理员', scopeKind: 'DISTRICT', permissions: RIGHTS });
  expect((await system.run(CREATE_ROLE, { code: 'DIST_ACCOUNTS', input })).code).toBeUndefined();
  const { id, version } = await roleOf(system, 'DIST_ACCOUNTS');
  expect((await security.run(CONFIRM_ROLE, { id, v: version })).code).toBeUndefined();
  expect((await setRoles(system, 'officer_hk', ['DIST_ACCOUNTS'])).code).toBeUndefined();
  expect((await security.run(CONFIRM_USER, await account('officer_hk'))).code).toBeUndefined();
  district = await enrolled('officer_hk');
});
afterAll(() => app.close());

describe('who administers the accounts of a district', () => {
  it('opens accounts in the district, and in no other place', async () => {
    expect((await open(district, 'new_here', '310109-C', ['CENTRE_CLERK'])).code).toBeUndefined();
    for (const org of ['310115-C', '310000']) {
      expect(await orgId(org)).toBeDefined();
      expect((await open(district, 'new_there', org, ['CENTRE_CLERK'])).code).toBe('BAD_INPUT');
      expect((await change(district, 'new_here', { orgId: await orgId(org) })).code).toBe('BAD_INPUT');
    }
  });

  it('gives nobody a role that sees more than the district', async () => {
    expect(await open(district, 'new_city', '310109-C', ['CITY_OFFICER'])).toMatchObject({
      code: 'E-QX-33',
      message: expect.stringMatching(/^角色“.+”的数据范围超出您的管理范围$/),
    });
    expect((await setRoles(district, 'clerk_hk', ['CITY_OFFICER'])).code).toBe('E-QX-33');
    expect((await setRoles(district, 'clerk_hk', ['CENTRE_HEAD'])).code).toBeUndefined();
  });

  it('changes no role: each is one for all districts', async () => {
    const role = await roleOf(system, 'CENTRE_CLERK');
    const input = draftOf(role, { menus: [] });
    expect((await district.run(CHANGE_ROLE, { id: role.id, v: role.version, input, why: WHY })).code).toBe('E-QX-34');
    expect((await system.run(CHANGE_ROLE, { id: role.id, v: role.version, input, why: WHY })).code).toBeUndefined();
  });
});

describe('the last of the 三员', () => {
  it('stays until another one is confirmed: who was only named could confirm nothing', async () => {
    expect((await open(system, 'sec_two', '310000', ['SEC_ADMIN'])).code).toBeUndefined();
    await run(ctx(), sql`update user_account set status = 'ENABLED' where login_name = 'sec_two'`);
    expect((await setRoles(system, 'sec_admin', [])).code).toBe('E-QX-07');
    expect((await change(system, 'sec_admin', { validTo: '2030-01-01' })).code).toBe('E-QX-07');
  });

  it('cannot be shut out by addresses without the one of the last sign-in', async () => {
    await run(
      ctx(),
      sql`insert into sign_in_attempt (id, login_name, at, ip, result) values (gen_random_uuid(), 'sec_admin', now(), '10.1.20.7', 'SUCCESS')`,
    );
    const addresses = (loginIpRanges: string[]) => change(system, 'sec_admin', { loginIpRanges });
    expect(await addresses(['192.0.2.1'])).toMatchObject({
      code: 'E-QX-36',
      message: '该账号是最后一名安全管理员，允许登录的地址须包含其最近一次登录的地址',
    });
    expect((await addresses(['10.1.20.0/24'])).code).toBeUndefined();
    expect((await addresses([])).code).toBeUndefined();
  });
});
