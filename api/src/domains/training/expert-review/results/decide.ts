import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockBatch } from '../batches/lock-batch.ts';
import { BATCH } from '../record-types.ts';
import { computeResults } from './compute.ts';

/** What the city decides where the numbers do not: 成立 and 不成立 of a veto, 重评 and 未通过 of an invalid review, who is in at a tie. */
export const DECISIONS = {
  VETO_PENDING: ['UPHELD', 'OVERRULED'],
  INVALID: ['REVIEW_AGAIN', 'FAIL'],
  TIE_PENDING: ['SELECTED', 'NOT_SELECTED'],
} as const;
export type Decision = (typeof DECISIONS)[keyof typeof DECISIONS][number];

const WORDS: Readonly<Record<Decision, string>> = {
  UPHELD: '一票否决成立',
  OVERRULED: '一票否决不成立',
  REVIEW_AGAIN: '重评',
  FAIL: '未通过',
  SELECTED: '入围',
  NOT_SELECTED: '未入围',
};

/**
 * T17-8: a decision about one project, with a reason. It stands in the history of the batch: who decided does not confirm (A12).
 *
 * @throws NOT_FOUND, E-1709 where nothing is to be decided, E-0005 without a reason, BAD_INPUT for a decision of another kind
 */
export async function decideResult(
  ctx: Ctx,
  { batchProjectId, decision, reason }: { batchProjectId: string; decision: Decision; reason: string },
): Promise<void> {
  const text = reason.trim();
  requireReason(text, { path: 'reason' });
  if (!isUuid(batchProjectId)) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const project = await tables(tx)
      .selectFrom('review_batch_project')
      .select(['batch_id as batchId', 'display_name as name'])
      .where('id', '=', batchProjectId)
      .executeTakeFirst();
    if (!project) throw refuse('NOT_FOUND');
    const batch = await lockBatch(tx, project.batchId);
    const result = await tables(tx)
      .selectFrom('review_result')
      .select(
        sql<string>`case when decision in ('UPHELD', 'OVERRULED') then 'VETO_PENDING' else outcome end`.as('asks'),
      )
      .where('batch_project_id', '=', batchProjectId)
      .executeTakeFirst();
    const choices: readonly Decision[] = DECISIONS[result?.asks as keyof typeof DECISIONS] ?? [];
    if (batch.state !== 'COMPUTED' || choices.length === 0) throw new DomainError('E-1709', '该项目没有待作出的决定');
    if (!choices.includes(decision)) throw badInput([{ path: 'decision', message: '请选择与评审结果相应的处理决定' }]);
    await run(
      tx,
      sql`update review_result set decision = ${decision}, decision_reason = ${text}, decided_by_name = ${actorName(tx.actor)}
           where batch_project_id = ${batchProjectId}`,
    );
    if (result?.asks === 'VETO_PENDING') await computeResults(tx, project.batchId);
    await advanceOne(tx, {
      type: BATCH,
      action: 'decide',
      rows: [{ id: project.batchId }],
      input: { reasonText: `“${project.name}”${WORDS[decision]}：${text}` },
      mode: 'CASCADE',
    });
    await recordAudit(tx, {
      event: 'training.review.decide',
      objectType: 'reviewBatch',
      objectId: project.batchId,
      detail: { batchProjectId, decision },
    });
  });
}
