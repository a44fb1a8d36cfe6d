import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { newSm2KeyPair } from '../../api/src/platform/crypto/sm2.ts';
import { adminSession, cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { letKeyBeBound } from '../bind-key.ts';

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
  await system.run(
    'mutation ($code: String!, $input: RoleInput!) { createRole(code: $code, input: $input) { role { id } } }',
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
  const { createUser } = await system.run<{ createUser: { password: string } }>(
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { password } }',
    {
      input: {
        loginName: name,
        realName: '沈立',
        phone: '13900002222',
        orgId: orgs.find(({ level }) => level === 'DEPT')?.id,
        roles: [code],
      },
    },
  );
  const key = newSm2KeyPair();
  const own = new ApiSession(await cookieJar());
  await own.choosePassword(name, createUser.password, PASSWORD, key);
  const session = new ApiSession(browser);
  if ((await session.signIn(name, PASSWORD, key)) !== 'SECOND_FACTOR_APPROVAL_AWAITED') return;
  await letKeyBeBound(name);
  await session.signIn(name, PASSWORD, key);
}
