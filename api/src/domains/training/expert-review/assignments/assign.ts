import { rows, run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { advance, startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockBatch } from '../batches/lock-batch.ts';
import { ASSIGNMENT, BATCH } from '../record-types.ts';
import { carryCommitment } from './carry-commitment.ts';
import { type Conflict, findConflicts, pairKey } from './conflicts.ts';

/** One expert for one project of a batch. */
export interface AssignmentInput {
  batchProjectId: string;
  expertId: string;
  leader: boolean;
  /** Stands by, and judges only when he replaces somebody. */
  reserve: boolean;
  /** Why in spite of a warning; 5 to 500 characters. */
  reason?: string | null;
}

/** While experts may still be given projects. */
export const BEFORE_CLOSE: readonly string[] = ['DRAFT', 'PUBLISHED', 'MATERIAL_OPEN', 'SCORING'];

/**
 * Gives experts projects of a batch, all or none; assigned pairs stay as they are.
 *
 * @throws NOT_FOUND, E-1702 when scoring is over; BAD_INPUT naming each pair that conflict of interest forbids or that needs a reason
 */
export async function assignExperts(ctx: Ctx, batchId: string, inputs: readonly AssignmentInput[]): Promise<void> {
  if (inputs.length === 0 || inputs.length > 500)
    throw badInput([{ path: 'assignments', message: '一次分配1至500项' }]);
  await transaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!BEFORE_CLOSE.includes(batch.state)) throw new DomainError('E-1702', '打分已结束，不能再分配专家');
    await requireExperts(tx, inputs);
    const conflicts = await findConflicts(tx, batchId, [...new Set(inputs.map(({ expertId }) => expertId))]);
    const faults = inputs.flatMap((input, n) => faultOf(input, n, conflicts));
    if (faults.length > 0) throw badInput(faults);
    const ids = await insert(tx, batchId, inputs, conflicts);
    await startRecords(tx, ASSIGNMENT, ids, 'assign');
    await carryCommitment(tx, ids);
    if (batch.state !== 'DRAFT' && ids.length > 0)
      await advance(tx, { type: BATCH, action: 'replaceExpert', rows: [{ id: batchId }], mode: 'CASCADE' });
  });
}

/** Takes assignments of a draft away again. @throws NOT_FOUND, E-1701 once the batch is published */
export async function unassignExperts(ctx: Ctx, batchId: string, ids: readonly string[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch.state !== 'DRAFT') throw new DomainError('E-1701', '评审批次已发布，请更换专家');
    await run(
      tx,
      sql`delete from review_assignment where batch_id = ${batchId} and id = any(${ids.filter(isUuid)}::uuid[])`,
    );
  });
}

function faultOf(input: AssignmentInput, n: number, conflicts: ReadonlyMap<string, Conflict>): FieldError[] {
  const conflict = conflicts.get(pairKey(input.expertId, input.batchProjectId));
  if (!conflict) return [{ path: `assignments.${n}.batchProjectId`, message: '该项目不在本批次中' }];
  if (conflict.hard) return [{ path: `assignments.${n}.expertId`, message: conflict.hard }];
  const reason = input.reason?.trim() ?? '';
  if (conflict.soft && ([...reason].length < 5 || [...reason].length > 500))
    return [{ path: `assignments.${n}.reason`, message: `${conflict.soft}，请填写5至500字的分配理由` }];
  return [];
}

async function requireExperts(tx: Ctx, inputs: readonly AssignmentInput[]): Promise<void> {
  const wanted = [...new Set(inputs.map(({ expertId }) => expertId))];
  const usable = await tables(tx)
    .selectFrom('review_expert')
    .select('id')
    .where('id', '=', anyOf(wanted.filter(isUuid)))
    .where('enabled', '=', true)
    .where(sql<boolean>`(valid_to is null or valid_to >= ${localDateOf(tx.app.clock.now())}::date)`)
    .execute();
  if (usable.length !== wanted.length)
    throw badInput([{ path: 'assignments', message: '所选专家已停用或聘期已满，请重新选择' }]);
}

async function insert(
  tx: Ctx,
  batchId: string,
  inputs: readonly AssignmentInput[],
  conflicts: ReadonlyMap<string, Conflict>,
): Promise<string[]> {
  const city = await findOrgByCode(tx, '310000');
  if (!city) throw refuse('NOT_FOUND');
  const now = tx.app.clock.now();
  const values = inputs.map((input) => ({
    ...input,
    id: uuidv7(now.getTime()),
    warning: conflicts.get(pairKey(input.expertId, input.batchProjectId))?.soft ?? null,
    reason: input.reason?.trim() ?? null,
  }));
  const written = await rows<{ id: string }>(
    tx,
    sql`insert into review_assignment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, batch_id,
          batch_project_id, expert_id, account_id, assignment_no, project_name, leader, reserve, warning, warning_reason)
        select v.id, ${now}, ${now}, 'ASSIGNED', ${now}, ${city.id}, ${city.path}, '310000', ${batchId}, p.id, e.id, e.account_id,
               b.batch_no || '-' || p.seq, p.display_name, v.leader, v.reserve, v.warning, case when v.warning is null then null else v.reason end
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "batchProjectId" uuid, "expertId" uuid,
               leader boolean, reserve boolean, warning text, reason text)
          join review_batch_project p on p.id = v."batchProjectId" join review_batch b on b.id = p.batch_id
          join review_expert e on e.id = v."expertId"
        on conflict (batch_project_id, expert_id) do nothing returning id`,
  );
  return written.map(({ id }) => id);
}
