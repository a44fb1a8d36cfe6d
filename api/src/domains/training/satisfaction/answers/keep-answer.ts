import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Answers } from '../figures/figures.ts';

/** A handed-in answer and by which way it came. */
export interface NewAnswer {
  taskId: string;
  tokenHash: string;
  answers: Answers;
  /** Of a paper answer that the district enters (T25-5). */
  scanFileId?: string;
}

/**
 * Uses a token up and keeps the answer apart from it: of the person the day alone, of the answer neither person nor time nor order (02 §17.3). Part of
 * the caller's transaction.
 *
 * @throws E-2503 for a token used before, E-2504 for a task that does not collect
 */
export async function keepAnswer(tx: Ctx, { taskId, tokenHash, answers, scanFileId }: NewAnswer): Promise<void> {
  const now = tx.app.clock.now();
  const task = await tables(tx)
    .selectFrom('satisfaction_task')
    .select(sql<boolean>`state = 'COLLECTING' and open_from <= ${now} and open_to > ${now}`.as('open'))
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
  const token = await tables(tx)
    .selectFrom('satisfaction_token')
    .select('answered')
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  if (token?.answered)
    throw scanFileId ? new DomainError('E-2509', '该学员已评价') : new DomainError('E-2503', '您已评价，感谢参与');
  if (!task?.open || !token) throw new DomainError('E-2504', '评价尚未开始或已结束');
  await tables(tx)
    .updateTable('satisfaction_token')
    .set({ answered: true, answered_on: localDateOf(now) })
    .where('token_hash', '=', tokenHash)
    .execute();
  await tables(tx)
    .updateTable('satisfaction_task')
    .set((eb) => ({ answered: eb('answered', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
  await tables(tx)
    .insertInto('satisfaction_answer')
    .values({
      id: sql`gen_random_uuid()`,
      task_id: taskId,
      answers: JSON.stringify(answers),
      source: scanFileId ? 2 : 1,
      scan_file_id: scanFileId ?? null,
    })
    .execute();
}
