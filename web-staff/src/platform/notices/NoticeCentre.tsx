import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  FilterBar,
  ListWithPreview,
  PageHeader,
  presentError,
  QueueTabs,
  SavedViews,
  useNotifications,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { HelpLines } from '../HelpLines.tsx';
import { NoticeExport } from './NoticeExport.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { NoticeTable } from './NoticeTable.tsx';
import { fieldsOf, type NoticeTab, noticeUrl, sentFilterOf } from './notice-words.ts';
import { MarkNoticesReadDocument, NoticeKindsDocument, NoticeMattersDocument } from './notices.graphql.ts';
import { UndeliveredList } from './UndeliveredList.tsx';
import { useResend } from './useResend.tsx';

const help = [
  '“我收到的”是发给您的通知，越紧急的越要先办；点标题看全文，打开即标记已读。',
  '“系统发出的”是以您所在机构名义发给申请人和工作人员的通知，能看到每个渠道的送达过程。',
  '短信发送失败的，系统按规定的间隔重试三次；仍未送达的提醒窗口，请电话告知后点“登记已告知”，或核对号码后“重新发送”。',
];

/** 通知中心 (01 R4.3.4): what one was told, what was sent, and what did not arrive. */
export default function NoticeCentre() {
  const { message } = App.useApp();
  const [state, setState] = useUrlState(noticeUrl);
  const client = useApolloClient();
  const { unread } = useNotifications(() => void client.refetchQueries({ include: 'active' }));
  const tabs = useTabs(unread);
  const [maySeeCases, mayResend] = [usePermission('case:view'), usePermission('notice:resend')];
  const kinds = useQuery(NoticeKindsDocument).data?.noticeKinds ?? [];
  const matters = useQuery(NoticeMattersDocument, { skip: !maySeeCases }).data?.matters ?? [];
  const [mark] = useMutation(MarkNoticesReadDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const resend = useResend();
  const toOption = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });

  /** Those named, or all. */
  async function read(variables: { ids: string[] } | { all: true }): Promise<void> {
    try {
      await mark({ variables });
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  return (
    <>
      <PageHeader
        title="通知中心"
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {state.tab === 'received' && (
              <Button disabled={unread === 0} onClick={() => void read({ all: true })}>
                全部标记已读
              </Button>
            )}
            {state.tab === 'sent' && mayResend && state.undelivered && (
              <Button onClick={() => resend.all(sentFilterOf(state))}>全部重新发送</Button>
            )}
            {state.tab !== 'undelivered' && <NoticeExport screen={state} />}
          </Space>
        }
      />
      {tabs.length > 1 && (
        <QueueTabs
          label="通知"
          tabs={tabs}
          active={state.tab}
          onChange={(tab) => setState({ tab, open: '', state: [], channel: [] })}
        />
      )}
      <FilterBar
        key={state.tab}
        fields={fieldsOf(state.tab, kinds.map(toOption), matters.map(toOption))}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={<SavedViews page="notifications" />}
      />
      {state.tab === 'undelivered' ? (
        <UndeliveredList settledToo={state.settled} mayResend={mayResend} />
      ) : (
        <ListWithPreview
          preview={
            state.open && (
              <NoticePreview
                key={state.open}
                id={state.open}
                own={state.tab === 'received'}
                onResend={(id) => void resend.these([id])}
                onClose={() => setState({ open: '' })}
              />
            )
          }
        >
          <NoticeTable
            key={state.tab}
            screen={state}
            onChange={setState}
            onRead={(ids) => read({ ids })}
            onResend={(ids) => resend.these(ids)}
            mayResend={mayResend}
          />
        </ListWithPreview>
      )}
    </>
  );
}

function useTabs(unread: number) {
  const [maySeeSent, maySeeUndelivered] = [usePermission('notice.sent.view'), usePermission('notice.undelivered.view')];
  return [
    { key: 'received' as NoticeTab, title: '我收到的', count: unread },
    ...(maySeeSent ? [{ key: 'sent' as NoticeTab, title: '系统发出的' }] : []),
    ...(maySeeUndelivered ? [{ key: 'undelivered' as NoticeTab, title: '未送达' }] : []),
  ];
}
