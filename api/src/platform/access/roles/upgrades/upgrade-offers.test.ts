import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser, seedAccess } from '../../../../../test/access.ts';
import { CHANGE_ROLE, CREATE_ROLE, DELETE_ROLE, draftOf, roleDraft, roleOf, WHY } from '../../../../../test/roles.ts';
import { cityTasks } from '../../../../../test/tasks.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import { anonymous, defineModule } from '../../../kernel/index.ts';

const EXPERTS = 'xx.review:panel';
const SEAL = 'xx.review:seal';
const PAPERS = ['xx.paper:list', 'xx.paper:read'] as const;
const PRINT = 'xx.paper:print';

/** A room whose release has split two rights, one of them sensitive, from the one it had, and one from two. */
const room = defineModule({
  name: 'xx',
  title: '评审',
  permissions: [
    { code: 'xx.review:view', title: '查看评审', roles: ['CITY_OFFICER', 'DIST_CHIEF'] },
    { code: EXPERTS, title: '查看专家', roles: ['CITY_OFFICER', 'DIST_CHIEF'], splitFrom: ['xx.review:view'] },
    { code: SEAL, title: '查看密封件', roles: ['CITY_OFFICER'], splitFrom: ['xx.review:view'], sensitive: true },
    { code: PAPERS[0], title: '查看材料目录', roles: [] },
    { code: PAPERS[1], title: '查看材料', roles: [] },
    { code: PRINT, title: '打印材料', roles: [], splitFrom: [...PAPERS] },
  ],
});

let app: AccessApp;
let system: Browser;
let security: Browser;
beforeAll(async () => {
  app = await accessApp('role_upgrades', {}, [room]);
  [system, security] = await Promise.all([new Browser(app).enter('sys_admin'), new Browser(app).enter('sec_admin')]);
});
afterAll(() => app.close());

interface Offer {
  id: string;
  roleVersion: number;
  roleName: string;
  permission: string;
  splitFrom: string[];
  state: string;
  decidedBy: string | null;
}
const FIELDS = 'id roleVersion roleName permission splitFrom state decidedBy';
const LIST = `query ($open: Boolean!) { roleUpgradeOffers(open: $open) { ${FIELDS} } }`;
const TAKE = `mutation ($id: ID!, $v: Int!, $why: String!) { takeRoleUpgrade(id: $id, version: $v, reason: $why) { ${FIELDS} } }`;
const DECLINE = TAKE.replace('takeRoleUpgrade', 'declineRoleUpgrade');

const ctx = () => app.context(anonymous);
const offersTo = async (roleName: string, open = true) => {
  const all = (await system.run(LIST, { open })).data.roleUpgradeOffers as Offer[];
  return all.filter((offer) => offer.roleName === roleName);
};
const offerOf = async (roleName: string, permission: string) => {
  const found = (await offersTo(roleName)).find((offer) => offer.permission === permission);
  if (!found) throw new Error(`${permission} is not offered to ${roleName}`);
  return found;
};
const answer = (source: string, { id, roleVersion }: Offer, { by = system, why = WHY, v = roleVersion } = {}) =>
  by.run(source, { id, v, why });

/** The state of an installation before the release: no role holds what was split, and nobody knows of it. */
async function beforeRelease(): Promise<void> {
  const split = [EXPERTS, SEAL, PRINT];
  await run(ctx(), sql`delete from role_permission where permission = any(${split}::text[])`);
  await run(ctx(), sql`delete from role_template_grant where permission = any(${split}::text[])`);
  await run(ctx(), sql`delete from permission where code = any(${split}::text[])`);
}
async function start(): Promise<void> {
  app.clock.advance(60_000);
  await seedAccess(app);
}
async function makeRole(code: string, name: string, permissions: readonly string[]) {
  const made = await system.run(CREATE_ROLE, { code, input: roleDraft({ name, permissions }) });
  if (made.code) throw new Error(made.message);
  return roleOf(system, code);
}
/** A role of one's own that could see reviews before the release, and the release. */
async function upgradedRole(code: string, name: string, permissions: readonly string[] = ['xx.review:view']) {
  await beforeRelease();
  await makeRole(code, name, permissions);
  await start();
}
const change = async (code: string, permissions: readonly string[]) => {
  const role = await roleOf(system, code);
  const answered = await system.run(CHANGE_ROLE, {
    id: role.id,
    v: role.version,
    input: draftOf(role, { permissions }),
    why: WHY,
  });
  if (answered.code) throw new Error(answered.message);
};
const rightsOf = async (code: string) => (await roleOf(system, code)).permissions;

describe('03 §40.3 what an upgrade would add to roles that administrators made or changed', () => {
  it('is offered to roles of one’s own that held the right it was split from, and granted to none; others hear nothing', async () => {
    await beforeRelease();
    await system.run(CREATE_ROLE, {
      code: 'OTHER',
      input: roleDraft({ name: '无关角色', permissions: ['sys.user:view'] }),
    });
    await upgradedRole('SEER', '评审查看员');
    expect(await offersTo('评审查看员')).toMatchObject([
      { permission: EXPERTS, splitFrom: ['查看评审'], state: 'OPEN' },
      { permission: SEAL, splitFrom: ['查看评审'], state: 'OPEN' },
    ]);
    expect(await rightsOf('SEER')).toEqual([{ code: 'xx.review:view', confirmed: true }]);
    expect(await offersTo('无关角色')).toEqual([]);
    const { id } = await roleOf(system, 'SEER');
    const audited = sql`select detail->'permissions' as permissions from audit_entry where event = 'role.upgradeOffered' and object_id = ${id}`;
    expect(await rows(ctx(), audited)).toEqual([{ permissions: [EXPERTS, SEAL] }]);
  });

  it('is not offered to a role that was made after the split, nor twice', async () => {
    await upgradedRole('EARLIER', '升级前的角色');
    await system.run(CREATE_ROLE, {
      code: 'LATER',
      input: roleDraft({ name: '升级后的角色', permissions: ['xx.review:view'] }),
    });
    await start();
    expect(await offersTo('升级后的角色')).toEqual([]);
    expect(await offersTo('升级前的角色')).toHaveLength(2);
  });

  it('is offered to a changed preset role by its template, but not what an administrator took from it', async () => {
    await beforeRelease();
    const before = (await rightsOf('DIST_CHIEF')).map(({ code }) => code);
    await change(
      'DIST_CHIEF',
      before.filter((code) => code !== 'notice.sent.view'),
    );
    // The right was known already; what is new is that the template gives it to 业务科长.
    await start();
    const gained = sql`delete from role_permission rp using role r where r.id = rp.role_id and r.code = 'DIST_CHIEF' and rp.permission = ${EXPERTS}`;
    await run(ctx(), gained);
    await start();
    expect(await offersTo('区业务科长')).toMatchObject([{ permission: EXPERTS, splitFrom: [] }]);
    expect((await rightsOf('DIST_CHIEF')).map(({ code }) => code)).not.toContain(EXPERTS);
    expect((await answer(TAKE, await offerOf('区业务科长', EXPERTS))).code).toBeUndefined();
    expect(await rightsOf('DIST_CHIEF')).toContainEqual({ code: EXPERTS, confirmed: true });
  });

  it('03 §40.4 is not offered again after it was taken away, though the right has another title now', async () => {
    const { id } = await makeRole('RENAMED', '被收回过的角色', ['xx.review:view', EXPERTS]);
    await change('RENAMED', ['xx.review:view']);
    await run(
      ctx(),
      sql`update grant_event set items = '{查看外聘专家}' where role_id = ${id} and ${EXPERTS} = any(codes)`,
    );
    await beforeRelease();
    await start();
    expect((await offersTo('被收回过的角色')).map(({ permission }) => permission)).toEqual([SEAL]);
  });

  it('03 §40.4 is offered though another right of the same title was given', async () => {
    await beforeRelease();
    const { id } = await makeRole('NAMESAKE', '同名操作的角色', ['xx.review:view']);
    await run(
      ctx(),
      sql`update grant_event set items = '{查看专家}' where role_id = ${id} and kind like 'PERMISSION%'`,
    );
    await start();
    expect((await offersTo('同名操作的角色')).map(({ permission }) => permission)).toEqual([EXPERTS, SEAL]);
  });

  it('reaches a role of the 三员 without being asked for: their operations are the product’s, whoever has changed their menus', async () => {
    const { id } = await roleOf(system, 'AUD_ADMIN');
    await run(
      ctx(),
      sql`insert into grant_event (id, at, kind, role_id, items, by_id, by_name)
          values (gen_random_uuid(), now(), 'ROLE_CHANGED', ${id}, '{}', gen_random_uuid(), '管理员')`,
    );
    await run(ctx(), sql`delete from role_permission where role_id = ${id} and permission = 'sys.org:view'`);
    await run(
      ctx(),
      sql`delete from role_template_grant where role_code = 'AUD_ADMIN' and permission = 'sys.org:view'`,
    );
    await start();
    expect(await rightsOf('AUD_ADMIN')).toContainEqual({ code: 'sys.org:view', confirmed: true });
    expect(await offersTo('审计管理员')).toEqual([]);
  });
});

describe('deciding on an offer', () => {
  it('is refused to strangers, to those who do not edit roles, without a reason, for a role that has changed, for what does not exist', async () => {
    await upgradedRole('REFUSED', '被拒绝的角色');
    const offer = await offerOf('被拒绝的角色', EXPERTS);
    for (const source of [TAKE, DECLINE]) {
      expect((await answer(source, offer, { by: new Browser(app) })).code).toBe('UNAUTHENTICATED');
      expect((await answer(source, offer, { by: security })).code).toBe('FORBIDDEN');
      expect((await answer(source, offer, { why: '好' })).code).toBe('E-0005');
      expect((await answer(source, offer, { v: 99 })).code).toBe('E-0504');
      expect((await system.run(source, { id: 'none', v: 1, why: WHY })).code).toBe('NOT_FOUND');
    }
    expect((await new Browser(app).enter('clerk_hk').then((clerk) => clerk.run(LIST, { open: true }))).code).toBe(
      'FORBIDDEN',
    );
    expect(await offersTo('被拒绝的角色')).toHaveLength(2);
    expect(await rightsOf('REFUSED')).toHaveLength(1);
  });

  it('接受 gives the right as an edit does, with history and audit; answered once', async () => {
    await upgradedRole('TAKER', '接受的角色');
    const offer = await offerOf('接受的角色', EXPERTS);
    const taken = await answer(TAKE, offer);
    expect(taken.data.takeRoleUpgrade).toMatchObject({ state: 'TAKEN', decidedBy: '林清' });
    expect(await rightsOf('TAKER')).toContainEqual({ code: EXPERTS, confirmed: true });
    const { id, version } = await roleOf(system, 'TAKER');
    expect(await answer(TAKE, offer, { v: version })).toMatchObject({ code: 'E-QX-53' });
    expect((await answer(DECLINE, offer, { v: version })).code).toBe('E-QX-53');
    const history = sql`select kind, items, reason from grant_event where role_id = ${id} and kind = 'PERMISSION_GRANTED' and reason is not null`;
    expect(await rows(ctx(), history)).toEqual([{ kind: 'PERMISSION_GRANTED', items: ['查看专家'], reason: WHY }]);
    const audited = sql`select detail->>'permission' as permission from audit_entry where event = 'role.upgradeTaken' and object_id = ${id}`;
    expect(await rows(ctx(), audited)).toEqual([{ permission: EXPERTS }]);
  });

  it('接受 of a sensitive right sleeps until the security administrator confirms', async () => {
    await upgradedRole('SEALED', '密封的角色');
    expect((await answer(TAKE, await offerOf('密封的角色', SEAL))).code).toBeUndefined();
    expect(await rightsOf('SEALED')).toContainEqual({ code: SEAL, confirmed: false });
    const { id, version } = await roleOf(system, 'SEALED');
    const confirm = (by: Browser) =>
      by.run('mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }', { id, v: version });
    expect((await confirm(system)).code).toBe('FORBIDDEN');
    expect((await confirm(security)).code).toBeUndefined();
    expect(await rightsOf('SEALED')).toContainEqual({ code: SEAL, confirmed: true });
  });

  it('不接受 leaves the role as it is, and no later start asks again', async () => {
    await upgradedRole('DECLINER', '不接受的角色');
    expect((await answer(DECLINE, await offerOf('不接受的角色', EXPERTS))).data.declineRoleUpgrade).toMatchObject({
      state: 'DECLINED',
    });
    await start();
    expect((await offersTo('不接受的角色')).map(({ permission }) => permission)).toEqual([SEAL]);
    expect(await rightsOf('DECLINER')).toHaveLength(1);
    const { id } = await roleOf(system, 'DECLINER');
    const history = sql`select items, reason from grant_event where role_id = ${id} and kind = 'UPGRADE_DECLINED'`;
    expect(await rows(ctx(), history)).toEqual([{ items: ['查看专家'], reason: WHY }]);
  });

  it('lapses when the right is given by hand, when the one it came from is taken away, and with its role', async () => {
    await upgradedRole('BY_HAND', '手工授予的角色');
    await change('BY_HAND', ['xx.review:view', EXPERTS]);
    expect((await offersTo('手工授予的角色')).map(({ permission }) => permission)).toEqual([SEAL]);
    await change('BY_HAND', [EXPERTS]);
    expect(await offersTo('手工授予的角色')).toEqual([]);
    expect((await offersTo('手工授予的角色', false)).map(({ state }) => state)).toEqual(['LAPSED', 'LAPSED']);

    await upgradedRole('GONE', '删除的角色');
    const { id, version } = await roleOf(system, 'GONE');
    expect((await system.run(DELETE_ROLE, { id, v: version, why: WHY })).code).toBeUndefined();
    expect(await offersTo('删除的角色')).toEqual([]);
  });

  it('of a right with several sources lapses with the last of them, not with the first', async () => {
    await upgradedRole('PAPERS', '材料的角色', PAPERS);
    expect(await offersTo('材料的角色')).toMatchObject([
      { permission: PRINT, splitFrom: ['查看材料目录', '查看材料'] },
    ]);
    await change('PAPERS', [PAPERS[1]]);
    expect(await offersTo('材料的角色')).toMatchObject([{ permission: PRINT, state: 'OPEN' }]);
    await change('PAPERS', ['sys.user:view']);
    expect(await offersTo('材料的角色')).toEqual([]);
    expect(await offersTo('材料的角色', false)).toMatchObject([{ permission: PRINT, state: 'LAPSED' }]);
  });

  it('keeps one to-do of the system administrator open until the last is answered', async () => {
    const newest = async () => (await cityTasks(ctx(), 'ROLE_UPGRADE')).at(-1);
    await upgradedRole('LAST', '最后的角色');
    await start();
    expect(await newest()).toEqual({ title: '处理升级新增操作', role: 'SYS_ADMIN', open: true });
    expect((await cityTasks(ctx(), 'ROLE_UPGRADE')).filter(({ open }) => open)).toHaveLength(1);
    const all = async () => (await system.run(LIST, { open: true })).data.roleUpgradeOffers as Offer[];
    for (const offer of await all()) expect((await answer(DECLINE, offer)).code).toBeUndefined();
    expect(await all()).toEqual([]);
    expect(await newest()).toMatchObject({ open: false });
  });
});
