import { Button, Space } from 'antd';
import { commonActions } from '../flow/common-actions.ts';
import type { DataRow, TableSelection } from './data-table.types.ts';

export interface SelectionBarProps<Row extends DataRow> {
  selection: TableSelection<Row>;
  rows: readonly Row[];
}

/** What can be done with the selection: only the acts that all selected rows allow. */
export function SelectionBar<Row extends DataRow>({ selection, rows }: SelectionBarProps<Row>) {
  const chosen = rows.filter((row) => selection.ids.includes(row.id));
  const actions = commonActions(chosen.map((row) => selection.actionsOf(row)));
  return (
    <section className="yjs-selection" aria-label="批量操作">
      <span role="status">已选 {chosen.length} 件</span>
      <Space wrap>
        {actions.map((action) => (
          <Button
            key={action.action}
            size="small"
            type={action.tone === 'PRIMARY' ? 'primary' : 'default'}
            danger={action.tone === 'DANGER'}
            onClick={() => selection.onAct(action, chosen)}
          >
            {action.title}
          </Button>
        ))}
        {actions.length === 0 && <span className="yjs-quiet">所选办件没有共同可用的操作</span>}
        <Button size="small" type="text" onClick={() => selection.onChange([])}>
          取消选择
        </Button>
      </Space>
    </section>
  );
}
