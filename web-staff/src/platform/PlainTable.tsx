import { type DataColumn, type DataRow, type EmptyText, ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';

export interface PlainTableProps<Row extends DataRow> {
  label: string;
  columns: readonly DataColumn<Row>[];
  /** `undefined` while nothing was fetched yet. */
  rows: readonly Row[] | undefined;
  error?: unknown;
  onRetry?: (() => void) | undefined;
  empty: EmptyText;
  /** Where a link may lead, and how the row looks then. */
  rowProps?(row: Row): { id?: string; className?: string };
}

/**
 * A short list inside a section: the columns of a DataTable without its tools; text wraps instead of scrolling. Plain
 * HTML on purpose: the workbench is the first thing a clerk sees and must not wait for the large table's code.
 */
export function PlainTable<Row extends DataRow>({
  label,
  columns,
  rows,
  error,
  onRetry,
  empty,
  rowProps,
}: PlainTableProps<Row>) {
  if (!rows) {
    return error ? <ErrorNotice error={error} onRetry={onRetry} /> : <Skeleton active paragraph={{ rows: 5 }} />;
  }
  if (rows.length === 0) {
    return (
      <p className="staff-empty">
        {empty.title}
        <br />
        <span className="yjs-quiet">{empty.hint}</span>
      </p>
    );
  }
  const shown = columns.filter((column) => !column.hidden);
  return (
    <table className="staff-table" aria-label={label}>
      <thead>
        <tr>
          {shown.map((column) => (
            <th key={column.key} scope="col" align={column.align ?? 'left'} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} {...rowProps?.(row)}>
            {shown.map((column) => (
              <td key={column.key} align={column.align ?? 'left'}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
