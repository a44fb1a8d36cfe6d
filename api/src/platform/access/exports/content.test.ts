import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, run, sql } from '../../../database/sql.ts';

let app: Product;
let server: FastifyInstance;

beforeAll(async () => {
  app = await product('access_exports');
  server = await serverOf(app);
  await server.ready();
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('the exports of accounts and roles', () => {
  it('用户权限清单 holds each account with each of its roles and their scope, names masked', async () => {
    const sheet = await readSheet(
      await fetchExport(server, await app.as('sys_admin'), '/exports/users.xlsx'),
      '登录名',
    );
    const expected = await rows<{ loginName: string }>(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select u.login_name as "loginName" from user_account u left join user_role ur on ur.user_id = u.id where u.status <> 'DELETED'`,
    );
    expect(sheet.rows.map((row) => row.登录名).sort()).toEqual(expected.map(({ loginName }) => loginName).sort());
    const clerk = sheet.rows.find((row) => row.登录名 === 'clerk_hk');
    expect(Object.values(clerk ?? {})).toEqual(expect.arrayContaining(['clerk_hk', '刘*', '虹口区退役军人服务中心']));
    expect(JSON.stringify(sheet.rows)).not.toContain('刘敏');
    expect(sheet.header.get('导出人')).toBe('林清');
  });

  it('机构和行政区划清单 holds the sixteen districts with their codes and whether they are in use, as the page is filtered', async () => {
    const ask = async (loginName: string, query: Readonly<Record<string, string>>) =>
      fetchExport(server, await app.as(loginName), '/exports/orgs.xlsx', query);
    const sheet = await readSheet(await ask('sys_admin', { level: 'DISTRICT', enabled: 'true' }), '编码');
    const codes = sheet.rows.map((row) => String(row['区划代码（GB/T 2260）']));
    // The pseudo-district of 军休机构 of the city stands beside them.
    expect(codes.filter((code) => code !== '310000')).toHaveLength(16);
    expect(codes).toEqual(expect.arrayContaining(['310101', '310109', '310115', '310151']));
    expect(sheet.rows.every((row) => row.类别 === '区局' && row.状态 === '启用')).toBe(true);
    expect(sheet.header.get('筛选条件')).toBe('区局、启用');
    expect((await ask('sys_admin', { level: 'NONE' })).statusCode).toBe(400);
    expect((await ask('clerk_hk', {})).statusCode).toBe(403);
  });

  it('机构和行政区划清单 goes on beyond the thousand that the page shows, each once, and the last of them can be switched off', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    await run(
      system,
      sql`insert into org (id, created_at, updated_at, code, name, short_name, level, parent_id, path, district_code, region_code)
          select gen_random_uuid(), now(), now(), 'QQ' || lpad(n::text, 4, '0'), '测试机构' || n, '测试' || n, 'INST', p.id,
                 p.path || 'QQ' || lpad(n::text, 4, '0') || '/', p.district_code, p.region_code
            from org p, generate_series(1, 1050) n where p.code = '310109'`,
    );
    const admin = await app.as('sys_admin');
    const sheet = await readSheet(await fetchExport(server, admin, '/exports/orgs.xlsx', { search: 'QQ' }), '编码');
    expect(sheet.rows.map((row) => row.编码)).toEqual(
      Array.from({ length: 1050 }, (_, n) => `QQ${String(n + 1).padStart(4, '0')}`),
    );
    const [last] = await rows<{ id: string; version: number }>(
      system,
      sql`select id, version from org where code = 'QQ1050'`,
    );
    const { data, code } = await admin.run(
      'mutation ($id: ID!, $version: Int!) { setOrgEnabled(id: $id, version: $version, enabled: false, reason: "机构已经撤销") { enabled } }',
      { ...last },
    );
    expect([code, data]).toEqual([undefined, { setOrgEnabled: { enabled: false } }]);
  }, 60_000);

  it('角色权限矩阵 marks exactly the operations that a role has', async () => {
    const sheet = await readSheet(
      await fetchExport(server, await app.as('sec_admin'), '/exports/roles.xlsx'),
      '菜单或业务',
    );
    const granted = await rows<{ permission: string }>(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select rp.permission from role_permission rp join role r on r.id = rp.role_id where r.code = 'DX_VIEWER'`,
    );
    const column = sheet.titles.find((title) => title.includes('数据交换查看员')) ?? '';
    const marked = sheet.rows
      .filter((row) => row[column] && row['菜单、操作'] !== '菜单')
      .map((row) => String(row.编码));
    expect(marked.sort()).toEqual(granted.map(({ permission }) => permission).sort());
    expect(marked.length).toBeGreaterThan(3);
  });
});
