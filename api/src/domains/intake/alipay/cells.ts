import { blindIndex, decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';

/** Sealed columns of the room with the keys that seal them; never renamed (01 §10.3: all identifiers are sensitive). */
const CELLS = {
  alipay_identity: { open_id: 'ID', user_id: 'ID', access_token: 'TEXT', refresh_token: 'TEXT' },
  alipay_certification: { name: 'NAME', id_no: 'ID', phone: 'CONTACT' },
} as const;
type Table = keyof typeof CELLS;
type Column<T extends Table> = keyof (typeof CELLS)[T] & string;

/** Seals a value of a row. */
export function sealCell<T extends Table>(
  keys: KeyRing,
  table: T,
  column: Column<T>,
  rowId: string,
  value: string,
): string {
  const classes: Readonly<Record<string, 'ID' | 'TEXT' | 'NAME' | 'CONTACT'>> = CELLS[table];
  return encryptColumn(keys, classes[column] ?? 'TEXT', { table, column, rowId }, value);
}

/** Opens what {@link sealCell} made. */
export function openCell<T extends Table>(
  keys: KeyRing,
  table: T,
  column: Column<T>,
  rowId: string,
  sealed: string,
): string {
  return decryptColumn(keys, { table, column, rowId }, sealed);
}

/** By which proofs about one number are counted, whoever asks for them. */
export function numberIndex(keys: KeyRing, idNo: string): string | null {
  return blindIndex(keys, { name: 'alipay_certification.id_no', kind: 'exact' }, idNo);
}

/** By which an identity at Alipay is found again. */
export function identityIndex(keys: KeyRing, column: 'open_id' | 'user_id', value: string): string | null {
  return blindIndex(keys, { name: `alipay_identity.${column}`, kind: 'exact' }, value);
}
