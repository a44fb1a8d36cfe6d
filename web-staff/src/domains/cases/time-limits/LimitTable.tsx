import { Tooltip } from 'antd';
import {
  type ColumnData,
  clockText,
  columnsOf,
  keyOf,
  type Length,
  lengthText,
  type Place,
  placeText,
  type SubjectData,
  shortText,
  type TableData,
  type View,
} from './limit-words.ts';

export interface ShownLimit {
  length: Length | null;
  /** What was before; absent where nothing changes. */
  before?: Length | null;
}

export interface LimitTableProps {
  table: TableData;
  view: Exclude<View, 'OTHER' | 'WEIGHT'>;
  level: Place['orgLevel'];
  limitOf(key: string): ShownLimit;
  /** Absent where nothing is edited. */
  onEdit?: ((place: Place, subject: SubjectData) => void) | undefined;
}

/** Matters down, stages across: what each limit is, what a change makes of it, and what holds where none is set. */
export function LimitTable({ table, view, level, limitOf, onEdit }: LimitTableProps) {
  const columns = columnsOf(table, view);
  const rows = table.subjects.filter(({ group }) => group !== 'OTHER');
  return (
    <div className="limit-scroll">
      <table className="staff-table limit-table" aria-label="时限表">
        <thead>
          <tr>
            <th scope="col">事项</th>
            {columns.map((column) => (
              <th key={`${column.kind}${column.stage}`} scope="col">
                <Tooltip title={column.clockText}>
                  <span className="limit-head">{column.title}</span>
                </Tooltip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((subject) => (
            <tr key={subject.code} className={subject.group === 'MATTER' ? undefined : 'limit-whole'}>
              <th scope="row">{subject.title}</th>
              {columns.map((column) => (
                <LimitCell
                  key={`${column.kind}${column.stage}`}
                  subject={subject}
                  column={column}
                  level={level}
                  limitOf={limitOf}
                  onEdit={onEdit}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends Omit<LimitTableProps, 'table' | 'view'> {
  subject: SubjectData;
  column: ColumnData;
}

function LimitCell({ subject, column: { kind, stage }, level, limitOf, onEdit }: CellProps) {
  const place: Place = { matterCode: subject.code, kind, stage, orgLevel: level };
  const shown = limitOf(keyOf(place));
  const fallback = shown.length ? null : fallbackOf(place, limitOf);
  const idle = kind === 'STAGE' && subject.group !== 'DEFAULT' && !subject.stages.includes(stage);
  const content = <CellText shown={shown} fallback={fallback} />;
  const editable = onEdit && !(kind === 'LEGAL' && level !== 'ALL');
  return (
    <td className={[shown.before === undefined ? '' : 'limit-changed', idle ? 'limit-idle' : ''].join(' ')}>
      {editable ? (
        <button
          type="button"
          className="limit-cell"
          aria-label={`${placeText(place, subject.title)}：${spokenText(shown, fallback)}`}
          onClick={() => onEdit(place, subject)}
        >
          {content}
        </button>
      ) : (
        content
      )}
    </td>
  );
}

/** What holds instead of a limit that is not set: the matter's own at all levels, then that of all matters; and whose it is. */
function fallbackOf(place: Place, limitOf: LimitTableProps['limitOf']): { whose: string; length: Length } | null {
  const { matterCode, orgLevel } = place;
  const places = [
    { whose: '各级', matterCode, orgLevel: 'ALL' as const },
    { whose: '通用', matterCode: '*', orgLevel },
    { whose: '通用', matterCode: '*', orgLevel: 'ALL' as const },
  ];
  for (const { whose, ...other } of places) {
    const { length } = limitOf(keyOf({ ...place, ...other }));
    if (length) return { whose, length };
  }
  return null;
}

/** What a cell says, for those who hear it: with its unit, and holding what is seen. */
function spokenText({ length, before }: ShownLimit, fallback: ReturnType<typeof fallbackOf>): string {
  if (before !== undefined) return `${changeText(before)} → ${length ? lengthText(length) : '未设'}`;
  if (length) return lengthText(length);
  return fallback ? `${fallback.whose} ${lengthText(fallback.length)}` : '未设';
}

/** Of a change, what differs: the length, and the clock where it is not the flow's. */
function changeText(length: Length | null): string {
  if (!length) return '未设';
  const clock = clockText(length);
  return clock ? `${shortText(length)}（${clock}）` : shortText(length);
}

interface CellTextProps {
  shown: ShownLimit;
  fallback: ReturnType<typeof fallbackOf>;
}

function CellText({ shown: { length, before }, fallback }: CellTextProps) {
  if (before !== undefined) {
    return (
      <>
        <del>{changeText(before)}</del> → <ins>{changeText(length)}</ins>
      </>
    );
  }
  if (length) {
    const clock = clockText(length);
    return (
      <>
        <b>{shortText(length)}</b>
        {clock && <div className="yjs-quiet limit-clock">{clock}</div>}
      </>
    );
  }
  return <span className="yjs-quiet">{fallback ? `${fallback.whose} ${shortText(fallback.length)}` : '—'}</span>;
}
