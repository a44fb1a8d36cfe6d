import type { TableColumnsType } from 'antd';
import type { DataColumn, DataRow, TableSort } from './data-table.types.ts';

/** Our columns as antd's; sort is the server's, so the order shown is only what the URL says. */
export function toAntdColumns<Row extends DataRow, SortField extends string>(
  columns: readonly DataColumn<Row, SortField>[],
  sort: TableSort<SortField> | undefined,
): TableColumnsType<Row> {
  return columns.map((column) => ({
    key: column.key,
    title: column.title,
    render: (_value: unknown, row: Row) => column.render(row),
    ...(column.width !== undefined && { width: column.width }),
    ...(column.align && { align: column.align }),
    ...(column.sortField && {
      sorter: true,
      sortDirections: ['ascend' as const, 'descend' as const, 'ascend' as const],
      sortOrder: sort?.field === column.sortField ? (sort.direction === 'ASC' ? 'ascend' : 'descend') : null,
    }),
  }));
}
