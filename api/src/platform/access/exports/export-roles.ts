import { recordAudit } from '../../audit/index.ts';
import { type ExportColumn, type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { findRoles, type RoleRow } from '../roles/find-roles.ts';
import { permissionTree } from '../roles/permission-tree.ts';

const TITLE = '角色权限矩阵';

/** One menu or operation, across all roles. */
interface MatrixLine {
  group: string;
  title: string;
  code: string;
  sensitive: boolean;
  mark(role: RoleRow): string | null;
}

/** 角色权限矩阵: menus and operations down, roles across; audited with rows and digest (03 §40.4, C-11). */
export async function exportRoles(ctx: Ctx): Promise<{ name: string; file: ExportFile }> {
  const roles = await findRoles(ctx);
  const lines = matrixLines(ctx);
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: '全部角色',
        notes: [['说明', '● 已授予；○ 敏感操作待安全管理员确认；★ 敏感操作']],
        columns: columnsFor(roles),
        pages: oncePage(lines),
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, { event: accessEvents.rolesExported, objectType: 'role', detail: { rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, '全部角色', ctx.app.clock.now()), file };
}

function columnsFor(roles: readonly RoleRow[]): ExportColumn<MatrixLine>[] {
  return [
    { title: '菜单或业务', width: 18, value: (line) => line.group },
    { title: '菜单、操作', width: 28, value: (line) => `${line.title}${line.sensitive ? ' ★' : ''}` },
    { title: '编码', width: 24, value: (line) => line.code },
    ...roles.map((role) => ({
      title: `${role.name}${role.enabled ? '' : '（停用）'}`,
      width: 8,
      value: (line: MatrixLine) => line.mark(role),
    })),
  ];
}

function matrixLines(ctx: Ctx): MatrixLine[] {
  return permissionTree(ctx.app.registry).flatMap(({ title: group, menu, operations }) => [
    ...(menu === null
      ? []
      : [
          {
            group,
            title: '菜单',
            code: menu,
            sensitive: false,
            mark: (role: RoleRow) => (role.menus.includes(menu) ? '●' : null),
          },
        ]),
    ...operations.map(({ code, title, sensitive }) => ({
      group,
      title,
      code,
      sensitive,
      mark: (role: RoleRow) => markOf(role, code),
    })),
  ]);
}

function markOf(role: RoleRow, code: string): string | null {
  const grant = role.permissions.find((permission) => permission.code === code);
  if (!grant) return null;
  return grant.confirmed ? '●' : '○';
}

async function* oncePage<T>(lines: readonly T[]): AsyncGenerator<readonly T[]> {
  yield lines;
}
