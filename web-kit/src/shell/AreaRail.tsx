import { Link } from 'react-router';
import type { AreaData, MenuData } from '../session/session.types.ts';
import { MenuIcon } from './MenuIcon.tsx';
import { firstRoute } from './menu-areas.ts';
import { useAreaCounts } from './useAreaCounts.ts';

export interface AreaRailProps {
  areas: readonly AreaData[];
  menus: readonly MenuData[];
  /** The area whose entries stand beside the rail. */
  shown: string;
}

/** More than this many are shown as `99+`: the workbench has the exact figures. */
const MOST_SHOWN = 99;

/** 业务域 at the edge of every page: icon and word, and how many to-dos wait there; each leads to the first page of its area. */
export function AreaRail({ areas, menus, shown }: AreaRailProps) {
  const counts = useAreaCounts();
  return (
    <nav aria-label="业务域">
      {areas.map(({ key, title, short, icon }) => {
        const count = counts.get(key) ?? 0;
        return (
          <Link
            key={key}
            to={firstRoute(menus.filter(({ area }) => area === key)) ?? '/'}
            title={title}
            {...(count > 0 && { 'aria-label': `${short}，${count}件待办` })}
            {...(key === shown && { 'aria-current': 'true' as const })}
          >
            <MenuIcon name={icon} />
            <span>{short}</span>
            {count > 0 && <b aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</b>}
          </Link>
        );
      })}
    </nav>
  );
}
