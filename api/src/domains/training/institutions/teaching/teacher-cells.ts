import { decryptColumn, encryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { staffIndex } from '../institution-cells.ts';

const CELLS = {
  idNo: { column: 'id_no', dataClass: 'ID' },
  phone: { column: 'phone', dataClass: 'CONTACT' },
} as const;
type Cell = keyof typeof CELLS;
const address = (id: string, cell: Cell) => ({ table: 'training_teacher', column: CELLS[cell].column, rowId: id });

/** The ID number of the teacher with this id as it is kept: sealed, masked, and what he is found by. */
export function sealTeacherIdNo(keys: KeyRing, id: string, idNo: string) {
  return {
    cell: encryptColumn(keys, CELLS.idNo.dataClass, address(id, 'idNo'), idNo),
    masked: mask('idNumber', idNo),
    index: staffIndex(keys, idNo),
  };
}

/** The phone of the teacher with this id as it is kept; nobody is searched by it. */
export function sealTeacherPhone(keys: KeyRing, id: string, phone: string) {
  return {
    cell: encryptColumn(keys, CELLS.phone.dataClass, address(id, 'phone'), phone),
    masked: mask('phone', phone),
  };
}

/** Opens what {@link sealTeacherIdNo} or {@link sealTeacherPhone} made. */
export function openTeacher(keys: KeyRing, id: string, cell: Cell, sealed: string): string {
  return decryptColumn(keys, address(id, cell), sealed);
}
