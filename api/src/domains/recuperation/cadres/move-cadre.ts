import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { moveAll } from '../move-all.ts';
import { CADRE, NOMINATION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { retiredCadre } from './cadre.record.ts';
import { type Institution, institutionsOf } from './institutions.ts';

/** Before a list has gone up: who moves then leaves the list of his old institution (03 §29.7). */
const NOT_YET_UP = ['CANDIDATE', 'INVITED', 'CONFIRMED', 'COMPLETE'];

/**
 * 转往其他机构 (03 §29.7): the cadre with his honours and history stands under another institution. Where his old one has not submitted him yet he
 * leaves its list, and it is told; what has gone up stays.
 *
 * @throws NOT_FOUND, E-0005, E-LY-33 for a code that is no institution
 */
export async function moveCadre(ctx: Ctx, id: string, orgCode: string, reason: string): Promise<void> {
  const words = requireReason(reason, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const cadre = await retiredCadre.get(tx, id);
    const org = (await institutionsOf(tx, [orgCode.trim()])).get(orgCode.trim());
    if (!org) throw refusal('E-LY-33');
    await standUnder(tx, cadre.id, org);
    await recordAudit(tx, {
      event: 'recuperation.cadre-move',
      objectType: CADRE,
      objectId: cadre.id,
      detail: { from: cadre.orgCode, to: org.code, reason: words },
    });
  });
}

/** Puts a cadre with his honours and history under another institution, and takes him from the lists of his old one that have not gone up. */
export async function standUnder(tx: Ctx, cadreId: string, org: Institution): Promise<void> {
  const place = { org_id: org.org_id, org_path: org.org_path, district_code: org.district_code };
  await tables(tx)
    .updateTable('retired_cadre')
    .set({ ...place, org_code: org.code, updated_at: tx.app.clock.now() })
    .where('id', '=', cadreId)
    .execute();
  for (const table of ['cadre_honour', 'cadre_recuperation'] as const)
    await tables(tx).updateTable(table).set(place).where('cadre_id', '=', cadreId).execute();
  await leaveLists(tx, cadreId, org.name);
}

async function leaveLists(tx: Ctx, cadreId: string, to: string): Promise<void> {
  const open = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(['n.id', 'n.org_id as orgId', 'n.name_masked as name', 'n.nomination_no as no', 'p.plan_no as planNo'])
    .where('n.cadre_id', '=', cadreId)
    .where('n.state', 'in', NOT_YET_UP)
    .where('p.state', '=', 'PUBLISHED')
    .execute();
  await moveAll(
    tx,
    NOMINATION,
    open.map(({ id }) => id),
    'leave',
    { note: `已转往${to}` },
  );
  await sendNotices(
    tx,
    open.map(({ id, orgId, name, no, planNo }) => ({
      template: 'N766',
      receivers: [{ roleCode: 'JX_OP', orgId }],
      variables: { 姓名: name, 计划编号: planNo, 机构: to },
      record: { type: NOMINATION, id, orgId, title: no },
    })),
  );
}
