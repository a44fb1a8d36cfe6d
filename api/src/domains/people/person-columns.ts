import { blindIndex, encryptColumn, type KeyRing } from '../../platform/crypto/index.ts';
import { mask } from '../../platform/masking/index.ts';
import { RESIDENT_ID_CARD } from './identity/index.ts';
import type { PersonInput } from './person-input.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import type { StoredPerson } from './stored-person.ts';

/** A person as its row holds it, without the columns that count time and changes. */
export type PersonColumns = Omit<StoredPerson, 'version'>;

/** Temporary cards and household books carry the citizen's ID number too: one number is one person, whatever document showed it. */
const RESIDENT_DOCUMENTS: readonly string[] = [RESIDENT_ID_CARD, '112', '113'];

/** The document type under which a number is kept. */
export function storedIdType(idType: string): string {
  return RESIDENT_DOCUMENTS.includes(idType) ? RESIDENT_ID_CARD : idType;
}

/** Blind indexes for equality search: `where id_no_bi = …`. Null when nothing is left to search for. */
export const personIndex = {
  /** `idNo` has 18 characters already. */
  idNo: (keys: KeyRing, idNo: string) => blindIndex(keys, { name: 'person.id_no', kind: 'id' }, idNo),
  name: (keys: KeyRing, name: string) => blindIndex(keys, { name: 'person.name', kind: 'name' }, name),
  mobile: (keys: KeyRing, mobile: string) => blindIndex(keys, { name: 'person.mobile', kind: 'phone' }, mobile),
};

/** The row of a person: sealed, indexed and masked. The envelopes open only in the row with this `id`. */
export function personColumns(keys: KeyRing, id: string, input: PersonInput): PersonColumns {
  const seal = (column: keyof typeof SEALED_COLUMNS, value: string) => {
    const { cell, dataClass } = SEALED_COLUMNS[column];
    return encryptColumn(keys, dataClass, { table: 'person', column: cell, rowId: id }, value);
  };
  const sealed = (column: keyof typeof SEALED_COLUMNS, value: string | undefined) =>
    value === undefined ? null : seal(column, value);
  return {
    id,
    idType: storedIdType(input.idType),
    idNo: seal('idNo', input.idNo),
    idNoIndex: indexed(personIndex.idNo(keys, input.idNo)),
    idNoMasked: mask('idNumber', input.idNo),
    name: seal('name', input.name),
    nameIndex: indexed(personIndex.name(keys, input.name)),
    nameMasked: mask('name', input.name),
    mobile: seal('mobile', input.mobile),
    mobileIndex: personIndex.mobile(keys, input.mobile),
    mobileMasked: mask('phone', input.mobile),
    email: sealed('email', input.email),
    regRegion: input.regRegion ?? null,
    regAddress: sealed('regAddress', input.regAddress),
    liveRegion: input.liveRegion ?? null,
    liveAddress: sealed('liveAddress', input.liveAddress),
    sex: input.sex,
    birthDate: input.birthDate,
    ethnic: input.ethnic ?? null,
    education: input.education ?? null,
    political: input.political ?? null,
    marital: input.marital ?? null,
    source: input.source,
  };
}

function indexed(index: string | null): string {
  if (index === null) throw new TypeError('a person needs name and document number');
  return index;
}
