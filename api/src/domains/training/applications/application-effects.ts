import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { fileResults } from './filing/file-results.ts';
import { keepVersions } from './keep-versions.ts';
import { leaveReview } from './leave-review.ts';
import { publicityDays } from './parameters.ts';
import { endPublicity, keepAnswers, keepPublished, keepRaised } from './publicity/keep-publicity.ts';
import { tellAboutApplications } from './tell.ts';

/** What a step of applications does beyond moving them, in the transaction of the step. */
export async function applyApplicationEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (...actions: string[]) => changes.filter(({ action }) => actions.includes(action));
  await keepVersions(tx, of('submit'));
  await openPublicity(tx, of('publish'));
  await keepPublished(tx, of('publish'));
  await keepRaised(tx, of('object'));
  await keepAnswers(tx, of('overrule', 'reReview'));
  await endPublicity(tx, of('reReview'), 'REVIEW');
  await endPublicity(tx, of('filePass'), 'FILED');
  await endPublicity(tx, of('endWithInstitution'), 'ENDED');
  await keepObjections(tx, of('object'));
  await clearObjections(tx, of('overrule', 'reReview', 'endWithInstitution'));
  await forgetResults(tx, of('reReview'));
  await leaveReview(tx, of('endWithInstitution'));
  await fileResults(tx, of('filePass', 'fileFail'));
  await tellAboutApplications(tx, changes);
}

const idsOf = (changes: readonly FlowChange[]) => changes.map(({ row }) => row.id);

/** T16-8: from today on, for so many working days; over with the end of the last. */
async function openPublicity(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const from = localDateOf(tx.app.clock.now());
  const to = tx.app.calendar.addWorkdays(from, await readParameter(tx, publicityDays));
  await run(
    tx,
    sql`update project_application set publicity_from = ${from}, publicity_to = ${to} where id = any(${idsOf(changes)}::uuid[])`,
  );
}

async function keepObjections(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, input } of changes)
    await run(tx, sql`update project_application set open_objection = ${input.reasonText ?? ''} where id = ${row.id}`);
}

async function clearObjections(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await run(tx, sql`update project_application set open_objection = null where id = any(${idsOf(changes)}::uuid[])`);
}

/** T16-11: the next review gives a result of its own. */
async function forgetResults(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update project_application set review_batch_id = null, final_score = null, final_rank = null, passed = null,
          review_outcome = null, publicity_from = null, publicity_to = null where id = any(${idsOf(changes)}::uuid[])`,
  );
}
