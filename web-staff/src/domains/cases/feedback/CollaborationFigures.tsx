import { useQuery } from '@apollo/client/react';
import { DatePicker, ErrorNotice, today, toPicked } from '@yjs/web-kit';
import { Skeleton, Space, Statistic } from 'antd';
import { useState } from 'react';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { CollaborationFiguresDocument } from './links.graphql.ts';

/** 跨部门协同覆盖率 and what each department has said, of the cases within one's scope (01 §3.2). */
export function CollaborationFigures() {
  const [[from, to], setDays] = useState<[string, string]>(() => [`${today().slice(0, 4)}-01-01`, today()]);
  const { data, error, refetch } = useQuery(CollaborationFiguresDocument, {
    variables: { from, to },
    fetchPolicy: 'cache-and-network',
  });
  const figures = data?.collaborationFigures;
  return (
    <section aria-label="跨部门协同统计">
      <Space size="large" wrap align="end">
        <DatePicker.RangePicker
          aria-label="统计期间"
          allowClear={false}
          value={[toPicked(from), toPicked(to)]}
          onChange={(range) =>
            range?.[0] && range[1] && setDays([range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')])
          }
        />
        <Statistic title="跨部门协同覆盖率" value={figures?.coverage ?? '—'} suffix={figures?.coverage ? '%' : ''} />
        <Statistic title="分派到部门的子办件" value={figures?.dispatched ?? '—'} />
        <Statistic title="部门已有反馈" value={figures?.answered ?? '—'} />
      </Space>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!figures && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {figures && (
        <PlainTable
          label="各部门反馈"
          columns={[
            { key: 'department', title: '部门', render: (row) => row.departmentTitle },
            { key: 'dispatched', title: '分派子办件', align: 'right', render: (row) => row.dispatched },
            { key: 'answered', title: '已有反馈', align: 'right', render: (row) => row.answered },
            { key: 'messages', title: '反馈报文', align: 'right', render: (row) => row.messages },
          ]}
          rows={figures.departments.map((row) => ({ ...row, id: row.department }))}
          empty={{ title: '没有部门' }}
        />
      )}
    </section>
  );
}
