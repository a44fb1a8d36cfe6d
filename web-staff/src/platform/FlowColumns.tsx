import { FlowPath, type FlowPathProps, HistoryList, type HistoryListProps } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { PageSection } from './PageSection.tsx';
import { RecordColumns } from './RecordColumns.tsx';

export interface FlowColumnsProps {
  flow: { path: FlowPathProps['steps']; history: HistoryListProps['events'] };
  children: ReactNode;
}

/** A record that goes through a flow: what it is about beside 办理路径 and 办理过程. */
export function FlowColumns({ flow, children }: FlowColumnsProps) {
  const side = (
    <>
      <PageSection id="path" title="办理路径">
        <FlowPath steps={flow.path} />
      </PageSection>
      <PageSection id="history" title="办理过程">
        <HistoryList events={flow.history} />
      </PageSection>
    </>
  );
  return (
    <RecordColumns sideLabel="办理过程" side={side}>
      {children}
    </RecordColumns>
  );
}
