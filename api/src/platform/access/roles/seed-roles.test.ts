import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, seedAccess } from '../../../../test/access.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { anonymous } from '../../kernel/index.ts';

let app: AccessApp;
beforeAll(async () => {
  app = await accessApp('seed_access');
});
afterAll(() => app.close());

const ctx = () => app.context(anonymous);
const count = async (table: string) =>
  (await rows<{ n: number }>(ctx(), sql`select count(*)::int as n from ${sql.table(table)}`))[0]?.n;

describe('seeding', () => {
  it('builds the tree of Shanghai: 16 districts and the pseudo-district, streets below them, a centre for each', async () => {
    const levels = await rows<{ level: string; n: number }>(
      ctx(),
      sql`select level, count(*)::int as n from org where code <> 'INST-DEMO' group by level order by level`,
    );
    const of = Object.fromEntries(levels.map(({ level, n }) => [level, n]));
    expect(of).toMatchObject({ CITY: 1, DISTRICT: 17, DEPT: 8 + 16 });
    expect(of.CENTRE).toBe(1 + 16 + (of.STREET ?? 0));
    const [centre] = await rows(ctx(), sql`select name, path, district_code from org where code = '310109014-C'`);
    expect(centre).toEqual({
      name: '虹口区嘉兴路街道退役军人服务站',
      path: '/310000/310109/310109014/310109014-C/',
      district_code: '310109',
    });
  });

  it('changes nothing at a second start', async () => {
    const tables = ['org', 'role', 'permission', 'role_permission', 'user_account', 'user_role'];
    const before = await Promise.all(tables.map(count));
    await seedAccess(app);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('does not give back what an administrator took away', async () => {
    await run(ctx(), sql`delete from role_permission where permission = 'sys.user:create'`);
    await seedAccess(app);
    expect(await rows(ctx(), sql`select 1 from role_permission where permission = 'sys.user:create'`)).toEqual([]);
    await run(ctx(), sql`delete from permission where code = 'sys.user:create'`);
    await seedAccess(app);
    expect(await rows(ctx(), sql`select 1 from role_permission where permission = 'sys.user:create'`)).toHaveLength(1);
  });

  it('refuses production on a database with demo accounts', async () => {
    const production = { ...app, config: { ...app.config, production: true } };
    const { accessModule } = await import('../index.ts');
    await expect(accessModule.seed?.({ ...ctx(), app: production })).rejects.toThrow('演示账号');
  });
});

describe('what a later version adds to a preset role', () => {
  const held = async (role: string, permission: string) =>
    (
      await rows<{ confirmed: boolean }>(
        ctx(),
        sql`select rp.confirmed_at is not null as confirmed from role_permission rp join role r on r.id = rp.role_id
             where r.code = ${role} and rp.permission = ${permission}`,
      )
    )[0];
  /** As an installation that was set up before the template held it. */
  const asBefore = async (role: string, permission: string) => {
    await run(
      ctx(),
      sql`delete from role_permission rp using role r where r.id = rp.role_id and r.code = ${role} and rp.permission = ${permission}`,
    );
    await run(ctx(), sql`delete from role_template_grant where role_code = ${role} and permission = ${permission}`);
  };

  it('reaches roles that nobody changed, once; the history says that the product gave it', async () => {
    await asBefore('SEC_ADMIN', 'sys.role:view');
    await seedAccess(app);
    expect(await held('SEC_ADMIN', 'sys.role:view')).toEqual({ confirmed: true });
    expect(
      await rows(
        ctx(),
        sql`select g.kind, g.reason from grant_event g join role r on r.id = g.role_id where r.code = 'SEC_ADMIN' and g.by_id is null`,
      ),
    ).toEqual([{ kind: 'PERMISSION_GRANTED', reason: '产品升级，角色模板新增' }]);
    await run(
      ctx(),
      sql`delete from role_permission rp using role r where r.id = rp.role_id and r.code = 'SEC_ADMIN' and rp.permission = 'sys.role:view'`,
    );
    await seedAccess(app);
    expect(await held('SEC_ADMIN', 'sys.role:view')).toBeUndefined();
  });

  it('leaves a role alone whose rights an administrator has changed', async () => {
    await asBefore('CENTRE_HEAD', 'notice.sent.view');
    await run(
      ctx(),
      sql`insert into grant_event (id, at, kind, role_id, items, by_id, by_name)
          select gen_random_uuid(), now(), 'PERMISSION_REVOKED', id, '{查看审计}', gen_random_uuid(), '管理员' from role where code = 'CENTRE_HEAD'`,
    );
    await seedAccess(app);
    expect(await held('CENTRE_HEAD', 'notice.sent.view')).toBeUndefined();
  });
});
