import { rows, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import type { ReviewChoicesType, ReviewChoiceType } from './review.type.ts';

/** More than this nobody chooses from. */
const MOST = 500;

/** Projects and rounds that have enrolments in the caller's scope, the newest first; in two statements. */
export async function readReviewChoices(ctx: Ctx): Promise<ReviewChoicesType> {
  const enrolled = (column: string) => sql`exists (select 1 from training_enrolment e
    where ${sql.ref(`e.${column}`)} = x.id and ${scopeWhere(scopeOf(ctx.actor), 'e')})`;
  const projects = await rows<ReviewChoiceType>(
    ctx,
    sql`select x.id, x.name || '（' || i.name || '）' as title from training_project x
          join training_institution i on i.id = x.institution_id where ${enrolled('project_id')} order by x.id desc limit ${MOST}`,
  );
  const rounds = await rows<ReviewChoiceType>(
    ctx,
    sql`select x.id, x.title || '（' || x.round_no || '）' as title from enrolment_round x
         where ${enrolled('round_id')} order by x.id desc limit ${MOST}`,
  );
  return { projects, rounds };
}
