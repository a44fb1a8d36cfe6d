import { Button, Space } from 'antd';
import { commonActions } from '../flow/common-actions.ts';
import { formatCount } from '../text/format.ts';
import type { DataRow, TableSelection } from './data-table.types.ts';

export interface SelectionBarProps<Row extends DataRow> {
  selection: TableSelection<Row>;
  rows: readonly Row[];
}

/** What can be done with the selection: only the acts that all selected rows allow. */
export function SelectionBar<Row extends DataRow>({ selection, rows }: SelectionBarProps<Row>) {
  const chosen = rows.filter((row) => selection.ids.includes(row.id));
  const { whole } = selection;
  const common = commonActions(chosen.map((row) => selection.actionsOf(row)));
  // Of the rows on other pages only the server knows what they allow; it says so before anything is done.
  const actions = whole?.chosen ? common.filter((action) => action.batch) : common;
  const offered = chosen.flatMap((row) => selection.actionsOf(row)).filter((action) => action.batch);
  const partly = new Set(offered.map(({ action }) => action)).size > common.length;
  return (
    <section className="yjs-selection yjs-no-print" aria-label="批量操作">
      <span role="status">
        {whole?.chosen ? `已选列表中全部 ${formatCount(whole.count, whole.capped)} 件` : `已选 ${chosen.length} 件`}
      </span>
      {whole && !whole.chosen && whole.count > chosen.length && (
        <Button size="small" type="link" onClick={whole.onChoose}>
          选择全部 {formatCount(whole.count, whole.capped)} 件
        </Button>
      )}
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
        {actions.length > 0 && partly && <span className="yjs-quiet">所选办件状态不同，只列出都能执行的操作</span>}
        <Button size="small" type="text" onClick={() => selection.onChange([])}>
          取消选择
        </Button>
      </Space>
    </section>
  );
}
