import { firstRow, sql } from '../../../database/sql.ts';
import { registerFileAccess } from '../../../platform/files/index.ts';
import { hasPermission } from '../../../platform/kernel/index.ts';
import { visible } from './find-enrolments.ts';
import { ENROLMENT } from './record-type.ts';

/** What a trainee supplied is seen by himself and by who judges him, not by institutions; once, while modules load. */
export function registerEnrolmentFiles(): void {
  registerFileAccess(ENROLMENT, async (ctx, ids) => {
    if (!hasPermission(ctx.actor, 'training.enrolment:view') || hasPermission(ctx.actor, 'training.round:draft'))
      return false;
    const seen = await firstRow(
      ctx,
      sql`select 1 as one from training_enrolment e join enrolment_round r on r.id = e.round_id
           where e.id = any(${[...ids]}::uuid[]) and ${visible(ctx)} limit 1`,
    );
    return seen !== undefined;
  });
}
