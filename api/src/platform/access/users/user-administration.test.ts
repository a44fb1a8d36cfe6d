import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { passwordOnPhone } from '../../../../test/one-time-password.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { anonymous } from '../../kernel/index.ts';

let app: AccessApp;
let system: Browser;
let security: Browser;
let clerk: Browser;

beforeAll(async () => {
  app = await accessApp('users');
  [system, security, clerk] = await Promise.all([
    new Browser(app).enter('sys_admin'),
    new Browser(app).enter('sec_admin'),
    new Browser(app).enter('clerk_hk'),
  ]);
});
afterAll(() => app.close());

interface Listed {
  id: string;
  version: number;
  status: string;
  realName: string;
  roles: { code: string }[];
  awaitsConfirmation: boolean;
}

const LIST =
  '{ users(first: 100) { totalCount nodes { id version loginName realName status awaitsConfirmation roles { code } org { code } } } }';
const ENABLE =
  'mutation ($id: ID!, $v: Int!, $on: Boolean!, $why: String!) { setUserEnabled(id: $id, version: $v, enabled: $on, reason: $why) { status version } }';
const ROLES =
  'mutation ($id: ID!, $v: Int!, $roles: [String!]!) { setUserRoles(id: $id, version: $v, roles: $roles) { version roles { code } awaitsConfirmation } }';
const CONFIRM = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { awaitsConfirmation } }';
const RESET =
  'mutation ($id: ID!, $v: Int!) { resetPassword(id: $id, version: $v, reason: "本人忘记密码") { way expiresAt } }';

async function user(loginName: string): Promise<Listed> {
  const { data } = await security.run(LIST);
  const list = (data.users as { nodes: (Listed & { loginName: string })[] }).nodes;
  const found = list.find((node) => node.loginName === loginName);
  if (!found) throw new Error(loginName);
  return found;
}

async function setEnabled(by: Browser, loginName: string, on: boolean, why = '人员调离本单位', version?: number) {
  const { id, version: v } = await user(loginName);
  return by.run(ENABLE, { id, v: version ?? v, on, why });
}

describe('closing an account', () => {
  it('is refused to strangers, to ill-formed input and to those without the right, in this order', async () => {
    const stranger = new Browser(app);
    expect((await setEnabled(stranger, 'clerk_pd', false)).code).toBe('UNAUTHENTICATED');
    expect((await setEnabled(clerk, 'clerk_pd', false)).code).toBe('FORBIDDEN');
    expect((await setEnabled(system, 'clerk_pd', false, '短')).code).toBe('E-0005');
    expect((await setEnabled(system, 'clerk_pd', false, '人员调离本单位', 99)).code).toBe('E-0504');
    expect((await system.run(ENABLE, { id: 'x', v: 1, on: false, why: '人员调离本单位' })).code).toBe('NOT_FOUND');
    expect((await user('clerk_pd')).status).toBe('ENABLED');
  });

  it('leaves an audit row of a call without permission', async () => {
    await setEnabled(clerk, 'clerk_pd', false);
    const row = await firstRow<{ actor_name: string; ok: boolean; detail: unknown }>(
      app.context(anonymous),
      sql`select actor_name, ok, detail from audit_entry where event = 'access.forbidden' order by id desc limit 1`,
    );
    expect(row).toEqual({ actor_name: '刘敏', ok: false, detail: { operation: 'Mutation.setUserEnabled' } });
  });

  it('AC40-2 ends the session at once and is said at the next sign-in', async () => {
    const closed = await new Browser(app).enter('clerk_pd');
    expect((await closed.run('{ orgs(level: CITY) { code } }')).code).toBeUndefined();
    expect((await setEnabled(system, 'clerk_pd', false)).data).toMatchObject({ setUserEnabled: { status: 'CLOSED' } });
    expect((await closed.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect(app.events).toContainEqual({ type: 'session', userId: (await user('clerk_pd')).id });
    expect(await closed.signIn('clerk_pd')).toMatchObject({ code: 'E-QX-12', message: '账号已关闭' });
    expect((await closed.signIn('clerk_pd', 'Wrong-2026')).code).toBe('E-QX-10');
    expect((await setEnabled(system, 'clerk_pd', true)).data).toMatchObject({ setUserEnabled: { status: 'ENABLED' } });
    expect((await closed.signIn('clerk_pd')).code).toBeUndefined();
  });

  it('is refused for one’s own account and for the last administrator of a kind', async () => {
    expect((await setEnabled(system, 'sys_admin', false)).code).toBe('E-QX-20');
    expect(await setEnabled(system, 'aud_admin', false)).toMatchObject({
      code: 'E-QX-07',
      message: '至少保留一个启用的审计管理员',
    });
  });

  it('is as good as done where the organisation is switched off', async () => {
    const there = await new Browser(app).enter('dept_ga');
    await run(app.context(anonymous), sql`update org set enabled = false where code = 'GA'`);
    app.clock.advance(4000);
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect(await there.signIn('dept_ga')).toMatchObject({ code: 'E-QX-13', message: '所属机构已停用' });
  });
});

describe('roles', () => {
  const setRoles = async (loginName: string, roles: string[]) => {
    const { id, version } = await user(loginName);
    return system.run(ROLES, { id, v: version, roles });
  };

  it('AC40-4 nobody edits the own roles, and the three administrators exclude each other', async () => {
    expect(await setRoles('sys_admin', ['SYS_ADMIN', 'AUD_ADMIN'])).toMatchObject({
      code: 'E-QX-05',
      message: '不能修改本人角色',
    });
    expect(await setRoles('tech_city', ['SYS_ADMIN', 'AUD_ADMIN'])).toMatchObject({
      code: 'E-QX-06',
      message: '角色互斥',
    });
    expect((await setRoles('sec_admin', ['TECH'])).code).toBe('E-QX-07');
    expect((await setRoles('tech_city', ['NO_SUCH'])).code).toBe('BAD_INPUT');
  });

  it('with sensitive rights give nothing before the security administrator has confirmed', async () => {
    expect((await setRoles('tech_city', ['SYS_ADMIN'])).data).toMatchObject({
      setUserRoles: { awaitsConfirmation: true },
    });
    const rights = async () => {
      const browser = new Browser(app);
      await browser.signIn('tech_city');
      const { id } = await user('tech_city');
      await run(
        app.context(anonymous),
        sql`update session set stage = 'ACTIVE' where user_id = ${id} and ended_at is null`,
      );
      const { data } = await browser.run('{ session { permissions } }');
      return (data.session as { permissions: string[] }).permissions;
    };
    expect(await rights()).toEqual([]);
    const { id, version } = await user('tech_city');
    expect((await system.run(CONFIRM, { id, v: version })).code).toBe('FORBIDDEN');
    expect((await security.run(CONFIRM, { id, v: version })).data).toEqual({
      confirmUserRoles: { awaitsConfirmation: false },
    });
    expect(await rights()).toContain('sys.user:create');
  });

  it('planted by hand in the database give nothing, and an alarm is written', async () => {
    const { id } = await user('city_centre');
    await run(
      app.context(anonymous),
      sql`insert into user_role (user_id, role_id, granted_at, granted_by, confirmed_at, row_mac)
          select ${id}, id, now(), 'x', now(), 'YJS-ROW-v1.00' from role where code = 'SYS_ADMIN'`,
    );
    const browser = await new Browser(app).enter('city_centre');
    await run(
      app.context(anonymous),
      sql`update session set stage = 'ACTIVE' where user_id = ${id} and ended_at is null`,
    );
    expect((await browser.run('{ users { totalCount } }')).code).toBe('FORBIDDEN');
    const alarm = sql`select 1 from audit_entry where event = 'access.integrityBroken' and starts_with(object_id, ${`${id} `})`;
    expect(await rows(app.context(anonymous), alarm)).not.toEqual([]);
    await run(
      app.context(anonymous),
      sql`update user_account set status = 'ENABLED', org_id = (select id from org where code = '310000') where id = ${id}`,
    );
    expect(await browser.signIn('city_centre')).toMatchObject({ code: 'E-QX-19' });
  });
});

describe('passwords and lists', () => {
  it('a reset gives a one-time password that has to be changed', async () => {
    const { id, version } = await user('head_hk');
    expect((await system.run(RESET, { id, v: version })).data.resetPassword).toMatchObject({ way: 'SENT' });
    const browser = new Browser(app);
    expect((await browser.signIn('head_hk')).code).toBe('E-QX-10');
    expect((await browser.signIn('head_hk', await passwordOnPhone(app, 'head_hk'))).data.signIn).toMatchObject({
      status: 'PASSWORD_CHANGE_REQUIRED',
    });
    expect((await system.run(RESET, { id, v: version })).code).toBe('E-0504');
  });

  it('shows masked names, pages by login name and keeps personal data out of the rows', async () => {
    expect((await user('clerk_hk')).realName).toBe('刘*');
    const first = (await system.run('{ users(first: 2) { pageInfo { endCursor hasNextPage } nodes { loginName } } }'))
      .data.users as never as {
      pageInfo: { endCursor: string; hasNextPage: boolean };
      nodes: { loginName: string }[];
    };
    expect(first.nodes.map((n) => n.loginName)).toEqual(['approver_oyl', 'aud_admin']);
    const next = await system.run('query ($c: String) { users(first: 1, after: $c) { nodes { loginName } } }', {
      c: first.pageInfo.endCursor,
    });
    expect(next.data).toEqual({ users: { nodes: [{ loginName: 'biz_admin' }] } });
    const stored = await rows<{ real_name: string; phone: string }>(
      app.context(anonymous),
      sql`select real_name, phone from user_account`,
    );
    expect(stored.every((row) => row.real_name.startsWith('g1.') && row.phone.startsWith('g1.'))).toBe(true);
  });

  it('searches and filters', async () => {
    const count = async (args: string) =>
      ((await system.run(`{ users(${args}) { totalCount } }`)).data.users as { totalCount: number }).totalCount;
    expect(await count('search: "clerk_"')).toBe(4);
    expect(await count('search: "刘敏"')).toBe(1);
    expect(await count('search: "%"')).toBe(0);
    expect(await count('status: CLOSED')).toBe(0);
    expect(await count('orgId: "no id"')).toBe(0);
    for (let n = 0; n < 5; n += 1) await new Browser(app).signIn('officer_hk', 'Wrong-2026');
    expect(await count('status: LOCKED')).toBe(1);
  });

  it('opens an account once per login name', async () => {
    const org = await firstRow<{ id: string }>(app.context(anonymous), sql`select id from org where code = '310109-C'`);
    const input = {
      loginName: 'newcomer',
      realName: '王新',
      phone: '13900001111',
      orgId: org?.id,
      roles: ['CENTRE_CLERK'],
    };
    const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { way } }';
    expect((await system.run(create, { input: { ...input, loginName: '1' } })).code).toBe('BAD_INPUT');
    expect((await system.run(create, { input })).code).toBeUndefined();
    expect(await system.run(create, { input })).toMatchObject({ code: 'E-QX-01', message: '登录名已存在' });
    expect((await user('newcomer')).status).toBe('PENDING');
    await until(
      async () =>
        (await rows(app.context(anonymous), sql`select 1 from audit_entry where event = 'user.created'`)).length > 0,
    );
  });
});
