import { useQuery } from '@apollo/client/react';
import { formatMoney, presentError } from '@yjs/web-kit';
import { Alert, Drawer, Empty, Skeleton, Table } from 'antd';
import { Link } from 'react-router';
import type { InspectedRunsQuery } from '../../../generated/graphql.ts';
import { InspectedRunsDocument } from './inspections.graphql.ts';
import { percentText } from './words.ts';

type InspectedRun = InspectedRunsQuery['projectInspection']['runs'][number];

const columns = [
  {
    title: '班次',
    key: 'run',
    render: (_: unknown, { runId, runNo, name }: InspectedRun) => (
      <>
        <Link to={`/training/runs/${runId}`}>{name}</Link>
        <div className="yjs-quiet">{runNo}</div>
      </>
    ),
  },
  { title: '状态', key: 'state', width: 96, render: (_: unknown, { stateTitle }: InspectedRun) => stateTitle },
  {
    title: '参训 / 结业 / 取证',
    key: 'people',
    align: 'right' as const,
    width: 140,
    render: (_: unknown, { figures }: InspectedRun) =>
      `${figures.studied} / ${figures.completed} / ${figures.certificates}`,
  },
  {
    title: '出勤课时',
    key: 'hours',
    align: 'right' as const,
    width: 130,
    render: (_: unknown, { figures }: InspectedRun) => `${figures.attendedHours} / ${figures.scheduledHours}`,
  },
  {
    title: '满意率',
    key: 'satisfied',
    align: 'right' as const,
    width: 90,
    render: (_: unknown, { figures }: InspectedRun) => percentText(figures.satisfactionRate),
  },
  {
    title: '抽查',
    key: 'checks',
    align: 'right' as const,
    width: 80,
    render: (_: unknown, { figures }: InspectedRun) => `${figures.spotChecksDone} / ${figures.spotChecksRequired}`,
  },
  {
    title: '已结算（元）',
    key: 'settled',
    align: 'right' as const,
    width: 180,
    render: (_: unknown, { figures }: InspectedRun) => (
      <>
        <div>培训费 {formatMoney(figures.trainingFeeSettled)}</div>
        <div>生活补助 {formatMoney(figures.livingSettled)}</div>
      </>
    ),
  },
];

/** 班次明细: what the statistics of an inspection are made of, as it is now (S19.1). */
export function InspectedRuns({ inspectionId, onClose }: { inspectionId: string; onClose(): void }) {
  const { data, loading, error } = useQuery(InspectedRunsDocument, {
    variables: { id: inspectionId },
    fetchPolicy: 'cache-and-network',
  });
  const runs = data?.projectInspection.runs ?? [];
  return (
    <Drawer open size={1000} title="班次明细" onClose={onClose}>
      {error && <Alert type="error" showIcon title={presentError(error).title} />}
      {loading && !data ? (
        <Skeleton active />
      ) : runs.length === 0 ? (
        !error && <Empty description="统计期内没有开班" />
      ) : (
        <>
          <p className="yjs-quiet">按当前数据列出，与统计时的数字可能不同。</p>
          <Table size="small" rowKey="runId" columns={columns} dataSource={[...runs]} pagination={false} />
        </>
      )}
    </Drawer>
  );
}
