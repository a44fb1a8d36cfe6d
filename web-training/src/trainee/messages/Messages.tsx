import { useMutation, useQuery } from '@apollo/client/react';
import { formatAgo, PageHeader, QueryGate } from '@yjs/web-kit';
import { Button, Empty } from 'antd';
import { useNavigate } from 'react-router';
import { MarkReadDocument, MessagesDocument } from './messages.graphql.ts';

/** 消息: what one has been told, newest first (02 §2.5). */
export default function Messages() {
  const navigate = useNavigate();
  const messages = useQuery(MessagesDocument, { variables: { first: 50 }, fetchPolicy: 'cache-and-network' });
  const [mark] = useMutation(MarkReadDocument, { refetchQueries: 'active' });
  const found = messages.data?.notifications.nodes ?? [];
  const unread = messages.data?.notifications.unreadCount ?? 0;

  async function open(id: string, link: string | null | undefined): Promise<void> {
    await mark({ variables: { ids: [id] } }).catch(() => undefined);
    if (link) await navigate(link);
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
              <p className="yjs-quiet">报名结果、审核意见和开班通知会发到这里。</p>
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
      </QueryGate>
    </>
  );
}
