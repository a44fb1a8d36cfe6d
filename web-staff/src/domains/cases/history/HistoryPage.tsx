import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DownloadButton,
  FilterBar,
  formatInstant,
  PageHeader,
  useRecordChanges,
  useUrlState,
} from '@yjs/web-kit';
import { Segmented } from 'antd';
import { Link, useParams } from 'react-router';
import type { HistoryEntryRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { HistorySubjectDocument, RecordHistoryDocument } from './history.graphql.ts';
import { historyFields, historyUrl, toHistoryFilter } from './history-words.ts';

const help = [
  '按时间列出主办件和各子办件经过的每个环节、操作记录、原因、在上一环节的工作时长和推送结果，可按环节、来源、操作人、日期筛选。',
  '导出的“历史状态清单”含所选范围的全部记录，按时间先后排列，行数与系统记录一致。',
];

const columns: readonly DataColumn<HistoryEntryRowFragment>[] = [
  { key: 'at', title: '时间', render: ({ event }) => <span className="staff-nowrap">{formatInstant(event.at)}</span> },
  { key: 'record', title: '办件', render: ({ event }) => event.recordTitle },
  {
    key: 'stage',
    title: '环节',
    render: ({ event }) =>
      event.fromTitle && event.fromTitle !== event.toTitle ? `${event.fromTitle} → ${event.toTitle}` : event.toTitle,
  },
  { key: 'action', title: '操作', render: ({ event }) => event.actionTitle },
  {
    key: 'actor',
    title: '操作人',
    render: ({ event, actorAccount, sourceTitle }) => (
      <>
        <div>
          {event.actorName} {actorAccount && <span className="yjs-quiet">{actorAccount}</span>}
        </div>
        <div className="yjs-quiet">{event.actorOrg ?? sourceTitle}</div>
      </>
    ),
  },
  {
    key: 'reason',
    title: '原因与说明',
    render: ({ event, files }) => (
      <>
        <div>{[event.reasonTitle, event.reasonText].filter(Boolean).join('：') || event.note || '—'}</div>
        {event.reasonText && event.note && <div className="yjs-quiet">{event.note}</div>}
        {files.length > 0 && <div className="yjs-quiet">附件：{files.join('、')}</div>}
      </>
    ),
  },
  {
    key: 'hours',
    title: '上一环节用时',
    align: 'right',
    render: ({ hours }) => (hours == null ? '—' : `${hours} 小时`),
  },
  { key: 'push', title: '推送', render: ({ pushTitle }) => pushTitle ?? '—' },
];

/** 历史状态查询 (R3.3.2): every step of a case and its sub-cases in the order of time, to filter and to take away. */
export default function HistoryPage() {
  const { id = '' } = useParams();
  const [state, setState] = useUrlState(historyUrl);
  const subject = useQuery(HistorySubjectDocument, { variables: { id } }).data?.case;
  const one = state.record ? { record: 'SUB_CASE' as const, id: state.record } : { record: 'CASE' as const, id };
  const { data, error, refetch } = useQuery(RecordHistoryDocument, {
    variables: { ...one, filter: toHistoryFilter(state) },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({
    recordTypes: ['case', 'subCase'],
    ids: [id, ...(subject?.subCases ?? []).map((one) => one.id)],
    onChange: () => void refetch(),
  });
  const records = (subject?.subCases ?? []).map(({ id: value, matterName }) => ({ value, label: matterName }));
  return (
    <>
      <PageHeader
        title="历史状态"
        help={<HelpLines lines={help} />}
        {...(subject && { subtitle: `${subject.personName} ${subject.caseNo}` })}
        actions={
          <>
            <Link to={`/cases/${id}`}>返回办件</Link>
            <DownloadButton label="历史状态清单（PDF）" url="/exports/history.pdf" fields={one} />
            <DownloadButton label="历史状态清单（OFD）" url="/exports/history.ofd" fields={one} />
          </>
        }
      />
      <FilterBar
        fields={historyFields(records)}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <Segmented<'ASC' | 'DESC'>
            value={state.order}
            onChange={(order) => setState({ order })}
            options={[
              { value: 'DESC', label: '最新在前' },
              { value: 'ASC', label: '最早在前' },
            ]}
          />
        }
      />
      <PlainTable
        label="历史状态"
        columns={columns}
        rows={data?.recordHistory}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的记录' }}
      />
    </>
  );
}
