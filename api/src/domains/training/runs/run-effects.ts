import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lapseChanges } from './changes/lapse-changes.ts';
import { draftContracts, keepCeilings, voidContracts } from './contracts/keep-contracts.ts';
import { moveAll, placeChosen, releaseAll } from './placing.ts';
import { lessonsEnded, onRunsMoved } from './points.ts';
import { RUN } from './record-types.ts';
import { convertRounds, giveRoundsBack } from './rounds-of-runs.ts';
import { tellAboutRuns } from './tell.ts';

/** States that end a run before it began: everybody is free again. */
const UNDONE: readonly string[] = ['CANCELLED', 'REJECTED', 'DRAFT'];

/** What a step of runs does beyond moving them (02 §13.4): placements, contracts, rounds, who is told, and what others join it with. */
export async function applyRunEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const idsOf = (wanted: (change: FlowChange) => boolean) => changes.filter(wanted).map(({ row }) => row.id);
  for (const id of idsOf(({ action }) => action === 'submit')) await placeChosen(tx, id);
  const undone = idsOf(({ from, to }) => from !== to && UNDONE.includes(to));
  if (undone.length > 0) {
    const reason = changes[0]?.input.reasonText ?? '班次未开';
    await releaseAll(tx, undone, reason);
    await voidContracts(tx, undone, reason);
    await giveRoundsBack(tx, undone, { reason, removed: changes.some(({ action }) => action === 'endWithLibrary') });
  }
  const passed = idsOf(({ action }) => action === 'centrePass');
  const drafted = passed.length > 0 ? await draftContracts(tx, passed) : [];
  await keepCeilings(
    tx,
    idsOf(({ action }) => action === 'change'),
  );
  await convertRounds(tx, passed);
  await begin(
    tx,
    idsOf(({ action }) => action === 'start'),
  );
  for (const change of changes) if (change.action === 'terminate') await terminate(tx, change);
  await endOn(
    tx,
    lessonsEnded(changes).map(({ row }) => row.id),
  );
  await lapseChanges(
    tx,
    idsOf(({ to }) => ['CANCELLED', 'TERMINATED', 'LESSONS_DONE'].includes(to)),
  );
  await tellAboutRuns(tx, changes, drafted);
  for (const follow of onRunsMoved.of(tx)) await follow(tx, changes);
}

/** T21-6. */
async function begin(tx: Ctx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  await tables(tx)
    .updateTable('training_run')
    .set({ actual_start: localDateOf(tx.app.clock.now()) })
    .where('id', '=', anyOf(runIds))
    .execute();
  await moveAll(tx, 'study', runIds);
}

/** BR24-4: runs end with the day of their last lesson, those without a timetable as planned. */
async function endOn(tx: Ctx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  await tables(tx)
    .updateTable('training_run as r')
    .set({
      actual_end: sql`coalesce((select max(s.day) from training_session s where s.run_id = r.id and s.published_at is not null and not s.cancelled),
        least(r.planned_end, ${localDateOf(tx.app.clock.now())}::date))`,
    })
    .where('r.id', '=', anyOf(runIds))
    .execute();
}

/** T21-8: the last day that counts, and on what it rests. */
async function terminate(tx: Ctx, { row, input, at }: FlowChange): Promise<void> {
  const day = localDateOf(input.occurredAt ?? at);
  await tables(tx)
    .updateTable('training_run')
    .set({ cut_off_on: day, actual_end: day })
    .where('id', '=', row.id)
    .execute();
  // Who was in it to the end has not completed it: what he was taught is settled where the city decides so.
  await tables(tx)
    .updateTable('run_trainee')
    .set((eb) => ({ result: 'NOT_COMPLETED', updated_at: at, version: eb('version', '+', 1) }))
    .where('run_id', '=', row.id)
    .where('left_on', 'is', null)
    .execute();
  await attachFiles(tx, { type: RUN, id: row.id }, uploads(input.attachmentIds, 'TERMINATION', '终止依据'));
  await moveAll(tx, 'fail', [row.id], `培训终止：${input.reasonText ?? ''}`.slice(0, 500));
}
