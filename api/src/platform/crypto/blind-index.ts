import type { KeyRing } from './key-ring.ts';
import { type IndexedKind, normalise } from './normalise.ts';
import { hmacSm3Hex } from './sm3.ts';

/** A searchable encrypted field. `name` is `table.column` and part of the index, so it never changes with a rename. */
export interface IndexedField {
  name: string;
  kind: IndexedKind;
}

/**
 * Blind index of a value: 64 hex digits that are equal for equal values and tell nothing else (41.6).
 * Null when nothing is left after normalising, so that empty values neither collide under a unique constraint
 * nor find each other. `version` names an older index key while a re-index runs.
 */
export function blindIndex(ring: KeyRing, field: IndexedField, value: string, version?: number): string | null {
  return blindIndexWith(ring.blindIndexKey(field.name, version).key, field, value);
}

/** {@link blindIndex} with a key in hand. */
export function blindIndexWith(key: Uint8Array, { name, kind }: IndexedField, value: string): string | null {
  const normalised = normalise(kind, value);
  return normalised === '' ? null : hmacSm3Hex(key, `v1|${name}|${normalised}`);
}
