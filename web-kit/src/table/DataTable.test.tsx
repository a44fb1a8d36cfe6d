import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { FlowActionData } from '../flow/flow.types.ts';
import { seriousFindings } from '../testing/axe.ts';
import { renderKit } from '../testing/render.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataColumn, TableSort } from './data-table.types.ts';

interface Row {
  id: string;
  name: string;
  actions: FlowActionData[];
}

const act = (action: string, title: string): FlowActionData => ({
  __typename: 'FlowAction',
  action,
  title,
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: false,
  batch: true,
  reasonDict: null,
});
const rows: Row[] = [
  { id: '1', name: '张*', actions: [act('pass', '通过'), act('return', '退回')] },
  { id: '2', name: '李*', actions: [act('return', '退回')] },
  { id: '3', name: '王*', actions: [] },
];
const columns: DataColumn<Row, 'NAME'>[] = [
  { key: 'name', title: '姓名', render: (row) => row.name, sortField: 'NAME', fixed: true },
  { key: 'id', title: '编号', render: (row) => `No.${row.id}` },
];

function List(props: {
  onAct?: (action: FlowActionData, rows: Row[]) => void;
  onOpen?: (row: Row) => void;
  sort?: TableSort<'NAME'>;
  onSort?: (sort: TableSort<'NAME'> | undefined) => void;
  selectable?: (row: Row) => boolean;
}) {
  const [ids, setIds] = useState<string[]>([]);
  const [active, setActive] = useState<string>();
  return (
    <DataTable<Row, 'NAME'>
      id="test"
      label="办件"
      columns={columns}
      rows={rows}
      empty={{ title: '没有办件' }}
      selection={{
        ids,
        onChange: setIds,
        actionsOf: (row) => row.actions,
        onAct: props.onAct ?? (() => undefined),
        ...(props.selectable && { selectable: props.selectable }),
      }}
      activeId={active}
      onActivate={(row) => setActive(row.id)}
      sort={props.sort ?? { field: 'NAME', direction: 'ASC' }}
      {...(props.onOpen && { onOpen: props.onOpen })}
      {...(props.onSort && { onSort: props.onSort })}
    />
  );
}

/** A list that has been asked for another order, which has not come yet. */
function Asking() {
  const [here, setHere] = useState(true);
  return (
    <>
      <DataTable<Row, 'NAME'>
        id="asking"
        label="办件"
        columns={columns}
        rows={here ? rows : undefined}
        empty={{ title: '没有办件' }}
        onSort={() => setHere(false)}
      />
      {here || <p>正在取另一种排列</p>}
    </>
  );
}

const rowOf = (text: string) => {
  const row = screen.getByText(text).closest('tr');
  if (!row) throw new Error(`no row ${text}`);
  return row;
};

describe('the list', () => {
  it('says words of any length whole on hover and keeps them to their lines', () => {
    const reason = '学员已就业，工作时间与培训时间冲突，申请退出本期培训，待下一期另行报名';
    const words: DataColumn<Row>[] = [{ key: 'reason', title: '原因', wrap: true, render: () => reason }];
    renderKit(<DataTable id="words" label="退训" columns={words} rows={rows.slice(0, 1)} empty={{ title: '没有' }} />);
    expect(screen.getByTitle(reason).className).toBe('yjs-list-words');
  });

  it('walks with ↓ ↑, opens with Enter, chooses with space', async () => {
    const user = userEvent.setup();
    const onOpen = jest.fn();
    renderKit(<List onOpen={onOpen} />);
    rowOf('张*').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rowOf('李*'));
    expect(rowOf('李*').className).toContain('yjs-row-active');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
    await user.keyboard(' {ArrowUp} ');
    expect(screen.getByText('已选 2 件')).toBeTruthy();
  });

  it('does not choose a row that may not be chosen: by its box, by space or with all of them', async () => {
    const user = userEvent.setup();
    renderKit(<List selectable={(row) => row.actions.length > 0} />);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: '选择这一行' });
    expect(boxes.map(({ disabled }) => disabled)).toEqual([false, false, true]);
    rowOf('王*').focus();
    await user.keyboard(' ');
    expect(screen.queryByRole('region', { name: '批量操作' })).toBeNull();
    const all = screen.getByRole('checkbox', { name: /选择本页|全选/ });
    await user.click(all);
    expect(screen.getByText('已选 2 件')).toBeTruthy();
    await user.click(all);
    expect(screen.queryByRole('region', { name: '批量操作' })).toBeNull();
  });

  it('offers the acts that all chosen rows allow', async () => {
    const user = userEvent.setup();
    const onAct = jest.fn();
    renderKit(<List onAct={onAct} />);
    const boxes = screen.getAllByRole('checkbox', { name: '选择这一行' });
    await user.click(boxes[0] as HTMLElement);
    const bar = screen.getByRole('region', { name: '批量操作' });
    expect(within(bar).getByRole('button', { name: '通过' })).toBeTruthy();
    await user.click(boxes[1] as HTMLElement);
    expect(within(bar).queryByRole('button', { name: '通过' })).toBeNull();
    await user.click(within(bar).getByRole('button', { name: '退回' }));
    expect(onAct.mock.calls[0]?.[1]).toEqual([rows[0], rows[1]]);
    await user.click(boxes[2] as HTMLElement);
    expect(screen.getByText('所选办件没有共同可用的操作')).toBeTruthy();
  });

  it('asks the server for another order', async () => {
    const user = userEvent.setup();
    const onSort = jest.fn();
    renderKit(<List onSort={onSort} />);
    await user.click(screen.getByRole('button', { name: /姓名/ }));
    expect(onSort).toHaveBeenCalledWith({ field: 'NAME', direction: 'DESC' });
  });

  it('goes back to its own order after both directions, by the keyboard', async () => {
    const user = userEvent.setup();
    const onSort = jest.fn();
    renderKit(<List onSort={onSort} sort={{ field: 'NAME', direction: 'DESC' }} />);
    expect(screen.getByRole('columnheader', { name: /姓名/ }).getAttribute('aria-sort')).toBe('descending');
    screen.getByRole('button', { name: /姓名/ }).focus();
    await user.keyboard('{Enter}');
    expect(onSort).toHaveBeenCalledWith(undefined);
  });

  it('keeps the focus on the head while another order comes', async () => {
    const user = userEvent.setup();
    renderKit(<Asking />);
    screen.getByRole('button', { name: /姓名/ }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('正在取另一种排列');
    expect(screen.queryByText('张*')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /姓名/ }));
  });

  it('remembers the chosen columns per user', async () => {
    localStorage.clear();
    const user = userEvent.setup();
    renderKit(<List />);
    await user.click(screen.getByRole('button', { name: '选择显示的列' }));
    await user.click(await screen.findByRole('checkbox', { name: '编号' }));
    expect(screen.queryByText('No.1')).toBeNull();
    expect(localStorage.getItem('yjs.columns.user-1.test')).toBe('["name"]');
    localStorage.clear();
  });

  it('says what belongs into an empty list, and announces new rows', () => {
    renderKit(
      <DataTable<Row>
        id="empty"
        label="办件"
        columns={columns}
        rows={[]}
        empty={{ title: '没有待预审的办件' }}
        arrivals={3}
      />,
    );
    expect(screen.getByText('没有待预审的办件')).toBeTruthy();
    expect(screen.getByText(/3 件新到/)).toBeTruthy();
  });

  it('has no serious axe finding', async () => {
    const { container } = renderKit(<List />);
    expect(await seriousFindings(container)).toEqual([]);
  });
});
