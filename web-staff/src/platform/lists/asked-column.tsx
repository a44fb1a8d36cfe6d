import { type DataColumn, formatDateTime } from '@yjs/web-kit';

/** Who asked for what waits for a verdict, and when. */
export function askedColumn<Row extends { id: string; operatorName: string; createdAt: string }>(): DataColumn<
  Row,
  never
> {
  return {
    key: 'operator',
    title: '申请人',
    render: (row) => (
      <>
        <div>{row.operatorName}</div>
        <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
      </>
    ),
  };
}
