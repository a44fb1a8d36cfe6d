import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { attachFiles } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { SATISFACTION_TASK, SCAN } from '../record-types.ts';
import { satisfactionTask } from '../tasks/task.record.ts';
import { templateOf } from '../template/task-template.ts';
import type { TemplateBody } from '../template/template.ts';
import { checkAnswers } from './check-answers.ts';
import { keepAnswer } from './keep-answer.ts';

/** A trainee of a task as the district sees him, and whether he has answered. */
export interface Respondent {
  traineeId: string;
  nameMasked: string;
  answered: boolean;
}

/** Who is asked in a task of the caller's district. @throws NOT_FOUND */
export async function listRespondents(ctx: Ctx, taskId: string): Promise<Respondent[]> {
  const task = await satisfactionTask.get(ctx, taskId);
  return tables(ctx)
    .selectFrom('satisfaction_token as k')
    .innerJoin('training_trainee as n', 'n.id', 'k.trainee_id')
    .innerJoin('run_trainee as r', (on) =>
      on.on('r.run_id', '=', task.runId).onRef('r.trainee_id', '=', 'k.trainee_id').on('r.left_on', 'is', null),
    )
    .select(['k.trainee_id as traineeId', 'n.name_masked as nameMasked', 'k.answered'])
    .where('k.task_id', '=', task.id)
    .orderBy('r.seq')
    .execute();
}

/** What a task asks, for whoever enters a paper answer. @throws NOT_FOUND */
export async function questionsOfTask(ctx: Ctx, taskId: string): Promise<TemplateBody> {
  return (await templateOf(ctx, await satisfactionTask.get(ctx, taskId))).body;
}

export interface PaperAnswer {
  taskId: string;
  traineeId: string;
  answers: unknown;
  scanFileId: string;
  requestId: string;
}

/**
 * 代录 (T25-5): an answer on paper, with its scan, uses up that trainee's token. The audit log keeps that and by whom it was entered, not what it says.
 *
 * @throws NOT_FOUND, E-2504, E-2506, E-2509, BAD_INPUT
 */
export async function enterPaperAnswer(ctx: Ctx, given: PaperAnswer): Promise<void> {
  // What is kept of a request must not lead from the trainee to what he answered, not even by trying all answers.
  const { taskId, traineeId, scanFileId } = given;
  await once(ctx, 'enterPaperSatisfaction', given.requestId, { taskId, traineeId, scanFileId }, async (tx) => {
    const task = await satisfactionTask.get(tx, given.taskId);
    if (!given.scanFileId) throw new DomainError('E-2506', '请上传纸质评价表的扫描件');
    if (!isUuid(given.scanFileId)) throw refuse('NOT_FOUND');
    const { body } = await templateOf(tx, task);
    const answers = checkAnswers(body.questions, given.answers, localDateOf(tx.app.clock.now()));
    const tokenHash = await hashOf(tx, task.id, given.traineeId);
    await attachFiles(tx, { type: SATISFACTION_TASK, id: task.id }, [
      { fileId: given.scanFileId, materialCode: SCAN, materialName: '纸质评价表', source: 'UPLOAD' },
    ]);
    await keepAnswer(tx, { taskId: task.id, tokenHash, answers, scanFileId: given.scanFileId });
    await recordAudit(tx, {
      event: 'training.satisfaction.paper',
      objectType: SATISFACTION_TASK,
      objectId: task.id,
      detail: { fileId: given.scanFileId },
    });
    return { id: task.id };
  });
}

async function hashOf(tx: Ctx, taskId: string, traineeId: string): Promise<string> {
  const token = isUuid(traineeId)
    ? await tables(tx)
        .selectFrom('satisfaction_token')
        .select('token_hash as hash')
        .where('task_id', '=', taskId)
        .where('trainee_id', '=', traineeId)
        .executeTakeFirst()
    : undefined;
  if (!token) throw badInput([{ path: 'traineeId', message: '请选择本班次的学员' }]);
  return token.hash;
}
