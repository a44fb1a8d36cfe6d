import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { RevealCaseMutation } from '../../../generated/graphql.ts';
import { RevealCaseDocument } from '../CasePage.graphql.ts';

type Sections = RevealCaseMutation['revealCase']['sections'];

/** Values in clear by case. */
export type RevealedSides = ReadonlyMap<string, Sections>;

const revealMs = 5 * 60_000;

/**
 * The persons of the compared cases unmasked, held by the page alone and gone five minutes after the first. Each case is a reveal of its own,
 * with the reason and an audit row; what was answered before another is refused stays, and only the rest is asked for again.
 */
export function useRevealedSides(caseIds: readonly string[]) {
  const [mutate] = useMutation(RevealCaseDocument, { fetchPolicy: 'no-cache' });
  const [revealed, setRevealed] = useState<RevealedSides>();
  const showing = revealed !== undefined;
  useEffect(() => {
    if (!showing) return;
    const timer = setTimeout(() => setRevealed(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [showing]);
  const pending = caseIds.filter((id) => !revealed?.has(id));
  return {
    revealed,
    /** How many cases may be revealed. */
    total: caseIds.length,
    /** How many of them still show their masks. */
    masked: pending.length,
    /** @throws the server's refusal of one of them */
    async reveal(reason: string): Promise<void> {
      for (const id of pending) {
        const { data } = await mutate({ variables: { id, reason } });
        if (data) setRevealed((found) => new Map(found).set(id, data.revealCase.sections));
      }
    },
    hide: () => setRevealed(undefined),
  };
}
