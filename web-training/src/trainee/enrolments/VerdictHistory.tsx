import { formatDateTime } from '@yjs/web-kit';
import type { OwnEnrolmentPageQuery } from '../../generated/graphql.ts';

type Event = OwnEnrolmentPageQuery['trainingEnrolment']['flow']['history'][number];

/** What happened, newest first: organisation, time, opinion (BR13-8). */
export function VerdictHistory({ events }: { events: readonly Event[] }) {
  return (
    <ol className="phone-history">
      {events.toReversed().map((event) => {
        const words = [event.reasonTitle, event.reasonText, event.note].filter(Boolean).join('；');
        return (
          <li key={event.id}>
            <b>{event.actionTitle}</b>
            <span className="yjs-quiet">
              {formatDateTime(event.at)} {event.actorName ? '本人' : (event.actorOrg ?? '系统')}
            </span>
            {words && <span>{words}</span>}
          </li>
        );
      })}
    </ol>
  );
}
