import { CalendarOutlined } from '@ant-design/icons';
import { formatDay, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { OwnEnrolmentFragment } from '../../generated/graphql.ts';
import { StepBar } from './StepBar.tsx';
import { standingOf, stateTones } from './words.ts';

/** One enrolment among one's own. */
export function EnrolmentCard({ enrolment }: { enrolment: OwnEnrolmentFragment }) {
  const { id, roundTitle, institutionName, plannedStart, plannedEnd, state, stateTitle } = enrolment;
  return (
    <li className="phone-card">
      <Link to={`/enrolments/${id}`} className="phone-card-link">
        <span className="phone-card-title">
          <h2>{roundTitle}</h2>
          <StateTag title={standingOf(enrolment)} tone={stateTones[state]} />
        </span>
        <span className="yjs-quiet">{institutionName}</span>
        <span>
          <CalendarOutlined aria-hidden="true" /> {formatDay(plannedStart)} 至 {formatDay(plannedEnd)}
        </span>
      </Link>
      <StepBar state={state} stateTitle={stateTitle} />
      {state === 'RETURNED' && (
        <Link to={`/enrolments/${id}`} className="phone-due">
          需要您补充材料
        </Link>
      )}
    </li>
  );
}
