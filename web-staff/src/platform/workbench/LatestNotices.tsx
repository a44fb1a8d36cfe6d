import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatAgo } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { NoticesDocument } from '../notices/NoticeList.graphql.ts';

/** The latest notices in short. */
export function LatestNotices() {
  const { data, error, refetch } = useQuery(NoticesDocument, {
    variables: { first: 6 },
    fetchPolicy: 'cache-and-network',
  });
  const notices = data?.notifications.nodes;
  return (
    <section aria-labelledby="bench-notices" className="staff-section">
      <header>
        <h2 id="bench-notices">最新通知</h2>
        <Link className="staff-section-extra" to="/notifications">
          全部
        </Link>
      </header>
      {error && !notices && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!notices && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {notices?.length === 0 && <p className="yjs-quiet">还没有通知。办件有变化、快到期时会在这里提醒您。</p>}
      <ul className="staff-latest">
        {notices?.map((notice) => (
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
