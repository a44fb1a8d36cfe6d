import { recordAudit } from '../../audit/index.ts';
import { badInput } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { menusOf } from '../sessions/present-session.ts';
import type { MenuItem } from '../sessions/session.type.ts';
import { getRole } from './find-roles.ts';
import { type OperationGroup, permissionTree } from './permission-tree.ts';

export interface RolePreviewInput {
  roleId: string;
  /** As they stand in the editor, not yet saved; absent = as stored. */
  menus?: readonly string[] | null | undefined;
  permissions?: readonly string[] | null | undefined;
}

export interface RolePreview {
  name: string;
  menus: MenuItem[];
  /** The operations the role may call, under the menu where their buttons stand. */
  groups: OperationGroup[];
}

const MOST = 1000;

/** 以该角色预览: menu and buttons as a holder of the role alone would see them. Reads only, gives no right, and is audited (03 §40.4). */
export async function previewRole(ctx: Ctx, input: RolePreviewInput): Promise<RolePreview> {
  if ((input.menus?.length ?? 0) + (input.permissions?.length ?? 0) > MOST)
    throw badInput([{ path: 'permissions', message: '菜单和操作过多' }]);
  const role = await getRole(ctx, input.roleId);
  const permissions = new Set(input.permissions ?? role.permissions.map(({ code }) => code));
  const menus = new Set(input.menus ?? role.menus);
  const groups = permissionTree(ctx.app.registry)
    .map((group) => ({ ...group, operations: group.operations.filter(({ code }) => permissions.has(code)) }))
    .filter(({ operations }) => operations.length > 0);
  await recordAudit(ctx, {
    event: accessEvents.rolePreviewed,
    objectType: 'role',
    objectId: role.id,
    detail: { code: role.code, draft: input.permissions != null || input.menus != null },
  });
  return { name: role.name, menus: menusOf(ctx, { actor: { permissions }, menus }), groups };
}
