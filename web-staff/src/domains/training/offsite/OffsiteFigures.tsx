import { useQuery } from '@apollo/client/react';
import { type DataColumn, DownloadButton, formatMoney, PageHeader, pickedToday } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OffsiteFiguresQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { OffsiteFiguresDocument } from './offsite.graphql.ts';

type Figure = OffsiteFiguresQuery['offsiteFigures'][number] & { id: string };

const money = (key: 'invoiced' | 'approved' | 'central' | 'local', title: string): DataColumn<Figure> => ({
  key,
  title,
  align: 'right',
  render: (row) => formatMoney(row[key]),
});

const columns: DataColumn<Figure>[] = [
  { key: 'province', title: '培训所在省', render: ({ province }) => province },
  { key: 'kind', title: '培训类型', render: ({ kind }) => kind },
  { key: 'persons', title: '人数', align: 'right', render: ({ persons }) => persons },
  {
    key: 'bar',
    title: '',
    render: ({ persons }) => (
      <span
        aria-hidden
        style={{ display: 'inline-block', height: 10, width: Math.min(160, persons * 8), background: '#8fae7f' }}
      />
    ),
  },
  money('invoiced', '发票金额（元）'),
  money('approved', '核定金额（元）'),
  money('central', '中央资金（元）'),
  money('local', '地方资金（元）'),
];

/** 统计: persons and amounts of a year by province and kind (02 §20.6). */
export function OffsiteFigures({ nav }: { nav: ReactNode }) {
  const [year, setYear] = useState(pickedToday().year());
  const { data, error, refetch } = useQuery(OffsiteFiguresDocument, { variables: { year } });
  return (
    <>
      <PageHeader
        title="异地培训"
        help={<HelpLines lines={['按培训开始日期的年度统计，每人只计一次；草稿和作废的不计。']} />}
        actions={
          <Space>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <span>{`${year}年`}</span>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
            <DownloadButton label="汇总表" url={`/exports/offsite-summaries/${year}/summary.xlsx`} />
            <DownloadButton label="汇总表（PDF）" url={`/exports/offsite-summaries/${year}/summary.pdf`} />
          </Space>
        }
      />
      {nav}
      <PlainTable
        label={`${year}年异地培训统计`}
        columns={columns}
        rows={data?.offsiteFigures.map((figure) => ({ ...figure, id: `${figure.province}${figure.kind}` }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: `${year}年没有异地培训`, hint: '提交后计入统计。' }}
      />
    </>
  );
}
