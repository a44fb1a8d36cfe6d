import { firstRow, run, sql } from '../../../../database/sql.ts';
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
  const task = await firstRow<{ open: boolean }>(
    tx,
    sql`select state = 'COLLECTING' and open_from <= ${now} and open_to > ${now} as open from satisfaction_task where id = ${taskId} for update`,
  );
  const token = await firstRow<{ answered: boolean }>(
    tx,
    sql`select answered from satisfaction_token where token_hash = ${tokenHash} for update`,
  );
  if (token?.answered)
    throw scanFileId ? new DomainError('E-2509', '该学员已评价') : new DomainError('E-2503', '您已评价，感谢参与');
  if (!task?.open || !token) throw new DomainError('E-2504', '评价尚未开始或已结束');
  await run(
    tx,
    sql`update satisfaction_token set answered = true, answered_on = ${localDateOf(now)}::date where token_hash = ${tokenHash}`,
  );
  await run(tx, sql`update satisfaction_task set answered = answered + 1 where id = ${taskId}`);
  await run(
    tx,
    sql`insert into satisfaction_answer (id, task_id, answers, source, scan_file_id)
        values (gen_random_uuid(), ${taskId}, ${JSON.stringify(answers)}::jsonb, ${scanFileId ? 2 : 1}, ${scanFileId ?? null}::uuid)`,
  );
}
