import { type DataColumn, formatDateTime, RemainingChip, StateTag } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { MatterItemRowFragment } from '../../../generated/graphql.ts';
import { ReviewButton } from '../../reviews/index.ts';
import { ModeMark, SyncMark, WindowLine } from '../CaseMarks.tsx';
import { statusTone } from '../case-status.ts';
import { isEvaluable } from '../evaluable.ts';

/** A line of the list under the id and version of its sub-case. */
export type ItemRow = MatterItemRowFragment & { id: string; version: number };

export interface ItemActs {
  /** 上传凭证, for who may step in, at matters that are open and handled elsewhere. */
  onEvidence?: ((row: ItemRow) => void) | undefined;
  /** 请评价, for who serves at a counter, at matters that are handled at one, once that has begun. */
  mayCall: boolean;
}

/** Columns of 事项列表 (01 §5.8). */
export const itemColumns = (acts: ItemActs): DataColumn<ItemRow>[] => [
  {
    key: 'matter',
    title: '事项与办理窗口',
    fixed: true,
    render: ({ subCase }) => (
      <>
        <div>
          {subCase.matterName} {subCase.mode !== 'ONLINE' && <ModeMark mode={subCase.mode} title={subCase.modeTitle} />}
        </div>
        <WindowLine window={subCase.window} />
      </>
    ),
  },
  {
    key: 'bjNo',
    title: '办件编号、姓名与状态',
    fixed: true,
    render: ({ subCase, personName }) => (
      <>
        <Link to={`/cases/sub/${subCase.id}`}>{subCase.bjNo}</Link>
        <div>
          <span className="yjs-quiet">{personName}</span>{' '}
          <StateTag title={subCase.statusTitle} tone={statusTone[subCase.status]} />
        </div>
      </>
    ),
  },
  { key: 'caseNo', title: '一件事编号', hidden: true, render: (row) => row.caseNo },
  { key: 'org', title: '受理机构', hidden: true, render: (row) => row.orgName },
  {
    key: 'owner',
    title: '部门与反馈',
    render: ({ subCase }) => (
      <div className="staff-words">
        <div>{subCase.ownerName}</div>
        <div className="yjs-quiet">
          {subCase.lastFeedbackAt ? (
            <>
              {subCase.externalStatus ?? '已反馈'}{' '}
              <span className="staff-nowrap">{formatDateTime(subCase.lastFeedbackAt)}</span>
            </>
          ) : (
            '暂无反馈'
          )}
        </div>
      </div>
    ),
  },
  {
    key: 'due',
    title: '剩余时效',
    // Beside the tree of matters one line has no room.
    render: ({ subCase }) => (
      <div className="staff-two-lines">
        <RemainingChip remaining={subCase.flow.remaining} />
      </div>
    ),
  },
  { key: 'sync', title: '推送', hidden: true, render: ({ subCase }) => <SyncMark state={subCase.librarySync} /> },
  ...(acts.onEvidence || acts.mayCall ? [actColumn(acts)] : []),
];

const actColumn = ({ onEvidence, mayCall }: ItemActs): DataColumn<ItemRow> => ({
  key: 'acts',
  title: '操作',
  fixed: true,
  render: (row) =>
    row.subCase.mode === 'OFFLINE' && (
      // One below the other: five columns have to fit beside the tree of matters.
      <>
        {onEvidence && statusTone[row.subCase.status] === 'working' && (
          <div>
            <Button type="link" size="small" onClick={() => onEvidence(row)}>
              上传凭证
            </Button>
          </div>
        )}
        {mayCall && isEvaluable(row.subCase) && (
          <ReviewButton service={{ type: 'subCase', id: row.id }} screen="OFFLINE" size="small" />
        )}
      </>
    ),
});
