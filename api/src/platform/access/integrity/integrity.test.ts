import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { scanIntegrity } from './scan.ts';

let app: AccessApp;
let system: Browser;
let security: Browser;
let auditor: Browser;

beforeAll(async () => {
  app = await accessApp('integrity');
  [system, security, auditor] = await Promise.all([
    new Browser(app).enter('sys_admin'),
    new Browser(app).enter('sec_admin'),
    new Browser(app).enter('aud_admin'),
  ]);
});
afterAll(() => app.close());

const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '定时任务' });
const REPORT =
  '{ integrityReport { lastScan { finishedAt counts { title rows checked broken unknownKeys } } faults { id kind title secConfirmedBy audConfirmedBy outcome } } }';
const CONFIRM =
  'mutation ($id: ID!) { confirmIntegrityFault(id: $id, reason: "已核实为运维误改") { outcome secConfirmedBy audConfirmedBy } }';

interface Fault {
  id: string;
  title: string;
  outcome: string | null;
}

async function report(by = security) {
  const { data } = await by.run(REPORT);
  return data.integrityReport as {
    lastScan: {
      counts: { title: string; rows: number; checked: number; broken: number; unknownKeys: number }[];
    } | null;
    faults: Fault[];
  };
}

describe('the scan of integrity codes (03 §41.7)', () => {
  it('finds a fresh installation intact, in every table', async () => {
    expect((await report()).lastScan).toBeNull();
    const { counts, broken } = await scanIntegrity(ctx());
    expect(broken).toEqual([]);
    const stored = await firstRow<{ n: number }>(ctx(), sql`select count(*)::int as n from role_menu`);
    expect(counts.find(({ table }) => table === 'role_menu')?.rows).toBe(stored?.n);
    expect(counts.every((count) => count.rows > 0 && count.broken === 0)).toBe(true);
  });

  it('K-11 K-12 finds what a hand in the database changed in each of them, ends the sessions and alarms once', async () => {
    const there = await new Browser(app).enter('clerk_pd');
    const planted = sql`insert into user_role (user_id, role_id, granted_at, granted_by, confirmed_at, row_mac)
      select u.id, r.id, now(), 'x', now(), 'YJS-ROW-v1.00' from user_account u, role r where u.login_name = 'clerk_pd' and r.code = 'TECH'`;
    await run(ctx(), planted);
    await run(ctx(), sql`update user_account set valid_to = '2030-01-01' where login_name = 'dept_ga'`);
    await run(ctx(), sql`update role set scope_kind = 'ALL' where code = 'INST'`);
    await run(
      ctx(),
      sql`update role_menu set menu = 'users' where menu = 'roles' and role_id = (select id from role where code = 'TRAINEE')`,
    );
    await run(
      ctx(),
      sql`insert into role_menu (role_id, menu, granted_at, granted_by, row_mac)
      select id, 'users', now(), 'x', 'x' from role where code = 'TRAINEE' on conflict do nothing`,
    );
    await run(
      ctx(),
      sql`insert into role_permission (role_id, permission, granted_at, granted_by, confirmed_at, row_mac)
      select id, 'sys.user:view', now(), 'x', now(), 'x' from role where code = 'EXPERT'`,
    );
    const { broken } = await scanIntegrity(ctx());
    expect([...broken].sort()).toEqual(
      [
        '账号：dept_ga',
        '角色：培训机构用户',
        '角色的操作：评审专家：查看账号',
        '角色的菜单：参训学员：用户管理',
        '账号的角色：clerk_pd：技术人员',
      ].sort(),
    );
    expect((await there.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    await scanIntegrity(ctx());
    const alarms = sql`select receiver_name as name from notification where template_code = 'A06' order by 1`;
    expect((await rows<{ name: string }>(ctx(), alarms)).map(({ name }) => name)).toEqual(['方正', '许安'].sort());
    const audited = sql`select 1 from audit_entry where event = 'access.integrityBroken' and actor_name = '定时任务'`;
    expect(await rows(ctx(), audited)).toHaveLength(5);
  });

  it('gives a confirmed sensitive right back to nobody whose confirmation was written by hand', async () => {
    await run(
      ctx(),
      sql`update user_role set confirmed_at = null where granted_by = '演示数据'
      and user_id = (select id from user_account where login_name = 'chief_hk')`,
    );
    expect((await scanIntegrity(ctx())).broken).toContain('账号的角色：chief_hk：区业务科长');
    await run(
      ctx(),
      sql`update user_role set confirmed_at = now() where granted_by = '演示数据'
      and user_id = (select id from user_account where login_name = 'chief_hk')`,
    );
    await scanIntegrity(ctx());
    const { faults } = await report();
    expect(faults.find(({ title }) => title.startsWith('chief_hk'))).toMatchObject({ outcome: 'RESTORED' });
  });

  it('leaves a broken row unusable until a security and an audit administrator have both confirmed it', async () => {
    const fault = (await report()).faults.find(({ title }) => title === 'dept_ga');
    const id = fault?.id;
    expect((await new Browser(app).signIn('dept_ga')).code).toBe('E-QX-19');
    expect((await new Browser(app).run(CONFIRM, { id })).code).toBe('UNAUTHENTICATED');
    expect((await system.run(CONFIRM, { id })).code).toBe('FORBIDDEN');
    expect((await security.run(CONFIRM, { id: 'x' })).code).toBe('NOT_FOUND');
    expect((await security.run(CONFIRM, { id })).data).toEqual({
      confirmIntegrityFault: { outcome: null, secConfirmedBy: '许安', audConfirmedBy: null },
    });
    expect((await security.run(CONFIRM, { id })).code).toBe('E-QX-32');
    expect((await new Browser(app).signIn('dept_ga')).code).toBe('E-QX-19');
    expect((await auditor.run(CONFIRM, { id })).data).toMatchObject({
      confirmIntegrityFault: { outcome: 'CONFIRMED' },
    });
    expect((await new Browser(app).signIn('dept_ga')).code).toBeUndefined();
    expect((await scanIntegrity(ctx())).broken).not.toContain('账号：dept_ga');
  });

  it('tells a code apart whose key version the platform does not have, and says how many it could check', async () => {
    const mac = `YJS-ROW-v9.${'0'.repeat(64)}`;
    await run(ctx(), sql`update user_account set row_mac = ${mac} where login_name = 'dept_ga'`);
    await scanIntegrity(ctx());
    const counts = (await report()).lastScan?.counts.find(({ title }) => title === '账号');
    expect(counts).toMatchObject({ broken: 1, unknownKeys: 1, checked: (counts?.rows ?? 0) - 1 });
  });

  it('can be asked for by the security and the audit administrator', async () => {
    const SCAN = 'mutation { scanIntegrity { lastScan { byName } } }';
    expect((await system.run(SCAN)).code).toBe('FORBIDDEN');
    expect((await auditor.run(SCAN)).data).toEqual({ scanIntegrity: { lastScan: { byName: '方正' } } });
    expect((await report(system)).lastScan?.counts).toHaveLength(5);
  });
});
