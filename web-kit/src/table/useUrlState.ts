import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readUrl, type UrlValues, writeUrl } from './url-state.ts';

/** Parameters of the position in the list; a change of any other state returns to the first page. */
export const positionParams = ['after', 'before'] as const;

/**
 * The screen's state (filters, sort, tab) in the URL, so that a link shows a colleague the same list.
 * @param spec one codec per parameter; a constant outside the component
 */
export function useUrlState<S extends object>(spec: S): [UrlValues<S>, (patch: Partial<UrlValues<S>>) => void] {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => readUrl(spec, params), [spec, params]);
  const set = useCallback(
    (patch: Partial<UrlValues<S>>) => {
      setParams(
        (current) => {
          const next = writeUrl(spec, current, patch);
          for (const name of positionParams) next.delete(name);
          return next;
        },
        { replace: true },
      );
    },
    [spec, setParams],
  );
  return [values, set];
}
