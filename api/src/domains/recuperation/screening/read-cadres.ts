import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { CryptoError, decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import type { CadreFacts } from './screen.ts';

/** A cadre as he is judged, with where he stands. */
export interface ReadCadre extends CadreFacts {
  id: string;
  nameMasked: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
}

/**
 * All cadres of the mirror, or those named, with honours and what they have attended; three statements.
 *
 * @param checkIds whether the ID numbers are opened and checked (R29-1 BAD_DATA)
 */
export async function readCadres(
  ctx: Ctx,
  { ids, checkIds = true, most }: { ids?: readonly string[]; checkIds?: boolean; most?: number } = {},
): Promise<ReadCadre[]> {
  if (ids?.length === 0) return [];
  let cadres = tables(ctx)
    .selectFrom('retired_cadre')
    .select(['id', 'cadre_uid', 'name_masked', 'id_no', 'birth_date', 'service_status'])
    .select(['suspected_dead', 'org_id', 'org_path', 'district_code'])
    .orderBy('id');
  if (ids) cadres = cadres.where('id', 'in', [...ids]);
  if (most) cadres = cadres.limit(most);
  const found = await cadres.execute();
  const honours = await tables(ctx)
    .selectFrom('cadre_honour')
    .select(['cadre_id', 'honour_code as code', 'verified'])
    .execute();
  const history = await tables(ctx)
    .selectFrom('cadre_recuperation')
    .select(['cadre_id', 'year', 'level'])
    .where('attended', '=', true)
    .execute();
  const honoursOf = Map.groupBy(honours, ({ cadre_id }) => cadre_id);
  const historyOf = Map.groupBy(history, ({ cadre_id }) => cadre_id);
  const today = localDateOf(ctx.app.clock.now());
  return found.map((row) => ({
    id: row.id,
    uid: row.cadre_uid,
    nameMasked: row.name_masked,
    // Who may be dead is not chosen while that is open (§29.7).
    status: row.suspected_dead ? 'DEAD' : row.service_status,
    birthDate: row.birth_date,
    idValid: !checkIds || isIdValid(ctx, row.id, row.id_no, today),
    honours: honoursOf.get(row.id) ?? [],
    history: historyOf.get(row.id) ?? [],
    orgId: row.org_id,
    orgPath: row.org_path,
    districtCode: row.district_code,
  }));
}

function isIdValid(ctx: Ctx, rowId: string, envelope: string, today: string): boolean {
  try {
    const cell = { table: 'retired_cadre', column: 'id_no', rowId };
    return parseIdNumber(decryptColumn(ctx.app.keys, cell, envelope), { today }).ok;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}
