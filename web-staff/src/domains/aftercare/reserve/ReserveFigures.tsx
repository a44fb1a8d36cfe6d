import { useQuery } from '@apollo/client/react';
import { type DataColumn, PageHeader, pickedToday } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { ReserveFiguresQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReserveFiguresDocument } from './reserve.graphql.ts';

type Figure = ReserveFiguresQuery['reserveFigures'][number] & { id: string };
type Count = Exclude<keyof ReserveFiguresQuery['reserveFigures'][number], '__typename' | 'districtCode' | 'district'>;

const count = (key: Count, title: string): DataColumn<Figure> => ({
  key,
  title,
  align: 'right',
  render: (row) => row[key],
});

const columns: DataColumn<Figure>[] = [
  { key: 'district', title: '区', render: ({ district }) => district },
  count('persons', '登记（人）'),
  count('open', '待补充、待导出'),
  count('exported', '已导出'),
  count('delivered', '已移交'),
  count('registered', '已登记'),
  count('notQualified', '不符合条件'),
  count('changed', '已变更登记信息'),
  count('overdue', '变更到期未办'),
];

/** 预备役登记统计: how far each district is, without names (01 §12.3). */
export default function ReserveFigures() {
  const [year, setYear] = useState(pickedToday().year());
  const { data, error, refetch } = useQuery(ReserveFiguresDocument, { variables: { year } });
  return (
    <>
      <PageHeader
        title="预备役登记统计"
        help={<HelpLines lines={['按退役年度统计各区预备役登记的进度，不含姓名；不再登记的不计。']} />}
        actions={
          <Space>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <span>{`${year}年退役`}</span>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
          </Space>
        }
      />
      <PlainTable
        label={`${year}年退役人员预备役登记统计`}
        columns={columns}
        rows={data?.reserveFigures.map((figure) => ({ ...figure, id: figure.districtCode }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: `没有${year}年退役人员的预备役登记`, hint: '登记后计入统计。' }}
      />
    </>
  );
}
