import { useQuery } from '@apollo/client/react';
import { AttachmentLink, type DataColumn, ErrorNotice, formatDateTime } from '@yjs/web-kit';
import { Button, Skeleton, Tabs } from 'antd';
import type { FollowUpAttachmentsQuery, FollowUpHistoryQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { FollowUpAttachmentsDocument, FollowUpHistoryDocument } from './follow-up.graphql.ts';
import { NeedTable } from './NeedTable.tsx';
import { RevealRecord } from './RevealRecord.tsx';

type Entry = FollowUpHistoryQuery['followUpRecords']['nodes'][number];

const joined = (...parts: (string | number | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ') || '—';
const period = (from: string | null | undefined, to: string | null | undefined) =>
  from || to ? `${from ?? ''} 至 ${to ?? '今'}` : null;
const insuredWord = ({ insured, insuredSince }: Entry) =>
  insured === null || insured === undefined
    ? null
    : `${insured ? '已参保' : '未参保'}${insuredSince ? `（自 ${insuredSince}）` : ''}`;

const day: DataColumn<Entry> = {
  key: 'day',
  title: '日期',
  width: 120,
  render: ({ onDay, wayTitle }) => (
    <>
      {onDay}
      <div className="yjs-quiet">{wayTitle}</div>
    </>
  ),
};
const by: DataColumn<Entry> = {
  key: 'by',
  title: '来源和登记人',
  width: 150,
  render: ({ sourceTitle, recordedByName, recordedAt }) => (
    <>
      {joined(sourceTitle, recordedByName)}
      <div className="yjs-quiet">{formatDateTime(recordedAt)}</div>
    </>
  ),
};
const confidential: DataColumn<Entry> = {
  key: 'confidential',
  title: '收入和备注',
  width: 120,
  render: ({ id, monthlyIncomeMasked, remarkMasked }) =>
    monthlyIncomeMasked || remarkMasked ? <RevealRecord id={id} /> : '—',
};
const column = (key: string, title: string, render: (entry: Entry) => string): DataColumn<Entry> => ({
  key,
  title,
  render,
});

/** The tabs of the history: which records each shows, and what of them. */
const TABS: readonly {
  key: string;
  title: string;
  shows(entry: Entry): boolean;
  columns: readonly DataColumn<Entry>[];
}[] = [
  {
    key: 'all',
    title: '全部',
    shows: () => true,
    columns: [
      day,
      column('outcome', '结果', ({ outcomeTitle, employmentStateTitle }) => joined(outcomeTitle, employmentStateTitle)),
      column('words', '情况', (e) =>
        joined(e.employerName, e.startupName, e.trainingName, e.school, insuredWord(e), e.actionTaken),
      ),
      confidential,
      by,
    ],
  },
  {
    key: 'work',
    title: '就业',
    shows: ({ employmentState, insured }) => employmentState !== null || insured !== null,
    columns: [
      day,
      column('state', '就业状态', ({ employmentStateTitle }) => employmentStateTitle ?? '—'),
      column('employer', '单位', (e) => joined(e.employerName, e.employerUscc, e.industryTitle)),
      column('post', '岗位和合同', (e) => joined(e.jobPost, e.contractTypeTitle, period(e.startedOn, e.endedOn))),
      column('insured', '参保', (e) => insuredWord(e) ?? '—'),
      by,
    ],
  },
  {
    key: 'startup',
    title: '创业',
    shows: ({ startupName }) => Boolean(startupName),
    columns: [
      day,
      column('name', '企业', (e) => joined(e.startupName, e.startupTypeTitle)),
      column('founded', '成立日期', ({ startupFounded }) => startupFounded ?? '—'),
      column('staff', '用工和贷款', (e) =>
        joined(
          e.startupEmployees === null || e.startupEmployees === undefined ? null : `用工 ${e.startupEmployees} 人`,
          e.startupLoan && `贷款 ${e.startupLoan} 元`,
          e.startupIncubator,
        ),
      ),
      by,
    ],
  },
  {
    key: 'school',
    title: '教育',
    shows: ({ school }) => Boolean(school),
    columns: [
      day,
      column('school', '院校和专业', (e) => joined(e.school, e.major)),
      column('level', '层次和形式', (e) => joined(e.educationLevelTitle, e.studyModeTitle)),
      column('period', '在校时间', (e) => period(e.enrolledOn, e.finishedOn) ?? '—'),
      by,
    ],
  },
  {
    key: 'training',
    title: '培训',
    shows: ({ trainingName }) => Boolean(trainingName),
    columns: [
      day,
      column('name', '项目和机构', (e) => joined(e.trainingName, e.trainingInstitution)),
      column('period', '时间', (e) => period(e.trainingFrom, e.trainingTo) ?? '—'),
      column('result', '结果和证书', (e) => joined(e.trainingResultTitle, e.trainingCertificate)),
      by,
    ],
  },
];

/** 附件 of each record, to be opened in place. */
const papersColumn = (all: FollowUpAttachmentsQuery['followUpAttachments']): DataColumn<Entry> => ({
  key: 'files',
  title: '附件',
  render: ({ id }) => {
    const own = all.filter(({ recordId }) => recordId === id);
    return own.length === 0 ? '—' : own.map(({ file }) => <AttachmentLink key={file.id} file={file} />);
  },
});

/** 跟踪历史: every record as it was written, by what it is about (R12.2). */
export function History({ planId }: { planId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(FollowUpHistoryDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  const papers = useQuery(FollowUpAttachmentsDocument, { variables: { planId }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 4 }} />;
  const { nodes, pageInfo } = data.followUpRecords;
  return (
    <>
      <Tabs
        size="small"
        items={[
          ...TABS.map(({ key, title, shows, columns }) => {
            const rows = nodes.filter(shows);
            const files = papersColumn(papers.data?.followUpAttachments ?? []);
            return {
              key,
              label: key === 'all' ? title : `${title} ${rows.length}`,
              children: (
                <PlainTable
                  label={`跟踪历史：${title}`}
                  columns={[...columns, files]}
                  rows={rows}
                  empty={{ title: `没有${title === '全部' ? '跟踪' : title}记录`, hint: '登记跟踪后显示在这里。' }}
                />
              ),
            };
          }),
          { key: 'needs', label: '需求', children: <NeedTable planId={planId} /> },
        ]}
      />
      {pageInfo.hasNextPage && (
        <Button
          size="small"
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: more }) => ({
                ...more,
                followUpRecords: {
                  ...more.followUpRecords,
                  nodes: [...before.followUpRecords.nodes, ...more.followUpRecords.nodes],
                },
              }),
            })
          }
        >
          更早的记录
        </Button>
      )}
    </>
  );
}
