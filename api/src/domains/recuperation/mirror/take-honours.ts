import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecords } from '../../../platform/records/index.ts';
import { cadreHonour } from '../cadres/honour.record.ts';
import type { Institution } from '../cadres/institutions.ts';
import type { MirroredCadre, MirroredHonour } from './record.schema.ts';

const keyOf = (code: string, documentNo: string | null) => `${code}|${documentNo ?? ''}`;

/**
 * 功勋荣誉 of a cadre as 军休服务管理系统 says them (03 §29.8): new ones are added, known ones renewed, each by its code and document number. What was verified
 * here stays so, and none is taken away: an honour that is missing there is the city's to look at.
 */
export async function takeHonours(tx: Ctx, { cadreUid, honours }: MirroredCadre, org: Institution): Promise<void> {
  const { id: cadreId } = await tables(tx)
    .selectFrom('retired_cadre')
    .select('id')
    .where('cadre_uid', '=', cadreUid)
    .executeTakeFirstOrThrow();
  const found = await tables(tx)
    .selectFrom('cadre_honour')
    .select(['id', 'honour_code', 'document_no', 'verified'])
    .where('cadre_id', '=', cadreId)
    .execute();
  const known = new Map(found.map((one) => [keyOf(one.honour_code, one.document_no), one]));
  const said = new Map(honours.map((one) => [keyOf(one.honourCode, one.documentNo ?? null), one]));
  const fresh: MirroredHonour[] = [];
  for (const [key, honour] of said) {
    const there = known.get(key);
    if (!there) {
      fresh.push(honour);
      continue;
    }
    await tables(tx)
      .updateTable('cadre_honour')
      .set({ ...columnsOf(honour), verified: there.verified || honour.verified, updated_at: tx.app.clock.now() })
      .where('id', '=', there.id)
      .execute();
  }
  const place = { orgId: org.org_id, orgPath: org.org_path, districtCode: org.district_code };
  const rows = fresh.map((honour) => ({
    cadre_id: cadreId,
    cadre_uid: cadreUid,
    honour_code: honour.honourCode,
    document_no: honour.documentNo ?? null,
    verified: honour.verified,
    ...columnsOf(honour),
  }));
  await insertRecords(tx, cadreHonour, rows, { place });
}

const columnsOf = ({ grantedBy, grantedDate, wartime }: MirroredHonour) => ({
  granted_by: grantedBy ?? null,
  granted_date: grantedDate ?? null,
  wartime,
});
