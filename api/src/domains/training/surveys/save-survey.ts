import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { canonicalJson } from '../../../platform/crypto/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { CITY_CODE } from '../district-office.ts';
import { SURVEY } from './record-type.ts';
import { type GivenSurvey, readSurvey, type SurveyContent } from './survey-input.ts';

/** A draft of the city's. @throws BAD_INPUT @returns its id */
export async function createSurvey(ctx: Ctx, given: GivenSurvey, requestId: string): Promise<string> {
  const content = readSurvey(given);
  const { id } = await once(ctx, 'createNeedsSurvey', requestId, given, async (tx) => {
    const city = await findOrgByCode(tx, CITY_CODE);
    if (!city) throw refuse('NOT_FOUND');
    const now = tx.app.clock.now();
    const made = uuidv7(now.getTime());
    const no = await takeBusinessNo(tx, 'SURVEY', CITY_CODE);
    await run(
      tx,
      sql`insert into needs_survey (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, survey_no,
              submitted_by_id, title, audience, open_from, open_to, questions)
            values (${made}, ${now}, ${now}, 'DRAFT', ${now}, ${city.id}, ${city.path}, ${CITY_CODE}, ${no}, ${requireUser(tx).userId}, '',
              '{}', ${content.openFrom}, ${content.openTo}, '[]')`,
    );
    await write(tx, made, content, 1);
    await startRecords(tx, SURVEY, [made]);
    return { id: made };
  });
  return id;
}

interface Locked {
  version: number;
  state: string;
  contentVersion: number;
  anonymous: boolean;
  audience: SurveyContent['audience'];
  questions: SurveyContent['questions'];
  answered: boolean;
  used: number;
}

/**
 * Other content. Once somebody has answered, the questions he saw stay, and others are version n+1 (02 §5.4); whether it is anonymous was
 * promised to him. Whom it asks stays once it is open: a group cut down to one person would not be anonymous.
 *
 * @throws NOT_FOUND, E-0504, E-1315 when it has ended, E-1316, E-1317, BAD_INPUT
 */
export async function saveSurvey(ctx: Ctx, id: string, version: number, given: GivenSurvey): Promise<void> {
  await transaction(ctx, async (tx) => {
    const row = isUuid(id)
      ? await firstRow<Locked>(
          tx,
          sql`select version, state, content_version as "contentVersion", anonymous, audience, questions,
                exists (select 1 from needs_survey_answer a where a.survey_id = s.id) as answered,
                (select coalesce(max(substring(q ->> 'key' from 2)::int), 0) from needs_survey_version v,
                        jsonb_array_elements(v.questions) q where v.survey_id = s.id) as used
              from needs_survey s where id = ${id} for update`,
        )
      : undefined;
    if (!row) throw refuse('NOT_FOUND');
    if (row.version !== version) throw refuse('E-0504');
    if (row.state === 'CLOSED') throw new DomainError('E-1315', '调查已结束，不能修改');
    const content = readSurvey(given, row.used);
    if (row.answered && row.anonymous !== content.anonymous)
      throw new DomainError('E-1316', '已有学员作答，不能更改是否匿名');
    if (row.state === 'OPEN' && audienceText(row.audience) !== audienceText(content.audience))
      throw new DomainError('E-1317', '调查已开始，不能更改调查对象');
    const changed = canonicalJson([...row.questions]) !== canonicalJson([...content.questions]);
    const next = changed && row.answered ? row.contentVersion + 1 : row.contentVersion;
    await write(tx, id, content, next);
  });
}

/** The same for the same people, in whatever order they are named. */
const audienceText = ({ districts = [], categories = [] }: Partial<SurveyContent['audience']>) =>
  canonicalJson({ districts: districts.toSorted(), categories: categories.toSorted() });

async function write(tx: Ctx, id: string, content: SurveyContent, contentVersion: number): Promise<void> {
  const now = tx.app.clock.now();
  const questions = JSON.stringify(content.questions);
  await run(
    tx,
    sql`update needs_survey set title = ${content.title}, intro = ${content.intro}, audience = ${JSON.stringify(content.audience)}::jsonb,
          open_from = ${content.openFrom}, open_to = ${content.openTo}, anonymous = ${content.anonymous}, allow_edit = ${content.allowEdit},
          questions = ${questions}::jsonb, content_version = ${contentVersion}, version = version + 1, updated_at = ${now}
        where id = ${id}`,
  );
  await run(
    tx,
    sql`insert into needs_survey_version (survey_id, content_version, questions, changed_at, changed_by_name)
        values (${id}, ${contentVersion}, ${questions}::jsonb, ${now}, ${requireUser(tx).name})
        on conflict (survey_id, content_version) do update set questions = excluded.questions, changed_at = excluded.changed_at,
          changed_by_name = excluded.changed_by_name`,
  );
}
