import { firstRow, sql } from '../../database/sql.ts';
import { type LocalDate, localDateOf } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { parseIdNumber, RESIDENT_ID_CARD } from './identity/index.ts';
import { personIndex, storedIdType } from './person-columns.ts';
import type { StoredPerson } from './stored-person.ts';

const selectPerson = sql`
  select id, version, id_type as "idType", id_no as "idNo", id_no_bi as "idNoIndex", id_no_masked as "idNoMasked",
         name, name_bi as "nameIndex", name_masked as "nameMasked", mobile, mobile_bi as "mobileIndex",
         mobile_masked as "mobileMasked", email, reg_region as "regRegion", reg_address as "regAddress",
         live_region as "liveRegion", live_address as "liveAddress", sex, birth_date::text as "birthDate", ethnic, education,
         political, marital, source
    from person`;

export async function findPerson(ctx: Ctx, id: string): Promise<StoredPerson | undefined> {
  return firstRow<StoredPerson>(ctx, sql`${selectPerson} where id = ${id}`);
}

/** Takes the row's lock when `forUpdate`. `idNo` has 18 characters where it is a citizen's; a former number finds the person it was corrected to. */
export async function findPersonByDocument(
  ctx: Ctx,
  document: { idType: string; idNo: string },
  { forUpdate = false } = {},
): Promise<StoredPerson | undefined> {
  const index = personIndex.idNo(ctx.app.keys, document.idNo);
  const lock = forUpdate ? sql`for update` : sql``;
  return firstRow<StoredPerson>(
    ctx,
    sql`${selectPerson} where id = (select coalesce(d.merged_into, d.id) from person d
         where d.id_type = ${storedIdType(document.idType)} and d.id_no_bi = ${index}) ${lock}`,
  );
}

/** Finds a person by a citizen's ID number as people write it: 15 or 18 characters, blanks, full width, lower-case x. */
export async function findPersonByIdNumber(ctx: Ctx, text: string): Promise<StoredPerson | undefined> {
  const idNo = searchedIdNumber(text, localDateOf(ctx.app.clock.now()));
  return idNo === undefined ? undefined : findPersonByDocument(ctx, { idType: RESIDENT_ID_CARD, idNo });
}

/** The 18 characters that a search text means, or undefined when it is no ID number. */
export function searchedIdNumber(text: string, today: LocalDate): string | undefined {
  if (text.length > 60) return undefined;
  const parsed = parseIdNumber(text, { today });
  return parsed.ok ? parsed.idNo18 : undefined;
}
