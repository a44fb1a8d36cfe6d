import { type FlowPanelData, type RecordFrame, type RecordPageProps, type RecordTypes, RecordView } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { RecordColumns } from '../RecordColumns.tsx';
import { PortalSection } from './PortalSection.tsx';

const Columns = ({ flow, children }: { flow: FlowPanelData; children: ReactNode }) => (
  <RecordColumns path={flow.path} events={flow.history}>
    {children}
  </RecordColumns>
);

const frame: RecordFrame = { className: 'portal-page', Section: PortalSection, Columns };

/** The page of one declared record, in the frame of the portal. */
export function RecordPage<T extends RecordTypes>(props: RecordPageProps<T>) {
  return <RecordView {...props} frame={frame} />;
}
