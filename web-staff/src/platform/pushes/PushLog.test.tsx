import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import PushLog from './PushLog.tsx';

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const pushes = { nodes: [], pageInfo, totalCount: 0, totalCapped: false };

async function offersRetry(url: string): Promise<boolean> {
  const { unmount } = renderKit(<PushLog />, {
    session: buildSession({ permissions: ['push:view', 'push:retry'] }),
    answers: { Pushes: { data: { pushes } } },
    url,
  });
  await waitFor(() => expect(screen.getByText('没有符合条件的推送')).toBeTruthy());
  const offered = screen.queryByRole('button', { name: '批量重推' }) !== null;
  unmount();
  return offered;
}

it('批量重推 is offered where the filter leaves something that failed', async () => {
  expect(await offersRetry('/pushes')).toBe(true);
  expect(await offersRetry('/pushes?state=ACKED,DEAD')).toBe(true);
  expect(await offersRetry('/pushes?state=REJECTED')).toBe(true);
  expect(await offersRetry('/pushes?state=ACKED,RETRY')).toBe(false);
});
