import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import type { Question } from '../../../platform/forms/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { surveyFlow } from './survey.flow.ts';
import { SurveyType } from './survey.type.ts';
import type { Audience } from './survey-input.ts';
import { surveySort } from './survey-sort.ts';

interface SurveyRow extends FlowRow {
  intro: string;
  audience: Audience;
  openFrom: SqlInstant;
  openTo: SqlInstant;
  anonymous: boolean;
  allowEdit: boolean;
  contentVersion: number;
  questions: Question[];
  answerCount: number;
}

const columnsFor = (ctx: Ctx) => sql`
         ${flowColumns('s')}, s.survey_no as title, s.title as subject, null as "matterCode", s.intro, s.audience,
         s.open_from as "openFrom", s.open_to as "openTo", s.anonymous, s.allow_edit as "allowEdit", s.questions,
         s.content_version as "contentVersion",
         (select count(*)::int from needs_survey_answer a where a.survey_id = s.id and ${scopeWhere(scopeOf(ctx.actor), 'a')}) as "answerCount"`;
const tables = sql`needs_survey s`;

/** Surveys are the city's; districts see those that were published (02 §5.2). */
const visible = (ctx: Ctx) =>
  hasPermission(ctx.actor, 'training.survey:manage') ? sql`true` : sql`s.state <> 'DRAFT'`;

function view(row: SurveyRow): SurveyType {
  const { title, subject, audience, state, ...rest } = row;
  return Object.assign(new SurveyType(), {
    ...rest,
    ...audience,
    row,
    surveyNo: title,
    title: subject,
    state,
    stateTitle: surveyFlow.states[state]?.title ?? state,
  });
}

const listFor = (ctx: Ctx) => ({ columns: columnsFor(ctx), tables, order: surveySort.order });
const whereOf = (ctx: Ctx, states: readonly string[] | null) =>
  states?.length ? sql`${visible(ctx)} and s.state = any(${[...states]}::text[])` : visible(ctx);

/** Needs surveys. */
export function listSurveys(
  ctx: Ctx,
  states: readonly string[] | null,
  sort: SortOf<typeof surveySort>,
  args: PageArgs,
): Promise<Page<SurveyType>> {
  return pageOf(ctx, listFor(ctx), { where: whereOf(ctx, states), sort }, args, view);
}

/** What an export counts: the rows of {@link listSurveys}. */
export const surveyRows = (ctx: Ctx, states: readonly string[]) => sql`${tables} where ${whereOf(ctx, states)}`;

/** All rows of the filter, a page at a time: for exports. */
export async function* surveyPages(ctx: Ctx, states: readonly string[]): AsyncGenerator<SurveyType[]> {
  yield* chunksOf(ctx, listFor(ctx), whereOf(ctx, states), view);
}

/** @throws NOT_FOUND for an absent one, and for another's draft */
export async function getSurvey(ctx: Ctx, id: string): Promise<SurveyType> {
  const row = isUuid(id)
    ? await firstRow<SurveyRow>(
        ctx,
        sql`select ${columnsFor(ctx)} from ${tables} where s.id = ${id} and ${visible(ctx)}`,
      )
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  return view(row);
}
