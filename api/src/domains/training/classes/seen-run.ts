import { firstRow, sql } from '../../../database/sql.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { trainingRun } from '../runs/run.record.ts';
import { type OwnRun, runColumns } from './own-run.ts';

/** A run that the caller may see: his institution's, or one that his district has to do with. @throws NOT_FOUND */
export async function getSeenRun(ctx: Ctx, id: string): Promise<OwnRun> {
  const seen = await trainingRun.get(ctx, id);
  const row = await firstRow<OwnRun>(ctx, sql`select ${runColumns} from training_run where id = ${seen.id}`);
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
