import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findCadres, heldReasons } from '../../register/find-cadres.ts';
import { DISTRICT, ROSTER, ROW } from '../record-types.ts';
import { recount } from './count.ts';
import { freezeRows } from './freeze.ts';
import { setRows } from './set-rows.ts';
import { tellReleased } from './tell-released.ts';

/** What the register holds somebody for; an account that was held is the district's to settle. */
const BY_REGISTER = ['HOLD_DEATH', 'HOLD_EXCLUSIVE', 'HOLD_STATUS'];
/** Until the city's first node has judged: what later nodes sign nobody changes beneath them. */
const ROSTER_OPEN = ['COLLECTING', 'CITY_FIRST'];
/** The list has left: whoever was held is paid afterwards. */
const ROSTER_GONE = ['PUSHED', 'PARTLY', 'ALL', 'VERIFIED', 'ARCHIVED'];
/** Until the district's first node has judged, objections and accounts are still looked at. */
const DISTRICT_OPEN = ['TO_DISPATCH', 'DISPATCHED', 'FIRST'];

/**
 * The register holds somebody no longer: his rows are paid again with their roster (03 §31.5, §34.3 核实有误, 撤销减员), unless an account or an objection
 * stands in the way. A list that had gone upward becomes another version (C-15). What was approved by the city without him stays as it was approved; of
 * what has left the city is told that he may be paid afterwards.
 */
export async function releaseRows(tx: Ctx, cadreId: string): Promise<void> {
  const [cadre] = await findCadres(tx, [cadreId]);
  if (!cadre || heldReasons(cadre).length > 0) return;
  // Everything of a cycle goes one after the other.
  await tables(tx)
    .selectFrom('medical_cycle')
    .select('id')
    .where('id', 'in', (of) =>
      of
        .selectFrom('medical_row')
        .select('cycle_id')
        .where('cadre_id', '=', cadreId)
        .where('flag', 'in', BY_REGISTER)
        .where('pay_state', '=', 'NONE'),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await tables(tx)
    .selectFrom('medical_row as w')
    .innerJoin('medical_district as d', 'd.id', 'w.district_roster_id')
    .innerJoin('medical_roster as r', 'r.id', 'w.roster_id')
    .select(['w.id', 'w.opinion', 'w.resolution', 'w.account_ok as accountOk', 'w.flag'])
    .select(['d.id as districtId', 'd.state as districtState', 'r.id as rosterId', 'r.state as rosterState'])
    .where('w.cadre_id', '=', cadreId)
    .where('w.flag', 'in', BY_REGISTER)
    .where('w.pay_state', '=', 'NONE')
    .where('r.state', 'in', [...ROSTER_OPEN, ...ROSTER_GONE])
    .orderBy('w.id')
    .forUpdate('w')
    .execute();
  for (const row of rows) {
    const objected = row.opinion === 'OBJECTED' && row.resolution === null;
    if (ROSTER_GONE.includes(row.rosterState)) {
      await releaseLate(tx, row, objected || !row.accountOk);
      continue;
    }
    const open = DISTRICT_OPEN.includes(row.districtState);
    if (!open && (objected || !row.accountOk)) continue;
    await setRows(tx, [row], { flag: objected ? 'OBJECTED' : 'OK', hold_reason: null });
    await recount(tx, row.districtId);
    const detail = { held: false, reason: '人员核实后恢复发放' };
    await recordAudit(tx, { event: 'medical.hold', objectType: ROW, objectId: row.id, detail });
    if (open) continue;
    await again(tx, 'medical_district', row.districtId);
    if (row.rosterState === 'CITY_FIRST') await again(tx, 'medical_roster', row.rosterId);
  }
}

/** His list has left without him: he waits for a supplement, or for the district where an account or an objection is open. */
async function releaseLate(
  tx: Ctx,
  row: { id: string; districtId: string; rosterId: string },
  open: boolean,
): Promise<void> {
  await setRows(
    tx,
    [row],
    open ? { flag: 'HOLD_BANK', hold_reason: '账户或街镇异议待核实' } : { flag: 'HOLD_RELEASED', hold_reason: null },
  );
  await recount(tx, row.districtId);
  const detail = { held: open, reason: '人员核实后恢复发放' };
  await recordAudit(tx, { event: 'medical.hold', objectType: ROW, objectId: row.id, detail });
  if (!open) await tellReleased(tx, row.rosterId, row.id);
}

/** Another version of a list that somebody may have open: what he saw is stale. */
async function again(tx: Ctx, table: 'medical_district' | 'medical_roster', id: string): Promise<void> {
  await tables(tx)
    .updateTable(table)
    .set({ version: sql<number>`version + 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', id)
    .execute();
  await freezeRows(tx, table === 'medical_district' ? DISTRICT : ROSTER, id);
}
