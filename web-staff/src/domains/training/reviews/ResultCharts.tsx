import { type DataColumn, DownloadButton } from '@yjs/web-kit';
import { Flex } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { finalsOption, type Strictness, strictnessOf, strictnessOption } from './result-charts.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

type Batch = ReviewBatchQuery['reviewBatch'];

const columns: DataColumn<Strictness & { id: string }>[] = [
  { key: 'code', title: '专家', render: ({ code, name }) => `${code} ${name}` },
  { key: 'count', title: '打分份数', align: 'right', render: ({ count }) => count },
  { key: 'lowest', title: '最低', align: 'right', render: ({ lowest }) => lowest.toFixed(2) },
  { key: 'lower', title: '下四分位', align: 'right', render: ({ lower }) => lower.toFixed(2) },
  { key: 'median', title: '中位数', align: 'right', render: ({ median }) => median.toFixed(2) },
  { key: 'upper', title: '上四分位', align: 'right', render: ({ upper }) => upper.toFixed(2) },
  { key: 'highest', title: '最高', align: 'right', render: ({ highest }) => highest.toFixed(2) },
  { key: 'mean', title: '平均', align: 'right', render: ({ mean }) => mean.toFixed(2) },
];

/** 得分 against the pass line, and how strict each expert was (SC17-4); the table above has the same scores. */
export function ResultCharts({ batch }: { batch: Batch }) {
  const judged = useMemo(() => ({ ...batch, projects: batch.projects.filter(({ withdrawn }) => !withdrawn) }), [batch]);
  const option = useMemo(() => finalsOption(judged), [judged]);
  const strictness = useMemo(() => strictnessOf(judged), [judged]);
  const boxes = useMemo(() => strictnessOption(strictness), [strictness]);
  if (strictness.length === 0) return null;
  return (
    <>
      <section className="yjs-panel" aria-label="得分与合格线">
        <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>得分与合格线</h2>
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <Chart label="各项目得分与合格线，数据见评审结果表" option={option} />
        </Suspense>
      </section>
      <section className="yjs-panel" aria-label="专家打分宽严">
        <Flex justify="space-between" align="start">
          <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>专家打分宽严</h2>
          <DownloadButton label="导出" url={`/exports/review-batches/${batch.id}/strictness.xlsx`} />
        </Flex>
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <Chart label="各专家总分的箱线图，数据见下表" option={boxes} />
        </Suspense>
        <PlainTable
          label="专家打分宽严"
          columns={columns}
          rows={strictness.map((row) => ({ ...row, id: row.code }))}
          empty={{ title: '没有计入的打分表', hint: '' }}
        />
      </section>
    </>
  );
}
