import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import type { Question } from './question.ts';
import { surveyFlow } from './survey.flow.ts';
import { SurveyType } from './survey.type.ts';
import type { Audience } from './survey-input.ts';

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

const select = (ctx: Ctx) => sql`
  select ${flowColumns('s')}, s.survey_no as title, s.title as subject, null as "matterCode", s.intro, s.audience,
         s.open_from as "openFrom", s.open_to as "openTo", s.anonymous, s.allow_edit as "allowEdit", s.questions,
         s.content_version as "contentVersion",
         (select count(*)::int from needs_survey_answer a where a.survey_id = s.id and ${scopeWhere(scopeOf(ctx.actor), 'a')}) as "answerCount"
    from needs_survey s`;

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

/** Needs surveys, newest first. */
export async function listSurveys(
  ctx: Ctx,
  states: readonly string[] | null,
  args: PageArgs,
): Promise<Page<SurveyType>> {
  const size = pageSize(args);
  const parts = [visible(ctx)];
  if (states?.length) parts.push(sql`s.state = any(${[...states]}::text[])`);
  if (args.after) parts.push(sql`s.id < ${decodeCursor(args.after).id}::uuid`);
  const found = await rows<SurveyRow>(
    ctx,
    sql`${select(ctx)} where ${sql.join(parts, sql` and `)} order by s.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
}

/** @throws NOT_FOUND for an absent one, and for another's draft */
export async function getSurvey(ctx: Ctx, id: string): Promise<SurveyType> {
  const row = isUuid(id)
    ? await firstRow<SurveyRow>(ctx, sql`${select(ctx)} where s.id = ${id} and ${visible(ctx)}`)
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  return view(row);
}
