import { rows, sql } from '../../../../database/sql.ts';
import type { PageArgs } from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../../platform/lists/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import { type ScoreReader, scoreReader } from '../../score-reader.ts';
import {
  PUBLICITY_STATES,
  type PublicityFilterInput,
  type PublicityType,
  type PublicProjectType,
} from './publicity.type.ts';
import { publicitySort } from './publicity-sort.ts';

const MOST_PUBLIC = 500;

type PublicityRow = Omit<PublicityType, 'districtName' | 'stateTitle' | 'score'> & {
  districtCode: string;
  score: string | null;
};

const source = sql`project_publicity p join project_application a on a.id = p.application_id
  join training_institution i on i.id = a.institution_id`;
const stateOf = (ctx: Ctx) => sql`coalesce(p.outcome, case when p.public_to < ${localDateOf(ctx.app.clock.now())}::date
  then 'OVER' else 'RUNNING' end)`;
const instant = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const nameOfDistrict = (code: string) => regionTitle(code)?.replace('上海市', '') ?? code;

const columnsFor = (ctx: Ctx) => sql`p.id, a.version, a.id as "applicationId", a.application_no as "applicationNo",
          a.project_name as "projectName", i.name as "institutionName", a.district_code as "districtCode", p.score,
          p.public_from::text as "publicFrom", p.public_to::text as "publicTo", p.published_by_name as "publishedByName",
          p.ended_on::text as "endedOn", ${stateOf(ctx)} as state,
          coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'raisedAt', ${instant(sql`o.raised_at`)}, 'text', o.text,
              'raisedByName', o.raised_by_name, 'dueOn', o.due_on,
              'overdue', o.upheld is null and p.outcome is null and o.due_on < ${localDateOf(ctx.app.clock.now())}::date,
              'upheld', o.upheld, 'answer', o.answer, 'answeredAt', ${instant(sql`o.answered_at`)},
              'answeredByName', o.answered_by_name) order by o.id)
             from project_objection o where o.publicity_id = p.id), '[]') as objections`;

const listFor = (ctx: Ctx) => ({ columns: columnsFor(ctx), tables: source, order: publicitySort.order });

/** 公示名单 of the caller's scope with its objections: two statements however long the page. @throws BAD_INPUT */
export async function listPublicities(
  ctx: Ctx,
  filter: PublicityFilterInput,
  sort: SortOf<typeof publicitySort>,
  args: PageArgs,
): Promise<CountedPage<PublicityType>> {
  const reader = await scoreReader(ctx);
  const list = listFor(ctx);
  const wanted = { where: publicityWhere(ctx, filter), sort };
  return countedPageOf(ctx, list, wanted, args, (row: PublicityRow) => view(row, reader));
}

/** What an export counts: the rows of {@link listPublicities}. @throws BAD_INPUT */
export const publicityRows = (ctx: Ctx, filter: PublicityFilterInput) =>
  sql`${source} where ${publicityWhere(ctx, filter)}`;

/** All rows of the filter, a page at a time: for exports. */
export async function* publicityPages(ctx: Ctx, filter: PublicityFilterInput): AsyncGenerator<PublicityType[]> {
  const reader = await scoreReader(ctx);
  yield* chunksOf(ctx, listFor(ctx), publicityWhere(ctx, filter), (row: PublicityRow) => view(row, reader));
}

function view({ districtCode, score, ...row }: PublicityRow, reader: ScoreReader): PublicityType {
  return {
    ...row,
    districtName: nameOfDistrict(districtCode),
    score: score !== null && (row.state === 'FILED' ? reader.filed : reader.confirmed) ? Number(score) : null,
    stateTitle: PUBLICITY_STATES[row.state],
  };
}

function publicityWhere(ctx: Ctx, { search, states, objected }: PublicityFilterInput) {
  const parts: ReturnType<typeof sql>[] = [scopeWhere(scopeOf(ctx.actor), 'a')];
  if (states?.length) parts.push(sql`${stateOf(ctx)} = any(${[...states]}::text[])`);
  const open = sql`exists (select 1 from project_objection o where o.publicity_id = p.id and o.upheld is null and p.outcome is null)`;
  if (objected != null) parts.push(objected ? open : sql`not ${open}`);
  const text = search?.trim();
  if (text) {
    if ([...text].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(
      sql`(a.application_no = ${text.toUpperCase()} or strpos(a.project_name, ${text}) > 0 or strpos(i.name, ${text}) > 0)`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

/** What is public today, for anybody: names and days, neither scores nor experts; those that end first in front. */
export async function listPublicProjects(ctx: Ctx): Promise<PublicProjectType[]> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await rows<
    Omit<PublicProjectType, 'districtName' | 'categoryTitle'> & { districtCode: string; category: string | null }
  >(
    ctx,
    sql`select p.id, a.project_name as "projectName", i.name as "institutionName", a.district_code as "districtCode", a.category,
          p.public_from::text as "publicFrom", p.public_to::text as "publicTo"
        from ${source} where p.outcome is null and p.public_from <= ${today}::date and ${today}::date <= p.public_to
       order by p.public_to, p.id limit ${MOST_PUBLIC}`,
  );
  return found.map(({ districtCode, category, ...row }) => ({
    ...row,
    districtName: nameOfDistrict(districtCode),
    categoryTitle: titleOfItem(PROJECT_CATEGORY, category),
  }));
}
