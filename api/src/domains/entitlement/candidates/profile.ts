import { decryptColumn, encryptColumn, type KeyRing } from '../../../platform/crypto/index.ts';

/** Who the candidate is, in clear, as it is pushed: 安置系统's values, or 社保系统's where somebody has adopted them. */
export interface Profile {
  name: string;
  /** 18 characters. */
  idNo: string;
  sex: string;
  birthDate: string;
  /** Empty where 安置系统 does not know it. */
  mobile: string;
}

const cell = (id: string, column: string) => ({ table: 'entitlement_candidate', column, rowId: id });

export function sealProfile(keys: KeyRing, id: string, profile: Profile): string {
  return encryptColumn(keys, 'TEXT', cell(id, 'profile'), JSON.stringify(profile));
}

export function openProfile(keys: KeyRing, id: string, sealed: string): Profile {
  return JSON.parse(decryptColumn(keys, cell(id, 'profile'), sealed)) as Profile;
}

/** Both values of every compared field, in clear; kept sealed beside the masked ones (8.6 no. 2). */
export type ComparedValues = Readonly<Record<string, { placement: string; social: string }>>;

export function sealValues(keys: KeyRing, id: string, values: ComparedValues): string {
  return encryptColumn(keys, 'TEXT', cell(id, 'match_values'), JSON.stringify(values));
}

export function openValues(keys: KeyRing, id: string, sealed: string): ComparedValues {
  return JSON.parse(decryptColumn(keys, cell(id, 'match_values'), sealed)) as ComparedValues;
}
