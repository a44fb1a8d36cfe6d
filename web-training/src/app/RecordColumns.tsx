import { FlowPath, type FlowStepData, HistoryList, type HistoryListProps } from '@yjs/web-kit';
import type { ReactNode } from 'react';

export interface RecordColumnsProps {
  /** What the record says. */
  children: ReactNode;
  path: readonly FlowStepData[];
  events: HistoryListProps['events'];
}

/** A record beside its way: what it says at the left, steps and history at the right; one below the other where there is no room. */
export function RecordColumns({ children, path, events }: RecordColumnsProps) {
  return (
    <div className="portal-record">
      <div className="portal-record-main">{children}</div>
      <aside className="yjs-panel portal-record-way" aria-label="办理过程">
        <h2>办理进度</h2>
        <FlowPath steps={path} />
        <h2>办理记录</h2>
        <HistoryList events={events} />
      </aside>
    </div>
  );
}
