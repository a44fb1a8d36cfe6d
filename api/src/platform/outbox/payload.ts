import { decryptColumn, encryptColumn, type KeyRing } from '../crypto/index.ts';

const cell = (rowId: string) => ({ table: 'outbox_message', column: 'payload', rowId });

/** Payloads name people: SM4 at rest, bound to their row. */
export function sealPayload(keys: KeyRing, id: string, payload: Readonly<Record<string, unknown>>): string {
  return encryptColumn(keys, 'TEXT', cell(id), JSON.stringify(payload));
}

/** The reverse of {@link sealPayload}; a CryptoError for a damaged or moved value. */
export function openPayload(keys: KeyRing, id: string, sealed: string): Readonly<Record<string, unknown>> {
  return JSON.parse(decryptColumn(keys, cell(id), sealed)) as Record<string, unknown>;
}
