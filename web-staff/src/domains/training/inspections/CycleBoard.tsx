import { MarkTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { InspectionCycleRowFragment, ProjectInspectionState } from '../../../generated/graphql.ts';

type Line = InspectionCycleRowFragment['board'][number];
type Part = 'unreported' | 'reviewing' | 'improving' | 'rechecking' | 'done';

/** The parts of a district's bar, with the states that the list shows behind each. */
const PARTS: readonly { key: Part; title: string; color: string; states: readonly ProjectInspectionState[] }[] = [
  { key: 'unreported', title: '未上报', color: '#d5d8d1', states: ['REPORTING'] },
  { key: 'reviewing', title: '待审', color: '#c3cdb9', states: ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST'] },
  { key: 'improving', title: '整改', color: '#b9a97c', states: ['IMPROVING'] },
  { key: 'rechecking', title: '待复核', color: '#8fa57f', states: ['CENTRE_RECHECK'] },
  { key: 'done', title: '完成', color: '#4b6b3c', states: ['DONE'] },
];

/** 年检进度, district by district: a bar, and the same as numbers that open the list behind them (02 §11.6). */
export function CycleBoard({ cycle }: { cycle: InspectionCycleRowFragment }) {
  if (cycle.board.length === 0) return <p className="staff-empty">启动年检后显示各区进度</p>;
  return (
    <table className="staff-table" aria-label={`${cycle.title}进度`}>
      <thead>
        <tr>
          <th scope="col" align="left">
            区
          </th>
          <th scope="col" align="left">
            进度
          </th>
          {PARTS.map(({ key, title }) => (
            <th key={key} scope="col" align="right">
              {title}
            </th>
          ))}
          <th scope="col" align="right">
            终止
          </th>
          <th scope="col" align="right">
            逾期
          </th>
        </tr>
      </thead>
      <tbody>
        {cycle.board.map((line) => (
          <tr key={line.districtCode}>
            <td>{line.districtName}</td>
            <td>
              <Bar line={line} />
            </td>
            {PARTS.map(({ key, states }) => (
              <td key={key} align="right">
                {line[key] > 0 ? (
                  <Link
                    to={`/training/inspections?cycle=${cycle.id}&district=${line.districtCode}&state=${states.join(',')}`}
                  >
                    {line[key]}
                  </Link>
                ) : (
                  0
                )}
              </td>
            ))}
            <td align="right">{line.ended}</td>
            <td align="right">{line.overdue > 0 ? <MarkTag>{line.overdue}</MarkTag> : 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ line }: { line: Line }) {
  const total = PARTS.reduce((sum, { key }) => sum + line[key], 0);
  const label = PARTS.map(({ key, title }) => `${title}${line[key]}`).join('，');
  return (
    <div className="inspection-bar" role="img" aria-label={label} title={label}>
      {PARTS.filter(({ key }) => line[key] > 0).map(({ key, color }) => (
        <span key={key} style={{ width: `${(line[key] / total) * 100}%`, background: color }} />
      ))}
    </div>
  );
}
