import { SettingOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense } from 'react';
import type { DataColumn, DataRow } from './data-table.types.ts';
import type { ColumnChoice } from './useColumnChoice.ts';

const ColumnList = lazy(() => import('./ColumnList.tsx'));

export interface ColumnChooserProps<Row extends DataRow, F extends string> {
  columns: readonly DataColumn<Row, F>[];
  choice: ColumnChoice<Row, F>;
}

/** Which columns to show; fixed ones are listed but cannot be taken away. */
export function ColumnChooser<Row extends DataRow, F extends string>({ columns, choice }: ColumnChooserProps<Row, F>) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示的列"
      content={
        <Suspense fallback={null}>
          <ColumnList columns={columns} choice={choice} />
        </Suspense>
      }
    >
      <Button size="small" icon={<SettingOutlined />} aria-label="选择显示的列" />
    </Popover>
  );
}
