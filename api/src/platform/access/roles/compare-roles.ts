import type { Ctx } from '../../kernel/index.ts';
import { getRole, type RoleRow } from './find-roles.ts';
import { permissionTree } from './permission-tree.ts';

export type GrantState = 'YES' | 'WAITING' | 'NO';

/** One menu or operation, and whether each of the two roles has it. */
export interface ComparedRow {
  key: string;
  /** Title of the menu or module under which it stands. */
  group: string;
  title: string;
  kind: 'MENU' | 'OPERATION';
  left: GrantState;
  right: GrantState;
}

export interface Comparison {
  left: RoleRow;
  right: RoleRow;
  rows: ComparedRow[];
}

/** 角色比较: two roles side by side, by menu and operation; what neither has is left out (03 §40.4). NOT_FOUND. */
export async function compareRoles(ctx: Ctx, leftId: string, rightId: string): Promise<Comparison> {
  const [left, right] = await Promise.all([getRole(ctx, leftId), getRole(ctx, rightId)]);
  const rows = permissionTree(ctx.app.registry).flatMap(({ key, title, menu, operations }): ComparedRow[] => [
    ...(menu === null
      ? []
      : [
          row({ key: `menu:${key}`, group: title, title: '菜单', kind: 'MENU' }, opens(left, menu), opens(right, menu)),
        ]),
    ...operations.map((operation) =>
      row(
        { key: operation.code, group: title, title: operation.title, kind: 'OPERATION' },
        holds(left, operation.code),
        holds(right, operation.code),
      ),
    ),
  ]);
  return { left, right, rows: rows.filter((one) => one.left !== 'NO' || one.right !== 'NO') };
}

function row(
  what: Pick<ComparedRow, 'key' | 'group' | 'title' | 'kind'>,
  left: GrantState,
  right: GrantState,
): ComparedRow {
  return { ...what, left, right };
}

function opens(role: RoleRow, menu: string): GrantState {
  return role.menus.includes(menu) ? 'YES' : 'NO';
}

function holds(role: RoleRow, code: string): GrantState {
  const grant = role.permissions.find((permission) => permission.code === code);
  if (!grant) return 'NO';
  return grant.confirmed ? 'YES' : 'WAITING';
}
