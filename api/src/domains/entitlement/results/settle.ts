import { rows, run, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { endEntitlement } from './stop.ts';
import { tellPersons } from './tell-persons.ts';

interface Settled {
  id: string;
  lineId: string;
  batchId: string;
  state: string;
  waitingEnd: string | null;
  complete: boolean;
  failure: string | null;
  /** A kind of insurance ran before these results came. */
  insured: boolean;
}

/** States between the push and its result. */
const UNDER_WAY = ['PUSHED', 'ACKED', 'PROCESSING'];

/**
 * Moves the persons to what their results say: 办理中 with the first, 成功 or 失败 once every kind of the line has one (AC-06-03). Whoever
 * has an objection under way waits; the result is kept and counts when it is settled. Locked already.
 */
export async function settleCandidates(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length === 0) return;
  const found = await readSettled(tx, candidateIds);
  await writeTypeStates(tx, candidateIds);
  const moving = found.filter(({ state }) => UNDER_WAY.includes(state));
  const go = (action: string, some: readonly Settled[]) =>
    some.length === 0 ? undefined : advance(tx, { type: 'candidate', action, rows: some.map(({ id }) => ({ id })) });
  // A result is proof that the message has arrived, whether its acknowledgement has or not (8.9).
  await go(
    'acknowledge',
    moving.filter(({ state }) => state === 'PUSHED'),
  );
  await go(
    'process',
    moving.filter(({ state }) => state !== 'PROCESSING'),
  );
  const complete = moving.filter((one) => one.complete);
  const [failed, succeeded] = [complete.filter((one) => one.failure), complete.filter((one) => !one.failure)];
  await writeLines(tx, failed, 'FAILED');
  await writeLines(tx, succeeded, 'SUCCESS');
  await go('succeed', succeeded);
  await go('fail', failed);
  await countBatches(tx, [...new Set(complete.map(({ batchId }) => batchId))].sort());
  await tellPersons(
    tx,
    succeeded.map(({ id }) => id),
  );
  await endEntitlement(
    tx,
    [...succeeded, ...failed.filter(({ insured }) => insured)]
      .filter(({ waitingEnd }) => waitingEnd !== null)
      .map(({ id }) => id),
  );
}

function readSettled(tx: Ctx, ids: readonly string[]): Promise<Settled[]> {
  return rows<Settled>(
    tx,
    sql`select c.id, l.id as "lineId", l.batch_id as "batchId", c.state, c.waiting_end as "waitingEnd",
          'SUCCESS' in (c.pension_state, c.medical_state) or coalesce(bool_or(r.success), false) as insured, count(r.id) = cardinality(l.insured_types) as complete,
          string_agg(case r.insurance_type when 'PENSION' then '养老：' else '医疗：' end || r.failure_reason, '；'
            order by r.insurance_type desc) filter (where not r.success) as failure
        from entitlement_candidate c
        join entitlement_line l on l.candidate_id = c.id and l.batch_id = c.batch_id and l.outcome = 'PENDING'
        left join insurance_result r on r.candidate_id = c.id and r.period_ym = l.period_ym and r.insurance_type = any(l.insured_types)
          and (r.success or r.received_at >= l.pushed_at)
       where c.id = any(${[...ids]}::uuid[]) group by c.id, l.id order by c.id`,
  );
}

/** 养老/医疗状态 of the list. */
async function writeTypeStates(tx: Ctx, ids: readonly string[]): Promise<void> {
  const result = (
    type: string,
  ) => sql`(select case when r.success then 'SUCCESS' else 'FAILED' end from insurance_result r
    where r.candidate_id = c.id and r.insurance_type = ${type} order by r.period_ym desc limit 1)`;
  await run(
    tx,
    sql`update entitlement_candidate c set pension_state = coalesce(${result('PENSION')}, pension_state),
          medical_state = coalesce(${result('MEDICAL')}, medical_state) where id = any(${[...ids]}::uuid[])`,
  );
}

async function writeLines(tx: Ctx, settled: readonly Settled[], outcome: 'SUCCESS' | 'FAILED'): Promise<void> {
  if (settled.length === 0) return;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update entitlement_line set outcome = ${outcome}, settled_at = ${now} where id = any(${settled.map((s) => s.lineId)}::uuid[])`,
  );
  const values = settled.map(({ id, failure }) => ({ id, failure: failure?.slice(0, 500) ?? null }));
  await run(
    tx,
    sql`update entitlement_candidate c set failure_reason = v.failure, settled_at = ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, failure text) where c.id = v.id`,
  );
}

/** Totals of the batches; one whose results are all there is complete, with its acknowledgement implied. */
async function countBatches(tx: Ctx, batchIds: readonly string[]): Promise<void> {
  if (batchIds.length === 0) return;
  const counted = await rows<{ id: string; state: string; done: boolean }>(
    tx,
    sql`update entitlement_batch b set succeeded = n.succeeded, failed = n.failed, results_received = n.succeeded + n.failed
          from (select batch_id, count(*) filter (where outcome = 'SUCCESS')::int as succeeded,
                  count(*) filter (where outcome = 'FAILED')::int as failed, count(*) filter (where outcome = 'PENDING')::int as open
                from entitlement_line where batch_id = any(${[...batchIds]}::uuid[]) group by batch_id) n
         where b.id = n.batch_id returning b.id, b.state, n.open = 0 as done`,
  );
  const done = counted.filter((batch) => batch.done);
  const move = async (action: string, batches: typeof done) => {
    if (batches.length === 0) return;
    await advance(tx, { type: 'entitlementBatch', action, rows: batches.map(({ id }) => ({ id })) });
  };
  await move(
    'acknowledge',
    done.filter(({ state }) => state === 'PUSHED'),
  );
  await move(
    'complete',
    done.filter(({ state }) => state === 'PUSHED' || state === 'ACKED'),
  );
}
