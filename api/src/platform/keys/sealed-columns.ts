/** What a key's code protects (03 §41.7 "key metadata"): what it is, how it is wrapped and how it stands. */
export interface SealedKey {
  keyId: string;
  layer: string;
  algorithm: string;
  usage: string;
  provider: string;
  wrapped: string | null;
  wrappedBy: string;
  kcv: string;
  publicKey: string | null;
  state: string;
}

const NAMES = [
  'keyId',
  'layer',
  'algorithm',
  'usage',
  'provider',
  'wrapped',
  'wrappedBy',
  'kcv',
  'publicKey',
  'state',
] as const;

export const KEY_TABLE = 'key_store';

/** Of a row that was read, only what the code protects. */
export const sealedColumns = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(NAMES.map((name) => [name, row[name]]));
