import { DownloadButton, usePermission } from '@yjs/web-kit';
import { filterOf, type NoticeScreen, sentFilterOf } from './notice-words.ts';

/** The list of the tab as a file, under its filter and in its order. */
export function NoticeExport({ screen }: { screen: NoticeScreen }) {
  const may = usePermission('notice:export');
  if (!may) return null;
  const sent = screen.tab === 'sent';
  const request = {
    box: sent ? 'SENT' : 'RECEIVED',
    filter: sent ? sentFilterOf(screen) : filterOf(screen),
    sort: screen.sort,
  };
  return <DownloadButton label="导出" url="/exports/notices.xlsx" fields={{ request: JSON.stringify(request) }} />;
}
