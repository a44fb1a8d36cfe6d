import { sql } from '../../../database/sql.ts';
import { protectedOf, type Seals } from '../roles/row-codes.ts';
import type { SealedTable } from './sealed-table.ts';

/** The tables whose rows decide who may do what. */
export const ACCESS_TABLES: readonly SealedTable[] = [
  {
    ...named('user_account', '账号'),
    key: sql`u.id::text`,
    select: sql`u.id::text as key, u.login_name as title, u.row_mac as "rowMac", u.id as "userId", null as "roleId", u.id,
      u.login_name as "loginName", u.org_id as "orgId", u.status, u.password_hash as "passwordHash", u.second_factor as "secondFactor",
      u.public_key as "publicKey", u.certificate, u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges", u.password_way as "passwordWay" from user_account u`,
    where: (key) => sql`id = ${key}`,
  },
  {
    ...named('role', '角色'),
    key: sql`r.id::text`,
    select: sql`r.id::text as key, r.name as title, r.row_mac as "rowMac", null as "userId", r.id as "roleId", r.id, r.code,
      r.scope_kind as "scopeKind", r.scope_orgs as "scopeOrgs", r.exclusive_with as "exclusiveWith", r.second_factor as "secondFactor",
      r.enabled from role r`,
    where: (key) => sql`id = ${key}`,
  },
  {
    ...named('role_permission', '角色的操作'),
    key: sql`rp.role_id || ' ' || rp.permission`,
    select: sql`rp.role_id || ' ' || rp.permission as key, r.name || '：' || p.title as title, rp.row_mac as "rowMac", null as "userId",
      rp.role_id as "roleId", rp.permission, rp.confirmed_at is not null as confirmed
      from role_permission rp join role r on r.id = rp.role_id join permission p on p.code = rp.permission`,
    where: by('role_id', 'permission'),
  },
  {
    ...named('role_menu', '角色的菜单'),
    key: sql`rm.role_id || ' ' || rm.menu`,
    select: sql`rm.role_id || ' ' || rm.menu as key, r.name || '：' || m.title as title, rm.row_mac as "rowMac", null as "userId",
      rm.role_id as "roleId", rm.menu from role_menu rm join role r on r.id = rm.role_id join menu m on m.key = rm.menu`,
    where: by('role_id', 'menu'),
  },
  {
    ...named('user_role', '账号的角色'),
    key: sql`ur.user_id || ' ' || ur.role_id`,
    select: sql`ur.user_id || ' ' || ur.role_id as key, u.login_name || '：' || r.name as title, ur.row_mac as "rowMac",
      ur.user_id as "userId", ur.role_id as "roleId", ur.confirmed_at is not null as confirmed
      from user_role ur join user_account u on u.id = ur.user_id join role r on r.id = ur.role_id`,
    where: by('user_id', 'role_id'),
  },
];

function named<T extends keyof Seals>(name: T, title: string): Pick<SealedTable, 'name' | 'title' | 'columns'> {
  // Its `select` reads these columns.
  return { name, title, columns: (row) => protectedOf(name, row as unknown as Seals[T]) };
}

/** Rows that are found by two columns, whose values stand in the key with a blank between. */
function by(first: string, second: string): SealedTable['where'] {
  return (key) => {
    const [one = '', other = ''] = key.split(' ');
    return sql`${sql.ref(first)} = ${one} and ${sql.ref(second)} = ${other}`;
  };
}
