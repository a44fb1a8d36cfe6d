import { useQuery } from '@apollo/client/react';
import { DataTable, useHeldRows, useKeysetPage } from '@yjs/web-kit';
import { useState } from 'react';
import type { NoticeRowFragment } from '../../generated/graphql.ts';
import { readAction, resendAction } from './notice-acts.ts';
import { noticeColumns } from './notice-columns.tsx';
import { filterOf, type NoticeScreen, sentFilterOf } from './notice-words.ts';
import { NoticesDocument, SentNoticesDocument } from './notices.graphql.ts';

export interface NoticeTableProps {
  screen: NoticeScreen;
  onChange(patch: Partial<NoticeScreen>): void;
  onRead(ids: string[]): Promise<void>;
  onResend(ids: string[]): Promise<void>;
  mayResend: boolean;
}

/** The rows of 我收到的 or 系统发出的, with the acts on a selection. */
export function NoticeTable({ screen, onChange, onRead, onResend, mayResend }: NoticeTableProps) {
  const [selected, setSelected] = useState<string[]>([]);
  const page = useKeysetPage();
  const list = useNotices(screen, page.variables);
  const held = useHeldRows<NoticeRowFragment>(list.key, list.rows);
  const sent = screen.tab === 'sent';
  const open = (row: NoticeRowFragment) => onChange({ open: row.id });
  const actionsOf = (row: NoticeRowFragment) => {
    if (!sent) return row.readAt ? [] : [readAction];
    return mayResend && row.deliveryState === 'GIVEUP' ? [resendAction] : [];
  };
  return (
    <DataTable
      id={sent ? 'sent-notices' : 'notices'}
      label={sent ? '系统发出的通知' : '我收到的通知'}
      columns={noticeColumns(screen.tab, open)}
      rows={held.rows}
      changedIds={held.changedIds}
      goneIds={held.goneIds}
      loading={list.loading}
      error={list.error}
      onRetry={list.refetch}
      empty={
        sent
          ? { title: '没有符合条件的通知', hint: '办件受理、退回、补正、办结时发出的通知会列在这里。' }
          : { title: screen.unread ? '没有未读通知' : '还没有通知', hint: '办件有变化、快到期时会在这里提醒您。' }
      }
      paging={{ page, info: list.pageInfo }}
      sort={screen.sort}
      onSort={(sort) => onChange({ sort })}
      selection={{
        ids: selected,
        onChange: setSelected,
        actionsOf,
        selectable: (row) => actionsOf(row).length > 0,
        onAct: (action, rows) => {
          const ids = rows.map((row) => row.id);
          setSelected([]);
          void (action.action === 'read' ? onRead(ids) : onResend(ids)).then(held.adopt);
        },
      }}
      arrivals={held.arrivals}
      onShowArrivals={held.adopt}
      activeId={screen.open || undefined}
      onActivate={open}
      onOpen={open}
    />
  );
}

/** One of the two boxes, as the address asks for it. */
function useNotices(screen: NoticeScreen, position: object) {
  const sent = screen.tab === 'sent';
  const { sort } = screen;
  const received = { filter: filterOf(screen), sort, ...position };
  const outgoing = { filter: sentFilterOf(screen), sort, ...position };
  const inbox = useQuery(NoticesDocument, { variables: received, skip: sent, fetchPolicy: 'cache-and-network' });
  const outbox = useQuery(SentNoticesDocument, { variables: outgoing, skip: !sent, fetchPolicy: 'cache-and-network' });
  const found = sent ? outbox.data?.sentNotifications : inbox.data?.notifications;
  const { loading, error, refetch } = sent ? outbox : inbox;
  return {
    key: JSON.stringify(sent ? outgoing : received),
    rows: found?.nodes,
    pageInfo: found?.pageInfo,
    loading,
    error,
    refetch: () => void refetch(),
  };
}
