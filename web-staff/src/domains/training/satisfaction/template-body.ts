import type { Question, QuestionKind } from '@yjs/web-kit';
import type { SatisfactionDimension } from '../../../generated/graphql.ts';
import type { RuleData } from '../../../platform/rules/rule-words.ts';
import { dimensionWords } from './words.ts';

/** A question of 满意度评价 as a version of a template keeps it. */
export interface TemplateQuestion extends Question {
  dimension: SatisfactionDimension;
  weight: number;
}

/** What a version of a template says. */
export interface TemplateBody {
  intro: string;
  anonymous: boolean;
  minGroup: number;
  questions: readonly TemplateQuestion[];
}

const EMPTY: TemplateBody = { intro: '', anonymous: true, minGroup: 5, questions: [] };

/** A body as it was kept; what is missing begins empty. */
export const templateOf = (body: unknown): TemplateBody => ({
  ...EMPTY,
  ...(body as Partial<TemplateBody> | undefined),
});

const numberOf = (key: string) => Number(key.slice(1)) || 0;

/** The highest number that a question of any version has had: answers stand under it. */
export const usedNumbers = (rule: RuleData | undefined): number =>
  Math.max(
    0,
    ...(rule?.versions ?? []).flatMap(({ body }) => templateOf(body).questions.map(({ key }) => numberOf(key))),
  );

/** A new question, with a number that none has had. */
export function newQuestion(kind: string, questions: readonly TemplateQuestion[], used: number): TemplateQuestion {
  const last = Math.max(used, ...questions.map(({ key }) => numberOf(key)));
  return {
    key: `q${last + 1}`,
    kind: kind as QuestionKind,
    title: '',
    options: chooses(kind) ? ['选项一', '选项二'] : [],
    required: kind === 'SCALE',
    dimension: kind === 'TEXT' ? 'COMMENT' : 'CONTENT',
    weight: 1,
  };
}

export const chooses = (kind: string): boolean => kind === 'SINGLE' || kind === 'MULTI';

/** Asked of every template (T25-1). */
const HEADLINE: readonly SatisfactionDimension[] = ['INSTITUTION', 'PROJECT'];

/** What is wrong with a template, by path into the body; the server says the same. */
export function problemsOf({ questions }: TemplateBody): Record<string, string> {
  const found: Record<string, string> = {};
  const missing = HEADLINE.filter(
    (dimension) => !questions.some((one) => one.kind === 'SCALE' && one.required && one.dimension === dimension),
  );
  if (missing.length > 0)
    found.questions = `请至少设置一道必答的${missing.map((one) => `“${dimensionWords[one]}”`).join('和')}量表题`;
  questions.forEach(({ title, kind, options }, n) => {
    if (!title.trim()) found[`questions.${n}.title`] = '请填写题目';
    else if (chooses(kind) && options.length < 2) found[`questions.${n}.options`] = '请至少填写两个选项';
  });
  return found;
}

/** Problems of questions by their place, for the designer. */
export function byPlace(problems: Readonly<Record<string, string>>): Record<number, string> {
  const found: Record<number, string> = {};
  for (const [path, text] of Object.entries(problems)) {
    const place = /^questions[./](\d+)/.exec(path)?.[1];
    if (place !== undefined) found[Number(place)] ??= text;
  }
  return found;
}
