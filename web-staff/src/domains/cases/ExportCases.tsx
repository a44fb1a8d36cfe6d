import { DownloadButton, usePermission } from '@yjs/web-kit';
import { type QueueState, toCaseFilter } from './queue-state.ts';

/** 导出: the queue as the filters show it, for who may. */
export function ExportCases({ state }: { state: QueueState }) {
  if (!usePermission('case:export')) return null;
  const { field, direction } = state.sort;
  return (
    <DownloadButton
      label="导出"
      url="/exports/cases.xlsx"
      fields={{ queue: state.queue, filter: JSON.stringify(toCaseFilter(state)), sort: `${field}:${direction}` }}
    />
  );
}
