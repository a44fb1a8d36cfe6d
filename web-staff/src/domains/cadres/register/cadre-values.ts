import { type Picked, toPicked } from '@yjs/web-kit';
import type { CadreContentQuery, EmpCadreContentInput, EmpCadreInput } from '../../../generated/graphql.ts';

type Days = 'enlistDate' | 'retireDate';
export type ContentValues = Omit<EmpCadreContentInput, Days> & { enlistDate?: Picked | null; retireDate: Picked };
export type EntryValues = Omit<EmpCadreInput, Days> & { enlistDate?: Picked | null; retireDate: Picked };

const day = (picked: Picked | null | undefined) => picked?.format('YYYY-MM-DD') ?? null;

/** The days of a form as the server takes them. */
export const withDays = <T extends { enlistDate?: Picked | null; retireDate: Picked }>({
  enlistDate,
  retireDate,
  ...rest
}: T) => ({ ...rest, enlistDate: day(enlistDate), retireDate: retireDate.format('YYYY-MM-DD') });

/** What a form over a known person begins with: what is masked begins empty. */
export function valuesOf(one: CadreContentQuery['empCadre']): Partial<EntryValues> {
  const {
    enlistDate,
    retireDate,
    id: _id,
    version: _version,
    phoneMasked: _phone,
    addressMasked: _address,
    ...rest
  } = one;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => key !== '__typename' && value !== null),
  );
  return { ...kept, ...(enlistDate && { enlistDate: toPicked(enlistDate) }), retireDate: toPicked(retireDate) };
}
