import { Button, Checkbox } from 'antd';

export interface ColumnListProps {
  columns: readonly { key: string; title: string; fixed?: boolean }[];
  choice: { keys: readonly string[]; set(keys: string[]): void; reset(): void };
}

/** The columns to tick. Default export: loaded when somebody opens it. */
export default function ColumnList({ columns, choice }: ColumnListProps) {
  return (
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
  );
}
