import { type MenuDefinition, opensWith, type Registry } from '../../kernel/index.ts';

export interface OperationNode {
  code: string;
  title: string;
  sensitive: boolean;
}

/** The operations that belong under one menu; without one, those of a module that has no entry for them. */
export interface OperationGroup {
  key: string;
  title: string;
  /** Key of the menu; null where the operations have none. */
  menu: string | null;
  /** Where the menu leads; null where there is none. */
  route: string | null;
  /** Any of these shows the menu to who holds it; empty = it is for everybody. */
  openedBy: readonly string[];
  /** And all of these. */
  alsoNeeds: readonly string[];
  /** Which client shows the menu: staff, training or any. */
  client: string;
  operations: OperationNode[];
}

/**
 * The tree of rights by menu and operation, as the modules define them (03 §40.4). An operation stands under the menu that names it, else
 * under the one that names an operation on the same object, else under the only menu of its module.
 */
export function permissionTree(registry: Registry): OperationGroup[] {
  const groups = new Map<string, OperationGroup>(
    registry.menus.map(({ key, title, route, permissions, alsoNeeds = [], client = 'staff' }) => [
      key,
      { key, title, menu: key, route, openedBy: permissions, alsoNeeds, client, operations: [] },
    ]),
  );
  for (const module of registry.modules) {
    for (const { code, title, sensitive = false } of module.permissions ?? []) {
      const menu = menuOf(code, module.menus ?? [], registry.menus);
      groupFor(groups, menu, module).operations.push({ code, title, sensitive });
    }
  }
  return [...groups.values()];
}

function menuOf(
  code: string,
  own: readonly MenuDefinition[],
  all: readonly MenuDefinition[],
): MenuDefinition | undefined {
  const naming = (menus: readonly MenuDefinition[]) => menus.find(({ permissions }) => permissions.includes(code));
  const sameObject = own.find(({ permissions }) => permissions.some((other) => objectOf(other) === objectOf(code)));
  return naming(own) ?? naming(all) ?? sameObject ?? (own.length === 1 ? own[0] : undefined);
}

function objectOf(code: string): string {
  return code.slice(0, code.lastIndexOf(':'));
}

function groupFor(
  groups: Map<string, OperationGroup>,
  menu: MenuDefinition | undefined,
  module: { name: string; title: string },
): OperationGroup {
  const key = menu?.key ?? `module:${module.name}`;
  const known = groups.get(key);
  if (known) return known;
  const none = { menu: null, route: null, openedBy: [], alsoNeeds: [], client: 'any' };
  const made = { key, title: module.title, ...none, operations: [] };
  groups.set(key, made);
  return made;
}

/**
 * What an administrator should know before saving: menus that nobody of the role would see. The opposite, an operation without its menu, is
 * allowed: it is how accounts of other systems get rights (03 §40, edge cases).
 */
export function emptyMenus(registry: Registry, menus: readonly string[], permissions: readonly string[]): string[] {
  const held = new Set(permissions);
  return registry.menus
    .filter((menu) => menus.includes(menu.key) && !opensWith(menu, (code) => held.has(code)))
    .map(({ title }) => title);
}
