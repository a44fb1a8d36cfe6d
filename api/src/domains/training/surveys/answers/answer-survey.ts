import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { canonicalJson } from '../../../../platform/crypto/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import type { Question } from '../../../../platform/forms/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { checkAnswer, type SurveyAnswer } from './answer-form.ts';
import { concerns, isOpenNow } from './open-surveys.ts';
import { getRespondent, placeOf, type Respondent, tokenOf } from './respondent.ts';

interface AskedSurvey {
  id: string;
  anonymous: boolean;
  allowEdit: boolean;
  contentVersion: number;
  questions: Question[];
  open: boolean;
}

/**
 * 提交需求调查 (BR13-6, AC13-5): once, and again until the end where it may be changed; every former text is kept. Of an anonymous one only
 * that somebody has answered is kept with him.
 *
 * @throws NOT_FOUND for one that is not his to answer, E-1312 … E-1314, BAD_INPUT
 */
export async function answerSurvey(ctx: Ctx, id: string, contentVersion: number, given: unknown): Promise<void> {
  const respondent = await getRespondent(ctx);
  await transaction(ctx, async (tx) => {
    // Shared: answers do not wait for each other, only for who changes the questions.
    const survey = isUuid(id)
      ? await firstRow<AskedSurvey>(
          tx,
          sql`select s.id, s.anonymous, s.allow_edit as "allowEdit", s.content_version as "contentVersion", s.questions,
                (${isOpenNow(tx)}) as open
              from needs_survey s where s.id = ${id} and s.state <> 'DRAFT' and ${concerns(respondent)} for share`,
        )
      : undefined;
    if (!survey) throw refuse('NOT_FOUND');
    if (!survey.open) throw new DomainError('E-1312', '调查尚未开始或已结束');
    if (survey.contentVersion !== contentVersion) throw new DomainError('E-1314', '调查内容已更新，请刷新后重新填写');
    const standing = survey.anonymous ? undefined : await standingAnswer(tx, id, respondent);
    const answer = checkAnswer(survey.questions, given, { today: localDateOf(tx.app.clock.now()), standing });
    await (survey.anonymous ? keepApart(tx, survey, respondent, answer) : keep(tx, survey, respondent, answer));
  });
}

/** What he has handed in before; of an anonymous survey nobody knows. */
async function standingAnswer(tx: Ctx, id: string, { traineeId }: Respondent): Promise<SurveyAnswer | undefined> {
  const found = await tables(tx)
    .selectFrom('needs_survey_answer')
    .select('answer')
    .$narrowType<{ answer: SurveyAnswer }>()
    .where('survey_id', '=', id)
    .where('trainee_id', '=', traineeId)
    .executeTakeFirst();
  return found?.answer;
}

const ANSWERED = () => new DomainError('E-1313', '您已提交过本次调查');

/** Neither person nor hour nor the order of an id lead from the answer to who has given it. */
async function keepApart(tx: Ctx, survey: AskedSurvey, respondent: Respondent, answer: SurveyAnswer): Promise<void> {
  const fresh = await firstRow(
    tx,
    sql`insert into needs_survey_token (survey_id, token) values (${survey.id}, ${tokenOf(tx, survey.id, respondent)})
        on conflict do nothing returning 1 as one`,
  );
  if (!fresh) throw ANSWERED();
  const { orgId, orgPath, districtCode } = await placeOf(tx, respondent);
  await run(
    tx,
    sql`insert into needs_survey_answer (id, survey_id, content_version, org_id, org_path, district_code, answer, submitted_at)
        values (gen_random_uuid(), ${survey.id}, ${survey.contentVersion}, ${orgId}, ${orgPath}, ${districtCode},
          ${JSON.stringify(answer)}::jsonb, ${instantOf(localDateOf(tx.app.clock.now()))})`,
  );
}

async function keep(tx: Ctx, survey: AskedSurvey, respondent: Respondent, answer: SurveyAnswer): Promise<void> {
  const now = tx.app.clock.now();
  const { orgId, orgPath, districtCode } = await placeOf(tx, respondent);
  const text = JSON.stringify(answer);
  const fresh = await firstRow(
    tx,
    sql`insert into needs_survey_answer (id, survey_id, content_version, trainee_id, org_id, org_path, district_code, answer, submitted_at)
        values (${uuidv7(now.getTime())}, ${survey.id}, ${survey.contentVersion}, ${respondent.traineeId}, ${orgId}, ${orgPath},
          ${districtCode}, ${text}::jsonb, ${now})
        on conflict (survey_id, trainee_id) do nothing returning 1 as one`,
  );
  if (fresh) return;
  if (!survey.allowEdit) throw ANSWERED();
  const known = await tables(tx)
    .selectFrom('needs_survey_answer')
    .select(['id', 'answer', 'content_version as contentVersion'])
    .$narrowType<{ answer: SurveyAnswer }>()
    .where('survey_id', '=', survey.id)
    .where('trainee_id', '=', respondent.traineeId)
    .forUpdate()
    .executeTakeFirst();
  if (!known) throw ANSWERED();
  // The same again is a repeat, not a change.
  if (known.contentVersion === survey.contentVersion && canonicalJson(known.answer) === canonicalJson(answer)) return;
  await run(
    tx,
    sql`insert into needs_survey_answer_revision (answer_id, revision, content_version, answer, submitted_at)
        select id, revision, content_version, answer, submitted_at from needs_survey_answer where id = ${known.id}`,
  );
  await run(
    tx,
    sql`update needs_survey_answer set answer = ${text}::jsonb, content_version = ${survey.contentVersion}, submitted_at = ${now},
          revision = revision + 1 where id = ${known.id}`,
  );
}
