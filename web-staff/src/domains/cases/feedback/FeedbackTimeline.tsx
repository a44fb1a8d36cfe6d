import { formatDateTime } from '@yjs/web-kit';
import { Timeline } from 'antd';
import { Link } from 'react-router';
import type { FeedbackPageQuery } from '../../../generated/graphql.ts';

type Entry = FeedbackPageQuery['feedbackMessage']['timeline'][number];

export interface FeedbackTimelineProps {
  entries: readonly Entry[];
  /** The message of this page. */
  currentId: string;
}

/** (e) Steps of the sub-case and every message about it, in the order in which we learned of them. */
export function FeedbackTimeline({ entries, currentId }: FeedbackTimelineProps) {
  if (entries.length === 0) return <p className="yjs-quiet">匹配到办件后，这里显示该子办件的经过。</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.id,
        color: entry.id === currentId ? 'green' : 'gray',
        content: (
          <>
            <div>
              <Title entry={entry} current={entry.id === currentId} />
            </div>
            {entry.text && <div className="staff-long">{entry.text}</div>}
            <div className="yjs-quiet">
              {entry.actorName} · {formatDateTime(entry.occurredAt)}
              {differs(entry) && `（平台 ${formatDateTime(entry.recordedAt)} 记录）`}
            </div>
          </>
        ),
      }))}
    />
  );
}

function Title({ entry, current }: { entry: Entry; current: boolean }) {
  if (entry.kind === 'STEP') return entry.title;
  if (current) return <strong>反馈：{entry.title}（本条）</strong>;
  return <Link to={`/feedback/${entry.id}`}>反馈：{entry.title}</Link>;
}

/** Worth saying only where the two would read differently. */
const differs = ({ occurredAt, recordedAt }: Entry) => formatDateTime(occurredAt) !== formatDateTime(recordedAt);
