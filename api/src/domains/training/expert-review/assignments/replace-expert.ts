import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockBatch } from '../batches/lock-batch.ts';
import { ASSIGNMENT, BATCH } from '../record-types.ts';
import { carryCommitment } from './carry-commitment.ts';
import { findConflicts, pairKey } from './conflicts.ts';
import { type ChangedTask, tellReplaced } from './tell-experts.ts';

export interface Replacement {
  /** The task of the expert who cannot judge. */
  id: string;
  /** The version that was shown. */
  version: number;
  /** The task of the reserve who takes his place; of the same project. */
  reserveId: string;
  /** 5 to 500 characters. */
  reason: string;
}

interface Task extends ChangedTask {
  version: number;
  state: string;
  batchProjectId: string;
  expertId: string;
  leader: boolean;
  reserve: boolean;
  replacedBy: string | null;
  usable: boolean;
}

const RUNNING = ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'];
const REPLACEABLE = ['ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT', 'SUBMITTED', 'RECUSAL_ASKED', 'RECUSED'];

/**
 * T17-6, BR17-10: a reserve takes the place of an expert who declines, falls ill or has a conflict, until scoring is over. What the one has
 * handed in is kept and does not count; both are told; the batch's history and the minutes say so.
 *
 * @throws NOT_FOUND, E-0504, E-0005 without a reason, E-1702 once scoring is over, E-1711 where the task needs nobody, BAD_INPUT for somebody who cannot stand in
 */
export async function replaceExpert(ctx: Ctx, { id, version, reserveId, reason }: Replacement): Promise<string> {
  const text = requireReason(reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const batchId = await batchOf(tx, id);
    const batch = await lockBatch(tx, batchId);
    if (!RUNNING.includes(batch.state)) throw new DomainError('E-1702', '打分未开始筹备或已结束，不能更换专家');
    const gone = await findTask(tx, id);
    if (!gone) throw refuse('NOT_FOUND');
    if (gone.version !== version) throw refuse('E-0504');
    if (gone.reserve || gone.replacedBy || !REPLACEABLE.includes(gone.state))
      throw new DomainError('E-1711', '该任务现在不能更换专家');
    const stands = await lockReserve(tx, batchId, gone, reserveId);
    await hand(tx, gone, stands, text);
    await run(
      tx,
      sql`update review_assignment set replaced_by = ${stands.id}, replace_reason = ${text} where id = ${gone.id}`,
    );
    const note = `${gone.expertName} 更换为 ${stands.expertName}（${gone.projectName}）：${text}`;
    await advance(tx, {
      type: BATCH,
      action: 'replaceExpert',
      rows: [{ id: batchId }],
      input: { reasonText: [...note].slice(0, 500).join('') },
      mode: 'CASCADE',
    });
    await tellReplaced(tx, gone, stands);
    await recordAudit(tx, {
      event: 'training.review.replace',
      objectType: ASSIGNMENT,
      objectId: gone.id,
      detail: { reserveId: stands.id, batchId, reason: text },
    });
    return batchId;
  });
}

/** The reserve who may stand in. @throws BAD_INPUT */
async function lockReserve(tx: Ctx, batchId: string, gone: Task, reserveId: string): Promise<Task> {
  const say = (message: string) => badInput([{ path: 'reserveId', message }]);
  const stands = isUuid(reserveId) ? await findTask(tx, reserveId) : undefined;
  if (!stands || stands.batchProjectId !== gone.batchProjectId || !stands.reserve || stands.state !== 'ASSIGNED')
    throw say('请选择本项目的备选专家');
  if (!stands.usable) throw say('该备选专家已停用或聘期已满，请另选');
  const conflict = (await findConflicts(tx, batchId, [stands.expertId])).get(
    pairKey(stands.expertId, gone.batchProjectId),
  );
  if (conflict?.hard) throw say(conflict.hard);
  return stands;
}

/** The one leaves, the other judges in his place and leads if he led. */
async function hand(tx: Ctx, gone: Task, stands: Task, reasonText: string): Promise<void> {
  if (gone.state !== 'RECUSED')
    await advance(tx, {
      type: ASSIGNMENT,
      action: 'replace',
      rows: [{ id: gone.id }],
      input: { reasonText },
      mode: 'CASCADE',
    });
  await run(
    tx,
    sql`update review_assignment set reserve = false, leader = ${gone.leader}, called_at = ${tx.app.clock.now()} where id = ${stands.id}`,
  );
  await advance(tx, { type: ASSIGNMENT, action: 'call', rows: [{ id: stands.id }], mode: 'CASCADE' });
  await carryCommitment(tx, [stands.id]);
}

async function batchOf(tx: Ctx, id: string): Promise<string> {
  const found = isUuid(id)
    ? await tables(tx)
        .selectFrom('review_assignment')
        .select('batch_id as batchId')
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found.batchId;
}

function findTask(tx: Ctx, id: string): Promise<Task | undefined> {
  return firstRow<Task>(
    tx,
    sql`select a.id, a.version, a.state, a.batch_id as "batchId", a.batch_project_id as "batchProjectId", a.expert_id as "expertId",
          a.account_id as "accountId", a.leader, a.reserve, a.replaced_by as "replacedBy", a.project_name as "projectName",
          e.name as "expertName",
          e.enabled and (e.valid_to is null or e.valid_to >= (${tx.app.clock.now()}::timestamptz at time zone 'Asia/Shanghai')::date) as usable
        from review_assignment a join review_expert e on e.id = a.expert_id where a.id = ${id} for update of a`,
  );
}
