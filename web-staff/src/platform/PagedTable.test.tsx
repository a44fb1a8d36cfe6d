import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { useState } from 'react';
import { PagedTable } from './PagedTable.tsx';

const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n + 1) }));

function Paged({ count, first = 1 }: { count: number; first?: number }) {
  const [page, setPage] = useState(first);
  return (
    <PagedTable
      label="中心"
      columns={[{ key: 'id', title: '中心', render: ({ id }: { id: string }) => `第${id}个中心` }]}
      rows={rowsOf(count)}
      page={page}
      onPage={setPage}
      empty={{ title: '没有' }}
    />
  );
}

describe('figures of more than 200 lines (01 §11.8)', () => {
  it('are shown fifty at a time, all of them reached', async () => {
    renderKit(<Paged count={232} />);
    expect(screen.getAllByText(/^第\d+个中心$/)).toHaveLength(50);
    expect(screen.getByText('共232项')).toBeTruthy();
    await userEvent.click(screen.getByTitle('5'));
    expect(screen.getAllByText(/^第\d+个中心$/)).toHaveLength(32);
    expect(screen.getByText('第232个中心')).toBeTruthy();
  });

  it('a page of an old address shows the last one; few lines have no pages', () => {
    const { unmount } = renderKit(<Paged count={60} first={9} />);
    expect(screen.getAllByText(/^第\d+个中心$/)).toHaveLength(10);
    unmount();
    renderKit(<Paged count={50} />);
    expect(screen.queryByText('共50项')).toBeNull();
  });
});
