import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  MarkTag,
  PageHeader,
  urlText,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { SourceRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { NamedLink } from '../config/NamedLink.tsx';
import { ConfigState, Light } from '../config/StateTags.tsx';
import { chosen, frequencyTitles, lightTitles, optionsOf, providerTitles, sourceStateTitles } from '../config/words.ts';
import { SourcesDocument } from './sources.graphql.ts';

const sourceUrl = { search: urlText(), state: urlText(), light: urlText(), provider: urlText() };

const filters: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '数据源', placeholder: '编码开头或名称', width: 200 },
  { key: 'state', kind: 'select', label: '状态', options: optionsOf(sourceStateTitles) },
  { key: 'light', kind: 'select', label: '健康灯', options: optionsOf(lightTitles) },
  { key: 'provider', kind: 'select', label: '数据来源', options: optionsOf(providerTitles), width: 140 },
];

const help = [
  '数据源登记外部数据叫什么、是谁的、有哪些字段；怎样取得由“数据通道”登记，给谁用由“数据分发”登记。',
  '启用后才能启用它的通道；停用后，其所有通道的调用立即被拒绝。',
  '每次保存成为新的版本，旧版本留存备查。平台自带的只能查看。',
];

/** 数据源 (03 §35.5): the list with state and health. */
export default function SourceList() {
  return (
    <Permitted codes={['dx.source:view']}>
      <Sources />
    </Permitted>
  );
}

function Sources() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(sourceUrl);
  const mayCreate = usePermission('dx.source:create');
  const { data, loading, error, refetch } = useQuery(SourcesDocument, {
    variables: { search: state.search || undefined, state: chosen(sourceStateTitles, state.state) },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.dataSources.filter(
    (row) => (!state.light || row.light === state.light) && (!state.provider || row.provider === state.provider),
  );
  return (
    <>
      <PageHeader
        title="数据源"
        help={<HelpLines lines={help} />}
        actions={
          mayCreate && (
            <Button type="primary" onClick={() => void navigate('/exchange/sources/new')}>
              新建数据源
            </Button>
          )
        }
      />
      <FilterBar fields={filters} values={state} onChange={(patch) => setState(patch)} />
      <DataTable
        id="exchange-sources"
        label="数据源"
        columns={columns}
        rows={rows}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的数据源', hint: '清除筛选，或用“新建数据源”登记外部数据及其字段。' }}
        onOpen={(row) => void navigate(`/exchange/sources/${row.id}`)}
      />
    </>
  );
}

const columns: readonly DataColumn<SourceRowFragment>[] = [
  {
    key: 'name',
    title: '数据源',
    fixed: true,
    render: (row) => <NamedLink to={`/exchange/sources/${row.id}`} name={row.name} code={row.code} />,
  },
  { key: 'provider', title: '数据来源', render: (row) => row.providerText || providerTitles[row.provider] },
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
    render: (row) => (
      <Light colour={row.light} why={row.channelCount === 0 ? '还没有通道' : '24小时内没有测试，也没有成功的调用'} />
    ),
  },
  { key: 'fields', title: '字段', align: 'right', render: (row) => row.fields.length },
  {
    key: 'sensitive',
    title: '敏感字段',
    align: 'right',
    render: (row) => row.fields.filter(({ level }) => level !== 'NONE').length,
  },
  { key: 'channels', title: '通道', align: 'right', render: (row) => row.channelCount },
  { key: 'frequency', title: '更新频率', render: (row) => frequencyTitles[row.updateFrequency] },
  { key: 'category', title: '分类', hidden: true, render: (row) => row.category || '—' },
  { key: 'version', title: '版本', align: 'right', render: (row) => row.version },
  { key: 'updatedAt', title: '最近更改', render: (row) => formatDateTime(row.updatedAt) },
];
