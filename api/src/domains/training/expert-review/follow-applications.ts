import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { onLeftReview } from '../applications/index.ts';
import { endTasks } from './assignments/end-tasks.ts';
import { tellProjectLeft } from './assignments/tell-experts.ts';

/** 02 §9.7: of a project that leaves its batch the column is void: nobody scores it any more, no result counts it; the others are untouched. Who still had it before him is told. */
async function voidColumns(tx: Ctx, applicationIds: readonly string[]): Promise<void> {
  const gone = await rows<{ id: string }>(
    tx,
    sql`update review_batch_project p set withdrawn = true from project_application a
         where a.id = p.application_id and a.review_batch_id = p.batch_id and a.id = any(${[...applicationIds]}::uuid[]) returning p.id`,
  );
  if (gone.length === 0) return;
  const ended = await endTasks(tx, sql`batch_project_id = any(${gone.map(({ id }) => id)}::uuid[])`);
  await tellProjectLeft(tx, ended);
}

export const voidingColumns = onLeftReview.join(voidColumns);
