import { rows, run, sql } from '../../../database/sql.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, verdictWords } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { CANCEL_REASONS } from './enrolment.flow.ts';
import { lapseExits } from './exits/lapse-exits.ts';
import { onEnrolmentsMoved } from './points.ts';
import { promoteWaiting } from './promote.ts';
import { ENROLMENT } from './record-type.ts';
import { acceptChanges, keepReleases } from './release.ts';
import { SEAT_STATES } from './seats.ts';
import { tellAboutEnrolments } from './tell.ts';
import { tellStaff } from './tell-staff.ts';

/** What a step of enrolments does beyond moving them: when and why it was cancelled, releases, who is told, the place it gives back. */
export async function applyEnrolmentEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, to, input, at } of changes)
    if (to === 'CANCELLED')
      await run(
        tx,
        sql`update training_enrolment set cancelled_at = ${at}, cancel_reason = ${verdictWords(input, CANCEL_REASONS).slice(0, 200)}
             where id = ${row.id}`,
      );
  for (const { row, action, input } of changes)
    if (action === 'resubmit') await keepFiles(tx, row.id, input.attachmentIds);
  await keepMissing(tx, changes);
  await keepReleases(tx, changes);
  await acceptChanges(tx, changes);
  await lapseExits(tx, changes);
  await tellAboutEnrolments(tx, changes);
  await tellStaff(tx, changes);
  for (const follow of onEnrolmentsMoved.of(tx)) await follow(tx, changes);
  const holds = (state: string) => SEAT_STATES.some((seat) => seat === state);
  const freed = changes.filter(({ from, to }) => holds(from) && !holds(to)).map(({ row }) => row.id);
  if (freed.length === 0) return;
  const rounds = await rows<{ id: string }>(
    tx,
    sql`select distinct round_id as id from training_enrolment where id = any(${freed}::uuid[])`,
  );
  await promoteWaiting(
    tx,
    rounds.map(({ id }) => id),
  );
}

/** T20-4: what is missing stands until it is asked for anew. */
async function keepMissing(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes)
    if (action === 'districtReturn') {
      const missing = (input.materials ?? []).map(({ name, note }) => ({ name, note: note ?? null }));
      await run(
        tx,
        sql`update training_enrolment set missing = ${JSON.stringify(missing)}::jsonb where id = ${row.id}`,
      );
    }
}

async function keepFiles(tx: Ctx, id: string, files: readonly string[] = []): Promise<void> {
  await attachFiles(tx, { type: ENROLMENT, id }, uploads(files, 'SUPPLEMENT', '补充材料'));
}
