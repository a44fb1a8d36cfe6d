import { useCallback, useEffect, useMemo, useRef } from 'react';
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
  // The router shows a new address when it finds time; a second change before that must not lose the first.
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);
  const set = useCallback(
    (patch: Partial<UrlValues<S>>) => {
      const next = writeUrl(spec, latest.current, patch);
      for (const name of positionParams) next.delete(name);
      latest.current = next;
      setParams(next, { replace: true });
    },
    [spec, setParams],
  );
  return [values, set];
}
