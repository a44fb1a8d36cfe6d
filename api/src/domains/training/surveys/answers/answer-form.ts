import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type JsonSchema, type Question, schemaOf, validateForm } from '../../../../platform/forms/index.ts';
import { type CodeList, shanghaiDistricts } from '../../../people/index.ts';
import {
  knownItems,
  PREFERRED_DURATION,
  PREFERRED_TIME,
  PROJECT_CATEGORY,
  SKILL_LEVEL,
  TRAINING_MODE,
} from '../../codes.ts';

/** What every survey asks (02 §5.3), and the answers to its own questions by their keys. */
export interface SurveyAnswer {
  interestedCategories?: string[];
  interestedLevel?: string;
  preferredDistricts?: string[];
  preferredTime?: string;
  preferredDuration?: string;
  preferredMode?: string;
  employmentGoal?: string;
  suggestions?: string;
  questions?: Record<string, unknown>;
}

const one = (title: string, of: string[]) => ({ type: 'string', title, enum: of });
const some = (title: string, of: string[]) => ({
  type: 'array',
  title,
  items: { type: 'string', enum: of },
  uniqueItems: true,
  maxItems: of.length,
});

/**
 * The survey as a form: the common part, then its own questions. A code that was withdrawn is taken from an answer that has it already and from
 * no other (ADR 0027): `standing` is what the same person has handed in before.
 */
export function answerSchema(questions: readonly Question[], standing: SurveyAnswer = {}): JsonSchema {
  const codes = (list: CodeList, had: readonly (string | undefined)[]) =>
    knownItems(list).flatMap(({ code, withdrawn }) => (withdrawn && !had.includes(code) ? [] : [code]));
  return {
    type: 'object',
    additionalProperties: false,
    required: ['questions'],
    properties: {
      interestedCategories: some('感兴趣的培训类型', codes(PROJECT_CATEGORY, standing.interestedCategories ?? [])),
      interestedLevel: one('希望达到的技能等级', codes(SKILL_LEVEL, [standing.interestedLevel])),
      preferredDistricts: some(
        '希望培训的区',
        shanghaiDistricts().map(({ code }) => code),
      ),
      preferredTime: one('希望培训的时间', codes(PREFERRED_TIME, [standing.preferredTime])),
      preferredDuration: one('希望培训的时长', codes(PREFERRED_DURATION, [standing.preferredDuration])),
      preferredMode: one('希望的培训方式', codes(TRAINING_MODE, [standing.preferredMode])),
      employmentGoal: { type: 'string', title: '就业意向', maxLength: 200 },
      suggestions: { type: 'string', title: '意见建议', maxLength: 500 },
      questions: {
        type: 'object',
        title: '其他问题',
        additionalProperties: false,
        required: questions.filter(({ required }) => required).map(({ key }) => key),
        properties: Object.fromEntries(questions.map((question) => [question.key, schemaOf(question)])),
      },
    },
  };
}

/** Texts of 02 §5.7 that the common wording of forms does not have. */
const SUGGESTIONS_TOO_LONG = '意见建议不超过500字';

/** An answer as it is kept, or as it takes the place of `standing`. @throws BAD_INPUT naming every field */
export function checkAnswer(
  questions: readonly Question[],
  given: unknown,
  { today, standing }: { today: LocalDate; standing?: SurveyAnswer | undefined },
): SurveyAnswer {
  const faults: FieldError[] = [];
  const outcome = validateForm({ schema: answerSchema(questions, standing) }, given, { today, prefix: 'answer' });
  if (!outcome.ok)
    faults.push(
      ...outcome.errors.map((fault) =>
        fault.path === 'answer.suggestions' ? { ...fault, message: SUGGESTIONS_TOO_LONG } : fault,
      ),
    );
  const answer = (outcome.ok ? outcome.value : given) as SurveyAnswer;
  const chosen = Array.isArray(answer?.interestedCategories) && answer.interestedCategories.length > 0;
  const said = typeof answer?.suggestions === 'string' && answer.suggestions.trim() !== '';
  if (!chosen && !said)
    faults.push({ path: 'answer.interestedCategories', message: '请至少选择一个培训类型或填写意见建议' });
  if (faults.length > 0) throw badInput(faults);
  return answer;
}
