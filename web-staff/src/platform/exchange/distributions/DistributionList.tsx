import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  PageHeader,
  QueueTabs,
  urlChoice,
  urlText,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { DistributionRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { ConfigState } from '../config/StateTags.tsx';
import { chosen, distributionStateTitles, optionsOf } from '../config/words.ts';
import { DistributionsDocument } from './distributions.graphql.ts';
import { ExportDistributions } from './ExportDistributions.tsx';
import { ValidUntil } from './ValidUntil.tsx';

const listUrl = { tab: urlChoice(['all', 'pending'], 'all'), search: urlText(), state: urlText() };

const filters: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '分发', placeholder: '用途、应用或通道', width: 220 },
  { key: 'state', kind: 'select', label: '状态', options: optionsOf(distributionStateTitles) },
];

const help = [
  '数据分发决定哪个应用、从哪些IP、可以取得通道的哪些字段；没有登记的一律拒绝。',
  '含敏感字段的，提交后由安全管理员审批；审批期间按原来生效的版本调用。',
  '有效期最长12个月，到期前30、7、1天提醒负责人；到期当日零点起拒绝调用。',
];

/** 数据分发 (03 §35.5): who has which data, and what waits for the security administrator. */
export default function DistributionList() {
  return (
    <Permitted codes={['dx.dist:view']}>
      <Distributions />
    </Permitted>
  );
}

function Distributions() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const mayCreate = usePermission('dx.dist:create');
  const pending = state.tab === 'pending';
  const shown = pending ? 'PENDING_APPROVAL' : chosen(distributionStateTitles, state.state);
  const variables = { search: state.search || undefined, state: shown };
  const { data, loading, error, refetch } = useQuery(DistributionsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const waiting = useQuery(DistributionsDocument, { variables: { state: 'PENDING_APPROVAL' } });
  return (
    <>
      <PageHeader
        title="数据分发"
        help={<HelpLines lines={help} />}
        actions={
          mayCreate && (
            <Button type="primary" onClick={() => void navigate('/exchange/distributions/new')}>
              新建分发
            </Button>
          )
        }
      />
      <QueueTabs
        label="数据分发"
        tabs={[
          { key: 'all', title: '全部' },
          { key: 'pending', title: '待安全审批', count: waiting.data?.distributions.length },
        ]}
        active={pending ? 'pending' : 'all'}
        onChange={(tab) => setState({ tab })}
      />
      <FilterBar
        fields={pending ? filters.slice(0, 1) : filters}
        values={state}
        onChange={(patch) => setState(patch)}
        extra={<ExportDistributions filter={{ search: variables.search, state: shown }} />}
      />
      <DataTable
        id="exchange-distributions"
        label="数据分发"
        columns={columns}
        rows={data?.distributions}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={
          pending
            ? { title: '没有待安全审批的分发', hint: '提交含敏感字段的分发后，会出现在这里。' }
            : { title: '没有符合条件的分发', hint: '清除筛选，或用“新建分发”把字段分发给应用。' }
        }
        onOpen={(row) => void navigate(`/exchange/distributions/${row.id}`)}
      />
    </>
  );
}

const columns: readonly DataColumn<DistributionRowFragment>[] = [
  {
    key: 'app',
    title: '应用',
    fixed: true,
    render: (row) => <Link to={`/exchange/distributions/${row.id}`}>{row.appName}</Link>,
  },
  { key: 'channel', title: '通道', fixed: true, render: (row) => row.channelName },
  { key: 'source', title: '数据源', hidden: true, render: (row) => row.sourceName },
  { key: 'purpose', title: '数据用途', render: (row) => <span className="exchange-cell">{row.purpose}</span> },
  { key: 'fields', title: '字段', align: 'right', render: (row) => row.fields.length },
  { key: 'ips', title: '应用IP', render: (row) => ipsText(row.ips) },
  { key: 'state', title: '状态', fixed: true, render: (row) => <ConfigState state={row.state} broken={row.broken} /> },
  { key: 'valid', title: '有效期至', fixed: true, render: (row) => <ValidUntil day={row.validTo} state={row.state} /> },
  {
    key: 'calls',
    title: '今日调用 / 上限',
    align: 'right',
    render: (row) => `${row.callsToday} / ${row.dailyQuota}`,
  },
  { key: 'owner', title: '负责人', hidden: true, render: (row) => row.ownerName },
  { key: 'approver', title: '安全审批人', hidden: true, render: (row) => row.approverName ?? '—' },
];

function ipsText(ips: readonly string[]): string {
  return ips.length > 1 ? `${ips[0]} 等 ${ips.length} 个` : (ips[0] ?? '—');
}
