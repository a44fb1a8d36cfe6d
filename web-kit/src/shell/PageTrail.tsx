import { Link, useLocation } from 'react-router';
import { useSession } from '../session/useSession.ts';
import { trailTo } from './menu-areas.ts';

/** Where one is: area › list › record. Nothing on pages that no menu leads to. */
export function PageTrail({ title }: { title: string }) {
  const { session } = useSession();
  const { pathname } = useLocation();
  const steps = session ? trailTo(session, pathname, title) : [];
  if (steps.length < 2) return null;
  return (
    <nav className="yjs-trail yjs-no-print" aria-label="所在位置">
      <ol>
        {steps.map((step, at) => (
          <li key={step.title} {...(at === steps.length - 1 && { 'aria-current': 'page' as const })}>
            {step.route ? <Link to={step.route}>{step.title}</Link> : step.title}
          </li>
        ))}
      </ol>
    </nav>
  );
}
