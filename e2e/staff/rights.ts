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

/** Every permission and every page of the console’s menu, as the product's modules define them. */
export interface RightsCatalogue {
  permissions: Permission[];
  pages: MenuPage[];
}

export interface Permission {
  code: string;
  title: string;
  sensitive: boolean;
  /** The one of the 三员 who alone has it; no role may bring together what belongs to two of them (03 §40.3). */
  owner: string | undefined;
}

const THREE_ADMINISTRATORS = ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'];

interface Group {
  menu: string | null;
  title: string;
  route: string | null;
  openedBy: string[];
  alsoNeeds: string[];
  client: string;
  operations: Omit<Permission, 'owner'>[];
}

interface Preset {
  code: string;
  builtin: boolean;
  permissions: { code: string }[];
}

/** Asks the running product which rights and pages there are. */
export async function readRights(): Promise<RightsCatalogue> {
  const admin = await adminSession('sys_admin');
  const { permissionTree, roles } = await admin.run<{ permissionTree: Group[]; roles: Preset[] }>(
    `{ permissionTree { menu title route openedBy alsoNeeds client operations { code title sensitive } }
       roles { code builtin permissions { code } } }`,
  );
  const presets = roles.filter(({ builtin }) => builtin);
  const ownerOf = (code: string) => {
    const [holder, ...others] = presets.filter(({ permissions }) => permissions.some((one) => one.code === code));
    return others.length === 0 && holder && THREE_ADMINISTRATORS.includes(holder.code) ? holder.code : undefined;
  };
  return {
    permissions: permissionTree.flatMap(({ operations }) =>
      operations.map((one) => ({ ...one, owner: ownerOf(one.code) })),
    ),
    pages: permissionTree.flatMap(({ menu, title, route, openedBy, alsoNeeds, client }) =>
      menu && route && client !== 'training' ? [{ key: menu, title, route, openedBy, alsoNeeds }] : [],
    ),
  };
}

const PASSWORD = 'Probe#2026veterans';

interface Role {
  id: string;
  version: number;
}

/** An account whose only role holds one permission at a time. */
export class RightProbe {
  private readonly name = `probe_${randomBytes(4).toString('hex')}`;
  private readonly code = this.name.toUpperCase();
  private readonly key = newSm2KeyPair();
  private role: Role = { id: '', version: 0 };
  private system!: ApiSession;
  private security!: ApiSession;

  constructor(private readonly catalogue: RightsCatalogue) {}

  /** Makes the role, with every menu and no operation, and an account that holds it, of a department: some of the pages are for departments only. */
  async open(): Promise<void> {
    this.system = await adminSession('sys_admin');
    this.security = await adminSession('sec_admin');
    const { createRole } = await this.system.run<{ createRole: { role: Role } }>(
      'mutation ($code: String!, $input: RoleInput!) { createRole(code: $code, input: $input) { role { id version } } }',
      { code: this.code, input: this.draft([]) },
    );
    this.role = createRole.role;
    const { orgs } = await this.system.run<{ orgs: { id: string; level: string }[] }>('{ orgs { id level } }');
    const { createUser } = await this.system.run<{ createUser: { password: string } }>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { password } }',
      {
        input: {
          loginName: this.name,
          realName: '沈立',
          phone: '13900002222',
          orgId: orgs.find(({ level }) => level === 'DEPT')?.id,
          roles: [this.code],
        },
      },
    );
    const own = new ApiSession(await cookieJar());
    await own.choosePassword(this.name, createUser.password, PASSWORD, this.key);
  }

  /** Gives the role these permissions alone and signs the browser context in with them. */
  async hold(permissions: readonly string[], browser: APIRequestContext): Promise<void> {
    const { changeRole } = await this.system.run<{ changeRole: { role: Role } }>(
      'mutation ($id: ID!, $v: Int!, $input: RoleInput!) { changeRole(id: $id, version: $v, input: $input, reason: "逐项核对权限") { role { id version } } }',
      { id: this.role.id, v: this.role.version, input: this.draft(permissions) },
    );
    this.role = changeRole.role;
    const sensitive = this.catalogue.permissions.filter((one) => one.sensitive).map(({ code }) => code);
    if (permissions.some((code) => sensitive.includes(code))) await this.confirm();
    const session = new ApiSession(browser);
    if ((await session.signIn(this.name, PASSWORD, this.key)) !== 'SECOND_FACTOR_APPROVAL_AWAITED') return;
    await letKeyBeBound(this.name);
    await session.signIn(this.name, PASSWORD, this.key);
  }

  private async confirm(): Promise<void> {
    const { confirmRole } = await this.security.run<{ confirmRole: Role }>(
      'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { id version } }',
      { id: this.role.id, v: this.role.version },
    );
    this.role = confirmRole;
  }

  private draft(permissions: readonly string[]) {
    const menus = this.catalogue.pages.map(({ key }) => key);
    const rest = { scopeKind: 'ALL', scopeOrgIds: [], exclusiveWith: [], secondFactor: false };
    return { name: `权限核对 ${this.name}`, ...rest, menus, permissions };
  }
}
