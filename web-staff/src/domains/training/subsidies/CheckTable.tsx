import { StateTag } from '@yjs/web-kit';
import { Button, Table, type TableColumnsType } from 'antd';
import type { SheetMoneyQuery } from '../../../generated/graphql.ts';

export type SheetCheck = SheetMoneyQuery['districtSheet']['checks'][number];

/** 核对 as a table: expected, actual, difference (02 §19.6); the district writes down why it passes one that is red. */
export function CheckTable({
  checks,
  onAnswer,
}: {
  checks: readonly SheetCheck[];
  onAnswer?(check: SheetCheck): void;
}) {
  const columns: TableColumnsType<SheetCheck> = [
    { title: '编号', dataIndex: 'code', width: 60 },
    { title: '核对内容', dataIndex: 'title' },
    { title: '应为', dataIndex: 'expected', align: 'right' },
    { title: '实际', dataIndex: 'actual', align: 'right' },
    { title: '差异', dataIndex: 'difference', align: 'right', render: (difference: string) => difference || '—' },
    {
      title: '结果',
      width: 100,
      render: ({ ok }: SheetCheck) => <StateTag title={ok ? '一致' : '不一致'} tone={ok ? 'done' : 'ended'} />,
    },
    {
      title: '说明',
      render: (check: SheetCheck) => (
        <>
          {check.answer && <div>{check.answer}</div>}
          {check.answeredBy && <div className="yjs-quiet">{check.answeredBy}</div>}
          {!check.ok && onAnswer && (
            <Button size="small" onClick={() => onAnswer(check)}>
              {check.answer ? '修改说明' : '填写说明'}
            </Button>
          )}
        </>
      ),
    },
  ];
  return <Table<SheetCheck> size="small" rowKey="code" columns={columns} dataSource={[...checks]} pagination={false} />;
}
