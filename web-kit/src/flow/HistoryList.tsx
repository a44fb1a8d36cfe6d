import { Empty, Segmented, Select, Timeline } from 'antd';
import { useMemo, useState } from 'react';
import { formatDateTime, formatInstant } from '../text/format.ts';
import { AttachmentLink } from '../upload/AttachmentLink.tsx';
import type { FlowEventData } from './flow.types.ts';

export interface HistoryListProps {
  events: readonly FlowEventData[];
  /** Record type of the page's own record; gives the switch 全部/本件, which begins with 本件. */
  ownRecordType?: string;
}

/** What happened, newest first: who, when, from where to where, why. Filter by record and by act. */
export function HistoryList({ events, ownRecordType }: HistoryListProps) {
  // An act on a case moves all its parts: twelve lines that say the same hide the one that matters.
  const [own, setOwn] = useState(ownRecordType !== undefined);
  const [action, setAction] = useState<string>();
  const actions = useMemo(() => [...new Map(events.map((e) => [e.action, e.actionTitle])).entries()], [events]);
  const several = events.some((event) => event.recordTitle !== events[0]?.recordTitle);
  const shown = events
    .filter((event) => (!own || event.recordType === ownRecordType) && (!action || event.action === action))
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);

  return (
    <section aria-label="办理过程">
      <div className="yjs-row yjs-no-print">
        {ownRecordType && (
          <Segmented
            size="small"
            value={own ? 'own' : 'all'}
            onChange={(value) => setOwn(value === 'own')}
            options={[
              { value: 'all', label: '全部' },
              { value: 'own', label: '仅本件' },
            ]}
          />
        )}
        <Select
          size="small"
          aria-label="按动作筛选"
          allowClear
          placeholder="全部动作"
          value={action ?? null}
          onChange={(value: string | null) => setAction(value ?? undefined)}
          options={actions.map(([value, label]) => ({ value, label }))}
          popupMatchSelectWidth={false}
        />
      </div>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的记录" />
      ) : (
        <Timeline
          items={shown.map((event) => ({
            key: event.id,
            content: <HistoryItem event={event} named={several && event.recordType !== ownRecordType} />,
          }))}
        />
      )}
    </section>
  );
}

/** `named`: says which record it happened to; on the record's own page its own number would repeat in each line. */
function HistoryItem({ event, named }: { event: FlowEventData; named: boolean }) {
  const late = Date.parse(event.recordedAt) - Date.parse(event.at) > 60_000;
  return (
    <div className="yjs-history-item">
      <div>
        <b>{event.actionTitle}</b>
        {event.fromTitle && event.fromTitle !== event.toTitle ? ` ${event.fromTitle} → ${event.toTitle}` : ''}
      </div>
      <div className="yjs-quiet">
        <time dateTime={event.at} title={late ? `登记于 ${formatInstant(event.recordedAt)}` : formatInstant(event.at)}>
          {formatDateTime(event.at)}
        </time>{' '}
        {actorOf(event)}
        {named && ` · ${event.recordTitle}`}
      </div>
      {(event.reasonTitle || event.reasonText) && (
        <div>原因：{[event.reasonTitle, event.reasonText].filter(Boolean).join('；')}</div>
      )}
      {event.note && <div>{event.note}</div>}
      {event.attachments.map((file) => (
        <AttachmentLink key={file.id} file={file} />
      ))}
    </div>
  );
}

/** Who took the step, with his office; where people are not named, the office alone. */
function actorOf({ actorName, actorOrg }: FlowEventData): string {
  if (!actorName) return actorOrg ?? '';
  return actorOrg ? `${actorName}（${actorOrg}）` : actorName;
}
