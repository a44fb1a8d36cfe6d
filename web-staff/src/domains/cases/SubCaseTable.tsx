import { ActButtons, type FlowActionData, formatDateTime, RemainingChip, StateTag } from '@yjs/web-kit';
import { Table, type TableColumnsType } from 'antd';
import type { SubCaseRowFragment } from '../../generated/graphql.ts';
import { ModeMark, SyncMark } from './CaseMarks.tsx';
import { statusTone } from './case-status.ts';

export interface SubCaseTableProps {
  subCases: readonly SubCaseRowFragment[];
  /** Gives each row its own acts; without it the table only shows (decision dialog, preview drawer). */
  onAct?: (subCase: SubCaseRowFragment, action: FlowActionData) => void;
  /** Leaves out what does not fit beside a queue. */
  compact?: boolean;
}

/** The finish situation of a case: matter, owner, mode, state, department's word, days in stage, push state (7.5). */
export function SubCaseTable({ subCases, onAct, compact = false }: SubCaseTableProps) {
  return (
    <Table<SubCaseRowFragment>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...subCases]}
      columns={columns(compact, onAct)}
      locale={{ emptyText: '尚未拆分子办件' }}
    />
  );
}

function columns(compact: boolean, onAct: SubCaseTableProps['onAct']): TableColumnsType<SubCaseRowFragment> {
  const all: (TableColumnsType<SubCaseRowFragment>[number] | false)[] = [
    { title: '事项', dataIndex: 'matterName', render: (_, row) => <MatterCell subCase={row} plain={compact} /> },
    { title: '方式', render: (_, row) => <ModeMark mode={row.mode} title={row.modeTitle} /> },
    { title: '状态', render: (_, row) => <StateTag title={row.statusTitle} tone={statusTone[row.status]} /> },
    { title: '办理部门', dataIndex: 'ownerName' },
    { title: '部门反馈', render: (_, row) => <FeedbackCell subCase={row} /> },
    { title: '本环节', align: 'right', render: (_, row) => `${row.daysInStage} 天` },
    !compact && { title: '剩余时效', render: (_, row) => <RemainingChip remaining={row.flow.remaining} /> },
    { title: '推送', render: (_, row) => <SyncMark state={row.librarySync} /> },
    onAct !== undefined && {
      title: '操作',
      className: 'yjs-no-print',
      render: (_, row) => <ActButtons actions={row.flow.availableActions} onAct={(action) => onAct(row, action)} />,
    },
  ];
  return all.filter((column) => column !== false);
}

function MatterCell({ subCase, plain }: { subCase: SubCaseRowFragment; plain: boolean }) {
  if (plain) return <span>{subCase.matterName}</span>;
  return (
    <>
      <div>{subCase.matterName}</div>
      <div className="yjs-quiet">{subCase.bjNo}</div>
    </>
  );
}

function FeedbackCell({ subCase }: { subCase: SubCaseRowFragment }) {
  if (!subCase.lastFeedbackAt) return <span className="yjs-quiet">暂无反馈</span>;
  return (
    <>
      {subCase.externalStatus ?? '已反馈'}
      <span className="yjs-quiet"> {formatDateTime(subCase.lastFeedbackAt)}</span>
    </>
  );
}
