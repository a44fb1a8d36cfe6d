import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { proposeMarks } from '../../proposals/propose-mark.ts';
import { CHECK, SLOT } from '../record-types.ts';
import type { Checked } from './checked.ts';
import type { SpotResult } from './propose.ts';
import { tellAboutChecks } from './tell.ts';

/** What a step of checks does beyond moving them, in its transaction. */
export async function applyCheckEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const checked = await readChecked(tx, changes);
  const submitted = checked.filter(({ action }) => action === 'submit');
  await publish(tx, submitted);
  await countForPlan(tx, submitted);
  await proposeForSerious(
    tx,
    submitted.filter(({ result }) => result === 'SERIOUS'),
  );
  await tables(tx)
    .updateTable('spot_check')
    .set({ replied_at: tx.app.clock.now() })
    .where('id', '=', anyOf(checked.filter(({ action }) => action === 'reply').map(({ row }) => row.id)))
    .execute();
  await tellAboutChecks(tx, checked);
  const normal = submitted.filter(({ result }) => result === 'NORMAL').map(({ row }) => ({ id: row.id }));
  if (normal.length > 0) await advance(tx, { type: CHECK, action: 'close', rows: normal, mode: 'CASCADE' });
}

async function readChecked(tx: Ctx, changes: readonly FlowChange[]): Promise<Checked[]> {
  const found = await tables(tx)
    .selectFrom('spot_check as k')
    .innerJoin('training_run as r', 'r.id', 'k.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select(['k.id', 'k.run_id as runId', 'r.name as runName', 'k.result', 'k.problems', 'k.deadline'])
    .select(['i.id as institutionId', 'i.name as institutionName', 'i.org_id as institutionOrgId'])
    .where('k.id', '=', anyOf(changes.map(({ row }) => row.id)))
    .$narrowType<{ result: SpotResult }>()
    .execute();
  const byId = new Map(found.map((one) => [one.id, one]));
  return changes.flatMap((change) => {
    const one = byId.get(change.row.id);
    return one ? [{ ...one, ...change }] : [];
  });
}

/** From now on the institution has a part in it (02 §1.4). */
async function publish(tx: Ctx, submitted: readonly Checked[]): Promise<void> {
  await tables(tx)
    .updateTable('spot_check as k')
    .from('training_run as r')
    .set(({ ref }) => ({ institution_org_id: ref('r.org_id'), submitted_at: tx.app.clock.now() }))
    .whereRef('r.id', '=', 'k.run_id')
    .where('k.id', '=', anyOf(submitted.map(({ row }) => row.id)))
    .execute();
}

/** BR23-2: a check counts for the window that its day lies in; one beyond the plan for what was ordered beyond it, and replaces no window. */
async function countForPlan(tx: Ctx, submitted: readonly Checked[]): Promise<void> {
  if (submitted.length === 0) return;
  const day = sql<string>`(k.checked_at at time zone 'Asia/Shanghai')::date`;
  const counted = await tables(tx)
    .selectFrom('spot_check as k')
    .innerJoin('spot_check_slot as s', 's.run_id', 'k.run_id')
    .distinctOn('s.id')
    .select(['k.id', 's.id as slotId', day.as('day')])
    .where('s.state', '=', 'PLANNED')
    .where(sql<boolean>`${day} between s.window_from and s.window_to`)
    .where('k.id', '=', anyOf(submitted.map(({ row }) => row.id)))
    .where(sql<boolean>`(k.extra_reason is not null) = s.extra`)
    .orderBy('s.id')
    .orderBy('k.id')
    .execute();
  if (counted.length === 0) return;
  await run(
    tx,
    sql`with v as (select * from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as v(id uuid, "slotId" uuid, day date)),
          kept as (update spot_check k set slot_id = v."slotId" from v where k.id = v.id)
        update spot_check_slot s set done_on = v.day from v where s.id = v."slotId"`,
  );
  await advance(tx, {
    type: SLOT,
    action: 'done',
    rows: counted.map(({ slotId }) => ({ id: slotId })),
    mode: 'CASCADE',
  });
}

/** BR23-4: that the institution is marked the district proposes, what follows of the mark the city decides. */
async function proposeForSerious(tx: Ctx, serious: readonly Checked[]): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  await proposeMarks(
    tx,
    serious.map(({ institutionId, runName, problems }) => ({
      targetType: 'INSTITUTION' as const,
      targetId: institutionId,
      markKind: 'M6',
      reason: `${today}抽查“${runName}”发现严重问题：${problems.join('；')}`.slice(0, 300),
    })),
  );
}
