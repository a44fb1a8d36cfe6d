import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { DISPATCH_JOB } from '../job-names.ts';
import { tellListed } from '../publicity/tell-listed.ts';
import { pushBatches } from './push-batches.ts';

/** What a step of batches does to its persons and to 社保系统, in the transaction of the step. */
export async function applyBatchEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (action: string) => changes.filter((c) => c.action === action).map((c) => c.row.id);
  await release(tx, of('release'));
  await discard(tx, of('discard'));
  await tellListed(tx, of('publish'));
  await push(tx, of('push'));
  await acknowledge(tx, of('acknowledge'));
}

async function release(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const approver = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  await run(
    tx,
    sql`update entitlement_batch set approver_id = ${approver}, approver_name = ${actorName(tx.actor)},
          approved_at = ${tx.app.clock.now()} where id = any(${[...ids]}::uuid[])`,
  );
  await follow(tx, 'approve', ids, 'BATCHED');
  await tx.app.jobs.send(tx, DISPATCH_JOB, {}, { key: DISPATCH_JOB });
}

async function discard(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await follow(tx, 'unbatch', ids, 'BATCHED');
  await run(
    tx,
    sql`update entitlement_line set outcome = 'WITHDRAWN' where batch_id = any(${[...ids]}::uuid[]) and outcome = 'PENDING'`,
  );
  await run(
    tx,
    sql`update entitlement_candidate set batch_id = null where batch_id = any(${[...ids]}::uuid[]) and state = 'READY'`,
  );
}

async function push(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await follow(tx, 'push', ids, 'APPROVED');
  await run(
    tx,
    sql`update entitlement_candidate c set pushed_at = coalesce(c.pushed_at, ${tx.app.clock.now()}),
          pension_state = case when 'PENSION' = any(l.insured_types) then 'PUSHED' else pension_state end,
          medical_state = case when 'MEDICAL' = any(l.insured_types) then 'PUSHED' else medical_state end
        from entitlement_line l where l.candidate_id = c.id and l.batch_id = any(${[...ids]}::uuid[]) and l.outcome = 'PENDING'`,
  );
  await pushBatches(tx, ids);
}

async function acknowledge(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`update entitlement_batch set ack_at = coalesce(ack_at, ${tx.app.clock.now()}) where id = any(${[...ids]}::uuid[])`,
  );
}

/** The persons of the batches that stand in the state follow; who has left it meanwhile (异议, 排除) does not. */
async function follow(tx: Ctx, action: string, batchIds: readonly string[], state: string): Promise<void> {
  const found = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select('id')
    .where('batch_id', '=', anyOf(batchIds))
    .where('state', '=', state)
    .orderBy('id')
    .execute();
  if (found.length > 0) await advance(tx, { type: 'candidate', action, rows: found, mode: 'CASCADE' });
}

/** Released batches go to 公示 or straight to 社保系统, as the city wants it at that moment (A19). */
export async function dispatchApproved(tx: Ctx, published: boolean): Promise<void> {
  const approved = await tables(tx)
    .selectFrom('entitlement_batch')
    .select('id')
    .where('state', '=', 'APPROVED')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (approved.length === 0) return;
  const action = published ? 'publish' : 'push';
  await advance(tx, { type: 'entitlementBatch', action, rows: approved });
}
