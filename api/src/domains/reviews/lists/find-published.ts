import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { publicAfterDays } from '../parameters.ts';
import { AT_COUNTER, GENERAL } from '../receptions/words.ts';
import { GRADES, type Grade, NEGATIVE_UP_TO } from '../words.ts';
import { type PublishedChoicesType, PublishedEvaluationType, type PublishedFilterInput } from './published.type.ts';

type Row = Omit<PublishedEvaluationType, 'gradeTitle'> & { grade: Grade };

const BUNDLE_TITLE = '军人退役“一件事”';

/**
 * What is public of the evaluations `e` with their answers `y` (01 §11.2: evaluation and reply are public): each once its answer is, and after
 * `evaluation.publicAfterDays` without one too, grade and options alone: words that nobody has looked at are not put before the public. What
 * was found to be 误评 or 恶意差评 is not, nor what the district has still to find about (待区认定).
 */
async function isPublic(ctx: Ctx): Promise<RawBuilder<unknown>> {
  const cutoff = new Date(ctx.app.clock.now().getTime() - (await readParameter(ctx, publicAfterDays)) * DAY_MS);
  return sql`(y.id is not null or e.submitted_at < ${cutoff})
    and not exists (select 1 from negative_review n where n.evaluation_id = e.id and n.state in ('DISPUTED', 'REJECTED'))`;
}

const tables = sql`evaluation e left join evaluation_reply y on y.evaluation_id = e.id and y.state = 'PUBLISHED'`;

/** Evaluations that are public, newest first; identity is not even read (01 §11.2, §11.6). @throws BAD_INPUT */
export async function listPublished(
  ctx: Ctx,
  filter: PublishedFilterInput,
  args: PageArgs,
): Promise<Page<PublishedEvaluationType>> {
  const size = pageSize(args);
  if (filter.orgId && !isUuid(filter.orgId)) throw badInput([{ path: 'filter.orgId', message: '没有该服务中心' }]);
  const after = args.after ? sql`e.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Row>(
    ctx,
    sql`select e.id, e.evaluation_no as "evaluationNo", e.grade, array(select o ->> 'text' from jsonb_array_elements(e.options) o) as options,
               case when y.id is null then '' else coalesce(y.public_comment, e.comment_masked) end as comment,
               e.matter_name as "matterName", e.org_name as "orgName", e.submitted_at as "submittedAt",
               y.content as reply, y.published_at as "repliedOn"
          from ${tables}
         where ${await isPublic(ctx)} and ${after}
           and ${filter.orgId ? sql`e.org_id = ${filter.orgId}::uuid` : sql`true`}
           and ${filter.matterCode ? sql`e.matter_code = ${filter.matterCode}` : sql`true`}
           and ${filter.negative ? sql`e.grade <= ${sql.lit(NEGATIVE_UP_TO)}` : sql`true`}
           and ${filter.replied ? sql`y.id is not null` : sql`true`}
         order by e.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => Object.assign(new PublishedEvaluationType(), row, { gradeTitle: GRADES[row.grade] }),
  );
}

/** The centres and matters of which something is public, in two statements that look at few rows of each. */
export async function readPublishedChoices(ctx: Ctx): Promise<PublishedChoicesType> {
  const shown = await isPublic(ctx);
  const centres = await rows<{ key: string; title: string }>(
    ctx,
    sql`select o.id::text as key, o.name as title from org o
         where exists (select 1 from ${tables} where e.org_id = o.id and ${shown}) order by o.path`,
  );
  const matters = await rows<{ key: string; title: string }>(
    ctx,
    sql`select c.code as key, c.name as title
          from (select 'BUNDLE' as code, ${BUNDLE_TITLE}::text as name, -1 as sort union all select code, name, sort from matter
                union all select ${GENERAL.code}::text, ${GENERAL.name}::text, 1000
                union all select ${AT_COUNTER.code}::text, ${AT_COUNTER.name}::text, 1001) c
         where exists (select 1 from ${tables} where e.matter_code = c.code and ${shown}) order by c.sort, c.code`,
  );
  return { centres, matters };
}
