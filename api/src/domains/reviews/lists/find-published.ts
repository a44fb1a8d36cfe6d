import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { GRADES, type Grade, NEGATIVE_UP_TO } from '../words.ts';
import { type PublishedChoicesType, PublishedEvaluationType, type PublishedFilterInput } from './published.type.ts';

type Row = Omit<PublishedEvaluationType, 'gradeTitle'> & { grade: Grade };

const BUNDLE_TITLE = '军人退役“一件事”';

/** Evaluations whose answers were reviewed, newest first; identity is not even read (01 §11.2, §11.6). @throws BAD_INPUT */
export async function listPublished(
  ctx: Ctx,
  filter: PublishedFilterInput,
  args: PageArgs,
): Promise<Page<PublishedEvaluationType>> {
  const size = pageSize(args);
  if (filter.orgId && !isUuid(filter.orgId)) throw badInput([{ path: 'filter.orgId', message: '没有该服务中心' }]);
  const after = args.after ? sql`y.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Row>(
    ctx,
    sql`select y.id, e.evaluation_no as "evaluationNo", e.grade, array(select o ->> 'text' from jsonb_array_elements(e.options) o) as options,
               coalesce(y.public_comment, e.comment_masked) as comment, e.matter_name as "matterName", e.org_name as "orgName", e.submitted_at as "submittedAt",
               y.content as reply, y.published_at as "repliedOn"
          from evaluation_reply y join evaluation e on e.id = y.evaluation_id
         where y.state = 'PUBLISHED' and ${after}
           and ${filter.orgId ? sql`y.org_id = ${filter.orgId}::uuid` : sql`true`}
           and ${filter.matterCode ? sql`e.matter_code = ${filter.matterCode} and e.published_at is not null` : sql`true`}
           and ${filter.negative ? sql`e.grade <= ${NEGATIVE_UP_TO}` : sql`true`}
         order by y.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => Object.assign(new PublishedEvaluationType(), row, { gradeTitle: GRADES[row.grade] }),
  );
}

/** The centres and matters of which something is public, in two statements that look at one row of each. */
export async function readPublishedChoices(ctx: Ctx): Promise<PublishedChoicesType> {
  const centres = await rows<{ key: string; title: string }>(
    ctx,
    sql`select o.id::text as key, o.name as title from org o
         where exists (select 1 from evaluation_reply y where y.org_id = o.id and y.state = 'PUBLISHED') order by o.path`,
  );
  const matters = await rows<{ key: string; title: string }>(
    ctx,
    sql`select m.code as key, m.name as title
          from (select 'BUNDLE' as code, ${BUNDLE_TITLE}::text as name, -1 as sort union all select code, name, sort from matter) m
         where exists (select 1 from evaluation e where e.matter_code = m.code and e.published_at is not null) order by m.sort, m.code`,
  );
  return { centres, matters };
}
