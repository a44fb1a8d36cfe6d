import { useQuery } from '@apollo/client/react';
import { type DataColumn, QueryGate } from '@yjs/web-kit';
import { Alert, Flex, Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense } from 'react';
import type { SatisfactionFiguresQuery, SatisfactionReportQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { gaugeOption, radarOption, stackedOption, trendOption } from './chart-options.ts';
import { SatisfactionFiguresDocument } from './satisfaction.graphql.ts';
import { dimensionWords, percent } from './words.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

type Report = Pick<SatisfactionReportQuery['satisfactionReport'], 'id' | 'rate' | 'mean' | 'suppressed'>;
type Figures = SatisfactionFiguresQuery['satisfactionReport']['figures'];
type Line = Figures['questions'][number] & { id: string };

/** Every picture beside the same figures as a table (02 §17.6). */
export function ReportFigures({ report }: { report: Report }) {
  const figures = useQuery(SatisfactionFiguresDocument, {
    variables: { id: report.id },
    fetchPolicy: 'cache-and-network',
  });
  const { data } = figures;
  return (
    <QueryGate queries={[figures]}>
      {report.suppressed.map((line) => (
        <Alert key={line} type="info" showIcon title={line} style={{ marginBottom: 12 }} />
      ))}
      {data && <Sections report={report} data={data} />}
    </QueryGate>
  );
}

function Sections({ report, data }: { report: Report; data: SatisfactionFiguresQuery }) {
  const { questions, dimensions, districts } = data.satisfactionReport.figures;
  const { satisfactionTrend: trend, satisfactionTarget: target } = data;
  const scales = questions.filter(({ kind, counts }) => kind === 'SCALE' && counts.length > 0);
  return (
    <>
      {report.rate && (
        <PageSection id="dimensions" title="总体和各维度">
          <Flex gap={16} wrap align="start">
            <Picture
              label={`总体满意率${report.rate}%`}
              option={gaugeOption(report.rate, target)}
              width={240}
              height={220}
            />
            <Picture label="各维度均分，数据见旁表" option={radarOption(dimensions)} width={360} height={260} />
            <Beside>
              <PlainTable
                label="各维度"
                rows={dimensions.map((one) => ({ ...one, id: one.dimension }))}
                columns={dimensionColumns}
                empty={NONE}
              />
            </Beside>
          </Flex>
        </PageSection>
      )}
      {questions.length > 0 && (
        <PageSection id="questions" title="各题分布">
          {scales.length > 0 && (
            <Picture label="各题评价分布，数据见下表" option={stackedOption(scales)} height={70 + scales.length * 28} />
          )}
          <PlainTable
            label="各题分布"
            rows={questions.filter(({ kind }) => kind !== 'TEXT').map((one) => ({ ...one, id: one.key }))}
            columns={questionColumns}
            empty={NONE}
          />
        </PageSection>
      )}
      {districts.length > 0 && (
        <PageSection id="districts" title="分区统计">
          <PlainTable
            label="分区统计"
            rows={districts.map((one) => ({ ...one, id: one.districtCode }))}
            columns={districtColumns}
            empty={NONE}
          />
        </PageSection>
      )}
      {trend.length > 0 && (
        <PageSection id="trend" title="本机构最近5个班次">
          {trend.length > 1 && (
            <Picture label="最近班次的满意率，数据见下表" option={trendOption(trend, target)} height={220} />
          )}
          <PlainTable
            label="最近班次"
            rows={trend.map((one) => ({ ...one, id: `${one.runEndedOn}${one.runName}` }))}
            columns={trendColumns}
            empty={NONE}
          />
        </PageSection>
      )}
    </>
  );
}

const NONE = { title: '没有数据', hint: '有评价后显示在这里。' };

function Picture({
  label,
  option,
  width,
  height,
}: {
  label: string;
  option: EChartsCoreOption;
  width?: number;
  height: number;
}) {
  return (
    <div style={width ? { width } : undefined}>
      <Suspense fallback={<Skeleton active />}>
        <Chart label={label} option={option} height={height} />
      </Suspense>
    </div>
  );
}

const Beside = ({ children }: { children: ReactNode }) => <div style={{ flex: 1, minWidth: 280 }}>{children}</div>;

const dimensionColumns: DataColumn<Figures['dimensions'][number] & { id: string }>[] = [
  { key: 'title', title: '维度', render: ({ title }) => title },
  { key: 'rate', title: '满意率', align: 'right', render: ({ rate }) => percent(rate) },
  { key: 'mean', title: '均分', align: 'right', render: ({ mean }) => mean },
];
const questionColumns: DataColumn<Line>[] = [
  { key: 'dimension', title: '维度', width: 130, render: ({ dimension }) => dimensionWords[dimension] },
  { key: 'title', title: '题目', render: ({ title }) => title },
  { key: 'rated', title: '有效评价', align: 'right', width: 80, render: ({ score }) => score?.rated ?? '—' },
  {
    key: 'rate',
    title: '满意率',
    align: 'right',
    width: 80,
    render: ({ score }) => (score ? percent(score.rate) : '—'),
  },
  { key: 'mean', title: '均分', align: 'right', width: 60, render: ({ score }) => score?.mean ?? '—' },
  {
    key: 'counts',
    title: '分布',
    render: ({ counts }) => counts.map(({ title, count }) => `${title} ${count}`).join('，') || '样本不足，不显示',
  },
];
const districtColumns: DataColumn<Figures['districts'][number] & { id: string }>[] = [
  { key: 'district', title: '区', render: ({ districtName }) => districtName },
  {
    key: 'answered',
    title: '已评 / 应评',
    align: 'right',
    render: ({ answered, expected }) => `${answered} / ${expected}`,
  },
  { key: 'response', title: '评价率', align: 'right', render: ({ responseRate }) => `${responseRate}%` },
  { key: 'rate', title: '满意率', align: 'right', render: ({ rate }) => percent(rate) },
  { key: 'mean', title: '均分', align: 'right', render: ({ mean }) => mean ?? '—' },
];
const trendColumns: DataColumn<SatisfactionFiguresQuery['satisfactionTrend'][number] & { id: string }>[] = [
  { key: 'run', title: '培训班次', render: ({ runName }) => runName },
  { key: 'ended', title: '结束日期', render: ({ runEndedOn }) => runEndedOn },
  { key: 'rate', title: '满意率', align: 'right', render: ({ rate }) => percent(rate) },
  { key: 'mean', title: '均分', align: 'right', render: ({ mean }) => mean },
];
