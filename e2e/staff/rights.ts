import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { newSm2KeyPair } from '../../api/src/platform/crypto/sm2.ts';
import { adminSession, cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { letKeyBeBound } from '../bind-key.ts';
import { passwordOnPhone } from '../phone.ts';

/** A page that the menu leads to. */
export interface MenuPage {
  key: string;
  title: string;
  route: string;
  /** Any of these opens it; empty = it is for everybody. */
  openedBy: string[];
  /** And all of these. */
  alsoNeeds: string[];
}

interface Group {
  menu: string | null;
  title: string;
  route: string | null;
  openedBy: string[];
  alsoNeeds: string[];
  client: string;
}

/** Asks the running product for the pages of the console's menu, as its modules define them. */
export async function readPages(): Promise<MenuPage[]> {
  const admin = await adminSession('sys_admin');
  const { permissionTree } = await admin.run<{ permissionTree: Group[] }>(
    '{ permissionTree { menu title route openedBy alsoNeeds client } }',
  );
  return permissionTree.flatMap(({ menu, title, route, openedBy, alsoNeeds, client }) =>
    menu && route && client !== 'training' ? [{ key: menu, title, route, openedBy, alsoNeeds }] : [],
  );
}

const PASSWORD = 'Probe#2026veterans';

/**
 * Makes a role with every menu and these permissions alone, and an account that holds it, of a department: some of the pages are for departments
 * only. Signs the browser context in with it.
 */
export async function openProbe(
  pages: readonly MenuPage[],
  permissions: readonly string[],
  browser: APIRequestContext,
): Promise<void> {
  const name = `probe_${randomBytes(4).toString('hex')}`;
  const code = name.toUpperCase();
  const system = await adminSession('sys_admin');
  const { createRole } = await system.run<{ createRole: { role: { id: string; version: number } } }>(
    'mutation ($code: String!, $input: RoleInput!) { createRole(code: $code, input: $input) { role { id version } } }',
    {
      code,
      input: {
        name: `权限核对 ${name}`,
        menus: pages.map(({ key }) => key),
        permissions,
        scopeKind: 'ALL',
        scopeOrgIds: [],
        exclusiveWith: [],
        secondFactor: false,
      },
    },
  );
  const { orgs } = await system.run<{ orgs: { id: string; level: string }[] }>('{ orgs { id level } }');
  await system.run('mutation ($input: CreateUserInput!) { createUser(input: $input) { way } }', {
    input: {
      loginName: name,
      realName: '沈立',
      phone: '13900002222',
      orgId: orgs.find(({ level }) => level === 'DEPT')?.id,
      roles: [code],
    },
  });
  await confirm(name, createRole.role);
  const key = newSm2KeyPair();
  const own = new ApiSession(await cookieJar());
  await own.choosePassword(name, await passwordOnPhone(browser, name), PASSWORD, key);
  const session = new ApiSession(browser);
  if ((await session.signIn(name, PASSWORD, key)) !== 'SECOND_FACTOR_APPROVAL_AWAITED') return;
  await letKeyBeBound(name);
  await session.signIn(name, PASSWORD, key);
}

/** The security administrator confirms role and account, where they hold something sensitive. */
async function confirm(loginName: string, role: { id: string; version: number }): Promise<void> {
  const security = await adminSession('sec_admin');
  const { pendingGrants } = await security.run<{ pendingGrants: { id: string }[] }>('{ pendingGrants { id } }');
  if (!pendingGrants.some(({ id }) => id === role.id)) return;
  await security.run('mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { id } }', {
    id: role.id,
    v: role.version,
  });
  const { users } = await security.run<{ users: { nodes: { id: string; version: number }[] } }>(
    'query ($login: String!) { users(search: $login) { nodes { id version } } }',
    { login: loginName },
  );
  for (const { id, version } of users.nodes)
    await security.run('mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { id } }', {
      id,
      v: version,
    });
}
