import { rows, run, sql } from '../../../database/sql.ts';
import { withdrawConfirmations } from '../../../platform/confirmations/index.ts';
import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushAgain } from '../batches/push-batches.ts';
import { MATCH_JOB } from '../job-names.ts';
import type { Adoption } from '../matching/compare.ts';
import { pushStops } from '../results/push-stops.ts';
import { onCandidateSteps } from './standing.ts';

const ADOPTIONS: Readonly<Record<string, Adoption>> = { adoptPlacement: 'PLACEMENT', adoptSocial: 'SOCIAL' };
/** After these the night's work is done at once: comparison, consent, readiness. */
const WAKES = [
  'adoptPlacement',
  'adoptSocial',
  'repair',
  'include',
  'settle',
  'recheck',
  'resume',
  'supplement',
  'unbatch',
];
/** States in which a person is in a batch that has not left. */
const IN_BATCH = ['BATCHED', 'APPROVED'];

/** What a step of persons does beyond moving them, in the transaction of the step. */
export async function applyCandidateEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const idsOf = (wanted: (change: FlowChange) => boolean) => changes.filter(wanted).map((c) => c.row.id);
  await leaveBatches(
    tx,
    idsOf((c) => IN_BATCH.includes(c.from) && ['exclude', 'lapse', 'stop', 'merge', 'object'].includes(c.action)),
  );
  await withdrawConfirmations(
    tx,
    idsOf((c) => ['EXCLUDED', 'LAPSED', 'CLOSED'].includes(c.to)),
  );
  for (const [action, adoption] of Object.entries(ADOPTIONS)) {
    await adopt(
      tx,
      idsOf((c) => c.action === action),
      adoption,
    );
  }
  await repush(
    tx,
    idsOf((c) => c.action === 'repush'),
  );
  await pushStops(
    tx,
    idsOf((c) => c.action === 'uphold' || c.action === 'stop'),
  );
  for (const follow of onCandidateSteps.of(tx)) await follow(tx, changes);
  if (changes.some((c) => WAKES.includes(c.action))) await tx.app.jobs.send(tx, MATCH_JOB, {}, { key: MATCH_JOB });
}

async function leaveBatches(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const left = sql`l.candidate_id = any(${[...ids]}::uuid[]) and l.outcome = 'PENDING' and l.push_id is null`;
  await run(
    tx,
    sql`update entitlement_batch b set count = b.count - gone.n
          from (select l.batch_id, count(*)::int as n from entitlement_line l where ${left} group by l.batch_id) gone
         where b.id = gone.batch_id`,
  );
  await run(tx, sql`update entitlement_line l set outcome = 'WITHDRAWN' where ${left}`);
  await run(tx, sql`update entitlement_candidate set batch_id = null where id = any(${[...ids]}::uuid[])`);
}

/** Decides every field that differs; the comparison that follows counts it as settled. */
async function adopt(tx: Ctx, ids: readonly string[], adoption: Adoption): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`update entitlement_candidate c set adopted = c.adopted || coalesce(
          (select jsonb_object_agg(f->>'field', ${adoption}::text) from jsonb_array_elements(c.match_detail) f
            where not (f->>'equal')::boolean), '{}')
         where c.id = any(${[...ids]}::uuid[])`,
  );
}

async function repush(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`update entitlement_candidate set failure_reason = null,
          pension_state = case when pension_state = 'FAILED' then 'PUSHED' else pension_state end,
          medical_state = case when medical_state = 'FAILED' then 'PUSHED' else medical_state end
        where id = any(${[...ids]}::uuid[])`,
  );
  await reopenBatches(tx, ids);
  await pushAgain(tx, ids);
}

/** A batch that was complete or acknowledged waits for an acknowledgement again. */
async function reopenBatches(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  const batches = await rows<{ id: string }>(
    tx,
    sql`select b.id from entitlement_batch b where b.state in ('ACKED', 'COMPLETED')
          and b.id in (select batch_id from entitlement_candidate where id = any(${[...candidateIds]}::uuid[])) order by b.id for update`,
  );
  if (batches.length > 0)
    await advance(tx, { type: 'entitlementBatch', action: 'reopen', rows: batches, mode: 'CASCADE' });
}
