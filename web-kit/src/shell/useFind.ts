import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { FindQuery } from '../generated/graphql.ts';
import { FindDocument } from './find.graphql.ts';

/** Fewer characters name nothing. */
const LEAST = 2;

interface Answer {
  text: string;
  hits: FindQuery['find'];
  error?: Error;
}

export interface Found {
  hits: FindQuery['find'];
  error?: Error;
  /** The text that was asked for has its answer, which may be that nothing was found. */
  answered: boolean;
}

const NOTHING: Found = { hits: [], answered: false };

/**
 * What the API finds for a text. An answer is kept beside the text that it is for and given for no other: whoever types a second number
 * and presses Enter at once must never open the person of the first one.
 *
 * @param text what was typed, trimmed
 * @param asked the part of it that was asked for, which follows `text` after a pause
 */
export function useFind(text: string, asked: string): Found {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (asked.length < LEAST) return;
    const aborted = new AbortController();
    const keep = (found: Omit<Answer, 'text'>) => {
      if (!aborted.signal.aborted) setAnswer({ text: asked, ...found });
    };
    client
      .query({
        query: FindDocument,
        variables: { text: asked },
        // A query of personal data: never kept in the cache.
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal: aborted.signal } },
      })
      .then(
        ({ data, error }) => keep({ hits: data?.find ?? [], error }),
        (error: Error) => keep({ hits: [], error }),
      );
    return () => aborted.abort();
  }, [client, asked]);
  if (answer === undefined || answer.text !== text) return NOTHING;
  return { hits: answer.hits, error: answer.error, answered: true };
}
