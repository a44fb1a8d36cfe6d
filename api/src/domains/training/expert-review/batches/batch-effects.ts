import { rows, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { canonicalJson, sm3Hex } from '../../../../platform/crypto/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { releaseFromReview } from '../../applications/index.ts';
import { endTasks } from '../assignments/end-tasks.ts';
import { computeResults } from '../results/compute.ts';
import { passOn } from '../results/pass-on.ts';
import { tellExperts } from './tell.ts';

/** What a step of review batches does beyond moving them, in the transaction of the step. */
export async function applyBatchEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) await EFFECTS[change.action]?.(tx, change.row.id);
  await tellExperts(tx, changes);
}

const EFFECTS: Readonly<Record<string, (tx: Ctx, batchId: string) => Promise<void>>> = {
  publish: freeze,
  close: lockSheets,
  compute: computeResults,
  confirm: passOn,
  discard: release,
};

/** T17-1: what was published is what counts; its digest shows that nobody has changed it since. */
async function freeze(tx: Ctx, batchId: string): Promise<void> {
  const [config] = await rows<Record<string, unknown>>(
    tx,
    sql`select batch_no, material_from::text, material_to::text, score_from::text, score_to::text, criteria_version, criteria, score_max, score_step::text, veto_grounds, pass_line::text, planned_experts,
          min_valid, trim_min, aggregate, quota, show_institution, veto_enabled, grace_minutes from review_batch where id = ${batchId}`,
  );
  const hash = sm3Hex(canonicalJson(JSON.parse(JSON.stringify(config ?? {}))));
  await run(tx, sql`update review_batch set config_hash = ${hash} where id = ${batchId}`);
}

/** T17-4: what was not handed in by now does not count. */
async function lockSheets(tx: Ctx, batchId: string): Promise<void> {
  await endTasks(tx, sql`batch_id = ${batchId}`);
}

/** T17-10: its projects wait for another batch. */
async function release(tx: Ctx, batchId: string): Promise<void> {
  const projects = await tables(tx)
    .selectFrom('review_batch_project')
    .select('application_id as id')
    .where('batch_id', '=', batchId)
    .execute();
  await releaseFromReview(
    tx,
    projects.map(({ id }) => id),
  );
}
