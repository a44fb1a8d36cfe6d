import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FlowActionData } from '../flow/flow.types.ts';
import { renderKit } from '../testing/render.tsx';
import { DataTable } from './DataTable.tsx';
import { actsColumn } from './RowActs.tsx';

const uphold = { __typename: 'FlowAction', action: 'uphold', title: '误报成立' } as FlowActionData;
const row = { id: '1', name: '张*', flow: { availableActions: [uphold] } };
type Row = typeof row;

describe('acts at the end of a row', () => {
  it('do what they say and do not open the record of the row', async () => {
    const [act, open] = [jest.fn(), jest.fn()];
    renderKit(
      <DataTable<Row>
        id="acts"
        label="预警"
        columns={[{ key: 'name', title: '姓名', render: (one) => one.name }, actsColumn<Row>(act)]}
        rows={[row]}
        empty={{ title: '没有预警' }}
        onActivate={open}
        onOpen={open}
      />,
    );
    const button = within(await screen.findByRole('table', { name: '预警' })).getByRole('button', { name: '误报成立' });
    await userEvent.click(button);
    expect(act).toHaveBeenCalledWith(uphold, row);
    await userEvent.dblClick(button);
    expect(open).not.toHaveBeenCalled();
    await userEvent.click(screen.getByText('张*'));
    expect(open).toHaveBeenCalledTimes(1);
  });
});
