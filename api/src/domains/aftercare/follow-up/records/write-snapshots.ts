import { sql } from 'kysely';
import { toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { openPlanTasks, VERIFY_TASK } from '../plans/plan-tasks.ts';
import { type Fact, type Snapshot, snapshotOf } from './snapshot.ts';

type Found = Omit<Fact, 'recordedAt'> & { personId: string; recordedAt: Date | string };

/** What was ever said of these persons. */
async function factsOf(tx: Ctx, personIds: readonly string[]): Promise<Map<string, Fact[]>> {
  const found = await tables(tx)
    .selectFrom('follow_up_record as r')
    .select((eb) => [
      'r.person_id as personId',
      'r.id',
      'r.on_day as onDay',
      'r.recorded_at as recordedAt',
      'r.source',
      'r.way',
      'r.outcome',
      'r.employment_state as employmentState',
      eb.fn.coalesce('r.employer_name', 'r.startup_name').as('employerName'),
      eb.fn.coalesce('r.started_on', 'r.startup_founded', 'r.enrolled_on', 'r.training_from').as('startedOn'),
      'r.ended_on as endedOn',
      'r.insured',
      'r.insured_since as insuredSince',
    ])
    .where(sql<boolean>`r.person_id = any(${[...personIds]}::uuid[])`)
    .$castTo<Found>()
    .execute();
  const facts = found.map(({ recordedAt, ...fact }) => ({ ...fact, recordedAt: toDate(recordedAt).toISOString() }));
  return Map.groupBy(facts, ({ personId }) => personId);
}

/**
 * Writes where these persons stand by everything that was ever recorded of them, and has somebody look at what came by itself. The caller holds the
 * lock of their plans. A fixed number of statements.
 */
export async function writeSnapshots(tx: Ctx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const facts = await factsOf(tx, personIds);
  const snapshots = [...facts].map(([personId, of]) => ({ personId, ...snapshotOf(of) }));
  await upsert(tx, snapshots);
  const plans = await tables(tx)
    .selectFrom('follow_up_plan')
    .select(['id', 'person_id as personId'])
    .where('state', '<>', 'CLOSED')
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .execute();
  const open = new Set(snapshots.filter(({ toVerify }) => toVerify).map(({ personId }) => personId));
  const idsOf = (wanted: boolean) => plans.filter((plan) => open.has(plan.personId) === wanted).map(({ id }) => id);
  await openPlanTasks(tx, idsOf(true), { kind: VERIFY_TASK, title: '核实自动更新', priority: 3, due: false });
  await closeTasks(tx, idsOf(false), VERIFY_TASK);
}

async function upsert(tx: Ctx, snapshots: readonly (Snapshot & { personId: string })[]): Promise<void> {
  const now = tx.app.clock.now();
  await tables(tx)
    .insertInto('employment_snapshot')
    .columns([
      'person_id',
      'employment_state',
      'employment_since',
      'employment_source',
      'employment_on',
      'employment_record_id',
      'employer_name',
      'insured',
      'insured_since',
      'insured_source',
      'insured_record_id',
      'confidence',
      'to_verify',
      'updated_at',
    ])
    .expression(
      sql`select v."personId", v."employmentState", v."employmentSince", v."employmentSource", v."employmentOn", v."employmentRecordId",
                 v."employerName", v.insured, v."insuredSince", v."insuredSource", v."insuredRecordId", v.confidence, v."toVerify", ${now}::timestamptz
            from jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as v("personId" uuid, "employmentState" text, "employmentSince" date,
                 "employmentSource" text, "employmentOn" date, "employmentRecordId" uuid, "employerName" text, insured boolean,
                 "insuredSince" date, "insuredSource" text, "insuredRecordId" uuid, confidence text, "toVerify" boolean)
           order by 1`,
    )
    .onConflict((on) =>
      on.column('person_id').doUpdateSet((eb) => ({
        employment_state: eb.ref('excluded.employment_state'),
        employment_since: eb.ref('excluded.employment_since'),
        employment_source: eb.ref('excluded.employment_source'),
        employment_on: eb.ref('excluded.employment_on'),
        employment_record_id: eb.ref('excluded.employment_record_id'),
        employer_name: eb.ref('excluded.employer_name'),
        insured: eb.ref('excluded.insured'),
        insured_since: eb.ref('excluded.insured_since'),
        insured_source: eb.ref('excluded.insured_source'),
        insured_record_id: eb.ref('excluded.insured_record_id'),
        confidence: eb.ref('excluded.confidence'),
        to_verify: eb.ref('excluded.to_verify'),
        updated_at: now,
      })),
    )
    .execute();
}
