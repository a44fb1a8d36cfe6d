import { useEffect } from 'react';

/**
 * Asks for page after page until none is missing: a dialog that offers the first hundred of a list leaves out the others without a word.
 *
 * @param after cursor of the next page; nothing when all are there, or enough
 */
export function useEveryPage(after: string | null | undefined, next: (after: string) => Promise<unknown>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one question for each cursor; `next` is another function at each render
  useEffect(() => {
    if (after) void next(after).catch(() => undefined);
  }, [after]);
}
