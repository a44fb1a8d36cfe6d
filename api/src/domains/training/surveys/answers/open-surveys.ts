import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Question } from '../../../../platform/forms/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { SurveyAnswer } from './answer-form.ts';
import { getRespondent, type Respondent, tokenOf } from './respondent.ts';

/** Open by the clock: the job that opens and closes may come a minute later. */
export function isOpenNow(ctx: Ctx) {
  const now = ctx.app.clock.now();
  return sql`s.state in ('PUBLISHED', 'OPEN') and s.open_from <= ${now} and s.open_to > ${now}`;
}

/** Whether a survey asks him: everybody where it names nobody. */
export function concerns({ districtCode, category }: Respondent) {
  return sql`(jsonb_array_length(s.audience -> 'districts') = 0 or s.audience -> 'districts' @> to_jsonb(${districtCode}::text))
    and (jsonb_array_length(s.audience -> 'categories') = 0 or s.audience -> 'categories' @> to_jsonb(${category ?? ''}::text))`;
}

/** An open survey as the one sees it who is asked. */
export interface OwnSurvey {
  id: string;
  title: string;
  intro: string;
  openTo: SqlInstant;
  anonymous: boolean;
  contentVersion: number;
  questions: Question[];
  answered: boolean;
  /** Whether he may hand in, for the first time or again. */
  mayAnswer: boolean;
  /** What he has answered; never known of an anonymous one. */
  answer: SurveyAnswer | null;
}

/** Open surveys that ask the caller, those that end first before the others. @throws E-1301 */
export async function listOwnSurveys(ctx: Ctx): Promise<OwnSurvey[]> {
  const respondent = await getRespondent(ctx);
  const found = await rows<Omit<OwnSurvey, 'mayAnswer' | 'answered'> & { allowEdit: boolean }>(
    ctx,
    sql`select s.id, s.title, s.intro, s.open_to as "openTo", s.anonymous, s.allow_edit as "allowEdit",
          s.content_version as "contentVersion", s.questions, a.answer
        from needs_survey s left join needs_survey_answer a on a.survey_id = s.id and a.trainee_id = ${respondent.traineeId}
       where ${isOpenNow(ctx)} and ${concerns(respondent)} order by s.open_to, s.id limit 100`,
  );
  const tokens = await answeredTokens(
    ctx,
    found.filter(({ anonymous }) => anonymous).map(({ id }) => [id, tokenOf(ctx, id, respondent)]),
  );
  return found.map(({ allowEdit, ...survey }) => {
    const answered = survey.answer !== null || tokens.has(survey.id);
    return { ...survey, answered, mayAnswer: !answered || (allowEdit && !survey.anonymous) };
  });
}

/** @throws NOT_FOUND for one that is not open, or not his to answer */
export async function getOwnSurvey(ctx: Ctx, id: string): Promise<OwnSurvey> {
  const found = isUuid(id) ? (await listOwnSurveys(ctx)).find((survey) => survey.id === id.toLowerCase()) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function answeredTokens(ctx: Ctx, asked: readonly (readonly [string, string])[]): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  const found = await tables(ctx)
    .selectFrom('needs_survey_token')
    .select('token')
    .where('token', '=', anyOf(asked.map(([, token]) => token)))
    .execute();
  const known = new Set(found.map(({ token }) => token));
  return new Set(asked.flatMap(([id, token]) => (known.has(token) ? [id] : [])));
}
