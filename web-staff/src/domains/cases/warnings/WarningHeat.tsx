import { ScrollFrame } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { WarningBoardQuery } from '../../../generated/graphql.ts';
import { toneOf } from './warning-words.ts';

type Heat = WarningBoardQuery['warningBoard']['heat'][number];

/** More matters make columns nobody reads; the list below has them all. */
const MOST_MATTERS = 10;

const placeOf = ({ orgId, districtCode }: Heat) => orgId ?? districtCode;

/** Places by matters: how many warnings ask for something, and how urgent the worst of them is; each figure opens its list. */
export function WarningHeat({ heat }: { heat: readonly Heat[] }) {
  const matters = [...new Map(heat.map((cell) => [cell.matterCode, cell.matterName]))].slice(0, MOST_MATTERS);
  const places = [...new Map(heat.map((cell) => [placeOf(cell), cell.placeName]))];
  if (places.length === 0) return null;
  return (
    <ScrollFrame className="staff-heat-frame" label="未处理预警分布，可左右滚动">
      <table className="staff-heat" aria-label="各区、各中心各事项的未处理预警">
        <thead>
          <tr>
            <th scope="col">{heat[0]?.orgId ? '受理中心' : '区'}</th>
            {matters.map(([code, name]) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(([place, name]) => (
            <tr key={place}>
              <th scope="row" className="staff-nowrap">
                {name}
              </th>
              {matters.map(([code]) => (
                <td key={code}>
                  <HeatCell cell={heat.find((one) => placeOf(one) === place && one.matterCode === code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function HeatCell({ cell }: { cell: Heat | undefined }) {
  if (!cell) return <span className="yjs-quiet">—</span>;
  return (
    <Link
      className={`yjs-level yjs-level-${toneOf(cell.worst).toLowerCase()} staff-heat-cell`}
      to={`/warnings?${cell.orgId ? `org=${cell.orgId}` : `district=${cell.districtCode}`}&matter=${cell.matterCode}`}
      title={`${cell.placeName} ${cell.matterName}：${cell.count} 件，最急 ${cell.worst} 级`}
    >
      {cell.count}
    </Link>
  );
}
