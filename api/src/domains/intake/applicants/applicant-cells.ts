import { blindIndex, decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';

/** Under which name and by whose keys each sealed value of an applicant is bound to its cell; never renamed. */
const CELLS = {
  idNo: { column: 'id_no', dataClass: 'ID' },
  name: { column: 'name', dataClass: 'NAME' },
  phone: { column: 'phone', dataClass: 'CONTACT' },
} as const;
type Cell = keyof typeof CELLS;

const place = (rowId: string, cell: Cell) => ({ table: 'applicant', column: CELLS[cell].column, rowId });

export function sealApplicantCell(keys: KeyRing, rowId: string, cell: Cell, value: string): string {
  return encryptColumn(keys, CELLS[cell].dataClass, place(rowId, cell), value);
}

export function openApplicantCell(keys: KeyRing, rowId: string, cell: Cell, sealed: string): string {
  return decryptColumn(keys, place(rowId, cell), sealed);
}

/** By which an applicant is found; the number has 18 characters. */
export function applicantIndex(keys: KeyRing, idNo: string): string {
  const index = blindIndex(keys, { name: 'applicant.id_no', kind: 'id' }, idNo);
  if (index === null) throw new TypeError('an ID number is needed');
  return index;
}
