import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { DataColumn, DataRow } from './data-table.types.ts';
import type { ColumnChoice } from './useColumnChoice.ts';

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
        <>
          <Checkbox.Group
            className="yjs-column-list"
            value={columns.filter((column) => column.fixed || choice.keys.includes(column.key)).map((c) => c.key)}
            onChange={(keys) => choice.set(keys.map(String))}
            options={columns.map((column) => ({
              value: column.key,
              label: column.title,
              disabled: column.fixed === true,
            }))}
          />
          <Button type="link" size="small" onClick={choice.reset}>
            恢复默认
          </Button>
        </>
      }
    >
      <Button size="small" icon={<SettingOutlined />} aria-label="选择显示的列" />
    </Popover>
  );
}
