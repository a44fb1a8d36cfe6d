import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

export interface PageInfoData {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

export interface KeysetVariables {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

export interface KeysetPage {
  /** Spread into the query's variables. */
  variables: KeysetVariables;
  size: number;
  setSize(size: number): void;
  next(info: PageInfoData): void;
  previous(info: PageInfoData): void;
  /** Whether `previous` leads anywhere, given the page shown. */
  hasPrevious(info: PageInfoData): boolean;
  toFirst(): void;
}

export const pageSizes = [20, 50, 100] as const;

/**
 * Position in a keyset-paged list, kept in the URL (`after` or `before`, `size`).
 * @param backwards the connection takes `last`/`before`; without it the way back is remembered while the page is open,
 * and a shared link offers the first page instead.
 */
export function useKeysetPage({ backwards = false }: { backwards?: boolean } = {}): KeysetPage {
  const [params, setParams] = useSearchParams();
  const [trail, setTrail] = useState<string[]>([]);
  const after = params.get('after');
  const before = params.get('before');
  const size = pageSizes.find((candidate) => String(candidate) === params.get('size')) ?? pageSizes[0];

  const move = useCallback(
    (change: { after?: string | undefined; before?: string | undefined; size?: number }) => {
      setParams((current) => {
        const next = new URLSearchParams(current);
        next.delete('after');
        next.delete('before');
        if (change.after) next.set('after', change.after);
        if (change.before) next.set('before', change.before);
        if (change.size) next.set('size', String(change.size));
        return next;
      });
    },
    [setParams],
  );

  const variables = useMemo<KeysetVariables>(() => {
    if (before && backwards) return { last: size, before };
    return after ? { first: size, after } : { first: size };
  }, [after, before, backwards, size]);

  return {
    variables,
    size,
    setSize: (next) => move({ size: next }),
    next: (info) => {
      if (!backwards) setTrail((way) => [...way, after ?? '']);
      move({ after: info.endCursor ?? undefined });
    },
    previous: (info) => {
      if (backwards) return move({ before: info.startCursor ?? undefined });
      setTrail((way) => way.slice(0, -1));
      move({ after: trail.at(-1) || undefined });
    },
    hasPrevious: (info) => (backwards ? info.hasPreviousPage : after !== null),
    toFirst: () => {
      setTrail([]);
      move({});
    },
  };
}
