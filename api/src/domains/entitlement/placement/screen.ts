import { rows, run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance, publishChanges, readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { candidateBinding } from '../candidate-binding.ts';
import { createCandidates } from '../candidates/create-candidates.ts';
import { MATCH_JOB } from '../job-names.ts';
import { endEntitlement } from '../results/stop.ts';
import { monthBefore, monthOf } from './criteria.ts';
import type { PlacementRecord } from './placement-record.ts';
import { updateCandidates } from './update-candidates.ts';

interface KnownCandidate {
  id: string;
  placementRecordId: string;
  state: string;
  manual: boolean;
  /** A kind of insurance runs, whatever is on its way for the other. */
  insured: boolean;
}

/** States in which nothing has gone to 社保系统 yet. */
const BEFORE_PUSH = [
  'IDENTIFIED',
  'MISMATCH',
  'VERIFYING',
  'FIXED',
  'MATCHED',
  'READY',
  'BATCHED',
  'APPROVED',
  'FAILED',
  'REPAIRED',
  'OBJECTED',
];

/**
 * What newer records of 安置系统 mean (01 §8.6 no. 1 and 7): who has become eligible is identified; who is known already gets the newer
 * data; who no longer is waiting leaves the list, or is stopped once insured. Set-based, in the transaction that kept the records.
 */
export async function screen(tx: Ctx, records: readonly PlacementRecord[]): Promise<void> {
  if (records.length === 0) return;
  const known = await lockCandidates(tx, records);
  const byRecord = new Map(known.map((candidate) => [candidate.placementRecordId, candidate]));
  await updateCandidates(
    tx,
    records.flatMap((record) => {
      const candidate = byRecord.get(record.id);
      return candidate ? [{ candidateId: candidate.id, record }] : [];
    }),
  );
  const fresh = records.filter((record) => record.eligible && !byRecord.has(record.id));
  await createCandidates(tx, fresh, null);
  await leave(
    tx,
    records.flatMap((record) => {
      const candidate = byRecord.get(record.id);
      return candidate && !record.eligible ? [{ candidate, record }] : [];
    }),
  );
  await tx.app.jobs.send(tx, MATCH_JOB, {}, { key: MATCH_JOB });
}

function lockCandidates(tx: Ctx, records: readonly PlacementRecord[]): Promise<KnownCandidate[]> {
  return rows<KnownCandidate>(
    tx,
    sql`select id, placement_record_id as "placementRecordId", state, manual_reason is not null as manual,
               'SUCCESS' in (pension_state, medical_state) as insured
          from entitlement_candidate
         where placement_record_id = any(${records.map((r) => r.id)}::uuid[]) and state not in ('EXCLUDED', 'LAPSED', 'CLOSED')
         order by id for update`,
  );
}

/** 待安排截止: the month before 上岗; where the waiting ends otherwise, the present month (8.4). */
function waitingEnd(tx: Ctx, { content }: PlacementRecord): string {
  return content.startedOn ? monthBefore(monthOf(content.startedOn)) : monthOf(localDateOf(tx.app.clock.now()));
}

const isInsured = ({ candidate }: { candidate: KnownCandidate }) => candidate.insured;

async function leave(tx: Ctx, left: readonly { candidate: KnownCandidate; record: PlacementRecord }[]): Promise<void> {
  if (left.length === 0) return;
  const values = left.map(({ candidate, record }) => ({ id: candidate.id, end: waitingEnd(tx, record) }));
  await run(
    tx,
    sql`update entitlement_candidate c set waiting_end = v."end"
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "end" text) where c.id = v.id`,
  );
  // Somebody took the person in by hand against the records; only 上岗 ends that by itself.
  const lapsing = left.filter(
    ({ candidate, record }) =>
      BEFORE_PUSH.includes(candidate.state) && (!candidate.manual || record.content.startedOn !== undefined),
  );
  const [insured, uninsured] = [lapsing.filter(isInsured), lapsing.filter((one) => !isInsured(one))];
  if (uninsured.length > 0) {
    const rows = uninsured.map(({ candidate }) => ({ id: candidate.id }));
    await advance(tx, { type: candidateBinding.type, action: 'lapse', rows });
  }
  await endEntitlement(
    tx,
    [...left.filter(({ candidate }) => candidate.state === 'SUCCESS'), ...insured].map(({ candidate }) => candidate.id),
  );
  publishChanges(
    tx,
    candidateBinding.type,
    'screen',
    await readFlowRows(
      tx,
      candidateBinding,
      left.map(({ candidate }) => candidate.id),
    ),
  );
}
