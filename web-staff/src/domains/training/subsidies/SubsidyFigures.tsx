import { useQuery } from '@apollo/client/react';
import { type DataColumn, DownloadButton, formatMoney, PageHeader, pickedToday, usePermission } from '@yjs/web-kit';
import { Button, Col, Row, Space } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { averageByDistrict, byDistrict, byMonth, type Figure } from './figures-option.ts';
import { OutstandingPayouts } from './OutstandingPayouts.tsx';
import { SubsidyFiguresDocument } from './subsidies.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

type Line = Figure & { id: string };
const money = (key: 'total' | 'central' | 'local' | 'perPerson', title: string): DataColumn<Line> => ({
  key,
  title,
  align: 'right',
  render: (row) => formatMoney(row[key]),
});
const columns: DataColumn<Line>[] = [
  { key: 'month', title: '月份', render: ({ month }) => month },
  { key: 'district', title: '区', render: ({ districtTitle }) => districtTitle },
  { key: 'ledgers', title: '台账份数', align: 'right', render: ({ ledgers }) => ledgers },
  { key: 'persons', title: '结算人数', align: 'right', render: ({ persons }) => persons },
  money('central', '中央资金（元）'),
  money('local', '地方资金（元）'),
  money('total', '合计（元）'),
  money('perPerson', '人均（元）'),
];

/** 资金汇总: by month and by district, central and local, beside the same figures as a table (02 §19.7). */
export function SubsidyFigures({ nav }: { nav: ReactNode }) {
  const [year, setYear] = useState(pickedToday().year());
  const mayExport = usePermission('training.subsidy:export');
  const { data, error, refetch } = useQuery(SubsidyFiguresDocument, { variables: { year } });
  const figures = data?.subsidyFigures;
  const pictures = useMemo(
    () => figures && { month: byMonth(figures), district: byDistrict(figures), average: averageByDistrict(figures) },
    [figures],
  );
  return (
    <>
      <PageHeader
        title="报销台账"
        help={<HelpLines lines={['按台账明细的入账月份统计，冲正和更正计入其入账的月份；图与表为同一数据。']} />}
        actions={
          <Space>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <span>{`${year}年`}</span>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
            {mayExport && (
              <>
                <DownloadButton label="资金汇总表" url={`/exports/subsidy-funds/${year}/funds.xlsx`} />
                <DownloadButton label="资金汇总表（PDF）" url={`/exports/subsidy-funds/${year}/funds.pdf`} />
              </>
            )}
          </Space>
        }
      />
      {nav}
      {pictures && figures && figures.length > 0 && (
        <Row gutter={[16, 16]}>
          <Col xs={24} xl={12}>
            <Suspense fallback={<div style={{ height: 260 }} />}>
              <Chart label={`${year}年各月资金，数据见下表`} option={pictures.month} />
            </Suspense>
          </Col>
          <Col xs={24} xl={12}>
            <Suspense fallback={<div style={{ height: 260 }} />}>
              <Chart label={`${year}年各区资金，数据见下表`} option={pictures.district} />
            </Suspense>
          </Col>
          <Col xs={24} xl={12}>
            <Suspense fallback={<div style={{ height: 260 }} />}>
              <Chart label={`${year}年各区人均补助，各月人均见下表`} option={pictures.average} />
            </Suspense>
          </Col>
        </Row>
      )}
      <PlainTable
        label={`${year}年资金汇总`}
        columns={columns}
        rows={figures?.map((figure) => ({ ...figure, id: `${figure.month}${figure.districtCode}` }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: `${year}年没有台账`, hint: '结算单审核通过、生成台账后计入。' }}
      />
      <OutstandingPayouts />
    </>
  );
}
