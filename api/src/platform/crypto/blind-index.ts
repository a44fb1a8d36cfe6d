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
 * nor find each other. While a re-index runs, what the value is called under both keys is kept before it is used. `version` names one of them.
 */
export function blindIndex(ring: KeyRing, field: IndexedField, value: string, version?: number): string | null {
  const index = blindIndexWith(ring.blindIndexKey(field.name, version).key, field, value);
  const move = version === undefined && index !== null ? ring.indexMove(field.name) : undefined;
  if (move) {
    const under = (one: number) => blindIndexWith(ring.blindIndexKey(field.name, one).key, field, value) ?? '';
    move.take(under(move.from), under(move.to));
  }
  return index;
}

/** {@link blindIndex} with a key in hand. */
export function blindIndexWith(key: Uint8Array, { name, kind }: IndexedField, value: string): string | null {
  const normalised = normalise(kind, value);
  return normalised === '' ? null : hmacSm3Hex(key, `v1|${name}|${normalised}`);
}
