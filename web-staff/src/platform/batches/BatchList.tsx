import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  StateTag,
  urlChoices,
  useKeysetPage,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import { Progress } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { BatchFieldsFragment, BatchState } from '../../generated/graphql.ts';
import { batchStateTitles } from '../../generated/titles/batch-state.ts';
import { useFigures } from '../figures/useFigures.ts';
import { HelpLines } from '../HelpLines.tsx';
import { BatchesDocument } from './Batch.graphql.ts';
import { batchCounts, batchPercent, batchTone } from './batch-words.ts';
import { useBatchChanges } from './useBatch.ts';

const states = wordOptions(batchStateTitles);

const batchUrl = { state: urlChoices<BatchState>(states.map((state) => state.value)) };
const fields: readonly FilterField[] = [{ key: 'state', kind: 'multi', label: '状态', options: states, width: 220 }];

const help = (atOnce: string) => [
  `一次办理超过${atOnce}，或选择了列表中的全部办件时，系统在后台逐件办理，关闭页面不影响。`,
  '办理中可以暂停、继续或停止；停止后已办理的不撤回，未执行的保持原状。',
  '结束后铃声提醒；点开可查看逐件结果、下载结果文件，失败的可以重试。',
];

const columns: DataColumn<BatchFieldsFragment>[] = [
  {
    key: 'createdAt',
    title: '发起时间',
    fixed: true,
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
  },
  { key: 'title', title: '任务', fixed: true, render: (row) => <Link to={`/batches/${row.id}`}>{row.title}</Link> },
  { key: 'kind', title: '类别', hidden: true, render: (row) => row.kindTitle },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={batchTone[row.state]} />,
  },
  { key: 'total', title: '件数', align: 'right', render: (row) => row.total },
  {
    key: 'progress',
    title: '进度',
    width: 160,
    render: (row) => <Progress size="small" percent={batchPercent(row)} status="normal" aria-label="完成比例" />,
  },
  { key: 'result', title: '结果', render: (row) => batchCounts(row) },
  { key: 'starter', title: '发起人', render: (row) => row.starterName },
  { key: 'endedAt', title: '结束时间', render: (row) => formatDateTime(row.endedAt) },
];

/** 批量任务: one's own batches, and those of the scope for who may see them. */
export default function BatchList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(batchUrl);
  const page = useKeysetPage();
  const atOnce = useFigures().told('batch.max');
  const filter = state.state.length > 0 ? { state: state.state } : {};
  const { data, loading, error, refetch } = useQuery(BatchesDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  const refresh = () => void refetch();
  useBatchChanges(refresh);

  return (
    <>
      <PageHeader title="批量任务" help={<HelpLines lines={help(atOnce)} />} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="batches"
        label="批量任务列表"
        columns={columns}
        rows={data?.batches.nodes}
        loading={loading}
        error={error}
        onRetry={refresh}
        empty={{
          title: '没有批量任务',
          hint: `在办件列表中选择全部办件，或一次办理超过${atOnce}时，任务会出现在这里。`,
        }}
        paging={{
          page,
          info: data?.batches.pageInfo,
          total: data?.batches.totalCount ?? undefined,
          totalCapped: data?.batches.totalCapped ?? undefined,
        }}
        onOpen={(row) => void navigate(`/batches/${row.id}`)}
      />
    </>
  );
}
