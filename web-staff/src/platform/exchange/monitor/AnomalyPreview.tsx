import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant, PreviewDrawer, usePermission } from '@yjs/web-kit';
import { Alert, Descriptions, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { AnomalyRowFragment } from '../../../generated/graphql.ts';
import { AnomalyActs } from './AnomalyActs.tsx';
import { AnomalyDocument } from './AnomalyList.graphql.ts';
import { AnomalyLevel, AnomalyState } from './anomaly-levels.tsx';

/** One anomaly beside the list: what was measured against what, its evidence, and the acts its state allows. */
export function AnomalyPreview({ id, onClose }: { id: string; onClose(): void }) {
  const { data, error, refetch } = useQuery(AnomalyDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const anomaly = data?.exchangeAnomaly;
  return (
    <PreviewDrawer title={anomaly ? `${anomaly.rule} ${anomaly.ruleTitle}` : '异常事件'} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!anomaly && !error && <Skeleton active />}
      {anomaly && (
        <>
          <AnomalyActs anomaly={anomaly} />
          {anomaly.hint && <Alert type="info" showIcon title={anomaly.hint} />}
          <Descriptions size="small" column={1} items={itemsOf(anomaly)} />
        </>
      )}
    </PreviewDrawer>
  );
}

function itemsOf(anomaly: AnomalyRowFragment) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  return [
    item('级别', <AnomalyLevel level={anomaly.level} />),
    item('状态', <AnomalyState state={anomaly.state} title={anomaly.stateTitle} />),
    item('对象', anomaly.subjectTitle),
    item('测量内容', anomaly.measure),
    item('实测值 / 阈值', `${anomaly.measured} / ${anomaly.threshold}`),
    item('规则版本', anomaly.ruleVersion === 0 ? '出厂设置' : `第${anomaly.ruleVersion}版`),
    item('统计时段', `${formatInstant(anomaly.windowStart)} 起`),
    item('首次 / 最近', `${formatInstant(anomaly.firstAt)} / ${formatInstant(anomaly.lastAt)}`),
    item('越过阈值', `${anomaly.hits} 次`),
    item('涉及IP', <Addresses ips={anomaly.ips} />),
    item('相关日志', <Samples anomaly={anomaly} />),
    item('升级', anomaly.escalatedAt ? `${formatInstant(anomaly.escalatedAt)} 已通知安全管理员` : '—'),
    item('处理人', anomaly.handlerName ? `${anomaly.handlerName}，${formatInstant(anomaly.handledAt)}` : '—'),
    item('结论', anomaly.conclusion ?? '—'),
  ];
}

function Addresses({ ips }: { ips: readonly string[] }) {
  if (ips.length === 0) return '—';
  return ips.map((ip) => (
    <Link key={ip} to={`/exchange/bans?ip=${encodeURIComponent(ip)}`} className="staff-nowrap">
      {ip}{' '}
    </Link>
  ));
}

/** Lines of the exchange log that show it; each opens there, within the days of the anomaly. */
function Samples({ anomaly }: { anomaly: AnomalyRowFragment }) {
  const { sampleLogIds: ids, windowStart, lastAt } = anomaly;
  const mayOpen = usePermission('dx.log:view');
  if (ids.length === 0) return '—';
  const days = `from=${dayOf(windowStart)}&to=${dayOf(lastAt)}`;
  return (
    <details>
      <summary>{`${ids.length} 条（最新在前）`}</summary>
      {ids.map((id) => (
        <div key={id} className="staff-long">
          {mayOpen ? <Link to={`/exchange/log?${days}&open=${id}`}>{id}</Link> : id}
        </div>
      ))}
    </details>
  );
}

/** The day of a moment in Shanghai. */
function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
}
