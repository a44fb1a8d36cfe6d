import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { isSealed, type Seals, sealRow } from '../roles/row-codes.ts';

/** The tables whose rows decide who may do what (03 §41.7). */
export const SEALED_TABLES = ['user_account', 'role', 'role_permission', 'role_menu', 'user_role'] as const;
export type SealedTable = (typeof SEALED_TABLES)[number];

export const TABLE_TITLES: Readonly<Record<SealedTable, string>> = {
  user_account: '账号',
  role: '角色',
  role_permission: '角色的操作',
  role_menu: '角色的菜单',
  user_role: '账号的角色',
};

/** A row with what its code protects, how it is found again, and what people call it. */
interface SealedRow {
  key: string;
  title: string;
  rowMac: string;
  /** Whose sessions end when the row is broken; null where it is not one user's. */
  userId: string | null;
  roleId: string | null;
}

type RowOf<T extends SealedTable> = SealedRow & Seals[T];

/** How the rows of a table are read, and by which key they are walked and found again. */
const READERS: Record<SealedTable, { select: ReturnType<typeof sql>; key: ReturnType<typeof sql> }> = {
  user_account: {
    key: sql`u.id::text`,
    select: sql`u.id::text as key, u.login_name as title, u.row_mac as "rowMac", u.id as "userId", null as "roleId", u.id,
      u.login_name as "loginName", u.org_id as "orgId", u.status, u.password_hash as "passwordHash", u.second_factor as "secondFactor",
      u.public_key as "publicKey", u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges" from user_account u`,
  },
  role: {
    key: sql`r.id::text`,
    select: sql`r.id::text as key, r.name as title, r.row_mac as "rowMac", null as "userId", r.id as "roleId", r.id, r.code,
      r.scope_kind as "scopeKind", r.scope_orgs as "scopeOrgs", r.exclusive_with as "exclusiveWith", r.second_factor as "secondFactor",
      r.enabled from role r`,
  },
  role_permission: {
    key: sql`rp.role_id || ' ' || rp.permission`,
    select: sql`rp.role_id || ' ' || rp.permission as key, r.name || '：' || p.title as title, rp.row_mac as "rowMac", null as "userId",
      rp.role_id as "roleId", rp.permission, rp.confirmed_at is not null as confirmed
      from role_permission rp join role r on r.id = rp.role_id join permission p on p.code = rp.permission`,
  },
  role_menu: {
    key: sql`rm.role_id || ' ' || rm.menu`,
    select: sql`rm.role_id || ' ' || rm.menu as key, r.name || '：' || m.title as title, rm.row_mac as "rowMac", null as "userId",
      rm.role_id as "roleId", rm.menu from role_menu rm join role r on r.id = rm.role_id join menu m on m.key = rm.menu`,
  },
  user_role: {
    key: sql`ur.user_id || ' ' || ur.role_id`,
    select: sql`ur.user_id || ' ' || ur.role_id as key, u.login_name || '：' || r.name as title, ur.row_mac as "rowMac",
      ur.user_id as "userId", ur.role_id as "roleId", ur.confirmed_at is not null as confirmed
      from user_role ur join user_account u on u.id = ur.user_id join role r on r.id = ur.role_id`,
  },
};

const PAGE = 1000;

/** All rows of a table, a page at a time in the order of their keys, each with the verdict whether it is as the product wrote it. */
export async function* readSealed<T extends SealedTable>(
  ctx: Ctx,
  table: T,
): AsyncGenerator<{ row: SealedRow; intact: boolean }> {
  const { select, key } = READERS[table];
  let after = '';
  for (;;) {
    const page = await rows<RowOf<T>>(ctx, sql`select ${select} where ${key} > ${after} order by ${key} limit ${PAGE}`);
    for (const row of page) yield { row, intact: isIntact(ctx, table, row) };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.key;
  }
}

/** Whether the master key is the one that rows were written with: at least one of them carries its right code, or there is none. */
export async function readsSealedRows(ctx: Ctx): Promise<boolean> {
  let found = false;
  for (const table of SEALED_TABLES) {
    for await (const { intact } of readSealed(ctx, table)) {
      if (intact) return true;
      found = true;
    }
  }
  return !found;
}

/** One row as it stands now; undefined when it is gone. */
export async function findSealed<T extends SealedTable>(
  ctx: Ctx,
  table: T,
  key: string,
): Promise<{ row: SealedRow; intact: boolean; freshMac: string } | undefined> {
  const { select, key: column } = READERS[table];
  const [row] = await rows<RowOf<T>>(ctx, sql`select ${select} where ${column} = ${key}`);
  return row && { row, intact: isIntact(ctx, table, row), freshMac: sealRow(ctx.app.keys, table, row as Seals[T]) };
}

/** Gives the row the code of its present content: only after both administrators have looked at it. */
export async function reseal(ctx: Ctx, table: SealedTable, key: string, mac: string): Promise<void> {
  const [first = '', second = ''] = key.split(' ');
  await rows(ctx, sql`update ${sql.table(table)} set row_mac = ${mac} where ${keyOf(table, first, second)}`);
}

function keyOf(table: SealedTable, first: string, second: string) {
  switch (table) {
    case 'user_account':
    case 'role':
      return sql`id = ${first}`;
    case 'role_permission':
      return sql`role_id = ${first} and permission = ${second}`;
    case 'role_menu':
      return sql`role_id = ${first} and menu = ${second}`;
    case 'user_role':
      return sql`user_id = ${first} and role_id = ${second}`;
  }
}

function isIntact<T extends SealedTable>(ctx: Ctx, table: T, row: RowOf<T>): boolean {
  return isSealed(ctx.app.keys, table, row as Seals[T], row.rowMac);
}
