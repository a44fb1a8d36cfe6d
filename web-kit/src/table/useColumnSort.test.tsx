import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { renderKit } from '../testing/render.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataColumn } from './data-table.types.ts';
import { useColumnSort } from './useColumnSort.ts';

const columns: DataColumn<{ id: string }, 'NO' | 'AT'>[] = [
  { key: 'no', title: '编号', sortField: 'NO', render: ({ id }) => id },
  { key: 'at', title: '时间', sortField: 'AT', render: () => '—' },
];

function Screen() {
  const sorting = useColumnSort(columns);
  return (
    <>
      <DataTable id="t" label="清单" columns={columns} rows={[{ id: '1' }]} empty={{ title: '无' }} {...sorting} />
      <p data-testid="state">{`${sorting.sort?.field ?? '无'} ${sorting.sort?.direction ?? ''}${useLocation().search}`}</p>
    </>
  );
}
const shown = () => screen.getByTestId('state').textContent;

describe('the sort of a list by the heads of its columns', () => {
  it('goes up, down and back to the list’s own order, each time from the first page, and keeps it in the address', async () => {
    const user = userEvent.setup();
    renderKit(<Screen />, { url: '/?after=cursor&state=DRAFT' });
    const head = () => screen.getByRole('button', { name: /编号/ });
    await user.click(head());
    expect(shown()).toBe('NO ASC?state=DRAFT&sort=NO');
    await user.click(head());
    expect(shown()).toBe('NO DESC?state=DRAFT&sort=-NO');
    await user.click(head());
    expect(shown()).toBe('无 ?state=DRAFT');
  });

  it('opens a link in the order that it was sent in, and knows no column that the list has not', () => {
    const { unmount } = renderKit(<Screen />, { url: '/?sort=-AT' });
    expect(shown()).toMatch(/^AT DESC/);
    expect(screen.getByRole('columnheader', { name: /时间/ }).getAttribute('aria-sort')).toBe('descending');
    unmount();
    renderKit(<Screen />, { url: '/?sort=-SECRET' });
    expect(shown()).toMatch(/^无/);
  });
});
