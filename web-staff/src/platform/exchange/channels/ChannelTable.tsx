import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, FilterBar, type FilterField, formatDateTime, MarkTag } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { ChannelRowFragment } from '../../../generated/graphql.ts';
import { NamedLink } from '../config/NamedLink.tsx';
import { ConfigState, Light } from '../config/StateTags.tsx';
import { channelStateTitles, chosen, lightTitles, modeTitles, optionsOf } from '../config/words.ts';
import { failureText, lightReason } from './channel-words.ts';
import { ChannelsDocument } from './channels.graphql.ts';

interface Filter {
  search: string;
  state: string;
  light: string;
}

const filters: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '通道', placeholder: '编码开头或名称', width: 200 },
  { key: 'state', kind: 'select', label: '状态', options: optionsOf(channelStateTitles) },
  { key: 'light', kind: 'select', label: '健康灯', options: optionsOf(lightTitles) },
];

/** Channels with state, light, last success and share of failures. */
export function ChannelTable({ search, state, light, onFilter }: Filter & { onFilter(patch: Partial<Filter>): void }) {
  const navigate = useNavigate();
  const { data, loading, error, refetch } = useQuery(ChannelsDocument, {
    variables: { search: search || undefined, state: chosen(channelStateTitles, state) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <FilterBar
        fields={filters}
        values={{ search, state, light }}
        onChange={(patch) => onFilter(patch as Partial<Filter>)}
      />
      <DataTable
        id="exchange-channels"
        label="数据通道"
        columns={columns}
        rows={data?.dataChannels.filter((row) => !light || row.light === light)}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的通道', hint: '清除筛选，或先登记数据源，再用“新建通道”登记怎样取得它的数据。' }}
        onOpen={(row) => void navigate(`/exchange/channels/${row.id}`)}
      />
    </>
  );
}

const columns: readonly DataColumn<ChannelRowFragment>[] = [
  {
    key: 'name',
    title: '通道',
    fixed: true,
    render: (row) => <NamedLink to={`/exchange/channels/${row.id}`} name={row.name} code={row.code} />,
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => (
      <>
        <ConfigState state={row.state} /> {row.builtIn && <MarkTag>平台自带</MarkTag>}
      </>
    ),
  },
  {
    key: 'light',
    title: '健康灯',
    fixed: true,
    render: (row) => <Light colour={row.light} why={lightReason(row)} />,
  },
  { key: 'source', title: '数据源', render: (row) => row.sourceName },
  { key: 'mode', title: '调用方式', render: (row) => modeTitles[row.callMode] },
  { key: 'success', title: '最近成功', render: (row) => formatDateTime(row.lastSuccessAt) },
  { key: 'failure', title: '24小时失败率', align: 'right', render: failureText },
  { key: 'distributions', title: '分发', align: 'right', render: (row) => row.distributionCount },
  {
    key: 'drift',
    title: '结构不符',
    align: 'right',
    hidden: true,
    render: (row) => (row.driftedRows > 0 ? `${row.driftedRows} 条` : '—'),
  },
  { key: 'tested', title: '最近测试', hidden: true, render: (row) => formatDateTime(row.testedAt) },
  { key: 'version', title: '版本', align: 'right', hidden: true, render: (row) => row.version },
];
