import { useQuery } from '@apollo/client/react';
import { formatAgo } from '@yjs/web-kit';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { ownRoute } from '../app/own-route.ts';
import { Standing } from '../institution/Standing.tsx';
import { BannerDocument } from './tasks.graphql.ts';

/** Above the to-dos: how the institution stands, and what it was told and has not read (02 §2.5). */
export function Banner() {
  const { data } = useQuery(BannerDocument, { fetchPolicy: 'cache-and-network' });
  const unread = data?.notifications.unreadCount ?? 0;
  const latest = (data?.notifications.nodes ?? []).filter(({ readAt }) => !readAt);
  return (
    <>
      {data?.myInstitution && <Standing institution={data.myInstitution} />}
      {unread > 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={`有 ${unread} 条未读消息`}
          description={
            <ul className="portal-latest">
              {latest.map(({ id, title, link, createdAt }) => (
                <li key={id}>
                  <Link to={link ? ownRoute(link) : '/messages'}>{title}</Link>{' '}
                  <span className="yjs-quiet">{formatAgo(String(createdAt))}</span>
                </li>
              ))}
            </ul>
          }
          action={<Link to="/messages">查看全部</Link>}
        />
      )}
    </>
  );
}
