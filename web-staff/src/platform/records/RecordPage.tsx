import { type RecordFrame, type RecordPageProps, type RecordTypes, RecordView } from '@yjs/web-kit';
import { FlowColumns } from '../FlowColumns.tsx';
import { PageSection } from '../PageSection.tsx';

const frame: RecordFrame = { className: 'staff-record', Section: PageSection, Columns: FlowColumns };

/** The page of one declared record, in the frame of the console. */
export function RecordPage<T extends RecordTypes>(props: RecordPageProps<T>) {
  return <RecordView {...props} frame={frame} />;
}
