import { useMutation, useQuery } from '@apollo/client/react';
import { formatAgo } from '@yjs/web-kit';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { ownRoute } from '../app/own-route.ts';
import { MarkReadDocument } from '../trainee/index.ts';
import { UnreadNoticesDocument } from './tasks.graphql.ts';

/** The banner of institutions and trainees: what one was told and has not read (02 §2.5); what is opened from it is read. */
export function UnreadNotices() {
  const { data } = useQuery(UnreadNoticesDocument, { fetchPolicy: 'cache-and-network' });
  const [mark] = useMutation(MarkReadDocument);
  const unread = data?.notifications.unreadCount ?? 0;
  const latest = (data?.notifications.nodes ?? []).filter(({ readAt }) => !readAt);
  if (unread === 0) return null;
  const read = (id: string) => void mark({ variables: { ids: [id] } }).catch(() => undefined);
  return (
    <Alert
      type="info"
      showIcon
      className="portal-unread"
      title={`有 ${unread} 条未读消息`}
      description={
        <ul className="portal-latest">
          {latest.map(({ id, title, link, createdAt }) => (
            <li key={id}>
              <Link to={link ? ownRoute(link) : '/messages'} onClick={() => read(id)}>
                {title}
              </Link>{' '}
              <span className="yjs-quiet">{formatAgo(String(createdAt))}</span>
            </li>
          ))}
        </ul>
      }
      action={<Link to="/messages">查看全部</Link>}
    />
  );
}
