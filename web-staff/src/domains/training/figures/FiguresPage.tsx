import { useQuery } from '@apollo/client/react';
import { type DataColumn, DownloadButton, formatDateTime, PageHeader, QueryGate, usePermission } from '@yjs/web-kit';
import { Col, Row, Segmented } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { chartOption, FUNNELS, type Series } from './chart-option.ts';
import { TrainingFiguresDocument } from './figures.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

const help = [
  '统计范围为您可以查看的机构、项目和申报；图下的表与图为同一数据。',
  '申报、报名进展按年度、已达到的最远环节累计；办理天数按区和环节、自然日计算。',
  '学员报名按安置区计入；每日报名、拦截原因和各区通过率见“学员报名审核”的报名统计。',
  '“保管期满材料清单”列出所属业务全部办结、保管期限已满的材料和视频，供按档案管理规定鉴定；系统不自动销毁。',
];

/** 培训统计 (SC14-3, 02 §7.6, §8.6): each chart with the same data as a table. */
export default function FiguresPage() {
  const query = useQuery(TrainingFiguresDocument, { fetchPolicy: 'cache-and-network' });
  const mayExportExpired = usePermission('training.retention:export');
  return (
    <div className="staff-stack">
      <PageHeader
        title="培训统计"
        help={<HelpLines lines={help} />}
        actions={
          mayExportExpired && <DownloadButton label="保管期满材料清单" url="/exports/expired-training-files.xlsx" />
        }
      />
      <QueryGate queries={[query]}>
        <Row gutter={[16, 16]}>
          {query.data?.trainingFigures.map((series) => (
            <Col xs={24} xl={12} key={series.key}>
              <Panel series={series} />
            </Col>
          ))}
        </Row>
      </QueryGate>
    </div>
  );
}

/** What the parts of a series are called. */
const GROUPS: Readonly<Record<string, string>> = {
  applicationFunnel: '年度',
  enrolmentFunnel: '年度',
  handlingDays: '环节',
  standingByMonth: '指标',
  runsByMonth: '状态',
  spotChecksByDistrict: '情况',
};

/** What is measured, where it is no number of things. */
const MEASURES: Readonly<Record<string, string>> = { '%': '比率', 天: '天数' };

type FigureRow = Series['figures'][number] & { id: string };

/** The figures as a table; parts of months stand beside each other, so that a year is twelve lines. */
function tableOf(series: Series): { columns: DataColumn<FigureRow>[]; rows: FigureRow[] } {
  const rows = series.figures.map((figure) => ({ ...figure, id: `${figure.label}-${figure.group ?? ''}` }));
  const label: DataColumn<FigureRow> = { key: 'label', title: '项目', render: (row) => row.label };
  const value = (title: string, of: (row: FigureRow) => number): DataColumn<FigureRow> => ({
    key: title,
    title: `${title}（${series.unit}）`,
    align: 'right',
    render: of,
  });
  if (series.key === 'enrolmentsByMonth') {
    const groups = [...new Set(rows.map(({ group }) => group ?? ''))];
    const at = ({ label: month }: FigureRow, group: string) =>
      rows.find((row) => row.label === month && row.group === group)?.value ?? 0;
    return {
      columns: [{ ...label, title: '月份' }, ...groups.map((group) => value(group, (row) => at(row, group)))],
      rows: rows.filter(({ group }) => group === groups[0]),
    };
  }
  const grouped = rows.some(({ group }) => group != null);
  const part: DataColumn<FigureRow> = {
    key: 'group',
    title: GROUPS[series.key] ?? '级别',
    render: (row) => row.group ?? '—',
  };
  return {
    columns: [label, ...(grouped ? [part] : []), value(MEASURES[series.unit] ?? '数量', (row) => row.value)],
    rows,
  };
}

function Panel({ series }: { series: Series }) {
  const years = FUNNELS.includes(series.key) ? [...new Set(series.figures.map(({ group }) => group ?? ''))] : [];
  const [chosen, setChosen] = useState<string>();
  const year = chosen ?? years.at(-1);
  const shown = useMemo(
    () => (year === undefined ? series : { ...series, figures: series.figures.filter(({ group }) => group === year) }),
    [series, year],
  );
  const option = useMemo(() => chartOption(shown), [shown]);
  const { columns, rows } = tableOf(series);
  return (
    <section className="yjs-panel" aria-label={series.title}>
      <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>{series.title}</h2>
      {series.asOf && (
        <p className="yjs-quiet">统计截至 {formatDateTime(series.asOf)}，每日凌晨存档一次，存档后不再变动</p>
      )}
      {years.length > 1 && (
        <Segmented
          aria-label="年度"
          options={years}
          value={year ?? ''}
          onChange={(value) => setChosen(String(value))}
        />
      )}
      {rows.length > 0 && (
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <Chart label={`${series.title}，数据见下表`} option={option} />
        </Suspense>
      )}
      <PlainTable
        label={series.title}
        columns={columns}
        rows={rows}
        empty={{ title: '还没有数据', hint: '有相应的机构、项目或申报后显示。' }}
      />
    </section>
  );
}
