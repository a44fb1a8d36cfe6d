import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
} from '../../../../test/medical.ts';
import { atPlatform, decide, say, TRIALS } from '../../../../test/payment-sayings.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { paidInYear } from './payment/paid-in-year.ts';

let app: MedicalWorld;
let cycleId: string;
let batchId: string;
beforeAll(async () => {
  app = await medicalWorld('medical_results');
  ({ id: cycleId } = await importCycle(app, [['P1', '120.50']], { total: '120.50' }));
  await passDistrict(app, cycleId, 'P1');
  const { id } = await rosterOf(app, cycleId);
  await approveCity(app, id);
  await must(signAndPass(app, id));
  batchId = (await rosterOf(app, cycleId)).batch_id ?? '';
}, 60_000);
afterAll(() => closeMedical(app));

/** The list is with the platform, and nothing was said of it yet. */
async function silent() {
  const db = tables(app.system());
  await db.deleteFrom('payment_result').where('batch_id', '=', batchId).execute();
  await db
    .updateTable('payment_item')
    .set({ state: 'ACCEPTED', told_state: null, told_amount: null, verify_result: null, verify_note: null })
    .set({ decided_at: null, paid_amount: null })
    .where('batch_id', '=', batchId)
    .execute();
  await db
    .updateTable('medical_row')
    .set({ pay_state: 'BATCH', paid_amount: null })
    .where('cycle_id', '=', cycleId)
    .execute();
  await db.updateTable('medical_roster').set({ state: 'PUSHED' }).where('cycle_id', '=', cycleId).execute();
  await db.updateTable('medical_cycle').set({ state: 'PUSHED' }).where('id', '=', cycleId).execute();
  await atPlatform(app.system(), batchId);
  return db.selectFrom('payment_item').selectAll().where('batch_id', '=', batchId).executeTakeFirstOrThrow();
}
const standing = async () => {
  const [row] = await rowsOf(app, cycleId);
  const cycle = await tables(app.system())
    .selectFrom('medical_cycle')
    .select('state')
    .where('id', '=', cycleId)
    .executeTakeFirstOrThrow();
  return { row: row?.pay_state, roster: (await rosterOf(app, cycleId)).state, cycle: cycle.state };
};
const STANDINGS = {
  OPEN: { row: 'BATCH', roster: 'PUSHED', cycle: 'PUSHED' },
  SUCCESS: { row: 'SUCCESS', roster: 'ALL', cycle: 'ALL' },
  FAILED: { row: 'FAILED', roster: 'PARTLY', cycle: 'PARTLY' },
  RETURNED: { row: 'RETURNED', roster: 'PARTLY', cycle: 'PARTLY' },
} as const;

describe('03 §33.7 what row, roster and cycle make of what the platform says', () => {
  it.each(TRIALS)('$title', async ({ sayings, before, after, differs, paid }) => {
    const item = await silent();
    await say(app.system(), item, sayings);
    if (before) expect(await standing()).toEqual(STANDINGS[before]);
    if (differs) await decide(await app.section.ctx(), item.id);
    expect(await standing()).toEqual(STANDINGS[after]);
    if (after !== 'SUCCESS') return;
    const [row] = await rowsOf(app, cycleId);
    expect(row).toMatchObject({ pay: '120.50', paid_amount: paid ?? '120.50' });
    // R33-2: of the year's cap as much is used as was paid.
    const used = await transaction(app.system(), (tx) => paidInYear(tx, 2026, [app.cadreIds.P1]));
    expect([...used.values()]).toEqual([[paid ?? '120.50']]);
  });
});
