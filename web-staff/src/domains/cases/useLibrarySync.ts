import { useRecordChanges } from '@yjs/web-kit';
import { useEffect, useRef } from 'react';
import { librarySyncType } from './case-records.ts';

export interface LibrarySyncOptions {
  /** The cases and sub-cases on the screen. */
  ids: readonly string[];
  /** Something is being entered: what has come meanwhile is fetched afterwards. */
  busy?: boolean;
  reload(): void;
}

/**
 * Keeps the marks 推送中, 已同步, 推送失败 true while the library answers. Told by nobody's act, so the page follows without a word about it.
 * What a lost connection missed, the page's own records fetch again.
 */
export function useLibrarySync({ ids, busy = false, reload }: LibrarySyncOptions): void {
  const missed = useRef(false);
  const latest = useRef(reload);
  latest.current = reload;

  useRecordChanges({
    recordTypes: [librarySyncType],
    ids,
    onChange: (changes) => {
      if (changes.length === 0) return;
      if (busy) missed.current = true;
      else latest.current();
    },
    onReconnect: () => undefined,
  });

  useEffect(() => {
    if (busy || !missed.current) return;
    missed.current = false;
    latest.current();
  }, [busy]);
}
