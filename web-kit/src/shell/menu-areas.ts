import type { AreaData, MenuData } from '../session/session.types.ts';
import { activeMenu } from './active-menu.ts';

/** Where everybody begins: it alone makes no second area. */
const BENCH = 'bench';

/** The areas of the rail: those that have entries here; none where there is but one beside the workbench. */
export function areasOf(areas: readonly AreaData[], menus: readonly MenuData[]): readonly AreaData[] {
  const filled = areas.filter(({ key }) => menus.some(({ area }) => area === key));
  return filled.filter(({ key }) => key !== BENCH).length > 1 ? filled : [];
}

/** The address of the first page of some entries. */
export function firstRoute(menus: readonly MenuData[]): string | undefined {
  for (const { route, children = [] } of menus) {
    const found = route ?? firstRoute(children);
    if (found) return found;
  }
  return undefined;
}

/** A page that the jump field leads to. */
export interface NamedPage {
  id: string;
  link: string;
  title: string;
  /** Its area. */
  subtitle: string;
}

const MOST_PAGES = 5;

/** The pages of one's own menu whose names hold what was typed. */
export function pagesNamed(session: { menus: readonly MenuData[]; areas: readonly AreaData[] } | null, typed: string) {
  if (!session || typed === '') return [];
  const { menus, areas } = session;
  const areaTitle = (area: string | null | undefined) => areas.find(({ key }) => key === area)?.title ?? '页面';
  const pagesOf = (entries: readonly MenuData[]): NamedPage[] =>
    entries.flatMap(({ key, title, route, area, children = [] }) => [
      ...(route && title.includes(typed) ? [{ id: `page-${key}`, link: route, title, subtitle: areaTitle(area) }] : []),
      ...pagesOf(children),
    ]);
  return pagesOf(menus).slice(0, MOST_PAGES);
}

/** A step of the way to a page; the last one, and those that only group, lead nowhere. */
export interface TrailStep {
  title: string;
  route?: string;
}

/**
 * The way to a page: its area, what folds its entry, its entry, and below that the page itself.
 *
 * @param title what the page is called
 */
export function trailTo(
  { menus, areas }: { menus: readonly MenuData[]; areas: readonly AreaData[] },
  pathname: string,
  title: string,
): TrailStep[] {
  const steps: TrailStep[] = [];
  let entries = menus;
  for (const key of activeMenu(menus, pathname)) {
    const entry = entries.find((one) => one.key === key);
    if (!entry) break;
    const area = areas.find((one) => one.key === entry.area);
    if (steps.length === 0 && area && area.key !== BENCH) steps.push({ title: area.title });
    steps.push({ title: entry.title, ...(entry.route && entry.route !== pathname && { route: entry.route }) });
    entries = entry.children ?? [];
  }
  const last = steps.at(-1);
  if (!last || pathname === '/') return [];
  return last.route ? [...steps, { title }] : steps;
}
