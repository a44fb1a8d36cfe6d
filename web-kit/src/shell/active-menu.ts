import type { MenuData } from '../session/session.types.ts';

/** Keys from the group down to the entry whose route is the longest beginning of the path; empty when none is. */
export function activeMenu(menus: readonly MenuData[], pathname: string): string[] {
  let best: { length: number; keys: string[] } = { length: -1, keys: [] };
  const walk = (entries: readonly MenuData[], above: string[]): void => {
    for (const entry of entries) {
      const keys = [...above, entry.key];
      const route = entry.route?.replace(/[?#].*$/, '').replace(/\/+$/, '');
      if (
        route !== undefined &&
        route.length > best.length &&
        (pathname === route || pathname.startsWith(`${route}/`)) &&
        // The start page is not the head of every page that no menu leads to.
        (route !== '' || pathname === '/')
      ) {
        best = { length: route.length, keys };
      }
      walk(entry.children ?? [], keys);
    }
  };
  walk(menus, []);
  return best.keys;
}
