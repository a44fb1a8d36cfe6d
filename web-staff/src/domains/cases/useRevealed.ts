import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { RevealCaseMutation } from '../../generated/graphql.ts';
import { RevealCaseDocument } from './CasePage.graphql.ts';

export type RevealedPerson = RevealCaseMutation['revealCase'];

const revealMs = 5 * 60_000;

/**
 * One person unmasked, held in the component that asked and nowhere else: not in the cache, gone on leaving the page
 * and after five minutes. The server writes the audit row.
 */
export function useRevealed(caseId: string) {
  const [mutate] = useMutation(RevealCaseDocument, { fetchPolicy: 'no-cache' });
  const [revealed, setRevealed] = useState<RevealedPerson>();
  useEffect(() => {
    if (!revealed) return;
    const timer = setTimeout(() => setRevealed(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [revealed]);
  return {
    revealed,
    async reveal(reason: string): Promise<void> {
      const { data } = await mutate({ variables: { id: caseId, reason } });
      setRevealed(data?.revealCase);
    },
    hide: () => setRevealed(undefined),
  };
}
