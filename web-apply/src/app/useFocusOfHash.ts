import { useEffect } from 'react';
import type { Location } from 'react-router';

/** Puts the focus on the part of the page that the address names (`#root_mobile`), as soon as it is there: forms come a moment later. */
export function useFocusOfHash({ hash, key }: Location): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed again leads there again
  useEffect(() => {
    if (hash.length < 2) return;
    const id = decodeURIComponent(hash.slice(1));
    const look = () => {
      // A choice by radio buttons has an id per button and none for the whole.
      const found = document.getElementById(id) ?? document.getElementById(`${id}-0`);
      found?.scrollIntoView?.({ block: 'center' });
      found?.focus({ preventScroll: true });
      return found !== null;
    };
    if (look()) return;
    const watch = new MutationObserver(() => {
      if (look()) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [hash, key]);
}
