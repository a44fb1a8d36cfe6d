import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FlowActionData } from '../flow/flow.types.ts';
import type { TableSelection } from './data-table.types.ts';
import { SelectionBar } from './SelectionBar.tsx';

const action = (name: string, batch: boolean): FlowActionData => ({
  __typename: 'FlowAction',
  action: name,
  title: name,
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: false,
  batch,
  reasonDict: null,
});

const rows = [{ id: 'a' }, { id: 'b' }];

function show(patch: Partial<TableSelection<{ id: string }>>) {
  const selection: TableSelection<{ id: string }> = {
    ids: ['a', 'b'],
    onChange: () => undefined,
    actionsOf: () => [action('退回', true), action('补正', false)],
    onAct: () => undefined,
    ...patch,
  };
  render(<SelectionBar selection={selection} rows={rows} />);
}

describe('the selection bar', () => {
  it('offers the whole list beyond the page', async () => {
    const onChoose = jest.fn();
    show({ whole: { count: 320, capped: false, chosen: false, onChoose } });
    await userEvent.click(screen.getByRole('button', { name: /选择全部 320 件/ }));
    expect(onChoose).toHaveBeenCalledTimes(1);
  });

  it('says what is chosen, and offers only acts that many may take', () => {
    show({ whole: { count: 10000, capped: true, chosen: true, onChoose: () => undefined } });
    expect(screen.getByRole('status').textContent).toMatch(/^已选列表中全部 10,?000\+ 件$/);
    expect(screen.getByRole('button', { name: /退\s?回/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /补\s?正/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /选择全部/ })).toBeNull();
  });

  it('says why an act is missing that only some of the rows allow', () => {
    const back = action('退回', true);
    show({ actionsOf: (row) => (row.id === 'a' ? [back, action('办结', true)] : [back]) });
    expect(screen.queryByRole('button', { name: /办\s?结/ })).toBeNull();
    expect(screen.getByText('所选办件状态不同，只列出都能执行的操作')).toBeTruthy();
  });

  it('offers nothing more where the page is the whole list', () => {
    show({ whole: { count: 2, capped: false, chosen: false, onChoose: () => undefined } });
    expect(screen.queryByRole('button', { name: /选择全部/ })).toBeNull();
  });
});
