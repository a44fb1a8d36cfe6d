import { decryptColumn, encryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';

const CELLS = {
  idNo: { column: 'id_no', dataClass: 'ID' },
  phone: { column: 'phone', dataClass: 'CONTACT' },
  relatives: { column: 'relatives', dataClass: 'TEXT' },
  bankAccount: { column: 'bank_account', dataClass: 'BANK' },
} as const;
type Cell = keyof typeof CELLS;
const address = (id: string, cell: Cell) => ({ table: 'review_expert', column: CELLS[cell].column, rowId: id });

/** Seals a value of the expert with this id. */
export function sealExpert(keys: KeyRing, id: string, cell: Cell, value: string): string {
  return encryptColumn(keys, CELLS[cell].dataClass, address(id, cell), value);
}

/** Opens what {@link sealExpert} made. */
export function openExpert(keys: KeyRing, id: string, cell: Cell, sealed: string): string {
  return decryptColumn(keys, address(id, cell), sealed);
}
