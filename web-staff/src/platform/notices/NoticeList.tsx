import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  presentError,
  urlFlag,
  useHeldRows,
  useKeysetPage,
  useNotifications,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { NoticeRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { MarkNoticesReadDocument, NoticesDocument } from './NoticeList.graphql.ts';
import { NoticeTitle } from './NoticeTitle.tsx';

const noticeUrl = { unread: urlFlag() };
const fields: readonly FilterField[] = [{ key: 'unread', kind: 'flag', label: '只看未读' }];
const help = ['发给您的通知都在这里，数字小的优先级更高。', '点标题打开对应的办件，打开后自动设为已读。'];

/** 通知: everything this person was told, with its delivery state. */
export default function NoticeList() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [state, setState] = useUrlState(noticeUrl);
  const page = useKeysetPage();
  const variables = { filter: { unreadOnly: state.unread || undefined }, ...page.variables };
  const { data, loading, error, refetch } = useQuery(NoticesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const held = useHeldRows<NoticeRowFragment>(JSON.stringify(variables), data?.notifications.nodes);
  useNotifications(() => void refetch());
  const [mark] = useMutation(MarkNoticesReadDocument, { refetchQueries: 'active' });

  async function read(target: { ids: string[] } | { all: true }): Promise<void> {
    try {
      await mark({ variables: target });
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  function open(row: NoticeRowFragment): void {
    if (!row.readAt) void read({ ids: [row.id] });
    if (row.link) void navigate(row.link);
  }

  return (
    <>
      <PageHeader
        title="通知"
        help={<HelpLines lines={help} />}
        actions={
          <Button disabled={!data?.notifications.unreadCount} onClick={() => void read({ all: true })}>
            全部设为已读
          </Button>
        }
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="notices"
        label="通知"
        columns={noticeColumns(open)}
        rows={held.rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: state.unread ? '没有未读通知' : '还没有通知', hint: '办件有变化、快到期时会在这里提醒您。' }}
        paging={{ page, info: data?.notifications.pageInfo }}
        arrivals={held.arrivals}
        onShowArrivals={held.adopt}
        onOpen={open}
      />
    </>
  );
}

function noticeColumns(onOpen: (row: NoticeRowFragment) => void): DataColumn<NoticeRowFragment>[] {
  return [
    { key: 'createdAt', title: '时间', fixed: true, render: (row) => formatDateTime(row.createdAt) },
    { key: 'type', title: '类型', render: (row) => row.typeTitle },
    {
      key: 'title',
      title: '内容',
      fixed: true,
      render: (row) => <NoticeTitle notice={row} onOpen={() => onOpen(row)} />,
    },
    { key: 'matter', title: '事项', render: (row) => row.matterName ?? '—' },
    { key: 'priority', title: '优先级', align: 'right', render: (row) => row.priority },
    { key: 'delivery', title: '状态', render: (row) => (row.readAt ? '已读' : row.deliveryTitle) },
    { key: 'readAt', title: '阅读时间', hidden: true, render: (row) => formatDateTime(row.readAt) },
  ];
}
