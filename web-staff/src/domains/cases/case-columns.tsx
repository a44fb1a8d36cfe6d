import { type DataColumn, formatDateTime, RemainingChip, StateTag } from '@yjs/web-kit';
import type { CaseQueue, CaseRowFragment, CaseSortField } from '../../generated/graphql.ts';
import { CaseLink } from './CaseLink.tsx';
import { AssigneeMark, DuplicateMark, OneClerkMark, SyncMark } from './CaseMarks.tsx';
import { statusTone } from './case-status.ts';
import { matterSummary } from './case-summary.ts';

type CaseColumn = DataColumn<CaseRowFragment, CaseSortField>;

/** The columns of spec 7.7; 接件待办结 adds progress, feedback and promise, 已办结 the time of the finish. */
export function caseColumns(queue: CaseQueue): CaseColumn[] {
  const open = queue === 'ACCEPTED_OPEN' || queue === 'ALL';
  const mixed = open || queue === 'FINISHED';
  return [
    {
      key: 'caseNo',
      title: '一件事编号',
      fixed: true,
      sortField: 'CASE_NO',
      render: (row) => <CaseLink id={row.id} caseNo={row.caseNo} />,
    },
    { key: 'person', title: '姓名', fixed: true, render: (row) => row.personName },
    {
      key: 'status',
      title: '状态',
      hidden: !mixed,
      render: (row) => (
        <>
          <StateTag title={row.statusTitle} tone={statusTone[row.status]} /> {row.archiveUnfinished && '归档未完成'}{' '}
          {row.accountOneClerk && <OneClerkMark />}
        </>
      ),
    },
    {
      key: 'remaining',
      title: '剩余时效',
      hidden: queue === 'FINISHED',
      sortField: 'DUE_AT',
      render: (row) => <RemainingChip remaining={row.remaining} />,
    },
    { key: 'matters', title: '事项', render: (row) => matterSummary(row.subCases) },
    { key: 'progress', title: '子办件', align: 'right', render: (row) => <Progress row={row} /> },
    { key: 'channel', title: '渠道', render: (row) => row.channelTitle },
    {
      key: 'submittedAt',
      title: '提交时间',
      sortField: 'SUBMITTED_AT',
      render: (row) => formatDateTime(row.submittedAt),
    },
    {
      key: 'assignee',
      title: '经办人',
      hidden: queue === 'FINISHED',
      render: (row) => <AssigneeMark name={row.assigneeName} urgedAt={row.urgedAt} />,
    },
    { key: 'duplicate', title: '重复标识', render: (row) => <DuplicateMark flag={row.duplicateFlag} /> },
    { key: 'sync', title: '推送状态', render: (row) => <SyncMark state={row.librarySync} /> },
    {
      key: 'feedback',
      title: '最近反馈',
      hidden: !open,
      render: (row) => formatDateTime(row.lastFeedbackAt),
    },
    { key: 'promise', title: '承诺到期', hidden: !open, render: (row) => formatDateTime(row.promiseDueAt) },
    {
      key: 'finishedAt',
      title: '办结时间',
      hidden: queue !== 'FINISHED',
      render: (row) => formatDateTime(row.finishedAt),
    },
    { key: 'placement', title: '安置方式', hidden: true, render: (row) => row.placementTypeTitle },
    { key: 'category', title: '人员类别', hidden: true, render: (row) => row.personCategoryTitle },
    { key: 'region', title: '安置地', hidden: true, render: (row) => row.placementName },
    { key: 'org', title: '受理单位', hidden: true, render: (row) => row.acceptOrg.shortName },
    { key: 'actor', title: '最近经办', hidden: true, render: (row) => row.lastActorName ?? '—' },
    {
      key: 'updatedAt',
      title: '更新时间',
      hidden: true,
      sortField: 'UPDATED_AT',
      render: (row) => formatDateTime(row.updatedAt),
    },
  ];
}

function Progress({ row }: { row: CaseRowFragment }) {
  return (
    <span title={row.subCaseSummary}>
      {row.subCaseFinished}/{row.subCaseTotal}
    </span>
  );
}
