import { firstRow, sql } from '../../../database/sql.ts';
import { type Ctx, type MenuDefinition, type MenuGroup, opensWith, type UserActor } from '../../kernel/index.ts';
import { getOrg } from '../orgs/find-orgs.ts';
import { scopeTitle } from '../scope/scope-of-roles.ts';
import { currentSession } from './resolve-actor.ts';
import type { MenuItem, RoleRef, SessionType } from './session.type.ts';

/** The session behind a token as the clients see it; null when nobody is signed in. */
export async function presentSession(ctx: Ctx, token: string | undefined): Promise<SessionType | null> {
  const session = await currentSession(ctx.app, token, ctx.ip);
  if (!session) return null;
  const { actor } = session;
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
    menus: grouped(menusOf(ctx, session)),
    refusedRoutes: ctx.app.registry.menus.filter((menu) => !opens(menu, actor)).map(({ route }) => route),
    expiresAt: session.expiresAt,
    idleMinutes: session.idleMinutes,
  };
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
    .map(({ key, title, route, icon, group, client = 'staff' }) => ({
      key,
      title,
      route,
      icon,
      group,
      client,
      children: [],
    }));
}

/** Whether the rights open what a menu leads to, whether or not a role shows it. */
function opens(menu: MenuDefinition, actor: Pick<UserActor, 'permissions'>): boolean {
  return opensWith(menu, (code) => actor.permissions.has(code));
}

type MenuEntry = MenuItem & { group: MenuGroup | undefined };

/** A group stands where its first entry would; one entry alone stands for itself. */
function grouped(entries: readonly MenuEntry[]): MenuItem[] {
  const items = new Map<string, MenuItem>();
  for (const { group, ...item } of entries) {
    const alone = !group || entries.filter((other) => other.group?.key === group.key).length === 1;
    const head = alone ? undefined : items.get(`group-${group.key}`);
    if (alone) items.set(item.key, item);
    else if (head) head.children.push(item);
    else
      items.set(`group-${group.key}`, {
        ...group,
        key: `group-${group.key}`,
        route: null,
        client: item.client,
        children: [item],
      });
  }
  return [...items.values()];
}

async function rolesOf(ctx: Ctx, actor: UserActor): Promise<RoleRef[]> {
  const found = await firstRow<{ roles: RoleRef[] }>(
    ctx,
    sql`select coalesce(json_agg(json_build_object('code', code, 'name', name) order by code), '[]') as roles
          from role where code = any(${[...actor.roles]})`,
  );
  return found?.roles ?? [];
}
