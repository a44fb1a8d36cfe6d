import { rows, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Question } from '../../../../platform/forms/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { regionTitle, shanghaiDistricts } from '../../../people/index.ts';
import {
  PREFERRED_DURATION,
  PREFERRED_TIME,
  PROJECT_CATEGORY,
  SKILL_LEVEL,
  TRAINING_MODE,
  titleOfItem,
} from '../../codes.ts';
import type { SurveyType } from '../survey.type.ts';
import { OTHER_DISTRICTS, readDisclosure, shownAnswers } from './disclosure.ts';

/** How often something was chosen. */
export interface Counted {
  title: string;
  count: number;
}

const CITY = '310000';
const districtTitle = (code: string) =>
  code === OTHER_DISTRICTS
    ? '其他区（各不足5份，合并）'
    : code === CITY
      ? '安置区未核验'
      : (shanghaiDistricts().find((one) => one.code === code)?.title ?? regionTitle(code) ?? code);

/** What is counted of every answer: where it stands in it, and how its codes are called. */
const COMMON = {
  interestedCategories: (code: string) => titleOfItem(PROJECT_CATEGORY, code),
  interestedLevel: (code: string) => titleOfItem(SKILL_LEVEL, code),
  preferredDistricts: districtTitle,
  preferredTime: (code: string) => titleOfItem(PREFERRED_TIME, code),
  preferredDuration: (code: string) => titleOfItem(PREFERRED_DURATION, code),
  preferredMode: (code: string) => titleOfItem(TRAINING_MODE, code),
} as const;
export type CommonField = keyof typeof COMMON;

interface CountRow {
  field: string;
  value: string;
  n: number;
  /** Sum of places in a 排序 question. */
  places: number;
}

/** Every figure of a survey, in one statement whatever it asks (SC13-7). */
export async function readResults(ctx: Ctx, { id, questions }: Pick<SurveyType, 'id' | 'questions'>) {
  const found = await rows<CountRow>(
    ctx,
    sql`with a as (select a.shown_district as district_code, a.answer from ${shownAnswers(ctx, id)})
      select 'district' as field, district_code as value, count(*)::int as n, 0 as places from a group by 2
      union all
      select c.key, v.value, count(*)::int, 0 from a, jsonb_each(a.answer - 'questions') c,
             jsonb_array_elements_text(case jsonb_typeof(c.value) when 'array' then c.value else jsonb_build_array(c.value) end) v(value)
       where c.key = any(${Object.keys(COMMON)}::text[]) group by 1, 2
      union all
      select 'question:' || q.key, v.value, count(*)::int, sum(v.place)::int from a, jsonb_each(coalesce(a.answer -> 'questions', '{}')) q,
             jsonb_array_elements_text(case jsonb_typeof(q.value) when 'array' then q.value else jsonb_build_array(q.value) end)
               with ordinality v(value, place)
       where q.key = any(${questions.filter(({ kind }) => kind !== 'TEXT').map(({ key }) => key)}::text[]) group by 1, 2`,
  );
  const byField = Map.groupBy(found, ({ field }) => field);
  const counted = (field: string, titleOf: (value: string) => string): Counted[] =>
    (byField.get(field) ?? [])
      .map(({ value, n }) => ({ title: titleOf(value), count: n, value }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .map(({ title, count }) => ({ title, count }));
  const byDistrict = counted('district', districtTitle);
  const common = (field: CommonField) => counted(field, COMMON[field]);
  return {
    ...(await readDisclosure(ctx, id)),
    byDistrict,
    categories: common('interestedCategories').slice(0, 10),
    levels: common('interestedLevel'),
    districts: common('preferredDistricts'),
    times: common('preferredTime'),
    durations: common('preferredDuration'),
    modes: common('preferredMode'),
    questions: questions.map((question) =>
      resultOf(question as Question, byField.get(`question:${question.key}`) ?? []),
    ),
    suggestions: await readSuggestions(ctx, id),
  };
}

/** Options in their own order, also those that nobody chose. */
function resultOf({ key, kind, title, options }: Question, found: readonly CountRow[]) {
  const of = (value: string) => found.find((row) => row.value === value);
  const values = kind === 'SCALE' ? ['1', '2', '3', '4', '5'] : options;
  const average = ({ n, places }: CountRow) => (places / n).toFixed(1);
  return {
    key,
    kind,
    title,
    counts: values.map((value) => {
      const row = of(value);
      const place = kind === 'SORT' && row ? `${value}（平均第${average(row)}位）` : value;
      return { title: kind === 'SCALE' ? `${value}分` : place, count: row?.n ?? 0 };
    }),
  };
}

const MOST_SUGGESTIONS = 100;

/** 意见建议, without whose they are; all of them are in the export. */
async function readSuggestions(ctx: Ctx, id: string) {
  const found = await rows<{ districtCode: string; text: string }>(
    ctx,
    sql`select a.shown_district as "districtCode", a.answer ->> 'suggestions' as text from ${shownAnswers(ctx, id)}
           and coalesce(a.answer ->> 'suggestions', '') <> ''
         order by case when a.anonymous then null else a.submitted_at end desc nulls last, a.id limit ${MOST_SUGGESTIONS}`,
  );
  return found.map(({ districtCode, text }) => ({ districtName: districtTitle(districtCode), text }));
}

/** An answer as the export shows it: without person and hour, and of an anonymous survey without day and version too. */
export interface AnswerLine {
  districtName: string;
  contentVersion: number | null;
  submittedOn: string | null;
  answer: Record<string, unknown>;
}

/** All answers of the caller's scope, a page at a time: for exports. */
export async function* answerPages(ctx: Ctx, surveyId: string): AsyncGenerator<AnswerLine[]> {
  let after = sql`true`;
  for (;;) {
    const found = await rows<{
      id: string;
      districtCode: string;
      contentVersion: number | null;
      submittedOn: string | null;
      answer: Record<string, unknown>;
    }>(
      ctx,
      sql`select a.id, a.shown_district as "districtCode", case when not a.anonymous then a.content_version end as "contentVersion",
            case when not a.anonymous then (a.submitted_at at time zone 'Asia/Shanghai')::date::text end as "submittedOn", a.answer
          from ${shownAnswers(ctx, surveyId)} and ${after} order by a.id limit 500`,
    );
    if (found.length > 0)
      yield found.map(({ districtCode, ...rest }) => ({ ...rest, districtName: districtTitle(districtCode) }));
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    after = sql`a.id > ${last.id}::uuid`;
  }
}

/** Questions of a survey, for the columns of its export. */
export async function questionsOf(ctx: Ctx, surveyId: string): Promise<Question[]> {
  return (
    (
      await tables(ctx)
        .selectFrom('needs_survey')
        .select('questions')
        .$narrowType<{ questions: Question[] }>()
        .where('id', '=', surveyId)
        .executeTakeFirst()
    )?.questions ?? []
  );
}

/** Codes of an answer's field in words. */
export function wordsOf(field: CommonField, value: unknown): string {
  const codes = Array.isArray(value) ? value : value == null ? [] : [value];
  return codes.map((code) => COMMON[field](String(code))).join('、');
}
