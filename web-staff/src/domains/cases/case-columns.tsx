import { type DataColumn, formatDateTime, RemainingChip, StateTag } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import type { CaseQueue, CaseRowFragment, CaseSortField } from '../../generated/graphql.ts';
import { CaseLink } from './CaseLink.tsx';
import { AssigneeMark, DuplicateMark, OneClerkMark, SyncMark } from './CaseMarks.tsx';
import { statusTone } from './case-status.ts';
import { matterSummary } from './case-summary.ts';

type CaseColumn = DataColumn<CaseRowFragment, CaseSortField>;

/**
 * The columns of spec 7.7; 接件待办结 adds progress, feedback and promise, 已办结 the time of the finish. Where there are most of them, what
 * belongs together stands in two lines: the list fits a screen of 1280 pixels.
 */
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
      title: open ? '状态、经办人' : '状态',
      hidden: !mixed,
      render: (row) => (
        <>
          <StateTag title={row.statusTitle} tone={statusTone[row.status]} /> {row.archiveUnfinished && '归档未完成'}{' '}
          {row.accountOneClerk && <OneClerkMark />}
          {open && (
            <Under>
              <AssigneeMark name={row.assigneeName} urgedAt={row.urgedAt} />
            </Under>
          )}
        </>
      ),
    },
    {
      key: 'remaining',
      title: open ? '剩余时效、承诺到期' : '剩余时效',
      hidden: queue === 'FINISHED',
      sortField: 'DUE_AT',
      render: (row) => (
        <>
          <RemainingChip remaining={row.remaining} />
          {open && <Under>{formatDateTime(row.promiseDueAt)}</Under>}
        </>
      ),
    },
    { key: 'matters', title: '事项', render: (row) => matterSummary(row.subCases) },
    {
      key: 'progress',
      title: open ? '子办件、反馈' : '子办件',
      align: open ? 'left' : 'right',
      render: (row) => (
        <>
          <Progress row={row} />
          {open && <Under>{formatDateTime(row.lastFeedbackAt)}</Under>}
        </>
      ),
    },
    ...(open ? [] : [channel]),
    {
      key: 'submittedAt',
      title: open ? '提交时间、渠道' : '提交时间',
      sortField: 'SUBMITTED_AT',
      render: (row) => (
        <>
          {formatDateTime(row.submittedAt)}
          {open && <Under>{row.channelTitle}</Under>}
        </>
      ),
    },
    ...(open ? [] : [{ ...assignee, hidden: queue === 'FINISHED' }]),
    ...(open ? [] : [duplicate]),
    {
      key: 'sync',
      title: open ? '推送' : '推送状态',
      render: (row) => (
        <>
          <SyncMark state={row.librarySync} />
          {open && (
            <Under>
              <DuplicateMark flag={row.duplicateFlag} />
            </Under>
          )}
        </>
      ),
    },
    ...(open ? [] : further),
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

const channel: CaseColumn = { key: 'channel', title: '渠道', render: (row) => row.channelTitle };
const assignee: CaseColumn = {
  key: 'assignee',
  title: '经办人',
  render: (row) => <AssigneeMark name={row.assigneeName} urgedAt={row.urgedAt} />,
};
const duplicate: CaseColumn = {
  key: 'duplicate',
  title: '重复标识',
  render: (row) => <DuplicateMark flag={row.duplicateFlag} />,
};
const further: readonly CaseColumn[] = [
  { key: 'feedback', title: '最近反馈', hidden: true, render: (row) => formatDateTime(row.lastFeedbackAt) },
  { key: 'promise', title: '承诺到期', hidden: true, render: (row) => formatDateTime(row.promiseDueAt) },
];

/** The second line of a cell. */
function Under({ children }: { children: ReactNode }) {
  return <div className="yjs-quiet staff-nowrap">{children}</div>;
}

function Progress({ row }: { row: CaseRowFragment }) {
  return (
    <span title={row.subCaseSummary}>
      {row.subCaseFinished}/{row.subCaseTotal}
    </span>
  );
}
