import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { does, PENSION_SOURCE, type Versioned } from '../../../../test/external-data.ts';
import { type Product, product } from '../../../../test/product.ts';
import { CREATE_ROLE, roleDraft, setRoles } from '../../../../test/roles.ts';
import { rows, sql } from '../../../database/sql.ts';

const DELETE = 'mutation ($id: ID!, $v: Int!) { deleteDataSource(id: $id, version: $v, reason: "不再使用该数据") }';
const MENUS = '{ session { permissions menus { key children { key title } } } }';

let app: Product;
let source: Versioned;

beforeAll(async () => {
  app = await product('viewer_role');
  source = await does(await app.as('dx_admin'), 'createSource', { input: PENSION_SOURCE });
}, 60_000);
afterAll(() => app.close());

it('AC40-1 数据查看员 sees exactly 数据交换统计 and 数据交换日志, and deleting a source directly is refused and audited', async () => {
  const admin = await app.as('sys_admin');
  const input = roleDraft({
    menus: ['exchange-statistics', 'exchange-log'],
    permissions: ['dx.stat:view', 'dx.log:view'],
  });
  expect((await admin.run(CREATE_ROLE, { code: 'STAT_VIEWER', input })).code).toBeUndefined();
  expect((await setRoles(admin, 'biz_admin', ['STAT_VIEWER'])).code).toBeUndefined();
  const viewer = await app.as('biz_admin');
  const session = (await viewer.run(MENUS)).data.session as {
    permissions: string[];
    menus: { key: string; children: { key: string }[] }[];
  };
  expect(session.permissions).toEqual(['dx.log:view', 'dx.stat:view']);
  const entries = session.menus.flatMap((menu) => (menu.children.length > 0 ? menu.children : [menu]));
  const opened = entries.map(({ key }) => key).filter((key) => key.startsWith('exchange'));
  expect(opened.sort()).toEqual(['exchange-log', 'exchange-statistics']);
  const answer = await viewer.run(DELETE, { id: source.id, v: source.version });
  expect(answer).toMatchObject({ code: 'FORBIDDEN', message: '无操作权限' });
  const audited = await rows(
    app.context({ kind: 'SYSTEM', name: '测试' }),
    sql`select 1 from audit_entry a join user_account u on u.id::text = a.actor_id
         where a.event = 'access.forbidden' and u.login_name = 'biz_admin' and not a.ok`,
  );
  expect(audited).toHaveLength(1);
});
