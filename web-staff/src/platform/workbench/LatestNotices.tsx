import { formatAgo, useNotifications } from '@yjs/web-kit';
import { Link } from 'react-router';

const shownAtOnce = 6;

/** The latest notices in short; the bell tells of each new one, here it only appears. */
export function LatestNotices() {
  const { latest } = useNotifications(() => undefined);
  return (
    <section aria-labelledby="bench-notices" className="staff-section">
      <header>
        <h2 id="bench-notices">最新通知</h2>
        <Link className="staff-section-extra" to="/notifications">
          全部
        </Link>
      </header>
      {latest.length === 0 && <p className="yjs-quiet">还没有通知。办件有变化、快到期时会在这里提醒您。</p>}
      <ul className="staff-latest">
        {latest.slice(0, shownAtOnce).map((notice) => (
          <li key={notice.id}>
            <Link to={notice.link ?? '/notifications'} className={notice.readAt ? '' : 'yjs-unread'}>
              {!notice.readAt && <span className="yjs-sr">未读：</span>}
              {notice.title}
            </Link>
            <div className="yjs-quiet">
              {notice.typeTitle} · {formatAgo(notice.createdAt)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
