import { useQuery } from '@apollo/client/react';
import { formatCount, useRecordChanges } from '@yjs/web-kit';
import { Link } from 'react-router';
import { CaseQueueCountsDocument } from './CaseQueueCounts.graphql.ts';
import { caseRecordTypes } from './case-records.ts';
import { queues } from './queue-state.ts';

/** How many cases wait in each queue; a figure opens the queue behind it. */
export function QueueCounters() {
  const { data, refetch } = useQuery(CaseQueueCountsDocument, { fetchPolicy: 'cache-and-network' });
  useRecordChanges({ recordTypes: caseRecordTypes, onChange: () => void refetch() });
  return (
    <section aria-labelledby="bench-queues" className="staff-section">
      <header>
        <h2 id="bench-queues">办件队列</h2>
      </header>
      <ul className="staff-counters">
        {queues.map((queue) => {
          const counted = data?.caseQueueCounts.find((count) => count.queue === queue.key);
          return (
            <li key={queue.key}>
              <Link to={`/cases?queue=${queue.key}`}>
                <span>{queue.title}</span>
                <b>{counted ? formatCount(counted.count, counted.capped) : '—'}</b>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
