import type { FieldPolicy, Reference } from '@apollo/client';

interface Page {
  nodes?: readonly Reference[];
  pageInfo?: { endCursor?: string | null };
}

/**
 * How a connection read by its `nodes` grows under one cache entry (加载更多). Apollo's own policy for Relay joins `edges`, which these lists do
 * not ask for: with it a further page would take the place of what was shown before.
 *
 * @param keyArgs the arguments that tell one list from another
 */
export function growingList(keyArgs: readonly string[]): FieldPolicy<Page> {
  return {
    keyArgs: [...keyArgs],
    merge(existing, incoming, { args }) {
      const after: unknown = args?.after ?? null;
      if (after === null || !existing) return incoming;
      // The list has been read anew meanwhile: the page belongs to the end of another one.
      if (existing.pageInfo?.endCursor !== after) return existing;
      const shown = existing.nodes ?? [];
      // What has moved behind the cursor since is shown where it was, once.
      const known = new Set(shown.map(({ __ref }) => __ref));
      return { ...incoming, nodes: [...shown, ...(incoming.nodes ?? []).filter(({ __ref }) => !known.has(__ref))] };
    },
  };
}
