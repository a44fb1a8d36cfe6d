import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { passwordOnPhone } from '../../../../test/one-time-password.ts';
import { CREATE_ROLE, roleDraft, roleOf, setRoles } from '../../../../test/roles.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { anonymous, type Ctx } from '../../kernel/index.ts';
import { openTasks } from '../../tasks/tasks.ts';

let app: AccessApp;
let system: Browser;
let security: Browser;
let clerk: Browser;

beforeAll(async () => {
  app = await accessApp('change_users');
  [system, security, clerk] = await Promise.all([
    new Browser(app).enter('sys_admin'),
    new Browser(app).enter('sec_admin'),
    new Browser(app).enter('clerk_hk'),
  ]);
});
afterAll(() => app.close());

const ctx = (): Ctx => app.context(anonymous);
const WHY = '人员岗位调整';
const CHANGE =
  'mutation ($id: ID!, $v: Int!, $c: ChangeUserInput!, $why: String!) { changeUser(id: $id, version: $v, changes: $c, reason: $why) { realName validTo loginIpRanges org { code } } }';
const DELETE =
  'mutation ($id: ID!, $v: Int!, $why: String!, $s: ID) { deleteUser(id: $id, version: $v, reason: $why, successorId: $s) }';

async function account(loginName: string): Promise<{ id: string; v: number; orgId: string }> {
  const found = await firstRow<{ id: string; v: number; orgId: string }>(
    ctx(),
    sql`select id, version as v, org_id as "orgId" from user_account where login_name = ${loginName}`,
  );
  if (!found) throw new Error(loginName);
  return found;
}

const orgId = async (code: string) =>
  (await firstRow<{ id: string }>(ctx(), sql`select id from org where code = ${code}`))?.id ?? '';
const change = async (by: Browser, loginName: string, c: Record<string, unknown>, why: string = WHY) =>
  by.run(CHANGE, { ...(await account(loginName)), c, why });
const toldOf = (code: string, loginName: string) =>
  rows<{ title: string; channels: string }>(
    ctx(),
    sql`select n.title, (select string_agg(d.channel, ' ' order by d.channel) from notification_delivery d where d.notification_id = n.id)
               as channels
          from notification n where n.template_code = ${code} and n.title like ${`%${loginName}%`} order by n.id`,
  );

describe('changing an account', () => {
  it('is refused to strangers, without the right, with wrong input, when stale and for oneself', async () => {
    expect((await change(new Browser(app), 'clerk_pd', {})).code).toBe('UNAUTHENTICATED');
    expect((await change(security, 'clerk_pd', {})).code).toBe('FORBIDDEN');
    expect((await change(system, 'clerk_pd', {}, '短')).code).toBe('E-0005');
    const wrong = { realName: 'X', phone: '123', orgId: 'none', validTo: '2026-03-08', loginIpRanges: ['10.0.0'] };
    for (const [field, value] of Object.entries(wrong))
      expect({ field, ...(await change(system, 'clerk_pd', { [field]: value })) }).toMatchObject({ code: 'BAD_INPUT' });
    const { id } = await account('clerk_pd');
    expect((await system.run(CHANGE, { id, v: 99, c: {}, why: WHY })).code).toBe('E-0504');
    expect((await system.run(CHANGE, { id: 'x', v: 1, c: {}, why: WHY })).code).toBe('NOT_FOUND');
    expect((await change(system, 'sys_admin', { phone: '13900002222' })).code).toBe('E-QX-20');
  });

  it('keeps what is absent, seals what is personal, tells the owner and the security administrator', async () => {
    const there = await new Browser(app).enter('clerk_pd');
    const answer = await change(system, 'clerk_pd', { realName: '欧阳倩', phone: '13900002222' });
    expect(answer.data.changeUser).toMatchObject({ realName: '欧**', org: { code: '310115-C' } });
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBeUndefined();
    const audit = await firstRow<{ detail: unknown }>(
      ctx(),
      sql`select detail from audit_entry where event = 'user.changed'`,
    );
    expect(audit?.detail).toEqual({ loginName: 'clerk_pd', changed: ['realName', 'phone'], reason: WHY });
    expect(await toldOf('A02', 'clerk_pd')).toEqual([
      { title: '您的账号clerk_pd的信息已修改', channels: 'IN_APP SMS' },
    ]);
    expect(await toldOf('A03', 'clerk_pd')).toEqual([{ title: '账号clerk_pd的信息已修改', channels: 'IN_APP' }]);
  });

  it('moves to another organisation, and the session of the old one ends', async () => {
    const there = await new Browser(app).enter('clerk_pd');
    const moved = await change(system, 'clerk_pd', { orgId: await orgId('310109-C'), validTo: '2026-12-31' });
    expect(moved.data.changeUser).toMatchObject({ org: { code: '310109-C' }, validTo: '2026-12-31' });
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect((await there.signIn('clerk_pd')).code).toBeUndefined();
    expect((await change(system, 'clerk_pd', { validTo: null })).data.changeUser).toMatchObject({ validTo: null });
  });

  it('lets the account in from its addresses only', async () => {
    await change(system, 'clerk_pd', { loginIpRanges: ['10.0.1.0/24', ' 10.9.9.9 '] });
    expect(await new Browser(app).signIn('clerk_pd')).toMatchObject({
      code: 'E-QX-28',
      message: '当前网络地址不在该账号允许登录的范围内',
    });
    expect((await new Browser(app).signIn('clerk_pd', 'Wrong-2026')).code).toBe('E-QX-10');
    const wider = await change(system, 'clerk_pd', { loginIpRanges: ['10.0.0.0/16'] });
    expect(wider.data.changeUser).toMatchObject({ loginIpRanges: ['10.0.0.0/16'] });
    expect((await new Browser(app).signIn('clerk_pd')).code).toBeUndefined();
    await run(ctx(), sql`update user_account set login_ip_ranges = '{}' where login_name = 'clerk_pd'`);
    expect((await new Browser(app).signIn('clerk_pd')).code).toBe('E-QX-19');
  });
});

describe('opening an account', () => {
  it('sends the owner an activation message, and nobody else sees the password in it', async () => {
    const input = {
      loginName: 'fresh_one',
      realName: '王新',
      phone: '13900003333',
      orgId: await orgId('310109-C'),
      roles: ['CENTRE_CLERK'],
      loginIpRanges: ['10.0.0.0/16'],
    };
    const open = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { way } }';
    expect((await system.run(open, { input: { ...input, loginIpRanges: ['x'] } })).code).toBe('BAD_INPUT');
    expect((await system.run(open, { input })).data.createUser).toEqual({ way: 'SENT' });
    const password = await passwordOnPhone(app, 'fresh_one');
    expect(await toldOf('A01', 'fresh_one')).toEqual([{ title: '账号fresh_one已开通', channels: 'SMS' }]);
    const kept = sql`select 1 from notification where body like ${`%${password}%`}`;
    expect(await rows(ctx(), kept)).toEqual([]);
  });
});

describe('closing an account', () => {
  it('AC40-2 answers 401 to the next call and says 账号已关闭 at sign-in; owner and security administrator are told', async () => {
    const there = await new Browser(app).enter('officer_hk');
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBeUndefined();
    const close =
      'mutation ($id: ID!, $v: Int!, $why: String!) { setUserEnabled(id: $id, version: $v, enabled: false, reason: $why) { status } }';
    const { id, v } = await account('officer_hk');
    expect((await system.run(close, { id, v, why: WHY })).data).toEqual({ setUserEnabled: { status: 'CLOSED' } });
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect(await there.signIn('officer_hk')).toMatchObject({ code: 'E-QX-12', message: '账号已关闭' });
    expect(await toldOf('A02', 'officer_hk')).toEqual([{ title: '您的账号officer_hk已关闭', channels: 'IN_APP SMS' }]);
    expect(await toldOf('A03', 'officer_hk')).toHaveLength(1);
  });
});

describe('deleting an account', () => {
  const remove = async (by: Browser, loginName: string, successor?: string, why: string = WHY) =>
    by.run(DELETE, { ...(await account(loginName)), why, s: successor && (await account(successor)).id });

  async function openTask(loginName: string, roleCode: string): Promise<void> {
    const place = await account(loginName);
    await openTasks(ctx(), [
      {
        kind: 'FLOW',
        recordType: 'case',
        record: {
          id: '01990000-0000-7000-8000-00000000000a',
          title: 'YJS1',
          subject: '张*',
          orgId: place.orgId,
          orgPath: '/310000/',
          districtCode: '310109',
        },
        title: '预审',
        roleCode,
        priority: 3,
        dueAt: null,
      },
    ]);
  }

  it('is refused to strangers, without the right, without a reason, for oneself and for the last of 三员', async () => {
    expect((await remove(new Browser(app), 'tech_city')).code).toBe('UNAUTHENTICATED');
    expect((await remove(security, 'tech_city')).code).toBe('FORBIDDEN');
    expect((await remove(system, 'tech_city', undefined, '短')).code).toBe('E-0005');
    expect((await remove(system, 'sys_admin')).code).toBe('E-QX-20');
    expect(await remove(system, 'sec_admin')).toMatchObject({
      code: 'E-QX-07',
      message: '至少保留一个启用的安全管理员',
    });
  });

  it('ends everything the account had and never gives its name again', async () => {
    // Not in the moment in which its role was granted: the newest comes first.
    app.clock.advance(1000);
    const there = await new Browser(app).enter('biz_admin');
    expect((await remove(system, 'biz_admin')).data).toEqual({ deleteUser: true });
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect((await there.signIn('biz_admin')).code).toBe('E-QX-10');
    const { id } = await account('biz_admin');
    expect(await rows(ctx(), sql`select 1 from user_role where user_id = ${id}`)).toEqual([]);
    const history = (
      await system.run('query ($id: ID!) { grantHistory(userId: $id) { nodes { kind items } } }', { id })
    ).data.grantHistory as { nodes: unknown[] };
    expect(history.nodes[0]).toEqual({ kind: 'ROLE_REVOKED', items: ['业务管理员'] });
    const input = {
      loginName: 'biz_admin',
      realName: '高翔',
      phone: '13900004444',
      orgId: await orgId('310000'),
      roles: [],
    };
    const open = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { way } }';
    expect(await system.run(open, { input })).toMatchObject({ code: 'E-QX-01', message: '登录名已存在' });
  });

  it('asks for a successor where to-dos would have nobody left, who gets the role, the to-dos and a notice', async () => {
    await openTask('head_hk', 'CENTRE_HEAD');
    const outlook = 'query ($id: ID!) { userDeletion(id: $id) { tasks { roleName count } successors { loginName } } }';
    const { id } = await account('head_hk');
    expect((await clerk.run(outlook, { id })).code).toBe('FORBIDDEN');
    expect((await system.run(outlook, { id: 'x' })).code).toBe('NOT_FOUND');
    const { userDeletion } = (await system.run(outlook, { id })).data as {
      userDeletion: { tasks: unknown; successors: { loginName: string }[] };
    };
    expect(userDeletion.tasks).toEqual([{ roleName: '服务中心负责人', count: 1 }]);
    expect(userDeletion.successors.map(({ loginName }) => loginName)).toEqual(['clerk_hk', 'clerk_hk2', 'clerk_pd']);
    expect(await remove(system, 'head_hk')).toMatchObject({
      code: 'E-QX-29',
      message: '该账号还有 1 件待办无人接替，请选择接替人',
    });
    expect((await remove(system, 'head_hk', 'city_officer')).code).toBe('E-QX-30');
    expect((await remove(system, 'head_hk', 'head_hk')).code).toBe('E-QX-30');
    expect((await remove(system, 'head_hk', 'clerk_hk2')).data).toEqual({ deleteUser: true });
    const heir = await new Browser(app).enter('clerk_hk2');
    const { data } = await heir.run('{ session { user { roles { code } } } }');
    expect(data).toMatchObject({ session: { user: { roles: [{ code: 'CENTRE_CLERK' }, { code: 'CENTRE_HEAD' }] } } });
    const told = sql`select title from notification where template_code = 'A05'`;
    expect(await rows(ctx(), told)).toEqual([{ title: '周建军的1件待办转由您办理' }]);
  });

  it('needs none where a colleague holds the same role', async () => {
    await openTask('clerk_hk', 'CENTRE_CLERK');
    expect((await remove(system, 'clerk_hk')).data).toEqual({ deleteUser: true });
  });
});

describe('roles that wait', () => {
  it('can be declined by the security administrator, which takes them away again', async () => {
    await setRoles(system, 'tech_city', ['TECH', 'SYS_ADMIN']);
    const { id, v } = await account('tech_city');
    const decline =
      'mutation ($id: ID!, $v: Int!) { declineUserRoles(id: $id, version: $v, reason: "不需要该角色") { roles { code } } }';
    expect((await system.run(decline, { id, v })).code).toBe('FORBIDDEN');
    expect((await security.run(decline, { id, v })).data).toEqual({ declineUserRoles: { roles: [{ code: 'TECH' }] } });
    expect((await security.run(decline, { id, v: v + 1 })).code).toBe('E-QX-31');
  });
});

describe('an administrator of one district', () => {
  it('finds accounts of other districts as if they were not there, and the attempt is audited', async () => {
    const draft = { name: '区账号管理员', scopeKind: 'DISTRICT', permissions: ['sys.user:edit', 'sys.user:delete'] };
    await system.run(CREATE_ROLE, { code: 'DIST_ACCOUNTS', input: roleDraft(draft) });
    const role = await roleOf(system, 'DIST_ACCOUNTS');
    const confirmRole = 'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }';
    expect((await security.run(confirmRole, { id: role.id, v: role.version })).code).toBeUndefined();
    await setRoles(system, 'chief_hk', ['DIST_ACCOUNTS']);
    const confirmUser = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { version } }';
    expect((await security.run(confirmUser, await account('chief_hk'))).code).toBeUndefined();
    const district = new Browser(app);
    expect((await district.signIn('chief_hk')).data.signIn).toMatchObject({
      status: 'SECOND_FACTOR_ENROLMENT_REQUIRED',
    });
    await run(ctx(), sql`update session set stage = 'ACTIVE' where ended_at is null`);
    expect((await change(district, 'clerk_oyl', { phone: '13900005555' })).code).toBeUndefined();
    expect((await change(district, 'dept_ga', { phone: '13900005555' })).code).toBe('NOT_FOUND');
    const { id, v } = await account('dept_ga');
    expect((await district.run(DELETE, { id, v, why: WHY })).code).toBe('NOT_FOUND');
    const outlook = 'query ($id: ID!) { userDeletion(id: $id) { tasks { count } } }';
    expect((await district.run(outlook, { id })).code).toBe('NOT_FOUND');
    const attempts = sql`select 1 from audit_entry where event = 'access.out-of-scope' and object_id = ${id}`;
    await until(async () => (await rows(ctx(), attempts)).length === 3);
  });
});
