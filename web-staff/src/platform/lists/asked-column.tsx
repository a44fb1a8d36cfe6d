import { type DataColumn, formatDateTime } from '@yjs/web-kit';

/** Who asked for what waits for a verdict, and when. */
export function askedColumn<Row extends { id: string; operatorName: string; createdAt: string }>(
  title = '申请人',
): DataColumn<Row, never> {
  return {
    key: 'operator',
    title,
    render: (row) => (
      <>
        <div>{row.operatorName}</div>
        <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
      </>
    ),
  };
}
