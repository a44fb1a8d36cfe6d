import { firstRow, sql } from '../../../database/sql.ts';
import {
  AREAS,
  areaOf,
  type Ctx,
  foldedInto,
  type MenuDefinition,
  type MenuGroup,
  opensWith,
  type UserActor,
} from '../../kernel/index.ts';
import { getOrg } from '../orgs/find-orgs.ts';
import { scopeTitle } from '../scope/scope-of-roles.ts';
import { signerBridgeUrl } from '../sign-in/certificates.ts';
import { currentSession } from './resolve-actor.ts';
import type { MenuItem, RoleRef, SessionType } from './session.type.ts';

/** The session behind a token as the clients see it; null when nobody is signed in. */
export async function presentSession(ctx: Ctx, token: string | undefined): Promise<SessionType | null> {
  const session = await currentSession(ctx.app, token, ctx.ip);
  if (!session) return null;
  const { actor } = session;
  const entries = menusOf(ctx, session);
  const org = await getOrg(ctx, actor.orgId);
  return {
    user: {
      id: actor.userId,
      loginName: actor.loginName,
      realName: actor.name,
      org,
      roles: await rolesOf(ctx, actor),
      scopeTitle: scopeTitle(actor.scope, org.level),
    },
    permissions: [...actor.permissions].sort(),
    menus: grouped(entries),
    areas: areasOf(entries),
    refusedRoutes: ctx.app.registry.menus.filter((menu) => !opens(menu, actor)).map(({ route }) => route),
    expiresAt: session.expiresAt,
    idleMinutes: session.idleMinutes,
    signerBridgeUrl: await ownBridge(ctx, actor),
  };
}

/** Where the person's certificate signs; null for everybody who has none. */
async function ownBridge(ctx: Ctx, { userId }: UserActor): Promise<string | null> {
  const url = signerBridgeUrl(ctx.app);
  if (url === null) return null;
  const bound = sql`select 1 from user_account where id = ${userId} and second_factor = 'SM2_CERT'`;
  return (await firstRow(ctx, bound)) ? url : null;
}

/** What opens and fills menus: the session's own rights, or those of a role that somebody looks at. */
export interface MenuRights {
  actor: Pick<UserActor, 'permissions'>;
  menus: ReadonlySet<string>;
}

/** The entries that the roles open and of which the user holds some operation; the API refuses the rest whatever a client shows. */
export function menusOf(ctx: Ctx, { actor, menus }: MenuRights): MenuEntry[] {
  return ctx.app.registry.menus
    .filter((menu) => menus.has(menu.key) && opens(menu, actor))
    .map(({ key, title, route, icon, client = 'staff', ...menu }) => ({
      key,
      title,
      route,
      icon,
      client,
      area: areaOf(menu) ?? null,
      group: foldedInto(menu),
      setting: menu.setting === true,
      children: [],
    }));
}

/** Whether the rights open what a menu leads to, whether or not a role shows it. */
function opens(menu: MenuDefinition, actor: Pick<UserActor, 'permissions'>): boolean {
  return opensWith(menu, (code) => actor.permissions.has(code));
}

type MenuEntry = MenuItem & { group: MenuGroup | undefined; setting: boolean };

/** 设置 of each area stands at its end; a group where its first entry would; one entry alone stands for itself. */
function grouped(entries: readonly MenuEntry[]): MenuItem[] {
  const items = new Map<string, MenuItem>();
  for (const { group, setting: _, ...item } of entries.toSorted((a, b) => Number(a.setting) - Number(b.setting))) {
    const alone = !group || entries.filter((other) => other.group?.key === group.key).length === 1;
    const head = alone ? undefined : items.get(`group-${group.key}`);
    if (alone) items.set(item.key, item);
    else if (head) head.children.push(item);
    else
      items.set(`group-${group.key}`, {
        key: `group-${group.key}`,
        title: group.title,
        icon: group.icon,
        route: null,
        client: item.client,
        area: item.area ?? null,
        children: [item],
      });
  }
  return [...items.values()];
}

/** The areas of which somebody has entries. */
const areasOf = (entries: readonly MenuEntry[]) =>
  Object.entries(AREAS).flatMap(([key, area]) =>
    entries.some((entry) => entry.area === key) ? [{ key, ...area }] : [],
  );

async function rolesOf(ctx: Ctx, actor: UserActor): Promise<RoleRef[]> {
  const found = await firstRow<{ roles: RoleRef[] }>(
    ctx,
    sql`select coalesce(json_agg(json_build_object('code', code, 'name', name) order by code), '[]') as roles
          from role where code = any(${[...actor.roles]})`,
  );
  return found?.roles ?? [];
}
