import { type FlowEventData, HistoryList } from '@yjs/web-kit';

/** 办理过程 of a case, beginning with its own steps. Default export: loaded after the case itself. */
export default function CaseHistory({ events }: { events: readonly FlowEventData[] }) {
  return <HistoryList events={events} ownRecordType="case" />;
}
