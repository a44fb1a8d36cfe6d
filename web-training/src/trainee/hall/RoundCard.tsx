import { CalendarOutlined, ClockCircleOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { formatDay, now, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { OpenRoundCardFragment } from '../../generated/graphql.ts';
import { closingText, placesText } from './places.ts';

/** A round in the hall: what one decides by, and nothing more (SC13-1). */
export function RoundCard({ round }: { round: OpenRoundCardFragment }) {
  return (
    <li className="phone-card">
      <Link to={`/rounds/${round.id}`} className="phone-card-link">
        <span className="phone-card-title">
          <h2>{round.title}</h2>
          {round.ownEnrolmentId && <StateTag title="已报名" tone="working" />}
        </span>
        {/* A title of the platform begins with the project's name; one of the institution's own need not have it. */}
        {!round.title.includes(round.projectName) && <span>{round.projectName}</span>}
        <span className="yjs-quiet">{round.institutionName}</span>
        <span className="phone-facts">
          <span>{round.categoryTitle}</span>
          <span>{round.skillLevelTitle}</span>
          <span>{round.hoursTotal} 课时</span>
          <span>{round.modeTitle}</span>
        </span>
        <span>
          <CalendarOutlined aria-hidden="true" /> {formatDay(round.plannedStart)} 至 {formatDay(round.plannedEnd)}
        </span>
        <span>
          <EnvironmentOutlined aria-hidden="true" /> {round.districtName} · {round.address}
        </span>
        <span className="phone-card-foot">
          <b>{placesText(round)}</b>
          <span>
            <ClockCircleOutlined aria-hidden="true" /> {closingText(round.openTo, now())}
          </span>
        </span>
      </Link>
    </li>
  );
}
