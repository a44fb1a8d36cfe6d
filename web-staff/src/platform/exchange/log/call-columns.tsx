import { type DataColumn, formatInstant, MarkTag } from '@yjs/web-kit';
import { Button } from 'antd';
import type { ExchangeCallRowFragment } from '../../../generated/graphql.ts';

/** Columns of the exchange log. */
export function callColumns(onShow: (row: ExchangeCallRowFragment) => void): DataColumn<ExchangeCallRowFragment>[] {
  return [
    {
      key: 'at',
      title: '时间',
      fixed: true,
      render: (row) => <span className="staff-nowrap">{formatInstant(row.at)}</span>,
    },
    { key: 'direction', title: '方向', render: (row) => (row.direction === 'IN' ? '外部调用' : '上行') },
    { key: 'ip', title: '来源IP', render: (row) => row.clientIp },
    { key: 'app', title: '应用', render: (row) => row.appId || '未识别' },
    { key: 'path', title: '接口', render: (row) => row.path },
    { key: 'type', title: '业务类型', hidden: true, render: (row) => row.bizType ?? '—' },
    { key: 'purpose', title: '数据用途', hidden: true, render: (row) => row.purpose ?? '—' },
    { key: 'result', title: '结果', fixed: true, render: (row) => <Result call={row} /> },
    { key: 'subjects', title: '人数', align: 'right', render: (row) => row.subjectCount },
    { key: 'rows', title: '行数', align: 'right', hidden: true, render: (row) => row.rowCount },
    { key: 'ms', title: '耗时（毫秒）', align: 'right', render: (row) => row.durationMs },
    { key: 'message', title: '报文编号', hidden: true, render: (row) => row.messageId ?? '—' },
    { key: 'trace', title: '追踪号', hidden: true, render: (row) => row.traceId },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Button size="small" type="link" onClick={() => onShow(row)}>
          详情
        </Button>
      ),
    },
  ];
}

function Result({ call }: { call: ExchangeCallRowFragment }) {
  if (call.succeeded) return <>成功</>;
  return <MarkTag why={call.errorText ?? undefined}>{call.resultCode}</MarkTag>;
}
