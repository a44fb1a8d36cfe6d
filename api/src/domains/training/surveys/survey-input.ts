import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { CHOOSES, type Question, type QuestionKind, questionSchema } from '../../../platform/forms/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { hasCode, TRAINEE_CATEGORY } from '../codes.ts';

/** Whom a survey asks: every trainee where nothing is named. */
export interface Audience {
  districts: readonly string[];
  categories: readonly string[];
}

/** What a survey says (02 §5.3). */
export interface SurveyContent {
  title: string;
  intro: string;
  audience: Audience;
  openFrom: Date;
  openTo: Date;
  anonymous: boolean;
  allowEdit: boolean;
  questions: readonly Question[];
}

/** What an officer fills in; a question without a key is a new one. */
export interface GivenSurvey {
  title: string;
  intro?: string | null;
  districts?: string[] | null;
  categories?: string[] | null;
  openFrom: Date;
  openTo: Date;
  anonymous: boolean;
  allowEdit: boolean;
  questions: { key?: string | null; kind: QuestionKind; title: string; options?: string[] | null; required: boolean }[];
}

const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));
const schema = z
  .strictObject({
    title: z.string().trim().min(1, '请填写调查名称').max(80, '调查名称不能超过80个字'),
    intro: z.string().trim().max(1000, '调查说明不能超过1000个字'),
    audience: z.strictObject({
      districts: z.array(z.string().refine((code) => DISTRICTS.has(code), '请选择本市的区')),
      categories: z.array(z.string().refine((code) => hasCode(TRAINEE_CATEGORY, code), '请选择人员类别')),
    }),
    openFrom: z.date(),
    openTo: z.date(),
    anonymous: z.boolean(),
    allowEdit: z.boolean(),
    questions: z.array(questionSchema).max(20, '题目不能超过20道'),
  })
  .refine(({ openFrom, openTo }) => openTo > openFrom, { message: '结束时间须晚于开始时间', path: ['openTo'] });

/**
 * What was given, checked.
 *
 * @param used the highest number that a question of it has ever had: answers of former versions stand under it
 * @throws BAD_INPUT naming every field
 */
export function readSurvey(given: GivenSurvey, used = 0): SurveyContent {
  const read = schema.safeParse({
    title: given.title,
    intro: given.intro ?? '',
    audience: { districts: given.districts ?? [], categories: given.categories ?? [] },
    openFrom: given.openFrom,
    openTo: given.openTo,
    anonymous: given.anonymous,
    // What nobody can find again nobody can change (02 §5.3: a token says only that somebody has answered).
    allowEdit: given.allowEdit && !given.anonymous,
    questions: withKeys(given.questions, used),
  });
  if (!read.success)
    throw badInput(
      read.error.issues.map(({ path, message }) => ({
        path: `input.${path.filter((part) => part !== 'audience').join('.')}`,
        message: /\p{Script=Han}/u.test(message) ? message : '填写的内容不正确，请修改后重试',
      })),
    );
  return read.data;
}

/** Keys stay with their questions; new ones get numbers that none has had. */
function withKeys(questions: GivenSurvey['questions'], used: number): Question[] {
  let last = Math.max(used, ...questions.map(({ key }) => numberOf(key)));
  const seen = new Set<string>();
  return questions.map(({ key, kind, title, options, required }) => {
    const known = key && !seen.has(key);
    if (!known) last += 1;
    const kept = known ? key : `q${last}`;
    seen.add(kept);
    return { key: kept, kind, title, options: CHOOSES.includes(kind) ? (options ?? []) : [], required };
  });
}

const numberOf = (key: string | null | undefined) => Number(/^q(\d{1,3})$/.exec(key ?? '')?.[1] ?? 0);
