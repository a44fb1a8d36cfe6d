import { decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';

/** Where the sealed values of a request are bound; never renamed. */
const CELLS = {
  legalIdNo: { column: 'legal_id_no', dataClass: 'ID' },
  bankAccount: { column: 'bank_account', dataClass: 'BANK' },
} as const;
export type SealedChange = keyof typeof CELLS;

/** Seals a value that the request with this id asks for; null for none. */
export function sealChange(keys: KeyRing, id: string, field: SealedChange, value: string | undefined): string | null {
  if (value === undefined) return null;
  const { column, dataClass } = CELLS[field];
  return encryptColumn(keys, dataClass, { table: 'training_change', column, rowId: id }, value);
}

/** The value in clear, to bring it into force. */
export function openChange(keys: KeyRing, id: string, field: SealedChange, sealed: string): string {
  return decryptColumn(keys, { table: 'training_change', column: CELLS[field].column, rowId: id }, sealed);
}
