import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { formatChineseDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { bureausOf } from '../../district-office.ts';
import { placeOf } from '../../place-of.ts';
import { spotRules } from '../parameters.ts';
import { SLOT } from '../record-types.ts';
import { spotCheckSlot } from './slot.record.ts';
import { checksOf, daysOf, type KeptWindow, tile } from './windows.ts';

/** What a run's steps mean for its plan: begun it gets one, with other dates another one, stopped none (02 §15.4 T23-1, T23-6, §15.7). */
export async function planWithRuns(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (...actions: string[]) =>
    changes.filter(({ action }) => actions.includes(action)).map(({ row }) => row.id);
  await cancelSlots(tx, of('cancel', 'terminate'));
  await makePlans(tx, of('start'), '已生成抽查计划');
  await replan(tx, of('change'));
}

async function makePlans(tx: Ctx, runIds: readonly string[], said: string, from?: string): Promise<void> {
  if (runIds.length === 0) return;
  const bands = await readParameter(tx, spotRules);
  const runs = await tables(tx)
    .selectFrom('training_run as r')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select(['r.id', 'r.run_no as runNo', 'r.name', 'r.district_code as districtCode', 'i.name as institutionName'])
    .select([
      sql<LocalDate>`coalesce(r.actual_start, r.planned_start)`.as('from'),
      // One that began after the day it was to end on is checked all the same.
      sql<LocalDate>`greatest(r.planned_end, r.actual_start)`.as('to'),
    ])
    .where('r.id', '=', anyOf(runIds))
    .orderBy('r.id')
    .execute();
  const bureaus = await bureausOf(
    tx,
    runs.map(({ districtCode }) => districtCode),
  );
  const notices: Notice[] = [];
  for (const one of runs) {
    const orgId = bureaus.get(one.districtCode);
    if (!orgId) continue;
    const days = daysOf(one);
    const required = checksOf(days, bands);
    const kept = from ? await livingSlots(tx, one.id) : [];
    const { windows, stretched } = tile(one, required, kept, from);
    const count = kept.length + windows.length;
    if (kept.length > 0)
      await tables(tx)
        .updateTable('spot_check_slot')
        .set({
          basis_days: days,
          required_count: count,
          window_to: sql<LocalDate>`case when id = ${stretched?.id ?? null}::uuid then ${one.to}::date else window_to end`,
        })
        .where('id', '=', anyOf(kept.map(({ id }) => id)))
        .execute();
    await insertRecords(
      tx,
      spotCheckSlot,
      windows.map((window) => ({
        slot_no: `${one.runNo}-${window.seq}`,
        run_id: one.id,
        seq: window.seq,
        basis_days: days,
        required_count: count,
        window_from: window.from,
        window_to: window.to,
      })),
      { place: await placeOf(tx, orgId, one.districtCode), start: 'plan' },
    );
    const all = [...kept.map((slot) => (slot.id === stretched?.id ? { ...slot, to: one.to } : slot)), ...windows];
    const spans = all.map((window) => `${formatChineseDate(window.from)}至${formatChineseDate(window.to)}`).join('、');
    notices.push({
      template: 'N470',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
      variables: { 班次名称: one.name, 培训机构: one.institutionName, 进展: said, 时段: spans },
      link: `/training/spot-plans?q=${one.runNo}`,
    });
  }
  await sendNotices(tx, notices);
}

/** The windows of the plan that stand, in the order of their days; what was ordered beyond it is no part of it. */
function livingSlots(tx: Ctx, runId: string): Promise<KeptWindow[]> {
  return tables(tx)
    .selectFrom('spot_check_slot')
    .select(['id', 'seq', 'window_from as from', 'window_to as to'])
    .where('run_id', '=', runId)
    .where('state', '<>', 'CANCELLED')
    .where('extra', 'is', false)
    .orderBy('window_from')
    .execute();
}

/**
 * T23-6: only windows that have not begun make room for others, and only where the last day has moved: a change of venue or head teacher leaves the
 * plan as it is. What was ordered beyond the plan stays ordered (T23-7).
 */
async function replan(tx: Ctx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  const today = localDateOf(tx.app.clock.now());
  const running = await tables(tx)
    .selectFrom('training_run as r')
    .select('r.id')
    .where('r.id', '=', anyOf(runIds))
    .where('r.state', '=', 'RUNNING')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('spot_check_slot as w')
            .select('w.id')
            .whereRef('w.run_id', '=', 'r.id')
            .where('w.extra', 'is', false)
            .where('w.state', '<>', 'CANCELLED')
            .where('w.window_to', '=', sql<LocalDate>`greatest(r.planned_end, r.actual_start)`),
        ),
      ),
    )
    .execute();
  const ids = running.map(({ id }) => id);
  await cancelSlots(tx, ids, today);
  await makePlans(tx, ids, '抽查计划已随班次变更', today);
}

async function cancelSlots(tx: Ctx, runIds: readonly string[], beginningAfter?: string): Promise<void> {
  const open = await tables(tx)
    .selectFrom('spot_check_slot')
    .select('id')
    .where('run_id', '=', anyOf(runIds))
    .where('state', '=', 'PLANNED')
    .$if(beginningAfter !== undefined, (query) =>
      query.where('window_from', '>', beginningAfter ?? '').where('extra', 'is', false),
    )
    .orderBy('id')
    .execute();
  if (open.length > 0) await advance(tx, { type: SLOT, action: 'cancel', rows: open, mode: 'CASCADE' });
  // The number stands for another window of the same run from now on.
  await tables(tx)
    .updateTable('spot_check_slot')
    .set({ slot_no: sql`slot_no || '-' || left(id::text, 8)` })
    .where('id', '=', anyOf(open.map(({ id }) => id)))
    .execute();
}
