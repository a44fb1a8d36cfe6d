import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { writtenOf } from '../../../platform/records/write.ts';
import { CADRE } from '../record-types.ts';
import { cadreTable } from './cadre.record.ts';
import { institutionsOf } from './institutions.ts';
import { standUnder } from './move-cadre.ts';

type Row = Readonly<Record<string, unknown>>;

/** What says where a cadre stands; it moves with everything that belongs to him. */
const PLACE = ['org_id', 'org_path', 'district_code', 'org_code'];

/** Of an import's rows those whose cadre the mirror knows (03 §29.8): he is as the row says from now on. True for each that was written. */
export async function renewCadres(tx: Ctx, rows: readonly Row[]): Promise<boolean[]> {
  const uids = rows.map((row) => String(row.cadre_uid));
  const found = await tables(tx)
    .selectFrom('retired_cadre')
    .select(['id', 'cadre_uid', 'org_code'])
    .where('cadre_uid', '=', anyOf(uids))
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = new Map(found.map((one) => [one.cadre_uid, one]));
  const orgs = await institutionsOf(
    tx,
    rows.map((row) => String(row.org_code)),
  );
  for (const row of rows) {
    const cadre = known.get(String(row.cadre_uid));
    if (!cadre) continue;
    const org = orgs.get(String(row.org_code));
    if (org && org.code !== cadre.org_code) await standUnder(tx, cadre.id, org);
    const content = Object.fromEntries(Object.entries(row).filter(([name]) => !PLACE.includes(name)));
    await tables(tx)
      .updateTable('retired_cadre')
      .set({
        ...writtenOf(tx, cadreTable, cadre.id, content),
        version: sql<number>`version + 1`,
        updated_at: tx.app.clock.now(),
      })
      .where('id', '=', cadre.id)
      .execute();
  }
  await recordAudit(
    tx,
    found.map(({ id }) => ({ event: 'recuperation.cadre-renew', objectType: CADRE, objectId: id })),
  );
  return uids.map((uid) => known.has(uid));
}
