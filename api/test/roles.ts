import type { Browser } from './access.ts';

/** What a role's editor sends, with changes. */
export function roleDraft(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    name: '数据查看员',
    scopeKind: 'ORG',
    scopeOrgIds: [],
    exclusiveWith: [],
    secondFactor: false,
    menus: [],
    permissions: [],
    ...changes,
  };
}

export interface RoleAnswer {
  id: string;
  version: number;
  code: string;
  name: string;
  builtin: boolean;
  enabled: boolean;
  holders: number;
  secondFactor: boolean;
  menus: string[];
  scopeKind: string;
  exclusiveWith: string[];
  permissions: { code: string; confirmed: boolean }[];
}

const ROLE =
  'id version code name builtin enabled holders secondFactor scopeKind exclusiveWith menus permissions { code confirmed }';
export const CREATE_ROLE = `mutation ($code: String!, $input: RoleInput!) { createRole(code: $code, input: $input) { emptyMenus role { ${ROLE} } } }`;
export const CHANGE_ROLE = `mutation ($id: ID!, $v: Int!, $input: RoleInput!, $why: String!) { changeRole(id: $id, version: $v, input: $input, reason: $why) { emptyMenus role { ${ROLE} } } }`;
export const DELETE_ROLE =
  'mutation ($id: ID!, $v: Int!, $why: String!) { deleteRole(id: $id, version: $v, reason: $why) }';
export const ENABLE_ROLE =
  'mutation ($id: ID!, $v: Int!, $on: Boolean!, $why: String!) { setRoleEnabled(id: $id, version: $v, enabled: $on, reason: $why) { enabled version } }';

export const WHY = '岗位职责调整';

/** The role of a code, as an administrator sees it. */
export async function roleOf(browser: Browser, code: string): Promise<RoleAnswer> {
  const { data } = await browser.run(`{ roles { ${ROLE} } }`);
  const found = (data.roles as RoleAnswer[]).find((role) => role.code === code);
  if (!found) throw new Error(`no role ${code}`);
  return found;
}

/** The stored role as its editor would send it back unchanged. */
export function draftOf(role: RoleAnswer, changes: Readonly<Record<string, unknown>> = {}) {
  const { name, scopeKind, exclusiveWith, secondFactor, menus, permissions } = role;
  const codes = permissions.map(({ code }) => code);
  return { name, scopeKind, scopeOrgIds: [], exclusiveWith, secondFactor, menus, permissions: codes, ...changes };
}

/** Sets the roles of an account by login name, as an administrator. */
export async function setRoles(browser: Browser, loginName: string, roles: readonly string[]) {
  const { data } = await browser.run('{ users(first: 100) { nodes { id version loginName } } }');
  const { nodes } = data.users as { nodes: { id: string; version: number; loginName: string }[] };
  const user = nodes.find((node) => node.loginName === loginName);
  return browser.run(
    'mutation ($id: ID!, $v: Int!, $roles: [String!]!) { setUserRoles(id: $id, version: $v, roles: $roles) { version awaitsConfirmation } }',
    { id: user?.id, v: user?.version, roles },
  );
}

/** The security administrator confirms what is sensitive in a role. @throws Error where nothing waits */
export async function confirmRole(security: Browser, { id, version }: Pick<RoleAnswer, 'id' | 'version'>) {
  const { code, message } = await security.run(
    'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }',
    { id, v: version },
  );
  if (code) throw new Error(`${code}: ${message}`);
}

/** The security administrator confirms the waiting roles of an account. @throws Error where none waits */
export async function confirmRoles(security: Browser, loginName: string): Promise<void> {
  const { data } = await security.run('query ($l: String!) { users(search: $l) { nodes { id version loginName } } }', {
    l: loginName,
  });
  const { nodes } = data.users as { nodes: { id: string; version: number; loginName: string }[] };
  const account = nodes.find((node) => node.loginName === loginName);
  const answer = await security.run('mutation ($id: ID!, $v: Int!) { confirmUserRoles(id: $id, version: $v) { id } }', {
    id: account?.id,
    v: account?.version,
  });
  if (answer.code) throw new Error(`${loginName}: ${answer.message}`);
}
