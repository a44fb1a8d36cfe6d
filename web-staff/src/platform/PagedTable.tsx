import { type DataRow, formatCount } from '@yjs/web-kit';
import { Pagination } from 'antd';
import { PlainTable, type PlainTableProps } from './PlainTable.tsx';

/** Rows on one page. */
const SIZE = 50;

export interface PagedTableProps<Row extends DataRow> extends Omit<PlainTableProps<Row>, 'rows'> {
  rows: readonly Row[];
  /** From 1; one that there is not means the last. */
  page: number;
  onPage(page: number): void;
}

/** A table whose rows are all there and may be many, as figures by centre are: a page of them at a time. */
export function PagedTable<Row extends DataRow>({ rows, page, onPage, ...table }: PagedTableProps<Row>) {
  const last = Math.max(1, Math.ceil(rows.length / SIZE));
  const shown = Math.min(Math.max(1, page), last);
  return (
    <>
      <PlainTable {...table} rows={rows.slice((shown - 1) * SIZE, shown * SIZE)} />
      {last > 1 && (
        <Pagination
          className="yjs-no-print"
          align="end"
          size="small"
          current={shown}
          pageSize={SIZE}
          total={rows.length}
          showSizeChanger={false}
          showTotal={(total) => `共${formatCount(total)}项`}
          onChange={onPage}
        />
      )}
    </>
  );
}
