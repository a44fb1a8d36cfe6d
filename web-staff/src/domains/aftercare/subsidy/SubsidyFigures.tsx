import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatMoney, PageHeader, pickedToday } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OneOffSubsidyFiguresQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { OneOffSubsidyFiguresDocument } from './subsidies.graphql.ts';

type Figure = OneOffSubsidyFiguresQuery['oneOffSubsidyFigures'][number] & { id: string };

const count = (key: 'applied' | 'open' | 'waiting' | 'paid' | 'failed', title: string): DataColumn<Figure> => ({
  key,
  title,
  align: 'right',
  render: (row) => row[key],
});

const columns: DataColumn<Figure>[] = [
  { key: 'district', title: '区', render: ({ district }) => district },
  count('applied', '申报（件）'),
  count('open', '办理中'),
  count('waiting', '待发放'),
  count('paid', '已发放'),
  { key: 'amount', title: '发放金额（元）', align: 'right', render: ({ paidAmount }) => formatMoney(paidAmount) },
  count('failed', '发放失败'),
  { key: 'days', title: '平均用时（天）', align: 'right', render: ({ averageDays }) => averageDays ?? '—' },
];

/** 统计: paid, failed and how long it took, by district (01 §13.7). */
export function SubsidyFigures({ nav }: { nav: ReactNode }) {
  const [year, setYear] = useState(pickedToday().year());
  const { data, error, refetch } = useQuery(OneOffSubsidyFiguresDocument, { variables: { year } });
  return (
    <>
      <PageHeader
        title="补助申报"
        help={<HelpLines lines={['按申报日期的年度统计，已终止的不计；平均用时为申报到发放的天数。']} />}
        actions={
          <Space>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <span>{`${year}年`}</span>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
          </Space>
        }
      />
      {nav}
      <PlainTable
        label={`${year}年一次性经济补助统计`}
        columns={columns}
        rows={data?.oneOffSubsidyFigures.map((figure) => ({ ...figure, id: figure.districtCode }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: `${year}年没有补助申报`, hint: '申报后计入统计。' }}
      />
    </>
  );
}
