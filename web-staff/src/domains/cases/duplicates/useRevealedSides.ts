import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { RevealCaseMutation } from '../../../generated/graphql.ts';
import { RevealCaseDocument } from '../CasePage.graphql.ts';

type Sections = RevealCaseMutation['revealCase']['sections'];

/** Values in clear by case. */
export type RevealedSides = ReadonlyMap<string, Sections>;

const revealMs = 5 * 60_000;

/**
 * The persons of the compared cases unmasked, held by the page alone and gone after five minutes. Each case is a reveal of its own, with the
 * reason and an audit row; where one is refused nothing is shown.
 */
export function useRevealedSides(caseIds: readonly string[]) {
  const [mutate] = useMutation(RevealCaseDocument, { fetchPolicy: 'no-cache' });
  const [revealed, setRevealed] = useState<RevealedSides>();
  useEffect(() => {
    if (!revealed) return;
    const timer = setTimeout(() => setRevealed(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [revealed]);
  return {
    revealed,
    async reveal(reason: string): Promise<void> {
      const found = new Map<string, Sections>();
      for (const id of caseIds) {
        const { data } = await mutate({ variables: { id, reason } });
        if (data) found.set(id, data.revealCase.sections);
      }
      setRevealed(found);
    },
    hide: () => setRevealed(undefined),
  };
}
