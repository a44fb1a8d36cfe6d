import { Button } from 'antd';
import type { FlowActionData } from '../flow/flow.types.ts';
import type { DataColumn } from './data-table.types.ts';
import type { ListRow } from './RecordList.tsx';

/** More acts than these stand in two lines where room is short. */
const MOST_IN_LINE = 3;

/** The last column of a list: what may be done with each row, as the server says. */
export function actsColumn<Row extends ListRow>(
  onAct: (action: FlowActionData, row: Row) => void,
  word: (action: FlowActionData) => string = (action) => action.title,
): DataColumn<Row, never> {
  return {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (row) => (
      <span
        className={`yjs-row-acts${(row.flow?.availableActions.length ?? 0) > MOST_IN_LINE ? ' yjs-row-acts-many' : ''}`}
      >
        {row.flow?.availableActions.map((action) => (
          <Button
            key={action.action}
            size="small"
            type="link"
            onClick={(event) => {
              // The row behind it would open the record, and the dialog would be gone with the list.
              event.stopPropagation();
              onAct(action, row);
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            {word(action)}
          </Button>
        ))}
      </span>
    ),
  };
}
