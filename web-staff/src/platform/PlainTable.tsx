import { type DataColumn, type DataRow, type EmptyText, ErrorNotice } from '@yjs/web-kit';
import { Empty, Skeleton, Table } from 'antd';

export interface PlainTableProps<Row extends DataRow> {
  label: string;
  columns: readonly DataColumn<Row>[];
  /** `undefined` while nothing was fetched yet. */
  rows: readonly Row[] | undefined;
  error?: unknown;
  onRetry(): void;
  empty: EmptyText;
}

/** A short list inside a section: the columns of a DataTable without its tools; text wraps instead of scrolling. */
export function PlainTable<Row extends DataRow>({ label, columns, rows, error, onRetry, empty }: PlainTableProps<Row>) {
  if (!rows)
    return error ? <ErrorNotice error={error} onRetry={onRetry} /> : <Skeleton active paragraph={{ rows: 5 }} />;
  return (
    <Table<Row>
      className="staff-wrap"
      size="small"
      rowKey="id"
      aria-label={label}
      pagination={false}
      dataSource={[...rows]}
      columns={columns
        .filter((column) => !column.hidden)
        .map((column) => ({
          key: column.key,
          title: column.title,
          align: column.align ?? 'left',
          render: (_value: unknown, row: Row) => column.render(row),
        }))}
      locale={{
        emptyText: (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty.title}>
            <span className="yjs-quiet">{empty.hint}</span>
          </Empty>
        ),
      }}
    />
  );
}
