import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { passwordOnPhone } from '../../../../test/one-time-password.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { decryptColumn } from '../../crypto/index.ts';
import { anonymous, defineModule } from '../../kernel/index.ts';
import { phoneCell } from '../../notify/contact.ts';
import { sendDueSms } from '../../notify/sms/send-due.ts';

/** A line of business with a right of each sort. */
const business = defineModule({
  name: 'probe',
  title: '试验业务',
  permissions: [
    { code: 'probe:view', title: '查看试验', roles: ['CITY_OFFICER', 'CITY_SECTION', 'TECH'] },
    { code: 'probe:decide', title: '审批试验', roles: ['CITY_OFFICER', 'CITY_SECTION'] },
    { code: 'probe:reveal', title: '查看试验完整信息', roles: ['CITY_OFFICER'] },
  ],
});

let app: AccessApp;
let system: Browser;
let security: Browser;
let audit: Browser;
const ctx = () => app.context(anonymous);

beforeAll(async () => {
  app = await accessApp('four_eyes', {}, [business]);
  [system, security, audit] = await Promise.all([
    new Browser(app).enter('sys_admin'),
    new Browser(app).enter('sec_admin'),
    new Browser(app).enter('aud_admin'),
  ]);
});
afterAll(() => app.close());

const PASSWORD = 'Zijide#2026mima';
const WHY = '本人忘记密码，来电说明';
const ARGS = '$id: ID!, $v: Int!, $why: String!';
const PASS = 'id: $id, version: $v, reason: $why';
const OPEN = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { way expiresAt } }';
const RESET = `mutation (${ARGS}, $un: Boolean!) { resetPassword(${PASS}, unreachable: $un) { way expiresAt } }`;
const HAND_OUT = `mutation (${ARGS}) { handOutPassword(${PASS}) { password expiresAt } }`;
const DECLINE = `mutation (${ARGS}) { declineHandOut(${PASS}) { awaitsHandOut } }`;
const OWNER = `mutation (${ARGS}) { confirmOwner(${PASS}) { awaitsOwner } }`;
const CONFIRM = 'mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { awaitsConfirmation } }';
const CHANGE = `mutation (${ARGS}, $c: ChangeUserInput!) { changeUser(${PASS}, changes: $c) { awaitsConfirmation } }`;
const ROLES =
  'mutation ($id: ID!, $v: Int!, $roles: [String!]!) { setUserRoles(id: $id, version: $v, roles: $roles) { id } }';

async function account(loginName: string): Promise<{ id: string; v: number }> {
  const found = await firstRow<{ id: string; v: number }>(
    ctx(),
    sql`select id, version as v from user_account where login_name = ${loginName}`,
  );
  if (!found) throw new Error(loginName);
  return found;
}

async function act(by: Browser, mutation: string, loginName: string, more: Record<string, unknown> = {}) {
  return by.run(mutation, { ...(await account(loginName)), why: WHY, ...more });
}

const reset = (loginName: string, un = false, by = system) => act(by, RESET, loginName, { un });
const orgId = async (code: string) =>
  (await firstRow<{ id: string }>(ctx(), sql`select id from org where code = ${code}`))?.id;

async function open(loginName: string, roles: string[], more: Record<string, unknown> = {}) {
  const input = { loginName, realName: '王新', phone: '13900007777', orgId: await orgId('310000'), roles, ...more };
  return system.run(OPEN, { input });
}

/** Comes with a one-time password and chooses the own one. */
async function choose(loginName: string, oneTime: string): Promise<Browser> {
  const browser = new Browser(app);
  await browser.signIn(loginName, oneTime);
  const answer = await browser.changePassword(oneTime, PASSWORD);
  if (answer.code) throw new Error(answer.code);
  return browser;
}

async function rightsOf(browser: Browser): Promise<string[]> {
  const { data } = await browser.run('{ session { permissions } }');
  return (data.session as { permissions: string[] } | null)?.permissions ?? [];
}

async function rightsBy(loginName: string, password: string): Promise<string[]> {
  const browser = new Browser(app);
  await browser.signIn(loginName, password);
  return rightsOf(browser);
}

/** What was told: template and receiver by login name. */
const told = async (template: string, since: Date) =>
  (
    await rows<{ login: string | null }>(
      ctx(),
      sql`select u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
           where n.template_code = ${template} and n.created_at >= ${since} order by 1`,
    )
  ).map(({ login }) => login);

/** Later, so that what was told before is not counted. */
function later(): Date {
  app.clock.advance(1000);
  return app.clock.now();
}

describe('a password that an administrator resets', () => {
  it('§40.3 goes to the owner’s phone alone, sealed; owner and security administrator are told', async () => {
    const since = later();
    const answer = await reset('section_city');
    expect(answer.data.resetPassword).toMatchObject({ way: 'SENT' });
    const password = await passwordOnPhone(app, 'section_city');
    expect(JSON.stringify(answer)).not.toContain(password);
    expect(await rows(ctx(), sql`select 1 from notification where position(${password} in title || body) > 0`)).toEqual(
      [],
    );
    const texts: string[] = [];
    await sendDueSms(app.context({ kind: 'SYSTEM', name: '短信' }), {
      send: async ({ content }) => {
        texts.push(content);
        return { outcome: 'SENT', gatewayId: String(texts.length) };
      },
    });
    expect(texts.filter((text) => text.includes(password))).toHaveLength(1);
    expect(await told('A09', since)).toEqual(['section_city']);
    expect(await told('A02', since)).toEqual(['section_city']);
    expect(await told('A03', since)).toEqual(['sec_admin']);
    const own = await choose('section_city', password);
    expect(await rightsOf(own)).toEqual(expect.arrayContaining(['probe:decide']));
  });

  it('§40.3 opens nothing before the owner has proven himself with it', async () => {
    await reset('city_officer2');
    const password = await passwordOnPhone(app, 'city_officer2');
    const browser = new Browser(app);
    expect((await browser.signIn('city_officer2')).code).toBe('E-QX-10');
    await browser.signIn('city_officer2', password);
    expect(await rightsOf(browser)).toEqual([]);
  });

  it('§40.3 waits for the security administrator within 72 hours of a changed phone; the former number hears of the change', async () => {
    const since = later();
    await act(system, CHANGE, 'biz_admin', { c: { phone: '13911112222' } });
    const heard = await firstRow<{ id: string; cipher: string; body: string }>(
      ctx(),
      sql`select id, phone_cipher as cipher, body from notification where template_code = 'A10' and created_at >= ${since}`,
    );
    if (!heard) throw new Error('the former number was not told');
    expect(decryptColumn(app.keys, phoneCell(heard.id), heard.cipher)).toMatch(/^1990000/);
    expect(heard.body).toContain('尾号2222');

    app.clock.advance(72 * 3_600_000 - 60_000);
    await enterAgain();
    expect((await reset('biz_admin')).data.resetPassword).toEqual({ way: 'HAND_OUT', expiresAt: null });
    // The old password is as good as before.
    expect((await new Browser(app).signIn('biz_admin')).data.signIn).toMatchObject({ status: 'SIGNED_IN' });
    app.clock.advance(60_000);
    expect((await reset('biz_admin')).data.resetPassword).toMatchObject({ way: 'SENT' });
    expect(await told('A09', since)).toEqual(['biz_admin']);
  });

  it('§40.3 the same number typed again is no change', async () => {
    const since = later();
    await act(system, CHANGE, 'officer_pd', { c: { phone: '13922223333' } });
    await act(system, CHANGE, 'officer_pd', { c: { phone: '13922223333' } });
    expect(await told('A10', since)).toHaveLength(1);
  });

  it('§40.3 is refused for the own account and without a reason', async () => {
    expect((await reset('sys_admin')).code).toBe('E-QX-20');
    expect((await act(system, RESET, 'chief_hk', { un: false, why: '短' })).code).toBe('E-0005');
  });
});

/** Sessions of administrators end early. */
async function enterAgain(): Promise<void> {
  await Promise.all([system.enter('sys_admin'), security.enter('sec_admin'), audit.enter('aud_admin')]);
}

describe('a password that is handed out', () => {
  it('§40.3 is seen by the security administrator and opens no sensitive right before the system administrator has seen the owner', async () => {
    await enterAgain();
    expect((await reset('city_officer', true)).data.resetPassword).toEqual({ way: 'HAND_OUT', expiresAt: null });
    const task = sql`select role_code from task where kind = 'PASSWORD_HAND_OUT' and closed_at is null`;
    expect(await rows(ctx(), task)).toEqual([{ role_code: 'SEC_ADMIN' }]);
    expect((await act(system, HAND_OUT, 'city_officer')).code).toBe('FORBIDDEN');
    expect((await act(audit, HAND_OUT, 'city_officer')).code).toBe('FORBIDDEN');
    const since = later();
    const handed = (await act(security, HAND_OUT, 'city_officer')).data.handOutPassword as { password: string };
    expect(await told('A02', since)).toEqual(['city_officer']);
    expect(await rows(ctx(), task)).toEqual([]);
    expect((await act(security, HAND_OUT, 'city_officer')).code).toBe('E-QX-59');

    // Before a password was chosen nobody can have seen the owner use it.
    expect((await act(system, OWNER, 'city_officer')).code).toBe('E-QX-60');
    expect(await rightsOf(await choose('city_officer', handed.password))).toEqual([]);
    expect(await rightsBy('city_officer', PASSWORD)).toEqual([]);
    expect((await act(security, OWNER, 'city_officer')).code).toBe('FORBIDDEN');
    expect((await act(system, OWNER, 'city_officer')).data.confirmOwner).toEqual({ awaitsOwner: false });
    expect(await rightsBy('city_officer', PASSWORD)).toEqual(expect.arrayContaining(['probe:decide', 'probe:reveal']));
    expect((await act(system, OWNER, 'city_officer')).code).toBe('E-QX-60');
  });

  it('§40.3 is not made again as proven by a change of the own password', async () => {
    await reset('chief_pd', true);
    const handed = (await act(security, HAND_OUT, 'chief_pd')).data.handOutPassword as { password: string };
    const own = await choose('chief_pd', handed.password);
    expect((await own.changePassword(PASSWORD, 'Dierci#2026mima')).code).toBeUndefined();
    const way = sql<{ way: string }>`select password_way as way from user_account where login_name = 'chief_pd'`;
    expect(await firstRow(ctx(), way)).toEqual({ way: 'HANDED' });
  });

  it('§40.3 that of a security administrator is handed out by the audit administrator; one that is refused changes nothing', async () => {
    await open('sec_two', ['SEC_ADMIN'], { unreachable: true });
    expect((await act(security, HAND_OUT, 'sec_two')).code).toBe('FORBIDDEN');
    expect((await act(audit, DECLINE, 'sec_two')).data.declineHandOut).toEqual({ awaitsHandOut: false });
    expect((await act(audit, HAND_OUT, 'sec_two')).code).toBe('E-QX-59');
  });

  it('§41.7 a state written past the product stops the account', async () => {
    await run(ctx(), sql`update user_account set password_way = 'OWN' where login_name = 'chief_pd'`);
    expect((await new Browser(app).signIn('chief_pd', 'Dierci#2026mima')).code).toBe('E-QX-19');
  });
});

describe('an account that one administrator opens', () => {
  it('§40.3 does nothing of business before the security administrator has confirmed it', async () => {
    expect((await open('officer_neu', ['CITY_OFFICER'])).data.createUser).toMatchObject({ way: 'SENT' });
    await choose('officer_neu', await passwordOnPhone(app, 'officer_neu'));
    expect(await rightsBy('officer_neu', PASSWORD)).toEqual([]);
    const pending = await security.run('{ pendingGrants { title phone } }');
    expect(pending.data.pendingGrants).toContainEqual({ title: '王新（officer_neu）', phone: '139****7777' });
    expect((await act(system, CONFIRM, 'officer_neu')).code).toBe('FORBIDDEN');
    await act(security, CONFIRM, 'officer_neu');
    expect(await rightsBy('officer_neu', PASSWORD)).toEqual(expect.arrayContaining(['probe:view', 'probe:decide']));
  });

  it('§40.3 keeps what is ordinary without a second person', async () => {
    await open('looker', ['TECH']);
    await choose('looker', await passwordOnPhone(app, 'looker'));
    expect(await rightsBy('looker', PASSWORD)).toContain('probe:view');
  });

  it('§40.3 waits again after a move to another organisation', async () => {
    const before = await rightsBy('officer_neu', PASSWORD);
    expect(before).toContain('probe:decide');
    const moved = await act(system, CHANGE, 'officer_neu', { c: { orgId: await orgId('310109') } });
    expect(moved.data.changeUser).toEqual({ awaitsConfirmation: true });
    expect(await rightsBy('officer_neu', PASSWORD)).toEqual([]);
  });

  it('§40.3 a move cannot take away the last security administrator', async () => {
    const there = await orgId('310109');
    expect((await act(system, CHANGE, 'sec_admin', { c: { orgId: there } })).code).toBe('E-QX-07');
  });
});

describe('a role that one administrator writes', () => {
  const CREATE =
    'mutation ($code: String!, $input: RoleInput!) { createRole(code: $code, input: $input) { role { id version } } }';
  const EDIT =
    'mutation ($id: ID!, $v: Int!, $input: RoleInput!, $why: String!) { changeRole(id: $id, version: $v, input: $input, reason: $why) { role { id version } } }';
  const CONFIRM_ROLE = 'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }';
  const draft = (permissions: string[], scopeKind = 'ORG') => ({
    name: '试验经办',
    menus: [],
    permissions,
    scopeKind,
    scopeOrgIds: [],
    exclusiveWith: [],
    secondFactor: false,
  });
  const role = async () =>
    (await firstRow<{ id: string; v: number }>(
      ctx(),
      sql`select id, version as v from role where code = 'PROBE_DESK'`,
    )) ?? {};
  const confirmRole = async () => security.run(CONFIRM_ROLE, await role());
  const edit = async (input: object) => system.run(EDIT, { ...(await role()), input, why: '岗位职责调整' });

  it('§40.3 gives nothing, in whatever order it is written, given and confirmed in part', async () => {
    await system.run(CREATE, { code: 'PROBE_DESK', input: draft(['probe:view', 'probe:decide']) });
    await open('desk_one', ['PROBE_DESK']);
    await choose('desk_one', await passwordOnPhone(app, 'desk_one'));
    expect(await rightsBy('desk_one', PASSWORD)).toEqual([]);
    await act(security, CONFIRM, 'desk_one');
    expect(await rightsBy('desk_one', PASSWORD)).toEqual([]);
    expect((await confirmRole()).code).toBeUndefined();
    expect(await rightsBy('desk_one', PASSWORD)).toEqual(['probe:decide', 'probe:view']);
  });

  it('§40.3 a right that is added later sleeps alone', async () => {
    await edit(draft(['probe:view', 'probe:decide', 'probe:reveal']));
    expect(await rightsBy('desk_one', PASSWORD)).toEqual(['probe:decide', 'probe:view']);
    await confirmRole();
    expect(await rightsBy('desk_one', PASSWORD)).toContain('probe:reveal');
  });

  it('§40.3 a wider reach is another role: it waits anew', async () => {
    await edit(draft(['probe:view', 'probe:decide', 'probe:reveal'], 'ALL'));
    expect(await rightsBy('desk_one', PASSWORD)).toEqual([]);
    await confirmRole();
    expect(await rightsBy('desk_one', PASSWORD)).toContain('probe:decide');
  });

  it('§40.3 an ordinary role that is given first and gains its sensitive right later brings nobody in', async () => {
    await edit(draft(['probe:view'], 'ALL'));
    await open('desk_two', ['PROBE_DESK']);
    await choose('desk_two', await passwordOnPhone(app, 'desk_two'));
    expect(await rightsBy('desk_two', PASSWORD)).toEqual(['probe:view']);
    await edit(draft(['probe:view', 'probe:reveal'], 'ALL'));
    await confirmRole();
    expect(await rightsBy('desk_two', PASSWORD)).toEqual([]);
    await act(security, CONFIRM, 'desk_two');
    expect(await rightsBy('desk_two', PASSWORD)).toContain('probe:reveal');
  });

  it('§40.3 a role that was taken and is given again waits again', async () => {
    await system.run(ROLES, { ...(await account('desk_two')), roles: [] });
    await system.run(ROLES, { ...(await account('desk_two')), roles: ['PROBE_DESK'] });
    expect(await rightsBy('desk_two', PASSWORD)).toEqual([]);
  });

  it('§40.3 a second system administrator of his own making helps nobody', async () => {
    await open('sys_two', ['SYS_ADMIN']);
    const second = await choose('sys_two', await passwordOnPhone(app, 'sys_two'));
    expect(await rightsOf(second)).toEqual([]);
  });
});
