import { type DataColumn, formatDateTime, MarkTag, StateTag, type StateTone, wordOptions } from '@yjs/web-kit';
import type { DifferenceRowFragment, DifferenceState } from '../../generated/graphql.ts';
import { libraryStateTitles } from '../../generated/titles/library-state.ts';
import { CaseLink } from './CaseLink.tsx';
import { DifferenceActs } from './DifferenceActs.tsx';

export const libraryStates = wordOptions(libraryStateTitles);

export const differenceStates: readonly { value: DifferenceState; label: string }[] = [
  { value: 'OPEN', label: '待处理' },
  { value: 'VERIFIED', label: '已核实' },
  { value: 'RESOLVED', label: '已一致' },
];

const tones: Record<DifferenceState, StateTone> = { OPEN: 'waiting', VERIFIED: 'done', RESOLVED: 'ended' };

const labelOf = <Value extends string>(options: readonly { value: Value; label: string }[], value: Value) =>
  options.find((option) => option.value === value)?.label ?? value;

/** Columns of 办件库差异: both sides next to each other, then what became of it. */
export function differenceColumns(onDone: () => void): DataColumn<DifferenceRowFragment>[] {
  return [
    {
      key: 'projid',
      title: '办件编号',
      fixed: true,
      render: (row) => <CaseLink id={row.caseId} caseNo={row.projid} />,
    },
    { key: 'local', title: '本系统', fixed: true, render: (row) => <StateTag title={row.localStateTitle} /> },
    {
      key: 'library',
      title: '办件库',
      fixed: true,
      render: (row) => <MarkTag>{labelOf(libraryStates, row.libraryState)}</MarkTag>,
    },
    {
      key: 'state',
      title: '处理情况',
      fixed: true,
      render: (row) => (
        <>
          <StateTag title={labelOf(differenceStates, row.state)} tone={tones[row.state]} />
          <What row={row} />
        </>
      ),
    },
    { key: 'seenAt', title: '首次发现', render: (row) => formatDateTime(row.seenAt) },
    { key: 'checkedAt', title: '最近核对', render: (row) => formatDateTime(row.checkedAt) },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => <DifferenceActs difference={row} onDone={onDone} />,
    },
  ];
}

/** The latest thing that was done about it. */
function What({ row }: { row: DifferenceRowFragment }) {
  if (row.verifiedAt) {
    return (
      <span className="staff-answer">
        {row.verifyReason}
        <span className="yjs-quiet">
          （{row.verifiedBy} {formatDateTime(row.verifiedAt)}）
        </span>
      </span>
    );
  }
  if (!row.repushedAt) return null;
  return (
    <span className="yjs-quiet">
      {row.repushedBy} {formatDateTime(row.repushedAt)} 已重推{row.state === 'OPEN' && '，待下次核对'}
    </span>
  );
}
