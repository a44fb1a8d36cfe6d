import { useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  ErrorNotice,
  FilterBar,
  formatDateTime,
  PageHeader,
  QueueTabs,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Skeleton, Space } from 'antd';
import { Link } from 'react-router';
import { HelpLines } from '../../HelpLines.tsx';
import { CallFigures } from './CallFigures.tsx';
import { DistributionUseTable } from './DistributionUseTable.tsx';
import { ExchangeStatisticsDocument, ExchangeUsageDocument } from './statistics.graphql.ts';
import { daysOf, filterOf, statUrl } from './statistics-state.ts';
import { UsageFigures } from './UsageFigures.tsx';
import { useStatFields } from './useStatFields.ts';

const help = [
  '成功＝返回 2xx 且结果码为 0000；被拒＝签名、授权、频率等不符合规定；上游异常＝数据来源出错或超时。',
  '数字按小时汇总，整点后 5 分钟更新，一次最多看 12 个月。点击数字或图形查看对应的日志。',
  '共享接口＝已启用且 7 天内有成功调用的通道和应用，目标不少于 4 个。',
  '区级人员只看到使用单位在本区的应用；数据上行、推送和未识别来源的调用属全市。',
  '闲置＝生效但 30 天没有调用；可以标记待回收并通知负责人，也可以直接暂停或撤销。',
];

/** 数据交换统计: how outside and inside data are used, and what to do about it (03 §37). */
export default function ExchangeStatisticsPage() {
  const [state, setState] = useUrlState(statUrl);
  const mayExport = usePermission('dx.stat:export');
  const fields = useStatFields();
  const filter = filterOf(state);
  const { from, to } = daysOf(state);
  const statistics = useQuery(ExchangeStatisticsDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const usage = useQuery(ExchangeUsageDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const stats = statistics.data?.exchangeStatistics;
  const figures = usage.data?.exchangeUsage;
  const error = statistics.error ?? usage.error;
  const refetch = () => void Promise.all([statistics.refetch(), usage.refetch()]);
  const tabs = [
    { key: 'calls', title: '调用情况' },
    { key: 'use', title: '分发与限额' },
    { key: 'idle', title: '闲置分发', count: figures?.inventory.idleDistributions },
  ] as const;
  const tab = tabs.find(({ key }) => key === state.tab)?.key ?? 'calls';
  return (
    <>
      <PageHeader
        title="数据交换统计"
        subtitle={`${from} 至 ${to}${stats?.rolledUntil ? `，已汇总至 ${formatDateTime(stats.rolledUntil)}` : ''}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Link to={`/exchange/statistics/report?month=${to.slice(0, 7)}`}>数据交换月报</Link>
            {mayExport && (
              <DownloadButton label="导出统计表" url="/exports/exchange-statistics.xlsx" fields={exported(filter)} />
            )}
          </Space>
        }
      />
      <QueueTabs label="统计内容" tabs={tabs} active={tab} onChange={(key) => setState({ tab: key })} />
      {tab === 'calls' ? (
        <>
          <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
          {error && <ErrorNotice error={error} onRetry={refetch} />}
          {figures && <UsageFigures usage={figures} onIdle={() => setState({ tab: 'idle' })} />}
          {stats && figures && <CallFigures stats={stats} usage={figures} state={state} onChanged={refetch} />}
          {!(stats && figures) && !error && <Skeleton active paragraph={{ rows: 10 }} />}
        </>
      ) : (
        <DistributionUseTable key={tab} onlyIdle={tab === 'idle'} onChanged={refetch} />
      )}
    </>
  );
}

function exported(filter: ReturnType<typeof filterOf>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );
}
