import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  ErrorNotice,
  FilterBar,
  formatCount,
  formatDay,
  HelpLines,
  PageHeader,
  urlChoice,
  urlDay,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import type { CryptoCallStatisticsQuery, CryptoClientId } from '../../generated/graphql.ts';
import { Figures } from '../../platform/charts/Figures.tsx';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { cryptoClientForm } from '../../records/crypto-client.ts';
import { CryptoCallStatisticsDocument } from './cryptography.graphql.ts';

type Statistics = CryptoCallStatisticsQuery['cryptoCallStatistics'];
type Line = Statistics['lines'][number] & { id: string };
type Day = Statistics['days'][number] & { id: string };

const systems = cryptoClientForm.fields.find(({ name }) => name === 'clientId')?.words ?? {};
const url = { from: urlDay(), to: urlDay(), client: urlChoice(['', ...wordKeys(systems)], '') };

const counted = <Row extends Line | Day>(): DataColumn<Row>[] => [
  { key: 'calls', title: '调用次数', align: 'right', render: ({ calls }) => formatCount(calls) },
  { key: 'items', title: '项数', align: 'right', render: ({ items }) => formatCount(items) },
  { key: 'failed', title: '失败项数', align: 'right', render: ({ failed }) => formatCount(failed) },
  { key: 'refused', title: '拒绝或出错', align: 'right', render: ({ refused }) => formatCount(refused) },
  { key: 'p95', title: '95%响应（毫秒）', align: 'right', render: ({ p95 }) => p95.toFixed(1) },
];

const lineColumns: readonly DataColumn<Line>[] = [
  { key: 'system', title: '客户系统', render: ({ systemName }) => systemName },
  {
    key: 'call',
    title: '接口',
    render: ({ call, callTitle }) => (
      <>
        {callTitle}
        <div className="yjs-quiet">{call}</div>
      </>
    ),
  },
  { key: 'class', title: '数据类别', render: ({ className }) => className ?? '—' },
  ...counted<Line>(),
];
const dayColumns: readonly DataColumn<Day>[] = [
  { key: 'day', title: '日期', render: ({ day }) => formatDay(day) },
  ...counted<Day>(),
];

/** 调用统计 (03 §41.13): who calls the service for what, how often, how fast and with how many faults. */
export default function CallStatistics() {
  const [state, setState] = useUrlState(url);
  const period = useMemo(
    () => ({
      ...(state.from && { from: state.from }),
      ...(state.to && { to: state.to }),
      ...(state.client && { clientId: state.client as CryptoClientId }),
    }),
    [state],
  );
  const { data, error, refetch } = useQuery(CryptoCallStatisticsDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  const statistics = data?.cryptoCallStatistics;
  return (
    <>
      <PageHeader
        title="密码服务调用统计"
        help={<HelpLines lines={['不选日期时统计最近30天。只记次数、项数和数据类别，不记任何内容。']} />}
      />
      <FilterBar
        fields={[
          { key: 'days', kind: 'days', label: '调用日期', from: 'from', to: 'to' },
          { key: 'client', kind: 'select', label: '客户系统', options: wordOptions(systems), width: 220 },
        ]}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
      />
      {error && !statistics && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !statistics && <Skeleton active paragraph={{ rows: 8 }} />}
      {statistics && <Shown statistics={statistics} />}
    </>
  );
}

function Shown({ statistics: { lines, days } }: { statistics: Statistics }) {
  const sum = (key: 'calls' | 'items' | 'failed' | 'refused') =>
    formatCount(days.reduce((total, one) => total + one[key], 0));
  return (
    <>
      <Figures
        label="调用指标"
        figures={[
          { title: '调用次数', value: sum('calls') },
          { title: '项数', value: sum('items') },
          { title: '失败项数', value: sum('failed') },
          { title: '拒绝或出错', value: sum('refused') },
        ]}
      />
      <PageSection id="calls-by-interface" title="按系统、接口和数据类别">
        <PlainTable
          label="按系统、接口和数据类别"
          columns={lineColumns}
          rows={lines.map((line) => ({ ...line, id: [line.clientId, line.call, line.className].join('|') }))}
          empty={{ title: '这段时间没有调用', hint: '请换一段日期或清除筛选。' }}
        />
      </PageSection>
      {days.length > 0 && (
        <PageSection id="calls-by-day" title="按日">
          <PlainTable
            label="按日"
            columns={dayColumns}
            rows={days.map((one) => ({ ...one, id: one.day }))}
            empty={{ title: '这段时间没有调用', hint: '请换一段日期或清除筛选。' }}
          />
        </PageSection>
      )}
    </>
  );
}
