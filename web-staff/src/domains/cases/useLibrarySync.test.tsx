import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { useState } from 'react';
import { useLibrarySync } from './useLibrarySync.ts';

function Probe({ entering, reload }: { entering: boolean; reload(): void }) {
  const [busy, setBusy] = useState(entering);
  useLibrarySync({ ids: ['case-1', 'sub-1'], busy, reload });
  return (
    <button type="button" onClick={() => setBusy(false)}>
      关闭
    </button>
  );
}

/** The server says once that the library has answered about `sub-1`. */
function show(entering: boolean) {
  const reload = jest.fn();
  const RecordChanged = jest.fn(({ recordTypes }: { recordTypes: string[] }) =>
    recordTypes.join() === 'librarySync'
      ? {
          data: {
            recordChanged: {
              __typename: 'RecordChange',
              recordType: 'librarySync',
              ids: ['sub-1'],
              belongsTo: [],
              cause: '推送结果',
              actorName: '系统',
              actorId: null,
              at: '2026-03-09T08:00:00.000Z',
              count: 1,
            },
          },
        }
      : undefined,
  );
  renderKit(<Probe entering={entering} reload={reload} />, { answers: { RecordChanged } });
  return reload;
}

/** Changes are told once per burst. */
const burst = () => act(() => jest.advanceTimersByTimeAsync(300));

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the push marks of what is on the screen (R3.3.1)', () => {
  it('are fetched again when the library has answered about one of them', async () => {
    const reload = show(false);
    await burst();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('wait while something is being entered, and follow as soon as it is over', async () => {
    const reload = show(true);
    await burst();
    expect(reload).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button'));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
