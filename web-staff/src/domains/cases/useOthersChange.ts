import { type RecordChange, useRecordChanges, useSession } from '@yjs/web-kit';
import { useState } from 'react';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { caseRecordTypes } from './case-records.ts';
import { judgeChanges } from './others-change.ts';

export interface OthersChange {
  /** Who changed the case last while it was open here. */
  by: string | undefined;
  /** It was no person: a step that the system took, or another system. */
  automatic: boolean;
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
      const { foreign, own } = judgeChanges(changes, session?.user.id);
      // After an act of one's own the page is as the reader made it: what others did before is no news any more.
      if (foreign || own) setLast(foreign);
      if (busy && foreign) setPending(true);
      else refresh();
    },
    onReconnect: () => (busy ? setPending(true) : refresh()),
  });

  return {
    by: last?.actorName,
    automatic: last !== undefined && last.actorId == null,
    at: last?.at,
    pending,
    refresh,
    dismiss: () => {
      setLast(undefined);
      setPending(false);
    },
  };
}
