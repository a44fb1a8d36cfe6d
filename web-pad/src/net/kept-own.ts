import type { OwnPadFragment } from '../generated/graphql.ts';

const KEY = 'yjs-pad-own';

/** What the pad was told of itself last: switched on without a network it still knows its counter and its page (01 §11.5). */
export function keptOwn(): OwnPadFragment | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as OwnPadFragment) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, or lets it go where this machine is no pad any more. */
export function keepOwn(own: OwnPadFragment | undefined): void {
  try {
    if (own) localStorage.setItem(KEY, JSON.stringify(own));
    else localStorage.removeItem(KEY);
  } catch {
    // Without a store the pad works as long as it is on.
  }
}
