import { useSession } from '@yjs/web-kit';

interface MenuNode {
  route?: string | null;
  children?: readonly MenuNode[];
}

/** Whether a route stands in the reader's menu: buttons to pages follow the menu, never a right of our own guess. */
export function useMenuRoute(route: string): boolean {
  const { session } = useSession();
  return hasRoute(session?.menus ?? [], route);
}

/** Whether any node of a menu tree leads to the route. */
export function hasRoute(menus: readonly MenuNode[], route: string): boolean {
  return menus.some((menu) => menu.route === route || hasRoute(menu.children ?? [], route));
}
