import { type RecordChange, useRecordChanges, useSession } from '@yjs/web-kit';
import { useState } from 'react';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { caseRecordTypes } from './case-records.ts';

export interface OthersChange {
  /** Who changed the case last while it was open here. */
  by: string | undefined;
  at: string | undefined;
  /** The page waits for the reader: something is being entered. */
  pending: boolean;
  refresh(): void;
  dismiss(): void;
}

/**
 * Notices changes by others while the case is open. With nothing being entered the page follows at once and says who
 * it was; with a dialog open it only tells, and refreshes when the reader says so.
 */
export function useOthersChange(one: CaseDetailFragment, busy: boolean, reload: () => Promise<void>): OthersChange {
  const { session } = useSession();
  const [last, setLast] = useState<RecordChange>();
  const [pending, setPending] = useState(false);

  function refresh(): void {
    setPending(false);
    void reload();
  }

  useRecordChanges({
    recordTypes: caseRecordTypes,
    ids: [one.id, ...one.subCases.map((subCase) => subCase.id)],
    onChange: (changes) => {
      const foreign = changes.filter((change) => change.actorId !== session?.user.id).at(-1);
      if (foreign) setLast(foreign);
      if (busy && foreign) setPending(true);
      else refresh();
    },
    onReconnect: () => (busy ? setPending(true) : refresh()),
  });

  return {
    by: last?.actorName,
    at: last?.at,
    pending,
    refresh,
    dismiss: () => {
      setLast(undefined);
      setPending(false);
    },
  };
}
