import { rows, sql } from '../../../database/sql.ts';
import type { KeyRing } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { reportBroken } from '../integrity/keep-broken.ts';
import { isSealed } from '../roles/row-codes.ts';

interface GrantRow {
  roleId: string;
  /** Code of a right, or key of a menu. */
  code: string;
  kind: 'PERMISSION' | 'MENU';
  /** May not be used yet: a sensitive right whose grant to the role waits for the security administrator. */
  confirmed: boolean;
  sensitive: boolean;
  rowMac: string;
}

/**
 * What the roles allow and which menus they open. A role with sensitive rights gives nothing at all, not even what is ordinary in it, until
 * the security administrator has confirmed it for the user and has confirmed the first of those rights for the role (03 §40.3): one
 * administrator opens no account that works. A sensitive right that came later sleeps alone.
 */
export async function grantsOf(
  ctx: Ctx,
  roles: readonly { roleId: string; confirmed: boolean }[],
): Promise<{ permissions: ReadonlySet<string>; menus: ReadonlySet<string> }> {
  const held = new Map(roles.map((role) => [role.roleId, role.confirmed]));
  const grants = await rows<GrantRow>(
    ctx,
    sql`select rp.role_id as "roleId", rp.permission as code, 'PERMISSION' as kind, rp.confirmed_at is not null as confirmed, p.sensitive,
               rp.row_mac as "rowMac"
          from role_permission rp join permission p on p.code = rp.permission
         where rp.role_id = any(${[...held.keys()]}::uuid[])
        union all
        select role_id, menu, 'MENU', true, false, row_mac from role_menu where role_id = any(${[...held.keys()]}::uuid[])`,
  );
  const asleep = sleepingRoles(grants, held);
  const permissions = new Set<string>();
  const menus = new Set<string>();
  for (const grant of grants) {
    const target = grant.kind === 'MENU' ? menus : permissions;
    if (target.has(grant.code) || !grant.confirmed || asleep.has(grant.roleId)) continue;
    if (isIntactGrant(ctx, grant)) target.add(grant.code);
    else
      await reportBroken(ctx, grant.kind === 'MENU' ? 'role_menu' : 'role_permission', `${grant.roleId} ${grant.code}`);
  }
  return { permissions, menus };
}

/** Roles with sensitive rights of which none was ever confirmed, or that were not confirmed for their holder. */
function sleepingRoles(grants: readonly GrantRow[], held: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const sensitive = Map.groupBy(
    grants.filter((grant) => grant.sensitive),
    ({ roleId }) => roleId,
  );
  return new Set(
    [...sensitive].flatMap(([roleId, rights]) =>
      held.get(roleId) === true && rights.some(({ confirmed }) => confirmed) ? [] : [roleId],
    ),
  );
}

/** Grants with their codes that were found whole: the same again is whole again, and a role's hundred grants are read with every session. */
const wholeOnes = new WeakMap<KeyRing, Set<string>>();
const MOST_WHOLE = 20_000;

function isIntactGrant(ctx: Ctx, grant: GrantRow): boolean {
  const known = wholeOnes.get(ctx.app.keys) ?? new Set();
  wholeOnes.set(ctx.app.keys, known);
  const { kind, roleId, code, confirmed, rowMac } = grant;
  const same = JSON.stringify([kind, roleId, code, confirmed, rowMac]);
  if (known.has(same)) return true;
  if (!hasItsCode(ctx, grant)) return false;
  if (known.size >= MOST_WHOLE) known.clear();
  known.add(same);
  return true;
}

function hasItsCode(ctx: Ctx, { kind, roleId, code, confirmed, rowMac }: GrantRow): boolean {
  return kind === 'MENU'
    ? isSealed(ctx.app.keys, 'role_menu', { roleId, menu: code }, rowMac)
    : isSealed(ctx.app.keys, 'role_permission', { roleId, permission: code, confirmed }, rowMac);
}
