import { run, sql } from '../../../database/sql.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import type { RoleRow } from './find-roles.ts';
import type { GrantEntry } from './grant-history.ts';
import { sealRow } from './row-codes.ts';

/** What a change of a role gave and took, for history, audit and the question whose sessions end. */
export interface GrantChange {
  added: string[];
  removed: string[];
}

/** Makes the rights of a role exactly the wanted ones. New sensitive ones sleep until the security administrator confirms (03 §40.3). */
export async function writePermissions(
  tx: Ctx,
  role: Pick<RoleRow, 'id' | 'permissions'>,
  wanted: readonly string[],
): Promise<GrantChange> {
  const change = differenceOf(
    role.permissions.map(({ code }) => code),
    wanted,
  );
  const now = tx.app.clock.now();
  const by = actorName(tx.actor);
  await run(
    tx,
    sql`delete from role_permission where role_id = ${role.id} and permission = any(${change.removed}::text[])`,
  );
  const grants = change.added.map((permission) => {
    const confirmed = !isSensitive(tx, permission);
    const rowMac = sealRow(tx.app.keys, 'role_permission', { roleId: role.id, permission, confirmed });
    return { permission, confirmed, rowMac };
  });
  await run(
    tx,
    sql`insert into role_permission (role_id, permission, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select ${role.id}, permission, ${now}, ${by}, case when confirmed then ${now}::timestamptz end,
               case when confirmed then ${by}::text end, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t(permission text, confirmed boolean, "rowMac" text)`,
  );
  return change;
}

/** Makes the menus of a role exactly the wanted ones. */
export async function writeMenus(
  tx: Ctx,
  role: Pick<RoleRow, 'id' | 'menus'>,
  wanted: readonly string[],
): Promise<GrantChange> {
  const change = differenceOf(role.menus, wanted);
  await run(tx, sql`delete from role_menu where role_id = ${role.id} and menu = any(${change.removed}::text[])`);
  const grants = change.added.map((menu) => ({
    menu,
    rowMac: sealRow(tx.app.keys, 'role_menu', { roleId: role.id, menu }),
  }));
  await run(
    tx,
    sql`insert into role_menu (role_id, menu, granted_at, granted_by, row_mac)
        select ${role.id}, menu, ${tx.app.clock.now()}, ${actorName(tx.actor)}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t(menu text, "rowMac" text)`,
  );
  return change;
}

/** The change in words, as the history of grants keeps it. */
export function grantEntries(
  tx: Ctx,
  role: { id: string; name: string },
  permissions: GrantChange,
  menus: GrantChange,
  reason?: string,
): GrantEntry[] {
  const entry = (kind: GrantEntry['kind'], what: Pick<GrantEntry, 'items' | 'codes'>): GrantEntry => ({
    kind,
    role: { id: role.id, name: role.name },
    ...what,
    ...(reason === undefined ? {} : { reason }),
  });
  return [
    entry('PERMISSION_GRANTED', namedRights(tx, permissions.added)),
    entry('PERMISSION_REVOKED', namedRights(tx, permissions.removed)),
    entry('MENU_GRANTED', { items: menuTitles(tx, menus.added) }),
    entry('MENU_REVOKED', { items: menuTitles(tx, menus.removed) }),
  ];
}

/** Rights as the history of grants keeps them: their present titles for readers, their codes for what is decided by it. */
export function namedRights({ app }: Ctx, codes: readonly string[]): Required<Pick<GrantEntry, 'items' | 'codes'>> {
  const titles = new Map(app.registry.permissions.map(({ code, title }) => [code, title]));
  return { items: codes.map((code) => titles.get(code) ?? code), codes };
}

function menuTitles({ app }: Ctx, keys: readonly string[]): string[] {
  return keys.map((key) => app.registry.menus.find((menu) => menu.key === key)?.title ?? key);
}

function isSensitive({ app }: Ctx, code: string): boolean {
  return app.registry.permissions.some((permission) => permission.code === code && permission.sensitive === true);
}

function differenceOf(before: readonly string[], wanted: readonly string[]): GrantChange {
  return {
    added: wanted.filter((one) => !before.includes(one)),
    removed: before.filter((one) => !wanted.includes(one)),
  };
}
