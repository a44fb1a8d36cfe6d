import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Arg, ID, Mutation, Resolver } from 'type-graphql';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import {
  CHANGE_ROLE,
  CREATE_ROLE,
  DELETE_ROLE,
  draftOf,
  ENABLE_ROLE,
  roleDraft,
  roleOf,
  setRoles,
  WHY,
} from '../../../../test/roles.ts';
import { cityTasks } from '../../../../test/tasks.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { anonymous, defineModule } from '../../kernel/index.ts';

@Resolver()
class ExchangeResolver {
  @Allow('xx.source:delete')
  @Mutation(() => Boolean)
  deleteXxSource(@Arg('id', () => ID) _id: string): boolean {
    return true;
  }
}

const menu = (key: string, title: string, permission: string, order: number) => ({
  key,
  title,
  route: `/${key}`,
  icon: 'BarChartOutlined',
  order,
  permissions: [permission],
});

/** An exchange room in small: menus with operations as 03 §40.2 lists them. */
const exchange = defineModule({
  name: 'xx',
  title: '数据交换',
  resolvers: [ExchangeResolver],
  permissions: [
    { code: 'xx.source:view', title: '查看数据源', roles: ['DX_ADMIN'] },
    { code: 'xx.source:delete', title: '删除数据源', roles: ['DX_ADMIN'], sensitive: true },
    { code: 'xx.stat:view', title: '查看统计', roles: ['DX_ADMIN'] },
    { code: 'xx.log:view', title: '查看日志', roles: ['DX_ADMIN'] },
  ],
  menus: [
    menu('xx-sources', '数据源', 'xx.source:view', 1),
    menu('xx-stat', '统计', 'xx.stat:view', 2),
    menu('xx-log', '日志', 'xx.log:view', 3),
    { ...menu('xx-home', '首页', 'xx.stat:view', 0), permissions: [] },
  ],
});

let app: AccessApp;
let system: Browser;
let security: Browser;

beforeAll(async () => {
  app = await accessApp('custom_roles', {}, [exchange]);
  [system, security] = await Promise.all([new Browser(app).enter('sys_admin'), new Browser(app).enter('sec_admin')]);
});
afterAll(() => app.close());

const viewer = roleDraft({ menus: ['xx-stat', 'xx-log'], permissions: ['xx.stat:view', 'xx.log:view'] });
const create = (code: string, input: Record<string, unknown>, by = system) => by.run(CREATE_ROLE, { code, input });
const change = async (code: string, changes: Record<string, unknown>, by = system, version?: number) => {
  const role = await roleOf(system, code);
  return by.run(CHANGE_ROLE, { id: role.id, v: version ?? role.version, input: draftOf(role, changes), why: WHY });
};
const SESSION = '{ session { permissions menus { title } } }';
const seenBy = async (browser: Browser) =>
  (await browser.run(SESSION)).data.session as { permissions: string[]; menus: { title: string }[] } | null;

describe('a role of one’s own', () => {
  it('is refused to strangers, to those without the right and with wrong input', async () => {
    expect((await create('VIEWER', viewer, new Browser(app))).code).toBe('UNAUTHENTICATED');
    expect((await create('VIEWER', viewer, security)).code).toBe('FORBIDDEN');
    const bad = roleDraft({ name: '查', menus: ['none'], permissions: ['none'], scopeKind: 'ORGS' });
    expect((await create('VIEWER', bad)).code).toBe('BAD_INPUT');
    expect((await create('v', viewer)).code).toBe('BAD_INPUT');
    expect((await create('DIST_OP', viewer)).code).toBe('E-QX-24');
    expect((await create('VIEWER', { ...viewer, name: '技术人员' })).code).toBe('E-QX-02');
  });

  it('AC40-1 opens exactly its menus and is refused everything else, with an audit row', async () => {
    expect((await create('VIEWER', viewer)).data.createRole).toMatchObject({ emptyMenus: [] });
    await setRoles(system, 'tech_city', ['VIEWER']);
    const holder = await new Browser(app).enter('tech_city');
    expect((await seenBy(holder))?.menus.map(({ title }) => title)).toEqual(['统计', '日志']);
    expect(await holder.run('mutation { deleteXxSource(id: "1") }')).toMatchObject({
      code: 'FORBIDDEN',
      message: '无操作权限',
    });
    const audit = sql`select detail->>'operation' as operation from audit_entry where event = 'access.forbidden' order by at desc, id desc limit 1`;
    expect(await firstRow(app.context(anonymous), audit)).toEqual({ operation: 'Mutation.deleteXxSource' });
  });

  it('E-QX-02 does not take the name of another, E-QX-24 nor the code of any that ever was', async () => {
    expect(await create('VIEWER_2', viewer)).toMatchObject({ code: 'E-QX-02', message: '角色名称已存在' });
    expect((await create('VIEWER', { ...viewer, name: '另一个' })).code).toBe('E-QX-24');
  });

  it('AC40-3 is not deleted while three users hold it', async () => {
    await setRoles(system, 'clerk_hk', ['VIEWER']);
    await setRoles(system, 'clerk_pd', ['VIEWER']);
    const { id, version } = await roleOf(system, 'VIEWER');
    const remove = (by: Browser, v = version) => by.run(DELETE_ROLE, { id, v, why: WHY });
    expect((await remove(security)).code).toBe('FORBIDDEN');
    expect((await remove(system, 99)).code).toBe('E-0504');
    expect(await remove(system)).toMatchObject({ code: 'E-QX-04', message: '该角色已分配给 3 个用户' });
    for (const loginName of ['clerk_hk', 'clerk_pd', 'tech_city']) await setRoles(system, loginName, ['CENTRE_CLERK']);
    expect((await remove(system)).data).toEqual({ deleteRole: true });
    expect((await create('VIEWER', viewer)).code).toBe('E-QX-24');
    expect((await create('VIEWER_3', viewer)).code).toBeUndefined();
  });

  it('warns of a menu without any of its operations, and lets operations be given without their menu', async () => {
    const odd = roleDraft({ name: '接口账号', menus: ['xx-sources', 'xx-home'], permissions: ['xx.log:view'] });
    expect((await create('ODD', odd)).data.createRole).toMatchObject({ emptyMenus: ['数据源'] });
    await setRoles(system, 'clerk_pd', ['ODD']);
    const holder = await new Browser(app).enter('clerk_pd');
    expect(await seenBy(holder)).toEqual({ permissions: ['xx.log:view'], menus: [{ title: '首页' }] });
    const { data } = await holder.run('{ session { refusedRoutes } }');
    expect((data.session as { refusedRoutes: string[] }).refusedRoutes).toEqual(
      expect.arrayContaining(['/xx-sources', '/xx-stat', '/users']),
    );
    expect((data.session as { refusedRoutes: string[] }).refusedRoutes).not.toContain('/xx-log');
  });

  it('reaches the organisations it names and those below them', async () => {
    const org = async (code: string) =>
      (await firstRow<{ id: string }>(app.context(anonymous), sql`select id from org where code = ${code}`))?.id;
    const named = [await org('310110'), await org('310109009')];
    const input = roleDraft({
      name: '跨区查看',
      scopeKind: 'ORGS',
      scopeOrgIds: named,
      permissions: ['sys.user:view'],
    });
    expect((await create('ACROSS', { ...input, scopeOrgIds: ['no id'] })).code).toBe('BAD_INPUT');
    expect((await create('ACROSS', input)).code).toBeUndefined();
    await setRoles(system, 'expert_demo', ['ACROSS']);
    const holder = await new Browser(app).enter('expert_demo');
    const { data } = await holder.run('{ users(first: 100) { nodes { loginName } } }');
    const { nodes } = data.users as { nodes: { loginName: string }[] };
    expect(nodes.map(({ loginName }) => loginName)).toEqual(['approver_oyl', 'clerk_oyl', 'street_oyl']);
    const { data: session } = await holder.run('{ session { user { scopeTitle } } }');
    expect(session).toEqual({ session: { user: { scopeTitle: '自定义机构' } } });
  });
});

describe('changing a role', () => {
  it('ends the sessions of its holders, gives sensitive operations only after confirmation, and tells the security administrator', async () => {
    await setRoles(system, 'dx_admin', ['VIEWER_3']);
    const holder = await new Browser(app).enter('dx_admin');
    expect((await seenBy(holder))?.permissions).toEqual(['xx.log:view', 'xx.stat:view']);
    const wider = ['xx.stat:view', 'xx.log:view', 'xx.source:delete'];
    expect((await change('VIEWER_3', { permissions: wider }, security)).code).toBe('FORBIDDEN');
    expect((await change('VIEWER_3', { permissions: wider })).code).toBeUndefined();
    expect(await seenBy(holder)).toBeNull();
    await holder.enter('dx_admin');
    // It was never confirmed and holds something sensitive now: it opens nothing.
    expect((await seenBy(holder))?.permissions).toEqual([]);
    const { id, version } = await roleOf(system, 'VIEWER_3');
    const confirm = (by: Browser, v = version) =>
      by.run('mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }', { id, v });
    const pending = (await security.run('{ pendingGrants { id kind title rights } }')).data.pendingGrants;
    expect(pending).toContainEqual({ id, kind: 'ROLE', title: '数据查看员', rights: ['删除数据源'] });
    expect((await confirm(system)).code).toBe('FORBIDDEN');
    expect((await confirm(security, 99)).code).toBe('E-0504');
    expect((await confirm(security)).code).toBeUndefined();
    expect((await confirm(security, version + 1)).code).toBe('E-QX-31');
    const notices = sql`select title from notification where template_code = 'A07' and title like '%修改了%'`;
    expect(await rows(app.context(anonymous), notices)).toHaveLength(1);
  });

  it('lets the security administrator decline what waits', async () => {
    await create('DECLINED', roleDraft({ name: '将被退回', permissions: ['xx.source:delete', 'xx.log:view'] }));
    const { id, version } = await roleOf(system, 'DECLINED');
    const decline =
      'mutation ($id: ID!, $v: Int!) { declineRole(id: $id, version: $v, reason: "不在岗位职责之内") { permissions { code } } }';
    expect((await system.run(decline, { id, v: version })).code).toBe('FORBIDDEN');
    expect((await security.run(decline, { id, v: version })).data).toEqual({
      declineRole: { permissions: [{ code: 'xx.log:view' }] },
    });
  });

  it('one to-do of the security administrator stands open while any grant waits, of a role or of an account', async () => {
    const newestTask = async () => (await cityTasks(app.context(anonymous), 'GRANT_CONFIRMATION')).at(-1);
    const { data } = await security.run('{ pendingGrants { id version kind } }');
    const [waiting] = data.pendingGrants as { id: string; version: number; kind: string }[];
    expect(waiting).toMatchObject({ kind: 'USER' });
    expect(await newestTask()).toEqual({ title: '确认敏感授权', role: 'SEC_ADMIN', open: true });
    const confirm = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { id } }';
    expect((await security.run(confirm, { id: waiting?.id, v: waiting?.version })).code).toBeUndefined();
    expect(await newestTask()).toMatchObject({ open: false });
  });

  it('E-QX-05 refuses a role that one holds', async () => {
    expect(await change('SYS_ADMIN', { menus: [] })).toMatchObject({ code: 'E-QX-05', message: '不能修改本人角色' });
  });

  it('E-QX-06 keeps rights of two of the 三员 apart: in a role, and in a holder', async () => {
    const both = roleDraft({ name: '全能', permissions: ['sys.user:create', 'sys.role:grant'] });
    expect((await create('BOTH', both)).code).toBe('E-QX-06');
    await create('OPENER', roleDraft({ name: '开户员', permissions: ['sys.user:create'] }));
    expect(await roleOf(system, 'OPENER')).toMatchObject({ secondFactor: true });
    expect((await setRoles(system, 'tech_city', ['OPENER', 'AUD_ADMIN'])).code).toBe('E-QX-06');
    await setRoles(system, 'tech_city', ['OPENER', 'ODD']);
    expect((await change('ODD', { permissions: ['sys.audit:view', 'sys.role:grant'] })).code).toBe('E-QX-06');
    expect((await change('ODD', { exclusiveWith: ['OPENER'] })).code).toBe('E-QX-06');
  });

  it('only narrows built-in roles, widens them no further than they were delivered, and leaves the 三员 alone', async () => {
    expect((await change('TECH', { menus: ['xx-stat'] })).code).toBe('E-QX-25');
    expect((await change('TECH', { name: '工程师' })).code).toBe('E-QX-25');
    expect((await change('DX_ADMIN', { menus: ['xx-stat'] })).code).toBeUndefined();
    expect((await change('DX_ADMIN', { menus: ['xx-stat', 'xx-log', 'xx-sources', 'xx-home'] })).code).toBeUndefined();
    expect((await change('AUD_ADMIN', { permissions: ['sys.user:view'] })).code).toBe('E-QX-26');
    const { id, version } = await roleOf(system, 'TECH');
    expect((await system.run(DELETE_ROLE, { id, v: version, why: WHY })).code).toBe('E-QX-27');
    const auditors = await roleOf(system, 'AUD_ADMIN');
    const off = { id: auditors.id, v: auditors.version, on: false, why: WHY };
    expect((await system.run(ENABLE_ROLE, off)).code).toBe('E-QX-26');
  });

  it('can be switched off and on, which its holders feel at once', async () => {
    const holder = await new Browser(app).enter('clerk_pd');
    const set = async (on: boolean) => {
      const { id, version } = await roleOf(system, 'ODD');
      return system.run(ENABLE_ROLE, { id, v: version, on, why: WHY });
    };
    expect((await set(false)).data.setRoleEnabled).toMatchObject({ enabled: false });
    expect(await seenBy(holder)).toBeNull();
    await holder.enter('clerk_pd');
    expect((await seenBy(holder))?.permissions).toEqual([]);
    expect((await setRoles(system, 'clerk_hk', ['ODD'])).code).toBe('BAD_INPUT');
    await set(true);
  });
});

describe('looking at roles', () => {
  it('compares two, previews one with an audit row, and keeps the history of grants', async () => {
    const [left, right] = await Promise.all([roleOf(system, 'ODD'), roleOf(system, 'VIEWER_3')]);
    const compare = 'query ($l: ID!, $r: ID!) { roleComparison(leftId: $l, rightId: $r) { rows { key left right } } }';
    const { data } = await system.run(compare, { l: left.id, r: right.id });
    const { rows: compared } = data.roleComparison as { rows: { key: string; left: string; right: string }[] };
    expect(compared).toContainEqual({ key: 'xx.log:view', left: 'YES', right: 'YES' });
    expect(compared).toContainEqual({ key: 'menu:xx-stat', left: 'NO', right: 'YES' });
    const absent = '01900000-0000-7000-8000-000000000000';
    expect((await system.run(compare, { l: left.id, r: absent })).code).toBe('NOT_FOUND');

    const preview =
      'query ($id: ID!, $m: [String!], $p: [String!]) { rolePreview(roleId: $id, menus: $m, permissions: $p) { name menus { title } groups { title operations { code } } } }';
    const drafted = { id: left.id, m: ['xx-stat'], p: ['xx.stat:view'] };
    expect((await system.run(preview, drafted)).data.rolePreview).toEqual({
      name: '接口账号',
      menus: [{ title: '统计' }],
      groups: [{ title: '统计', operations: [{ code: 'xx.stat:view' }] }],
    });
    const audited = sql`select detail->>'code' as code from audit_entry where event = 'role.previewed'`;
    expect(await rows(app.context(anonymous), audited)).toEqual([{ code: 'ODD' }]);

    const history = await system.run(
      'query ($id: ID!) { grantHistory(roleId: $id, first: 2) { nodes { kind items byName } pageInfo { endCursor hasNextPage } } }',
      { id: right.id },
    );
    const { nodes, pageInfo } = history.data.grantHistory as {
      nodes: unknown[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    expect(nodes[0]).toEqual({ kind: 'PERMISSION_CONFIRMED', items: ['删除数据源'], byName: '许安' });
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await system.run('query ($a: String!) { grantHistory(first: 5, after: $a) { nodes { kind } } }', {
      a: pageInfo.endCursor,
    });
    expect(next.code).toBeUndefined();
  });
});
