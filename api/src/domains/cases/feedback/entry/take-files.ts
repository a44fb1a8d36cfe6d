import { tables } from '../../../../database/tables.ts';
import { pullSource } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { runImport } from './import.job.ts';
import { feedbackSourceOf } from './pulled-file.ts';

/** Fetches and takes what a department has left as files, now and not with the next run. False where its folder does not answer. */
export async function takeFiles(ctx: Ctx, department: string): Promise<boolean> {
  const answered = await pullSource(ctx, feedbackSourceOf(department));
  const waiting = await tables(ctx)
    .selectFrom('feedback_import')
    .select('id')
    .where('department', '=', department)
    .where('state', '=', 'RUNNING')
    .where('intake_id', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id } of waiting) await runImport(ctx, id);
  return answered;
}
