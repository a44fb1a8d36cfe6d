import { blindIndex, decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';
import { mask } from '../../../platform/masking/index.ts';

/** Where the sealed values of institutions are bound; never renamed. */
const CELLS = {
  legalIdNo: { column: 'legal_id_no', dataClass: 'ID' },
  bankAccount: { column: 'bank_account', dataClass: 'BANK' },
} as const;

/** Seals a value of the institution with this id. */
export function sealInstitution(keys: KeyRing, id: string, field: keyof typeof CELLS, value: string): string {
  const { column, dataClass } = CELLS[field];
  return encryptColumn(keys, dataClass, { table: 'training_institution', column, rowId: id }, value);
}

/** The value in clear; whoever asks has recorded why. */
export function openInstitution(keys: KeyRing, id: string, field: keyof typeof CELLS, sealed: string): string {
  return decryptColumn(keys, { table: 'training_institution', column: CELLS[field].column, rowId: id }, sealed);
}

/**
 * Blind index of an ID number in the rooms of training: whoever teaches, heads an institution or reviews its projects is found by it
 * (02 §9.5 BR17-9).
 */
export function staffIndex(keys: KeyRing, idNo: string): string {
  const index = blindIndex(keys, { name: 'training.staff.id_no', kind: 'id' }, idNo);
  if (index === null) throw new TypeError('an ID number is needed');
  return index;
}

/** The columns of an ID number of the head of an institution. */
export function legalIdColumns(keys: KeyRing, id: string, idNo: string) {
  return {
    legalIdNo: sealInstitution(keys, id, 'legalIdNo', idNo),
    legalIdNoMasked: mask('idNumber', idNo),
    legalIdNoIndex: staffIndex(keys, idNo),
  };
}
