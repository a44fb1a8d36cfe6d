import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { RevealCorrectionsDocument } from './corrections.graphql.ts';

/** Both values of a corrected field in clear. */
export interface ClearValues {
  from: string;
  to: string;
}

const revealMs = 5 * 60_000;

/** The values in clear by field, held here and nowhere else: not in the cache, gone on leaving the page and after five minutes. */
export function useRevealedCorrections(caseId: string) {
  const [mutate] = useMutation(RevealCorrectionsDocument, { fetchPolicy: 'no-cache' });
  const [revealed, setRevealed] = useState<ReadonlyMap<string, ClearValues>>();
  useEffect(() => {
    if (!revealed) return;
    const timer = setTimeout(() => setRevealed(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [revealed]);
  return {
    revealed,
    async reveal(reason: string): Promise<void> {
      const { data } = await mutate({ variables: { caseId, reason } });
      setRevealed(new Map(data?.revealCorrections.map(({ field, from, to }) => [field, { from, to }])));
    },
    hide: () => setRevealed(undefined),
  };
}
