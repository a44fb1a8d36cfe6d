import { Link } from 'react-router';
import type { AreaData, MenuData } from '../session/session.types.ts';
import { MenuIcon } from './MenuIcon.tsx';
import { firstRoute } from './menu-areas.ts';

export interface AreaRailProps {
  areas: readonly AreaData[];
  menus: readonly MenuData[];
  /** The area whose entries stand beside the rail. */
  shown: string;
}

/** 业务域 at the edge of every page: icon and word, each leads to the first page of its area. */
export function AreaRail({ areas, menus, shown }: AreaRailProps) {
  return (
    <nav className="yjs-rail yjs-no-print" aria-label="业务域">
      {areas.map(({ key, title, short, icon }) => (
        <Link
          key={key}
          to={firstRoute(menus.filter(({ area }) => area === key)) ?? '/'}
          title={title}
          {...(key === shown && { 'aria-current': 'true' as const })}
        >
          <MenuIcon name={icon} />
          <span>{short}</span>
        </Link>
      ))}
    </nav>
  );
}
