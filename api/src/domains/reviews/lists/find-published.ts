import { rows, sql } from '../../../database/sql.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { GRADES, type Grade } from '../words.ts';
import { PublishedEvaluationType } from './published.type.ts';

type Row = Omit<PublishedEvaluationType, 'gradeTitle'> & { grade: Grade };

/** Evaluations whose answers were reviewed, newest first; identity is not even read (01 §11.2, §11.6). */
export async function listPublished(ctx: Ctx, args: PageArgs): Promise<Page<PublishedEvaluationType>> {
  const size = pageSize(args);
  const after = args.after ? sql`y.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Row>(
    ctx,
    sql`select y.id, e.evaluation_no as "evaluationNo", e.grade, array(select o ->> 'text' from jsonb_array_elements(e.options) o) as options,
               e.comment_masked as comment, e.matter_name as "matterName", e.org_name as "orgName", e.submitted_at as "submittedAt",
               y.content as reply, y.published_at as "repliedOn"
          from evaluation_reply y join evaluation e on e.id = y.evaluation_id
         where y.state = 'PUBLISHED' and ${after} order by y.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => Object.assign(new PublishedEvaluationType(), row, { gradeTitle: GRADES[row.grade] }),
  );
}
