import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  StateTag,
  urlChoice,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { UplinkEntryRowFragment } from '../../../generated/graphql.ts';
import { UplinkEntriesDocument } from './uplink.graphql.ts';
import { entryStates, entryTone, modeTitles, protocolTitles, targetTitles, taskTone, whenWords } from './words.ts';

const POLL_MS = 10_000;
const states = entryStates.map(({ value }) => value);
const entryUrl = { state: urlChoice(['', ...states], ''), search: urlText() };
const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '条目名称或编码', width: 220 },
  { key: 'state', kind: 'select', label: '状态', options: entryStates },
];

const columns: DataColumn<UplinkEntryRowFragment>[] = [
  { key: 'name', title: '条目名称', fixed: true, render: (row) => <Link to={`/uplink/${row.id}`}>{row.name}</Link> },
  { key: 'code', title: '编码', render: (row) => row.code },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={entryTone[row.state]} />,
  },
  { key: 'target', title: '接收单位', render: (row) => row.targetText ?? targetTitles[row.targetUnit] },
  { key: 'source', title: '数据来源', render: (row) => row.sourceTitle },
  { key: 'mode', title: '方式', render: (row) => `${modeTitles[row.mode]} · ${whenWords(row)}` },
  { key: 'protocol', title: '协议', hidden: true, render: (row) => protocolTitles[row.protocol] },
  { key: 'watermark', title: '水位', align: 'right', render: (row) => (row.mode === 'FULL' ? '—' : row.watermark) },
  { key: 'last', title: '最近任务', fixed: true, render: (row) => <LastTask entry={row} /> },
  {
    key: 'next',
    title: '下次执行',
    render: (row) => (
      <span className="staff-nowrap">{row.state === 'ENABLED' ? formatDateTime(row.nextRunAt) : '—'}</span>
    ),
  },
];

function LastTask({ entry }: { entry: UplinkEntryRowFragment }) {
  if (!entry.lastTaskId || !entry.lastTaskState) return '尚未执行';
  return (
    <Space size={4} className="staff-nowrap">
      <StateTag title={entry.lastTaskStateTitle ?? ''} tone={taskTone[entry.lastTaskState]} />
      <Link to={`/uplink/tasks/${entry.lastTaskId}`}>{formatDateTime(entry.lastTaskAt)}</Link>
    </Space>
  );
}

/** The entries with where each stands. */
export function EntryTable() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(entryUrl);
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(UplinkEntriesDocument, {
    variables: {
      state: states.find((one) => one === state.state),
      search: state.search || undefined,
      ...page.variables,
    },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <>
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="uplink-entries"
        label="上行条目"
        columns={columns}
        rows={data?.uplinkEntries.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的上行条目', hint: '点“新建条目”，选择数据来源和接收单位，建立第一个上行条目。' }}
        paging={{ page, info: data?.uplinkEntries.pageInfo, total: data?.uplinkEntries.totalCount ?? undefined }}
        onOpen={(row) => void navigate(`/uplink/${row.id}`)}
      />
    </>
  );
}
