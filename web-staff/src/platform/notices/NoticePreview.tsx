import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, LevelTag, PreviewDrawer, presentError } from '@yjs/web-kit';
import { App, Button, Descriptions, Skeleton, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { NoticeDetailQuery } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { DeliveryPath } from './DeliveryPath.tsx';
import { levelOf } from './notice-words.ts';
import { MarkNoticesReadDocument, NoticeDetailDocument, SettleNoticeDocument } from './notices.graphql.ts';

type Detail = NoticeDetailQuery['notification'];

export interface NoticePreviewProps {
  id: string;
  /** The reader’s own: opening it is reading it. */
  own: boolean;
  onResend(id: string): void;
  onClose(): void;
}

/** One notice beside the list: its whole text, its path on every channel, what was told in its place, and what can be done. */
export function NoticePreview({ id, own, onResend, onClose }: NoticePreviewProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [settling, setSettling] = useState(false);
  const { data, error, refetch } = useQuery(NoticeDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [mark] = useMutation(MarkNoticesReadDocument, { refetchQueries: 'active' });
  const [settle] = useMutation(SettleNoticeDocument, { refetchQueries: 'active' });
  const detail = data?.notification;
  const unread = own && detail !== undefined && !detail.notification.readAt;

  useEffect(() => {
    if (unread) mark({ variables: { ids: [id] } }).catch((failure) => message.error(presentError(failure).title));
  }, [unread, id, mark, message]);

  const { link } = detail?.notification ?? {};
  return (
    <PreviewDrawer
      title={detail?.notification.typeTitle ?? '通知'}
      onClose={onClose}
      onOpenFull={link ? () => void navigate(link) : undefined}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!detail && !error && <Skeleton active />}
      {detail && (
        <>
          <h3 className="staff-preview-title">{detail.notification.title}</h3>
          <p className="staff-notice-body">{detail.notification.body}</p>
          <Space wrap>
            {link && (
              <Button type="primary" size="small" onClick={() => void navigate(link)}>
                打开{detail.notification.objectTitle ? '办件' : '页面'}
              </Button>
            )}
            {detail.canSettle && (
              <Button size="small" onClick={() => setSettling(true)}>
                登记已告知
              </Button>
            )}
            {detail.canResend && (
              <Button size="small" onClick={() => onResend(id)}>
                重新发送
              </Button>
            )}
          </Space>
          <Descriptions size="small" column={1} items={itemsOf(detail)} />
          {detail.deliveries.map((delivery) => (
            <DeliveryPath key={delivery.id} delivery={delivery} />
          ))}
        </>
      )}
      {settling && detail && (
        <ReasonDialog
          title="登记已告知"
          okText="登记"
          label="告知情况"
          lines={['登记后待办自动关闭，该通知不再列为未送达。', '请写明何时、用什么方式告知了谁。']}
          common={['已电话告知本人', '本人来窗口时已当面告知', '已电话告知家属并请其转告']}
          onClose={() => setSettling(false)}
          onConfirm={async (note) => {
            await settle({ variables: { id, note } });
            setSettling(false);
            message.success('已登记');
          }}
        />
      )}
    </PreviewDrawer>
  );
}

function itemsOf({ notification, audienceTitle, templateVersion, settledByName, settledNote, fallbacks }: Detail) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  return [
    item('优先级', <LevelTag {...levelOf(notification.priority)} />),
    item('接收人', `${notification.receiver}（${audienceTitle}）`),
    item('时间', formatDateTime(notification.createdAt)),
    item('事项', notification.matterName ?? '—'),
    item('办件编号', notification.objectTitle ?? '—'),
    item('模板', `${notification.type} ${notification.typeTitle}，第${templateVersion}版`),
    ...(notification.settledAt
      ? [item('另行告知', `${formatDateTime(notification.settledAt)} ${settledByName ?? ''}：${settledNote ?? ''}`)]
      : []),
    ...(fallbacks.length > 0
      ? [
          item(
            '已改为通知',
            fallbacks.map((told) => (
              <div key={told.id}>
                {told.receiver}（{told.channels.join('、')}，{told.readAt ? '已读' : '未读'}）
              </div>
            )),
          ),
        ]
      : []),
  ];
}
