import { useEffect } from 'react';
import { type Location, useNavigationType } from 'react-router';

/** Shows another page from its top; the way back leaves the place to the browser, and an anchor to the page that knows it. */
export function useTopOfPage({ pathname, hash }: Location): void {
  const way = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page begins at its top, not another filter of the same one
  useEffect(() => {
    if (way !== 'POP' && !hash) window.scrollTo(0, 0);
  }, [pathname]);
}
