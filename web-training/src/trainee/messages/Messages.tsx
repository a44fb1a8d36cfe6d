import { useMutation, useQuery } from '@apollo/client/react';
import { formatAgo, PageHeader, QueryGate } from '@yjs/web-kit';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ownRoute } from '../../app/own-route.ts';
import { MarkReadDocument, MessagesDocument } from './messages.graphql.ts';

const PAGE = 20;
/** The most that is read at once; what is older is on file. */
const MOST = 100;

/** 消息: what a trainee, an institution or an expert has been told, newest first (02 §2.5). */
export default function Messages() {
  const navigate = useNavigate();
  const [first, setFirst] = useState(PAGE);
  const messages = useQuery(MessagesDocument, { variables: { first }, fetchPolicy: 'cache-and-network' });
  const [mark] = useMutation(MarkReadDocument, { refetchQueries: 'active' });
  const list = (messages.data ?? messages.previousData)?.notifications;
  const found = list?.nodes ?? [];
  const unread = list?.unreadCount ?? 0;
  const more = list?.pageInfo.hasNextPage && first < MOST;

  async function open(id: string, link: string | null | undefined): Promise<void> {
    await mark({ variables: { ids: [id] } }).catch(() => undefined);
    if (link) await navigate(ownRoute(link));
  }

  return (
    <>
      <PageHeader
        title="消息"
        actions={unread > 0 && <Button onClick={() => void mark({ variables: { all: true } })}>全部已读</Button>}
      />
      <QueryGate queries={[messages]}>
        {found.length === 0 ? (
          <section className="phone-card">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>还没有消息</b>}>
              <p className="yjs-quiet">审核结果和意见、办理提醒、开班通知会发到这里。</p>
            </Empty>
          </section>
        ) : (
          <ul className="phone-cards" aria-label="消息">
            {found.map(({ id, title, body, createdAt, readAt, link }) => (
              <li key={id} className="phone-card">
                <button type="button" className="yjs-plain-button phone-message" onClick={() => void open(id, link)}>
                  <span className={readAt ? '' : 'yjs-unread'}>
                    {!readAt && <span className="yjs-sr">未读：</span>}
                    {title}
                  </span>
                  <span>{body}</span>
                  <span className="yjs-quiet">{formatAgo(String(createdAt))}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {more && (
          <Button block loading={messages.loading} onClick={() => setFirst(Math.min(first + PAGE, MOST))}>
            加载更多
          </Button>
        )}
      </QueryGate>
    </>
  );
}
