import { CryptoError } from './errors.ts';

/** Classes of sensitive data, each with its own keys (layer L2a of 41.4). */
export const DATA_CLASSES = ['ID', 'NAME', 'CONTACT', 'BANK', 'HEALTH', 'TEXT', 'FILE', 'DXLOG'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * What a key is for beside column encryption: ROW row codes (41.7), INDEX blind indexes (41.6),
 * SIGN and ENVELOPE the two SM2 pairs of a system; KEK wraps all of these in the key store (layer L1).
 */
export const KEY_SUBJECTS = [...DATA_CLASSES, 'ROW', 'INDEX', 'SIGN', 'ENVELOPE', 'KEK'] as const;
export type KeySubject = (typeof KEY_SUBJECTS)[number];

export function isDataClass(subject: KeySubject): subject is DataClass {
  return DATA_CLASSES.some((known) => known === subject);
}

/** The parts of a key id such as `YJS-ID-v3`: the system that owns the key, its subject, its version from 1. */
export interface KeyName {
  owner: string;
  subject: KeySubject;
  version: number;
}

export function formatKeyId({ owner, subject, version }: KeyName): string {
  return `${owner}-${subject}-v${version}`;
}

/** Reverse of {@link formatKeyId}; anything else is E-CR-10. */
export function parseKeyId(keyId: string): KeyName {
  const [, owner, name, digits] = /^([A-Z][A-Z0-9]{1,15})-([A-Z]+)-v([1-9]\d{0,4})$/.exec(keyId) ?? [];
  const subject = KEY_SUBJECTS.find((known) => known === name);
  if (!owner || !subject) throw new CryptoError('E-CR-10', 'key id');
  return { owner, subject, version: Number(digits) };
}
