import { type FieldPolicy, InMemoryCache } from '@apollo/client';
import { growingList } from './growing-list.ts';

/** Field of Query → the arguments that tell one list from another. */
export type GrowingLists = Record<string, readonly string[]>;

/**
 * The cache. Keyset pages are separate entries (a table shows one page at a time); only lists named in `growing` are
 * joined page to page. Parts without identity of their own are replaced whole, never merged with older ones.
 */
export function createCache(growing: GrowingLists): InMemoryCache {
  const fields: Record<string, FieldPolicy> = {};
  for (const [field, keyArgs] of Object.entries(growing)) fields[field] = growingList(keyArgs);
  return new InMemoryCache({
    typePolicies: {
      Query: { fields },
      Session: { keyFields: [], merge: false },
      MenuItem: { keyFields: false },
      Flow: { merge: false, keyFields: false },
      Remaining: { keyFields: false, merge: false },
    },
  });
}
