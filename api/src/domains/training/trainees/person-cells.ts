import { blindIndex, decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';
import { mask } from '../../../platform/masking/index.ts';

/** Under which name and by whose keys each sealed value is bound to its cell; never renamed. */
const CELLS = {
  idNo: { column: 'id_no', dataClass: 'ID' },
  name: { column: 'name', dataClass: 'NAME' },
  phone: { column: 'phone', dataClass: 'CONTACT' },
  emergencyName: { column: 'emergency_name', dataClass: 'NAME' },
  emergencyPhone: { column: 'emergency_phone', dataClass: 'CONTACT' },
  bankAccount: { column: 'bank_account', dataClass: 'BANK' },
} as const;
type Cell = keyof typeof CELLS;
/** Tables with such cells. */
export type SealedTable = 'training_identity' | 'training_trainee' | 'training_enrolment';

const address = (table: SealedTable, rowId: string, cell: Cell) => ({ table, column: CELLS[cell].column, rowId });

/** Seals a value of a row. */
export function sealCell(keys: KeyRing, table: SealedTable, rowId: string, cell: Cell, value: string): string {
  return encryptColumn(keys, CELLS[cell].dataClass, address(table, rowId, cell), value);
}

/** Opens what {@link sealCell} made. */
export function openCell(keys: KeyRing, table: SealedTable, rowId: string, cell: Cell, sealed: string): string {
  return decryptColumn(keys, address(table, rowId, cell), sealed);
}

/** By which a person is found; the number has 18 characters. */
export function traineeIndex(keys: KeyRing, idNo: string): string {
  const index = blindIndex(keys, { name: 'training.trainee.id_no', kind: 'id' }, idNo);
  if (index === null) throw new TypeError('an ID number is needed');
  return index;
}

/** Number and name of a person as a row holds them: sealed, indexed, masked. */
export function personCells(
  keys: KeyRing,
  table: SealedTable,
  rowId: string,
  { idNo, name }: { idNo: string; name: string },
) {
  return {
    idNo: sealCell(keys, table, rowId, 'idNo', idNo),
    idNoMasked: mask('idNumber', idNo),
    idNoIndex: traineeIndex(keys, idNo),
    name: sealCell(keys, table, rowId, 'name', name),
    nameMasked: mask('name', name),
  };
}
