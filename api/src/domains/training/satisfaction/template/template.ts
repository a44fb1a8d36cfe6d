import { Decimal } from 'decimal.js';
import { CHOOSES, type Question } from '../../../../platform/forms/index.ts';
import { DIMENSIONS, type Dimension, HEADLINE } from './dimensions.ts';

/** A question of 满意度评价 (02 §17.3). */
export interface SatisfactionQuestion extends Question {
  dimension: Dimension;
  /** How much it counts within its dimension, 0.01 to 99.99. */
  weight: number;
}

/** What a version of a template says. */
export interface TemplateBody {
  intro: string;
  anonymous: boolean;
  /** Fewer answers than this are not shown in detail (BR25-2). */
  minGroup: number;
  questions: SatisfactionQuestion[];
}

const KIND_WORDS = { SCALE: '五级量表', SINGLE: '单选', MULTI: '多选', TEXT: '文字' } as const;
const titled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, title]) => ({ const: value, title }));

/** JSON Schema of the body. */
export const templateBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['intro', 'anonymous', 'minGroup', 'questions'],
  properties: {
    intro: { type: 'string', title: '说明', maxLength: 500 },
    anonymous: { type: 'boolean', title: '匿名评价' },
    minGroup: { type: 'integer', title: '最小样本数', minimum: 2, maximum: 50 },
    questions: {
      type: 'array',
      title: '题目',
      minItems: 1,
      maxItems: 40,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'kind', 'title', 'options', 'required', 'dimension', 'weight'],
        properties: {
          key: { type: 'string', title: '题号', pattern: '^q\\d{1,3}$' },
          kind: { type: 'string', title: '题型', oneOf: titled(KIND_WORDS) },
          title: { type: 'string', title: '题目', minLength: 1, maxLength: 200 },
          options: {
            type: 'array',
            title: '选项',
            maxItems: 20,
            items: { type: 'string', title: '选项', minLength: 1, maxLength: 60 },
          },
          required: { type: 'boolean', title: '必答' },
          dimension: { type: 'string', title: '维度', oneOf: titled(DIMENSIONS) },
          weight: { type: 'number', title: '权重', minimum: 0.01, maximum: 99.99 },
        },
      },
    },
  },
} as const;

interface Problem {
  path: string;
  message: string;
}

/** What a schema cannot say of a body; T25-1: the trainee judges the project and the institution. */
export function problemsOfTemplate({ questions }: TemplateBody): Problem[] {
  const keys = questions.map(({ key }) => key);
  const judged = (dimension: Dimension) =>
    questions.some((one) => one.kind === 'SCALE' && one.required && one.dimension === dimension);
  return [
    ...HEADLINE.filter((dimension) => !judged(dimension)).map((dimension) => ({
      path: 'questions',
      message: `请至少设置一道必答的“${DIMENSIONS[dimension]}”量表题`,
    })),
    ...questions.flatMap(({ key, kind, title, options, weight }, n) => [
      ...(keys.indexOf(key) === n ? [] : [{ path: `questions/${n}/key`, message: `题号“${key}”重复` }]),
      ...(title.trim() ? [] : [{ path: `questions/${n}/title`, message: '请填写题目' }]),
      ...(CHOOSES.includes(kind) && options.length < 2
        ? [{ path: `questions/${n}/options`, message: '请至少填写两个选项' }]
        : []),
      ...(new Set(options).size === options.length
        ? []
        : [{ path: `questions/${n}/options`, message: '选项不能重复' }]),
      ...(new Decimal(weight).decimalPlaces() <= 2
        ? []
        : [{ path: `questions/${n}/weight`, message: '权重最多两位小数' }]),
    ]),
  ];
}

/** 「9道题，其中量表8道；匿名；少于5份不显示明细」. */
export function describeTemplate({ questions, anonymous, minGroup }: TemplateBody): string {
  const scales = questions.filter(({ kind }) => kind === 'SCALE').length;
  return `${questions.length}道题，其中量表${scales}道；${anonymous ? '匿名' : '实名'}；少于${minGroup}份不显示明细`;
}

interface Difference {
  title: string;
  before: string | null;
  after: string | null;
}

/** What a version changes, question by question; the order stands in a line of its own, so that one moved question is not a change of all behind it. */
export function compareTemplates(before: TemplateBody, after: TemplateBody): Difference[] {
  const yes = (flag: boolean) => (flag ? '是' : '否');
  const keys = [...new Set([...before.questions, ...after.questions].map(({ key }) => key))];
  const rows: Difference[] = [
    { title: '说明', before: before.intro || null, after: after.intro || null },
    { title: '匿名评价', before: yes(before.anonymous), after: yes(after.anonymous) },
    { title: '最小样本数', before: String(before.minGroup), after: String(after.minGroup) },
    { title: '题目顺序', before: orderOf(before, after), after: orderOf(after, before) },
    ...keys.map((key) => ({ title: `题目${key.slice(1)}`, before: wordsOf(before, key), after: wordsOf(after, key) })),
  ];
  return rows.filter((row) => row.before !== row.after);
}

/** The questions that both have, in the order of the first. */
const orderOf = ({ questions }: TemplateBody, other: TemplateBody): string =>
  questions
    .filter(({ key }) => other.questions.some((one) => one.key === key))
    .map(({ title }) => title)
    .join(' → ');

function wordsOf({ questions }: TemplateBody, key: string): string | null {
  const one = questions.find((question) => question.key === key);
  if (!one) return null;
  const kind = one.kind === 'SORT' ? one.kind : KIND_WORDS[one.kind];
  const parts = [
    one.title,
    `${DIMENSIONS[one.dimension]}，${kind}，${one.required ? '必答' : '选答'}`,
    ...(one.options.length > 0 ? [`选项：${one.options.join('、')}`] : []),
    ...(one.kind === 'SCALE' && one.weight !== 1 ? [`权重${one.weight}`] : []),
  ];
  return parts.join('；');
}
