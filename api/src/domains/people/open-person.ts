import { CryptoError, DAMAGED, decryptColumn } from '../../platform/crypto/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import type { PersonInput } from './person-input.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import type { StoredPerson } from './stored-person.ts';

/** A person in clear. Callers have checked the right to see it, taken the reason and written the audit row. */
export type OpenPerson = PersonInput & { id: string };

/** Decrypts a person. An altered or moved envelope reads 数据异常 and is logged; the rest stays readable. */
export function openPerson(ctx: Ctx, person: StoredPerson): OpenPerson {
  const open = (column: keyof typeof SEALED_COLUMNS): string | undefined => {
    const envelope = person[column];
    return envelope === null ? undefined : openCell(ctx, person.id, SEALED_COLUMNS[column].cell, envelope);
  };
  return {
    id: person.id,
    idType: person.idType,
    idNo: open('idNo') ?? '',
    name: open('name') ?? '',
    mobile: open('mobile') ?? '',
    sex: person.sex,
    birthDate: person.birthDate,
    ethnic: person.ethnic ?? undefined,
    education: person.education ?? undefined,
    political: person.political ?? undefined,
    marital: person.marital ?? undefined,
    email: open('email'),
    regRegion: person.regRegion ?? undefined,
    regAddress: open('regAddress'),
    liveRegion: person.liveRegion ?? undefined,
    liveAddress: open('liveAddress'),
    source: person.source,
  };
}

/** What every page and list shows. Nothing is decrypted for it. */
export interface MaskedPerson {
  name: string;
  idNo: string;
  mobile: string;
}

/** The masked view of a person (00-common, "masking"). */
export function maskedPerson(person: Pick<StoredPerson, 'nameMasked' | 'idNoMasked' | 'mobileMasked'>): MaskedPerson {
  return { name: person.nameMasked, idNo: person.idNoMasked, mobile: person.mobileMasked };
}

function openCell(ctx: Ctx, rowId: string, column: string, envelope: string): string {
  try {
    return decryptColumn(ctx.app.keys, { table: 'person', column, rowId }, envelope);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    ctx.app.log.error(
      { code: error.code, personId: rowId, column, traceId: ctx.traceId },
      'a person column does not open',
    );
    return DAMAGED;
  }
}
